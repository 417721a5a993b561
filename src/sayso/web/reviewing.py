"""A reviewer's queue: the statements that are least sure and that nobody has judged, to be accepted or not."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Annotated, Final

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from sayso.record.judgements.change import Change
from sayso.record.judgements.correcting import correct
from sayso.record.judgements.progress import judged_by_people
from sayso.record.opening import Record
from sayso.record.searching.holdings import least_sure
from sayso.record.searching.search import Hit
from sayso.web.answers import json_answer
from sayso.web.correcting import decided, signed
from sayso.web.marked import Block
from sayso.web.pasted import form_texts
from sayso.web.recorded import record_of, statement_known
from sayso.web.rendering import page
from sayso.web.shown import ShownStatement, show_statement

router = APIRouter(include_in_schema=False)

SHEET: Final = 20
"""Statements of one sheet of the queue: ten minutes' work."""

_After = Annotated[str | None, Query(max_length=60, description="The `next` of the sheet before")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubtful:
    """A statement of the queue, with the paragraphs that it stands in."""

    hit: Hit
    each: ShownStatement
    blocks: tuple[Block, ...]


@router.get("/review")
def review(request: Request, after: _After = None) -> Response:
    """One sheet of the queue, the least sure first."""
    record = record_of(request)
    sheet = least_sure(record, after=after, limit=SHEET)
    return page(
        request,
        "review.html",
        found=[_doubtful(record, hit) for hit in sheet.hits],
        after=after,
        next=sheet.next,
        so_far=judged_by_people(record),
        written=request.query_params.get("judged"),
    )


@router.get("/review.json")
def review_as_json(request: Request, after: _After = None) -> Response:
    """The same as JSON; `next` goes into `after` for the sheet that follows."""
    record = record_of(request)
    return json_answer({**asdict(least_sure(record, after=after, limit=SHEET)), "judged": judged_by_people(record)})


@router.post("/statements/{id}/accept")
async def accept(request: Request, id: str) -> Response:
    """Confirm what was read: a newer model cannot change it, and the statement leaves the queue."""
    record, form = record_of(request), await form_texts(request)

    def decide() -> int:
        known = statement_known(record, id)
        told = known.statement
        values = {name: getattr(told, name) for name in ("form", "act", "mode", "polarity", "channel")}
        change = Change(**values, speaker=known.hit.speaker_id)
        return correct(record, id, change, **signed(form)).number

    return await decided(request, id, form, decide)


def _doubtful(record: Record, hit: Hit) -> Doubtful:
    known = statement_known(record, hit.id)
    return Doubtful(hit=hit, each=show_statement(known.statement, known.readout), blocks=known.context())
