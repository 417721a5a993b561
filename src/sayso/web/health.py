"""Whether the site is up, whether it can read, and of which versions it is made."""

from __future__ import annotations

from typing import Any

from anyio import to_thread
from fastapi import APIRouter, Request

from sayso.version import __version__
from sayso.web.api.problem_model import problems
from sayso.web.problems import Problem
from sayso.web.reading_room import ReadingRoom

router = APIRouter(tags=["health"])


@router.get("/healthz")
async def health() -> dict[str, str]:
    """Says "ok" as long as the server answers at all."""
    return {"status": "ok"}


@router.get("/readyz", responses=problems(503))
async def readiness(request: Request) -> dict[str, str]:
    """Says "ready" once the model is loaded (and the record, if there is one, answers); else 503 with the reason."""
    room: ReadingRoom = request.app.state.reading_room
    await to_thread.run_sync(room.open)
    if (record := request.app.state.record) is not None:
        await to_thread.run_sync(_look_into, record)
    return {"status": "ready"}


@router.get("/-/versions", responses=problems(503))
async def versions(request: Request) -> dict[str, Any]:
    """The version of Sayso, the model's name and the SHA-256 of its weights."""
    room: ReadingRoom = request.app.state.reading_room
    finder = (await to_thread.run_sync(room.open)).find_statements
    return {"sayso": __version__, "format": "sayso/1", "model": finder.name, "model_sha256": finder.sha256}


def _look_into(record: Any) -> None:
    with record.reading() as connection:
        if connection.exec_driver_sql("SELECT 1").scalar() != 1:
            raise Problem(503, "the record does not answer; see: sayso doctor")
