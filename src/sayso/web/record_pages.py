"""Pages of articles of the record, each with its JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from sayso.record.judgements.history import history
from sayso.record.searching.holdings import neighbours
from sayso.record.speaker_ids import with_record_speakers
from sayso.web.answers import json_answer, tagged
from sayso.web.conflicts import TICK
from sayso.web.recorded import article_known, record_of
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
            tick=TICK,
        ),
    )


def article_values(request: Request, id: str) -> dict[str, Any]:
    """An article as JSON values: {"readout": ..., "versions": [...]}."""
    readout, versions = article_known(record_of(request), id)
    return {"readout": readout.to_dict(), "versions": [asdict(each) for each in versions]}
