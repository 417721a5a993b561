"""Making one speaker of two, and two of one, from a page; and taking it back.

What is decided is written to the record's log, as `sayso merge`, `sayso split` and `sayso undo` do.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from anyio import to_thread
from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from sayso.errors import UsageError
from sayso.record.joining.evidence import evidence, mentions
from sayso.record.joining.suggestions import compare, suggest_for
from sayso.record.judgements.merging import merge, split
from sayso.record.judgements.undoing import undo
from sayso.record.searching.speaker_list import list_speakers
from sayso.web.conflicts import TICK_TO_MERGE, amiss
from sayso.web.correcting import signed
from sayso.web.pasted import form_texts
from sayso.web.problems import Problem
from sayso.web.recorded import record_of, speaker_known
from sayso.web.rendering import page
from sayso.web.speaker_pages import speaker_page

router = APIRouter(include_in_schema=False)

_OFFERED: Final = 8
"""Speakers that are offered to be merged with one, of each kind: those suggested, those of a name."""

_MENTIONS: Final = 100
"""Articles that are shown to choose from; words narrow them."""


@router.get("/speakers/{id}/merge")
def choose_other(request: Request, id: str, name: str = "", other: str = "") -> Response:
    """Whom to merge a speaker with; once that is chosen, the two beside each other, to be confirmed."""
    if other:
        return _confirmation(request, id, other, form={})
    record = record_of(request)
    known = speaker_known(record, id)
    named = list_speakers(record, name, limit=_OFFERED + 1) if name.strip() else ()
    return page(
        request,
        "merge.html",
        known=known,
        name=name,
        named=[each for each in named if each.id != known.id],
        suggested=suggest_for(record, known.id, limit=_OFFERED),
    )


@router.post("/speakers/{id}/merge")
async def merge_speakers(request: Request, id: str) -> Response:
    """Merge a speaker with another; the form says into which of the two."""
    record, form = record_of(request), await form_texts(request)
    other = form.get("other", "")

    def decide() -> str:
        into = form.get("into", "")
        if into not in (id, other):
            raise UsageError("which of the two names is to be shown? choose one")
        gone = other if into == id else id
        return merge(record, gone, into, **signed(form), over="over" in form).speaker

    return await _decided(decide, lambda wrong: _confirmation(request, id, other, form=form, wrong=wrong))


@router.get("/speakers/{id}/split")
def choose_articles(request: Request, id: str, words: str = "") -> Response:
    """The articles that mention a speaker, to choose those that mean somebody else."""
    return _choice(request, id, words, form={}, chosen=())


@router.post("/speakers/{id}/split")
async def split_speaker(request: Request, id: str) -> Response:
    """Take the articles that the form names away from a speaker."""
    record, form = record_of(request), await form_texts(request)
    # Each box is named by its article, as a form has one text of a name.
    chosen = [name for name in form if name.startswith("art_")]

    def decide() -> str:
        if not chosen:
            raise UsageError("no article is chosen; choose those that mean somebody else")
        return split(record, id, articles=chosen, **signed(form)).speaker

    words = form.get("words", "")
    return await _decided(
        decide, lambda wrong: _choice(request, id, words, form=form, chosen=chosen, wrong=wrong.detail)
    )


@router.post("/speakers/{id}/undo")
async def undo_judgement(request: Request, id: str) -> Response:
    """Take a judgement about a speaker back."""
    record, form = record_of(request), await form_texts(request)

    def decide() -> str:
        known = evidence(record, id)
        number = form.get("number", "")
        if number not in {str(each.number) for judged in (known.joins, known.judged) for each in judged}:
            raise UsageError("which judgement? press Undo beside one about this speaker")
        undo(record, int(number), **signed(form))
        return id

    return await _decided(decide, lambda wrong: speaker_page(request, id, wrong=wrong.detail))


async def _decided(decide: Callable[[], str], again: Callable[[Problem], Response]) -> Response:
    """To the page of the speaker whom `decide` gives, or the page that says what was wrong."""
    try:
        speaker = await to_thread.run_sync(decide)
    except UsageError as error:
        wrong = amiss(error, tick=TICK_TO_MERGE)
        return await to_thread.run_sync(lambda: again(wrong))
    return RedirectResponse(f"/speakers/{speaker}#judged", status_code=303)


def _confirmation(
    request: Request, id: str, other: str, *, form: Mapping[str, str], wrong: Problem | None = None
) -> Response:
    record = record_of(request)
    pair = [speaker_known(record, each) for each in (id, other)]
    found = compare(record, pair[0].id, pair[1].id)
    into = form.get("into") or max(pair, key=lambda each: each.statements).id
    values: dict[str, Any] = {"pair": pair, "score": found, "into": into, "form": form, "wrong": wrong}
    status = wrong.status_code if wrong else 200
    return page(request, "merge_confirm.html", status=status, **values, tick=TICK_TO_MERGE)


def _choice(
    request: Request,
    id: str,
    words: str,
    *,
    form: Mapping[str, str],
    chosen: Sequence[str],
    wrong: str | None = None,
) -> Response:
    record = record_of(request)
    known = speaker_known(record, id)
    found = mentions(record, known.id, words=words.strip(), limit=_MENTIONS)
    values: dict[str, Any] = {"known": known, "mentions": found, "most": _MENTIONS, "words": words}
    return page(request, "split.html", status=422 if wrong else 200, **values, form=form, chosen=chosen, wrong=wrong)
