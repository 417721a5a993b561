"""Pages of speakers: who they are and why, what they say to whom, about whom and where, each with its JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, Final

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from sayso.record.joining.evidence import evidence
from sayso.record.opening import Record
from sayso.record.searching.facets import FACETS, SHOWN, Value, count_facets
from sayso.record.searching.filters import Filters
from sayso.record.searching.lookup import SpeakerKnown
from sayso.record.searching.network import count_network
from sayso.record.searching.over_time import count_months
from sayso.record.searching.speaker_list import speakers_page
from sayso.web.answers import json_answer
from sayso.web.article_list import After
from sayso.web.asked import Asked
from sayso.web.recorded import record_of, speaker_known
from sayso.web.rendering import page
from sayso.web.timeline import timeline

router = APIRouter(include_in_schema=False)

MANY: Final = 100
"""Speakers of one page of their list."""

COUNTED: Final = 2_000
"""The newest statements of a speaker whose outlets, forms and addressees are counted: a twentieth of a second."""

LOOKED_AT: Final = 50
"""The newest statements that are looked at for whom they are about: each is read for it."""

_SHOWN_OF_ONE: Final = tuple(name for name in FACETS if name != "speaker")


@router.get("/speakers.json")
def speakers_as_json(request: Request, name: str | None = None, after: After = None) -> Response:
    """The speakers of the record as JSON; `next` goes into `after` for those that follow."""
    return json_answer(speakers_values(request, name, after, limit=MANY))


@router.get("/speakers")
def speakers(request: Request, name: str | None = None, after: After = None) -> Response:
    """The speakers of the record, or those of a name."""
    found = speakers_page(record_of(request), name or None, after=after or None, limit=MANY)
    return page(request, "speakers.html", speakers=found.speakers, next=found.next, name=name or "", after=after)


@router.get("/speakers/{id}.json")
def speaker_as_json(request: Request, id: str) -> Response:
    """A speaker as JSON; who was merged into another is found there."""
    known = speaker_known(record_of(request), id)
    if known.id != id:
        return RedirectResponse(f"/speakers/{known.id}.json", status_code=307)
    return json_answer(asdict(known))


@router.get("/speakers/{id}")
def speaker(request: Request, id: str) -> Response:
    """A speaker: names and why they are one's, roles over time, statements, to whom, about whom, where."""
    return speaker_page(request, id)


def speaker_page(request: Request, id: str, *, wrong: str | None = None) -> Response:
    """The page of a speaker; with `wrong`, what was wrong with what was sent from there."""
    record = record_of(request)
    known = speaker_known(record, id)
    if known.id != id:
        # Not for ever: a merge can be taken back.
        return RedirectResponse(f"/speakers/{known.id}", status_code=307)
    asked = Asked(speaker=id)
    facets = count_facets(record, asked.filters(), most=COUNTED, names=_SHOWN_OF_ONE)
    return page(
        request,
        "speaker.html",
        status=422 if wrong else 200,
        known=known,
        asked=asked,
        facets=facets,
        over_time=timeline(count_months(record, asked.filters()), asked),
        circles=_circles(record, known, facets.facets.get("addressee", [])),
        why=evidence(record, id),
        wrong=wrong,
    )


def _circles(record: Record, known: SpeakerKnown, addressed: Sequence[Value]) -> list[dict[str, Any]]:
    """Whom a speaker speaks to and about, and who speaks about the speaker: each with the address of the statements."""
    asked = Asked(speaker=known.id)
    ties = count_network(record, asked.filters(), relation="about", most=LOOKED_AT, shown=SHOWN)
    names = {each.id: each.name for each in ties.members}
    told = [each for each in _about(record, known) if each.value != known.id][:SHOWN]
    return [
        _circle("Speaks to", [(each, asked.address("/search", addressee=each.value)) for each in addressed]),
        _circle(
            "Speaks about",
            [
                (
                    Value(value=tie.other, name=names[tie.other], count=tie.count),
                    asked.address("/network/statements", named=tie.other),
                )
                for tie in ties.ties
            ],
        ),
        _circle(
            "Is spoken about by",
            [(each, Asked(speaker=each.value).address("/search", about=known.name)) for each in told],
        ),
    ]


def _about(record: Record, known: SpeakerKnown) -> Sequence[Value]:
    # Who is described and not named cannot be looked for by name.
    if known.kind in ("unnamed", "group") or not any(map(str.isalnum, known.name)):
        return []
    return count_facets(record, Filters(about=known.name), most=COUNTED, names=("speaker",)).facets.get("speaker", [])


def _circle(title: str, found: list[tuple[Value, str]]) -> dict[str, Any]:
    return {"title": title, "found": found}


def speakers_values(request: Request, name: str | None, after: str | None, *, limit: int) -> dict[str, Any]:
    """A page of the speakers of a name as JSON values: {"speakers": [...], "next": ...}."""
    return asdict(speakers_page(record_of(request), name or None, after=after or None, limit=limit))
