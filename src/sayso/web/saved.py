"""Saved searches: named, listed, followed as feeds, renamed and deleted."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final
from urllib.parse import parse_qsl

from anyio import to_thread
from fastapi import APIRouter, Request
from pydantic import ValidationError
from starlette.responses import RedirectResponse, Response

from sayso.errors import UsageError
from sayso.record.opening import Record
from sayso.record.searching.paging import hit_page
from sayso.record.searching.saved import (
    LONGEST,
    SavedSearch,
    delete_saved,
    find_saved,
    rename_saved,
    save_search,
    saved_searches_of,
)
from sayso.web.answers import json_answer, tagged
from sayso.web.asked import Asked
from sayso.web.feed import MEDIA_TYPE, feed_of
from sayso.web.pasted import form_texts
from sayso.web.problems import Problem
from sayso.web.recorded import record_of
from sayso.web.rendering import page

router = APIRouter(include_in_schema=False)

FED: Final = 50
"""Statements of a feed: what is new since somebody looked last, if that was not long ago."""


@router.get("/saved")
def saved(request: Request) -> Response:
    """The searches that were saved."""
    return _list(request)


@router.get("/saved.json")
def saved_as_json(request: Request) -> Response:
    """The same as JSON."""
    return json_answer({"saved": [_values(each) for each in saved_searches_of(record_of(request))]})


@router.post("/saved")
async def save(request: Request) -> Response:
    """Save the search that the form carries under the name that it gives."""
    record, form = record_of(request), await form_texts(request)
    asked = _asked(form.get("asked", ""))
    return await _decided(request, lambda: save_search(record, form.get("name", ""), asked.filters()))


@router.get("/saved/{id}.atom")
def saved_as_feed(request: Request, id: str) -> Response:
    """The newest statements of a saved search as an Atom feed, whose address stays when it is renamed."""
    record = record_of(request)
    found = _known(record, id)
    hits = hit_page(record, replace(found.filters, sort="newest"), after=None, limit=FED).hits
    feed = feed_of(asked_of(found), hits, base=str(request.base_url), path=f"/saved/{id}.atom", name=found.name)
    return tagged(request, Response(feed, media_type=MEDIA_TYPE))


@router.get("/saved/{id}.json")
def saved_one_as_json(request: Request, id: str) -> Response:
    """A saved search as JSON."""
    return json_answer(_values(_known(record_of(request), id)))


@router.get("/saved/{id}")
def follow(request: Request, id: str) -> Response:
    """To the results of a saved search."""
    return RedirectResponse(asked_of(_known(record_of(request), id)).address("/search"), status_code=307)


@router.post("/saved/{id}/rename")
async def rename(request: Request, id: str) -> Response:
    """Give a saved search another name."""
    record, form = record_of(request), await form_texts(request)
    return await _decided(request, lambda: rename_saved(record, id, form.get("name", "")))


@router.post("/saved/{id}/delete")
async def forget(request: Request, id: str) -> Response:
    """Delete a saved search."""
    record = record_of(request)
    return await _decided(request, lambda: delete_saved(record, id))


def asked_of(saved: SavedSearch) -> Asked:
    """A saved search as it stands in an address."""
    return Asked(**saved.asked())


async def _decided(request: Request, decide: Any) -> Response:
    try:
        await to_thread.run_sync(decide)
    except UsageError as error:
        wrong = str(error)
        return await to_thread.run_sync(lambda: _list(request, wrong=wrong))
    return RedirectResponse("/saved", status_code=303)


def _list(request: Request, *, wrong: str | None = None) -> Response:
    found = [(each, asked_of(each)) for each in saved_searches_of(record_of(request))]
    return page(request, "saved.html", status=422 if wrong else 200, saved=found, longest=LONGEST, wrong=wrong)


def _asked(written: str) -> Asked:
    try:
        return Asked(**dict(parse_qsl(written)))
    except ValidationError as error:
        raise Problem(422, "this is no search that can be saved; search for something and save it there") from error


def _known(record: Record, id: str) -> SavedSearch:
    try:
        return find_saved(record, id)
    except UsageError as error:
        raise Problem(404, str(error)) from error


def _values(saved: SavedSearch) -> dict[str, Any]:
    asked = asked_of(saved)
    return {
        **{"id": saved.id, "name": saved.name, "saved": saved.saved, "asked": saved.asked()},
        **{"search": asked.address("/search"), "feed": f"/saved/{saved.id}.atom"},
    }
