"""Pages of articles and speakers of the record, each with its JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from starlette.responses import RedirectResponse, Response

from sayso.record.judgements.history import history
from sayso.record.searching.facets import count_facets
from sayso.record.searching.filters import Filters
from sayso.record.searching.holdings import neighbours
from sayso.record.searching.speaker_list import list_speakers
from sayso.record.speaker_ids import with_record_speakers
from sayso.web.answers import json_answer, tagged
from sayso.web.asked import Asked
from sayso.web.recorded import article_known, record_of, speaker_known
from sayso.web.rendering import page
from sayso.web.shown import show
from sayso.web.statement_pages import CHOICES

router = APIRouter(include_in_schema=False)
MANY = 200
"""Speakers that a list shows; with more, a name narrows it."""


@router.get("/articles/{id}.json")
def article_as_json(request: Request, id: str) -> Response:
    """An article's readout as JSON, with its versions."""
    return tagged(request, json_answer(article_values(request, id)))


@router.get("/articles/{id}")
def article(request: Request, id: str, part: int = 1, at: str | None = None) -> Response:
    """An article with its statements marked; of a long one `part`, or the part with the statement `at`."""
    record = record_of(request)
    readout, versions = article_known(record, id)
    (joined,) = with_record_speakers(record, [readout])
    newest = next((each for each in versions if each.current), None)
    before, after = neighbours(record, id)
    judged = history(record, id)
    written = next((each for each in judged if str(each.number) == request.query_params.get("judged")), None)
    return tagged(
        request,
        page(
            request,
            "article.html",
            shown=show(joined, part=part, at=at),
            versions=versions,
            newest=newest,
            id=id,
            before=before,
            after=after,
            judged=judged,
            written=written,
            choices=CHOICES,
        ),
    )


@router.get("/speakers.json")
def speakers_as_json(request: Request, name: str | None = None) -> Response:
    """The speakers of the record as JSON."""
    return json_answer(speakers_values(request, name, limit=MANY))


@router.get("/speakers")
def speakers(request: Request, name: Annotated[str | None, Query()] = None) -> Response:
    """The speakers of the record, or those of a name."""
    found = list(list_speakers(record_of(request), name or None, limit=MANY))
    return page(request, "speakers.html", speakers=found, name=name or "", most=MANY)


@router.get("/speakers/{id}.json")
def speaker_as_json(request: Request, id: str) -> Response:
    """A speaker as JSON; who was merged into another is found there."""
    known = speaker_known(record_of(request), id)
    if known.id != id:
        return RedirectResponse(f"/speakers/{known.id}.json", status_code=307)
    return json_answer(asdict(known))


@router.get("/speakers/{id}")
def speaker(request: Request, id: str) -> Response:
    """A speaker: names, roles over time, statements, to whom, where."""
    record = record_of(request)
    known = speaker_known(record, id)
    if known.id != id:
        # Not for ever: a merge can be taken back.
        return RedirectResponse(f"/speakers/{known.id}", status_code=307)
    facets = count_facets(record, Filters(speaker=id))
    return page(request, "speaker.html", known=known, facets=facets, asked=Asked(speaker=id))


def article_values(request: Request, id: str) -> dict[str, Any]:
    """An article as JSON values: {"readout": ..., "versions": [...]}."""
    readout, versions = article_known(record_of(request), id)
    return {"readout": readout.to_dict(), "versions": [asdict(each) for each in versions]}


def speakers_values(request: Request, name: str | None, *, limit: int) -> dict[str, Any]:
    """The speakers of a name as JSON values: {"speakers": [...]}."""
    return {"speakers": [asdict(each) for each in list_speakers(record_of(request), name or None, limit=limit)]}
