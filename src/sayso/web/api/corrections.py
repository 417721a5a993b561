"""`/api/v1/.../corrections`: what was judged of a statement, an article or a speaker, and correcting statements."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Path, Request
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import Response

from sayso.errors import UsageError
from sayso.record.judgements.change import Change
from sayso.record.judgements.correcting import Corrected, add_missing, correct, withdraw
from sayso.record.judgements.history import history
from sayso.record.judgements.undoing import undo
from sayso.web.accounts.visitor import signed_by
from sayso.web.answers import json_answer, tagged
from sayso.web.api.problem_model import problems
from sayso.web.problems import Problem
from sayso.web.recorded import article_known, record_of, statement_known

router = APIRouter(prefix="/api/v1", tags=["corrections"])

Id = Annotated[str, Path(description="An id of the record: st_..., art_... or sp_...")]
StatementId = Annotated[str, Path(description="The id of a statement (st_...)")]
ArticleId = Annotated[str, Path(description="The id of an article (art_...), of its newest version")]
Number = Annotated[int, Path(ge=1, lt=2**63, description="The number of a judgement")]


class Signed(BaseModel):
    """Who decides, and why."""

    model_config = ConfigDict(extra="forbid")

    by: str = Field(default="", description="Who decides; where there are users, it is the user who asks")
    why: str = Field(description="The reason, for those who come after")


class _Fields(Signed):
    speaker: str | None = Field(default=None, description="A name, or an id (sp_...)")
    kind: str | None = Field(default=None, description="Of a speaker who is new to the record")
    source: list[str] | None = Field(default=None, description="Quotes from the article, one for each piece")
    cue: list[str] | None = Field(default=None, description="Quotes from the article")
    addressee: list[str] | None = Field(default=None, description="Quotes from the article")
    form: str | None = Field(default=None, description="direct, indirect or mixed")
    act: str | None = Field(default=None, description="assertive, directive, commissive or expressive")
    mode: str | None = Field(default=None, description="speech or thought")
    polarity: str | None = Field(default=None, description="affirmed, denied or withheld")
    channel: str | None = Field(default=None, description='How it was said, such as "phone call"')
    medium: str | None = Field(default=None, description="A quote: the outlet or agency it was said to or through")
    when: str | None = Field(default=None, description="EDTF, level 1")
    when_words: str | None = Field(default=None, description="A quote: the words that say when")

    def change(self) -> Change:
        """The same for the record."""
        given = self.model_dump(exclude={"by", "why", "not_a_statement", "over"}, exclude_none=True)
        values: dict[str, Any] = {name: tuple(v) if isinstance(v, list) else v for name, v in given.items()}
        return Change(**values)


class Correction(_Fields):
    """Other values for fields of a statement; what is not given stays as it is, "" empties a field."""

    content: list[str] | None = Field(default=None, description="Quotes from the article")
    not_a_statement: bool = Field(default=False, description="It is none; then no other field is given")
    over: bool = Field(default=False, description="Decide all the same, over what another has judged")


class Missed(_Fields):
    """A statement that was not found: what is attributed, and what else is known of it."""

    content: list[str] = Field(min_length=1, description="Quotes from the article, one for each piece")


class CorrectedModel(BaseModel):
    """What became of a correction."""

    number: int = Field(description="The judgement's number, by which it can be undone")
    statement: str
    already: bool = Field(description="The same was judged before, and nothing was written")


class JudgementModel(BaseModel):
    """One entry of the log."""

    number: int
    time: str = Field(description="UTC, ISO 8601")
    who: str = Field(description="A name; sayso for what was decided by a score")
    kind: str
    target: str
    before: dict[str, Any]
    after: dict[str, Any]
    why: str
    undoes: int | None = Field(description="The number of the entry that this one takes back")
    unfit: str | None = Field(description="Why it could not be applied to the newest reading")
    holds: bool
    quote: dict[str, Any] | None = Field(description="The words that were judged, and where they stand")


class LogModel(BaseModel):
    """Judgements, oldest first."""

    judgements: list[JudgementModel]


class UndoneModel(BaseModel):
    """The entry that takes another back."""

    number: int


@router.get(
    "/history/{id}", response_model=LogModel, responses=problems(404, 422, 503), summary="What was judged of a thing"
)
def judged(request: Request, id: Id) -> Response:
    """The judgements about a statement, an article or a speaker, oldest first, and whether they hold."""
    record = record_of(request)
    try:
        found = history(record, id)
    except UsageError as error:
        raise Problem(404, str(error)) from error
    return tagged(request, json_answer({"judgements": [each.to_dict() for each in found]}))


@router.post(
    "/statements/{id}/corrections",
    response_model=CorrectedModel,
    responses=problems(400, 403, 404, 409, 422, 503),
    summary="Correct a statement",
)
def correct_statement(request: Request, id: StatementId, correction: Correction) -> Response:
    """Give fields of a statement other values, or say that it is none. It is written to the log and can be undone."""
    record = record_of(request)
    statement_known(record, id)
    signed = correction.model_copy(update={"by": signed_by(request, correction.by)})
    return json_answer(asdict(_corrected(record, id, signed)))


@router.post(
    "/articles/{id}/statements",
    response_model=CorrectedModel,
    responses=problems(400, 403, 404, 409, 422, 503),
    summary="Add a statement that was missed",
)
def add_statement(request: Request, id: ArticleId, missed: Missed) -> Response:
    """Add to an article a statement that was not found in it. It is written to the log and can be undone."""
    record, who = record_of(request), signed_by(request, missed.by)
    article_known(record, id)
    return json_answer(asdict(add_missing(record, id, missed.change(), who=who, why=missed.why)))


def _corrected(record: Any, id: str, correction: Correction) -> Corrected:
    change, signed = correction.change(), {"who": correction.by, "why": correction.why}
    if not correction.not_a_statement:
        return correct(record, id, change, **signed, over=correction.over)
    if not change.is_empty():
        raise UsageError("not_a_statement says all there is to say; leave the other fields out")
    return withdraw(record, id, **signed, over=correction.over)


@router.post(
    "/judgements/{number}/undo",
    response_model=UndoneModel,
    responses=problems(400, 403, 404, 409, 422, 503),
    summary="Take a judgement back",
)
def undo_judgement(request: Request, number: Number, signed: Signed) -> Response:
    """Take a judgement back by a later one; nothing is struck from the log."""
    undoing = undo(record_of(request), number, who=signed_by(request, signed.by), why=signed.why)
    return json_answer({"number": undoing.number})
