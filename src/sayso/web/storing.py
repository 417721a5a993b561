"""What is pasted or dropped, read and added to the record, when that is asked for; the examples too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from anyio import to_thread
from fastapi import APIRouter, Request
from starlette.datastructures import FormData
from starlette.responses import Response

from sayso.adding import Addition, passed_over, shipped_model_sha256, write_input
from sayso.pages.examples import examples_folder
from sayso.pages.page import Page
from sayso.record.finding import find_inputs
from sayso.record.inputs import Input, article_read
from sayso.record.opening import Record
from sayso.rejected import Rejected
from sayso.web.answers import json_answer
from sayso.web.pasted import pages_of, read_form
from sayso.web.problems import Problem
from sayso.web.reading_room import ReadingRoom
from sayso.web.recorded import record_to_add_to
from sayso.web.remembering import Remembered
from sayso.web.rendering import page

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """What became of an input, as `sayso add` says it; `article` is the id of the article that it is, if it is one."""

    item: str
    outcome: str
    statements: int
    reason: str
    article: str | None = None
    title: str | None = None


@router.post("/add")
async def add(request: Request) -> Response:
    """What was sent is read and added to the record; a page with what became of each."""
    stored = await _store_all(request)
    kept = [each for each in stored if each.article]
    rejected = [each for each in stored if not each.article]
    return page(request, "stored.html", status=200 if kept else 422, kept=kept, rejected=rejected)


@router.post("/add.json")
async def add_as_json(request: Request) -> Response:
    """The same as JSON: {"stored": [...]}."""
    stored = await _store_all(request)
    return json_answer({"stored": [asdict(each) for each in stored]})


async def _store_all(request: Request) -> list[Stored]:
    form = await read_form(request)
    try:
        given = list(_examples() if "examples" in form else _sent(form))
    finally:
        await form.close()
    if not given:
        raise Problem(422, "there is nothing to add: paste a text, or choose a file, then press Read and add")
    record = record_to_add_to(request)
    room: ReadingRoom = request.app.state.reading_room
    try:
        return [await _store(record, each, room) for each in given]
    finally:
        for name in ("months", "outlets", "counts"):
            remembered: Remembered[Any] = getattr(request.app.state, name)
            remembered.forget()


async def _store(record: Record, given: Input, room: ReadingRoom) -> Stored:
    """Read an input and add it as `sayso add` does: once, and its whole outcome in one transaction."""
    model, sha256 = shipped_model_sha256(), given.sha256
    # Who sends a text again wants it tried again.
    before = await to_thread.run_sync(
        lambda: passed_over(record, given, sha256=sha256, model=model, again=True),
    )
    if before is not None:
        known = await to_thread.run_sync(_known, record, sha256, model)
        return _stored(before, *known)
    result = given.page if isinstance(given.page, Rejected) else await room.read_to_store(given.page)
    written = await to_thread.run_sync(
        lambda: write_input(record, given, result, sha256=sha256, model=model),
    )
    if isinstance(result, Rejected) or written.outcome == "rejected":
        return _stored(written, None, None)
    return _stored(written, result.article.id, result.article.title)


def _known(record: Record, sha256: str, model: str) -> tuple[str | None, str | None]:
    with record.reading() as connection:
        return article_read(connection, sha256, model_sha256=model) or (None, None)


def _stored(addition: Addition, article: str | None, title: str | None) -> Stored:
    return Stored(**asdict(addition), article=article, title=title)


def _examples() -> Iterator[Input]:
    folder = examples_folder()
    if folder is None:
        raise Problem(404, "the examples were not installed with Sayso; add articles of your own: sayso add FOLDER")
    yield from find_inputs([str(folder)])


def _sent(form: FormData) -> Iterator[Input]:
    """The inputs of a form. No file holds them any more: were one rejected, the record would keep it."""
    for found in pages_of(form):
        if isinstance(found, Rejected):
            yield Input(item=found.item, page=found)
        else:
            yield Input(item=found.name, page=found, content=_content(found))


def _content(page: Page) -> bytes:
    return page.content if isinstance(page.content, bytes) else page.content.encode("utf-8", "surrogatepass")
