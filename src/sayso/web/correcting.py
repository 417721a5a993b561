"""Correcting from a page: a statement's fields, statements that are none or were missed, and taking it back.

What is decided is written to the record's log, as `sayso correct` and `sayso undo` do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final, TypedDict

from anyio import to_thread
from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from sayso.errors import UsageError
from sayso.record.judgements.change import Change
from sayso.record.judgements.correcting import add_missing, correct, withdraw
from sayso.record.judgements.history import history
from sayso.record.judgements.undoing import undo
from sayso.web.answers import json_answer
from sayso.web.conflicts import amiss
from sayso.web.pasted import form_texts
from sayso.web.problems import wants_page
from sayso.web.recorded import article_known, record_of, statement_known, told_values
from sayso.web.rendering import page
from sayso.web.statement_pages import statement_page

router = APIRouter(include_in_schema=False)

FIELDS: Final[tuple[str, ...]] = (
    "speaker",
    "addressee",
    "act",
    "form",
    "mode",
    "polarity",
    "channel",
    "when",
    "when_words",
)
"""The fields of a form that corrects, by the names of `sayso correct`."""

_BACK: Final = re.compile(r"/articles/art_[0-9a-f]{1,64}|/review")
_PIECES: Final = ("source", "cue", "content", "addressee")


class Signed(TypedDict):
    """Who judges, and why."""

    who: str
    why: str


@router.post("/statements/{id}/correct")
async def correct_statement(request: Request, id: str) -> Response:
    """Give fields of a statement other values; then back to its page, with what is wrong if anything is."""
    record, form = record_of(request), await form_texts(request)

    def decide() -> int:
        known = statement_known(record, id)
        before = told_values(known)
        # What the form was filled with and nobody touched is not judged.
        changed = {name: form[name] for name in FIELDS if name in form and form[name] != before[name]}
        change = _change(changed)
        return correct(record, id, change, **signed(form), over="over" in form).number

    return await decided(request, id, form, decide)


@router.post("/statements/{id}/withdraw")
async def withdraw_statement(request: Request, id: str) -> Response:
    """Say that a statement is none."""
    record, form = record_of(request), await form_texts(request)

    def decide() -> int:
        return withdraw(record, id, **signed(form), over="over" in form).number

    return await decided(request, id, form, decide)


@router.post("/statements/{id}/undo")
async def undo_judgement(request: Request, id: str) -> Response:
    """Take a judgement about a statement back."""
    record, form = record_of(request), await form_texts(request)

    def decide() -> int:
        number = form.get("number", "")
        if number not in {str(judgement.number) for judgement in history(record, id)}:
            raise UsageError("which judgement? press Undo beside one about this statement")
        return undo(record, int(number), **signed(form)).number

    return await decided(request, id, form, decide)


@router.get("/articles/{id}/missing")
def missing(request: Request, id: str) -> Response:
    """The form to add a statement that was not found; its fields may stand in the address."""
    article_known(record_of(request), id)
    return page(request, "missing.html", id=id, form=dict(request.query_params), wrong=None)


@router.post("/articles/{id}/missing")
async def add_statement(request: Request, id: str) -> Response:
    """Add a statement that was not found; then to its page."""
    record, form = record_of(request), await form_texts(request)
    given = {name: form[name] for name in ("source", "cue", "content", "speaker", "addressee") if form.get(name)}
    try:
        added = await to_thread.run_sync(lambda: add_missing(record, id, _change(given), **signed(form)))
    except UsageError as error:
        wrong = amiss(error)
        return page(request, "missing.html", status=wrong.status_code, id=id, form=form, wrong=wrong.detail)
    return _back(form, added.number, statement=added.statement, usual=f"/statements/{added.statement}")


async def decided(request: Request, id: str, form: dict[str, str], decide: Callable[[], int]) -> Response:
    """The answer to a form about a statement, once `decide` has written its judgement and told its number.

    A person is led back to where the form was sent from; a script that asks for JSON is told the number. Both are told
    what is wrong, in the words of the form.
    """
    try:
        number = await to_thread.run_sync(decide)
    except UsageError as error:
        wrong = amiss(error, about=id)
        if not wants_page(request):
            raise wrong from error
        return await to_thread.run_sync(lambda: statement_page(request, id, form=form, wrong=wrong))
    if not wants_page(request):
        return json_answer({"number": number, "statement": id})
    return _back(form, number, statement=id, usual=f"/statements/{id}#judged")


def _back(form: Mapping[str, str], number: int, *, statement: str, usual: str) -> Response:
    """To the page that a form was sent from, if it can tell of judgement `number`; else `usual`."""
    path = _BACK.fullmatch(form.get("back", ""))
    return RedirectResponse(f"{path[0]}?judged={number}#{statement}" if path else usual, status_code=303)


def signed(form: Mapping[str, str]) -> Signed:
    """Who judges and why, as a form says it."""
    return Signed(who=form.get("by", ""), why=form.get("why", ""))


def _change(given: dict[str, str]) -> Change:
    values: dict[str, Any] = {**given}
    for name in _PIECES:
        if name in values:
            # A sign of what was left out parts the pieces, here as in the list of statements.
            values[name] = tuple(piece.strip() for piece in values[name].split(" … "))
    return Change(**values)
