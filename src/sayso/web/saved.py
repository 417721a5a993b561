"""Saved searches: named, listed, followed as feeds, renamed and deleted.

Where there are users each has searches of the own. They are no part of what the record says: whoever may read it may
keep them. Those that were saved when there were no users are everybody's, and changed by those who may correct.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final
from urllib.parse import parse_qsl

from anyio import to_thread
from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from sayso.errors import UsageError
from sayso.record.searching.paging import hit_page
from sayso.record.searching.saved import (
    LONGEST,
    SavedSearch,
    delete_saved,
    find_saved,
    new_feed,
    rename_saved,
    save_search,
    saved_searches_of,
    search_of_feed,
)
from sayso.web.accounts.visitor import may, visitor_of
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


_FIELDS: Final = frozenset({"name", "asked", "by"})
_NO_SEARCH: Final = (
    'this is no search that can be saved; search for something and save it there, or send its "name" and as "asked" '
    "what stands behind the ? in its address"
)


@router.get("/saved")
def saved(request: Request) -> Response:
    """The searches that were saved."""
    return _list(request)


@router.get("/saved.json")
def saved_as_json(request: Request) -> Response:
    """The same as JSON."""
    found = saved_searches_of(record_of(request), user=_user(request))
    return json_answer({"saved": [_values(each) for each in found]})


@router.post("/saved")
async def save(request: Request) -> Response:
    """Save the search that the form carries under the name that it gives."""
    record, form = record_of(request), await form_texts(request)
    if "asked" not in form or form.keys() - _FIELDS:
        raise Problem(422, _NO_SEARCH)
    asked = _asked(form["asked"])
    name, user = form.get("name", ""), _user(request)
    return await _decided(request, lambda: save_search(record, name, asked.filters(), user=user))


@router.get("/saved/{id}.atom")
def saved_as_feed(request: Request, id: str) -> Response:
    """The newest statements of a saved search as an Atom feed, whose address stays when it is renamed."""
    return _feed(request, _known(request, id))


@router.get("/feeds/{secret}.atom")
def secret_feed(request: Request, secret: str) -> Response:
    """The same for a feed reader, which cannot sign in: whoever has the address may read it."""
    found = search_of_feed(record_of(request), secret)
    if found is None:
        raise Problem(404, "there is no such feed any more; look under your saved searches for its new address")
    return _feed(request, found, at=request.url.path)


@router.get("/saved/{id}.json")
def saved_one_as_json(request: Request, id: str) -> Response:
    """A saved search as JSON."""
    return json_answer(_values(_known(request, id)))


@router.get("/saved/{id}")
def follow(request: Request, id: str) -> Response:
    """To the results of a saved search."""
    return RedirectResponse(asked_of(_known(request, id)).address("/search"), status_code=307)


@router.post("/saved/{id}/rename")
async def rename(request: Request, id: str) -> Response:
    """Give a saved search another name."""
    record, form = record_of(request), await form_texts(request)
    name, user = form.get("name", ""), _user(request)
    return await _decided(request, lambda: rename_saved(record, id, name, user=user), of=id)


@router.post("/saved/{id}/delete")
async def forget(request: Request, id: str) -> Response:
    """Delete a saved search."""
    record, user = record_of(request), _user(request)
    return await _decided(request, lambda: delete_saved(record, id, user=user), of=id)


@router.post("/saved/{id}/feed")
def make_feed(request: Request, id: str) -> Response:
    """Give a user's own search a new address for its feed, which is shown this once."""
    user = _user(request)
    if user is None:
        raise Problem(404, f"without users a feed needs no secret: it is at /saved/{id[:40]}.atom")
    try:
        secret = new_feed(record_of(request), id, user=user)
    except UsageError as error:
        return _list(request, wrong=str(error))
    return _list(request, fed=id, address=f"{_base(request)}feeds/{secret}.atom")


def asked_of(saved: SavedSearch) -> Asked:
    """A saved search as it stands in an address."""
    return Asked(**saved.asked())


async def _decided(request: Request, decide: Callable[[], object], *, of: str | None = None) -> Response:
    def act() -> None:
        if of is not None and find_saved(record_of(request), of, user=_user(request)).shared:
            _check_shared(request)
        decide()

    try:
        await to_thread.run_sync(act)
    except UsageError as error:
        wrong = str(error)
        return await to_thread.run_sync(lambda: _list(request, wrong=wrong))
    return RedirectResponse("/saved", status_code=303)


def _check_shared(request: Request) -> None:
    if not may(request, "correct"):
        raise Problem(403, "this search is everybody's; only those who may correct change it")


def _list(request: Request, *, wrong: str | None = None, fed: str | None = None, address: str = "") -> Response:
    """The list; `fed` is the id of a search whose feed has a new address."""
    found = [(each, asked_of(each)) for each in saved_searches_of(record_of(request), user=_user(request))]
    values = {"saved": found, "longest": LONGEST, "wrong": wrong, "fed": fed, "address": address}
    return page(request, "saved.html", status=422 if wrong else 200, **values)


def _feed(request: Request, found: SavedSearch, *, at: str | None = None) -> Response:
    hits = hit_page(record_of(request), replace(found.filters, sort="newest"), after=None, limit=FED).hits
    base, path = _base(request), f"/saved/{found.id}.atom"
    feed = feed_of(asked_of(found), hits, base=base, path=path, name=found.name, at=at)
    return tagged(request, Response(feed, media_type=MEDIA_TYPE))


def _base(request: Request) -> str:
    # Behind a proxy that speaks https, and tells nobody, whoever began the site did.
    url = request.base_url
    return str(url.replace(scheme="https") if getattr(request.app.state, "https", False) else url)


def _user(request: Request) -> str | None:
    visitor = visitor_of(request)
    return visitor.name if visitor is not None else None


def _asked(written: str) -> Asked:
    try:
        return Asked(**dict(parse_qsl(written, strict_parsing=True) if written else ()))
    except ValueError as error:  # Which pydantic's are too.
        raise Problem(422, _NO_SEARCH) from error


def _known(request: Request, id: str) -> SavedSearch:
    try:
        return find_saved(record_of(request), id, user=_user(request))
    except UsageError as error:
        raise Problem(404, str(error)) from error


def _values(saved: SavedSearch) -> dict[str, Any]:
    asked = asked_of(saved)
    return {
        **{"id": saved.id, "name": saved.name, "saved": saved.saved, "asked": saved.asked()},
        **{"search": asked.address("/search"), "feed": f"/saved/{saved.id}.atom", "shared": saved.shared},
    }
