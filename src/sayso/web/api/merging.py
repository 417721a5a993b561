"""`/api/v1/speakers/ID/merge` and `/split`: one speaker of two, and two of one."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Path, Request
from pydantic import BaseModel, Field
from starlette.responses import Response

from sayso.record.judgements.merging import merge, split
from sayso.web.accounts.visitor import signed_by
from sayso.web.answers import json_answer
from sayso.web.api.corrections import Signed
from sayso.web.api.problem_model import problems
from sayso.web.recorded import record_of, speaker_known

router = APIRouter(prefix="/api/v1/speakers", tags=["corrections"])

SpeakerId = Annotated[str, Path(description="The id of a speaker (sp_...)")]


class Merge(Signed):
    """Into whom a speaker is merged."""

    into: str = Field(description="The id of the other (sp_...), under whose id and name both are shown from then on")
    over: bool = Field(default=False, description="Merge all the same: over a split, other kinds, other entries")


class Split(Signed):
    """What is taken away from a speaker."""

    articles: list[str] = Field(
        min_length=1,
        description='Articles that mean somebody else: ids, or "art_...:p3" where one mentions several by the name',
    )


class DecidedModel(BaseModel):
    """What became of it."""

    number: int = Field(description="The judgement's number, by which it can be undone")
    speaker: str = Field(description="Of a merge, the id of both; of a split, the id of the new speaker")


_REFUSED = problems(400, 403, 404, 409, 422, 503)


@router.post("/{id}/merge", response_model=DecidedModel, responses=_REFUSED, summary="Merge a speaker into another")
def merge_speaker(request: Request, id: SpeakerId, asked: Merge) -> Response:
    """Make one speaker of two: the id in the address leads to the other from then on. It can be undone."""
    record, who = record_of(request), signed_by(request, asked.by)
    speaker_known(record, id, newest=0)
    return json_answer(asdict(merge(record, id, asked.into, who=who, why=asked.why, over=asked.over)))


@router.post("/{id}/split", response_model=DecidedModel, responses=_REFUSED, summary="Split a speaker in two")
def split_speaker(request: Request, id: SpeakerId, asked: Split) -> Response:
    """Take articles away from a speaker: what is said there becomes a speaker's of their own. It can be undone."""
    record, who = record_of(request), signed_by(request, asked.by)
    speaker_known(record, id, newest=0)
    return json_answer(asdict(split(record, id, articles=asked.articles, who=who, why=asked.why)))
