"""The start page, and what is pasted or dropped there, read: nothing of it is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import resources
from typing import Final

from anyio import to_thread
from fastapi import APIRouter, Request
from starlette.responses import Response

from sayso.export.marks import ROLES
from sayso.pages.page import Page
from sayso.readout import Readout
from sayso.record.opening import Record
from sayso.record.searching.article_list import newest_articles
from sayso.record.searching.filters import defined
from sayso.record.searching.saved import saved_searches_of
from sayso.rejected import Rejected
from sayso.web.accounts.visitor import visitor_of
from sayso.web.answers import json_answer
from sayso.web.parts import LETTERS, STATEMENTS
from sayso.web.pasted import pages_of, read_form
from sayso.web.problems import Problem
from sayso.web.reading_room import ReadingRoom
from sayso.web.rendering import page
from sayso.web.saved import asked_of
from sayso.web.shown import Shown, show

router = APIRouter(include_in_schema=False)

MOST: Final = 5
"""How many times as much as a part of a stored article may be on the page of several texts that were read."""

_NOTHING: Final = "there is nothing to read: paste a text, or choose a file, then press Read"


@router.get("/")
def start(request: Request) -> Response:
    """The start page, with what is new in the record."""
    record: Record | None = request.app.state.record
    if record is None:
        return page(request, "start.html")
    visitor = visitor_of(request)
    kept = saved_searches_of(record, user=visitor.name if visitor is not None else None)
    saved = [(each.name, asked_of(each)) for each in kept]
    return page(request, "start.html", newest=newest_articles(record), counts=request.app.state.counts(), saved=saved)


@router.get("/help")
async def explain(request: Request) -> Response:
    """What the marks mean, and the keys."""
    return page(request, "help.html", roles=ROLES)


@router.get("/help.json")
def explain_as_json(request: Request) -> Response:
    """The same as JSON: the roles that words have, and the filters of a search, with what each means."""
    meanings = {name: each.filter.means for name, each in defined().items()}
    return json_answer({"roles": ROLES, "filters": meanings})


@router.post("/read")
async def read(request: Request) -> Response:
    """The readouts of what was sent, as a page."""
    results = await _read_all(request)
    found = [each for each in results if isinstance(each, Readout)]
    shown = await to_thread.run_sync(lambda: list(_shown(found)))
    rejected = [each for each in results if isinstance(each, Rejected)]
    values = {"readouts": shown, "left": found[len(shown) :], "rejected": rejected}
    return await to_thread.run_sync(lambda: page(request, "readouts.html", status=200 if shown else 422, **values))


@router.post("/read.json")
async def read_as_json(request: Request) -> Response:
    """The readouts of what was sent, as JSON: {"readouts": [...], "rejected": [...]}."""
    results = await _read_all(request)
    return json_answer(
        {
            "readouts": [each.to_dict() for each in results if isinstance(each, Readout)],
            "rejected": [
                {"item": each.item, "stage": each.stage, "reason": each.reason}
                for each in results
                if isinstance(each, Rejected)
            ],
        }
    )


def _shown(readouts: Iterable[Readout]) -> Iterator[Shown]:
    """The first readouts, of each the first part: as many as one page holds. What is not stored has no other page."""
    statements = letters = 0
    for number, readout in enumerate(readouts, 1):
        shown = show(readout, anchor=f"a{number}", part=1)
        statements += len(shown.statements)
        letters += shown.part.end - shown.part.start
        if number > 1 and (statements > MOST * STATEMENTS or letters > MOST * LETTERS):
            return
        yield shown


async def _read_all(request: Request) -> list[Readout | Rejected]:
    form = await read_form(request)
    try:
        pages = [_example()] if "example" in form else list(pages_of(form))
    finally:
        await form.close()
    if not pages:
        raise Problem(422, _NOTHING)
    room: ReadingRoom = request.app.state.reading_room
    return [each if isinstance(each, Rejected) else await room.read_or_reject(each) for each in pages]


def _example() -> Page:
    text = resources.files("sayso.web").joinpath("example.txt").read_text("utf-8")
    return Page(name="example", content=text, kind="text")
