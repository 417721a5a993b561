"""Pages over the whole record: the statements that a reviewer should look at first."""

from __future__ import annotations

from dataclasses import asdict
from typing import Final

from fastapi import APIRouter, Request
from starlette.responses import Response

from sayso.record.searching.holdings import least_sure
from sayso.web.answers import json_answer
from sayso.web.recorded import record_of
from sayso.web.rendering import page

router = APIRouter(include_in_schema=False)

QUEUE: Final = 50
"""Statements that a reviewer is shown at a time: half an hour's work."""


@router.get("/review")
def review(request: Request) -> Response:
    """The statements that are least sure, to be corrected or confirmed."""
    return page(request, "review.html", hits=least_sure(record_of(request), limit=QUEUE))


@router.get("/review.json")
def review_as_json(request: Request) -> Response:
    """The same as JSON."""
    return json_answer({"hits": [asdict(each) for each in least_sure(record_of(request), limit=QUEUE)]})
