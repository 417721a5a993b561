"""`/api/v1/search`, articles, statements, speakers, stats and exports: what the record holds."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Path, Query, Request
from starlette.responses import Response, StreamingResponse

from sayso.export.formats import FORMATS
from sayso.record.searching.statistics import count_record
from sayso.web.answers import json_answer, tagged
from sayso.web.api.problem_model import problems
from sayso.web.api.record_model import (
    ArticleKnownModel,
    ArticlesModel,
    ResultsModel,
    SpeakerKnownModel,
    SpeakersModel,
    StatementKnownModel,
    StatisticsModel,
)
from sayso.web.article_list import After, articles_values
from sayso.web.asked import Asked, AskedPage
from sayso.web.exporting import MEDIA_TYPES, OF_LINES, exported
from sayso.web.record_pages import article_values
from sayso.web.recorded import record_of, speaker_known, statement_known, statement_values
from sayso.web.search_pages import search_values
from sayso.web.speaker_pages import speakers_values

router = APIRouter(prefix="/api/v1", tags=["record"])

Id = Annotated[str, Path(description="An id of the record")]
Name = Annotated[str | None, Query(description="Words of a name, or an id")]
Limit = Annotated[int, Query(ge=1, le=1000, description="How many at most")]
FileFormat = Literal["jsonl", "csv", "parquet", "webannotation", "brat", "labelstudio", "schemaorg", "ftm", "gexf"]

_FILE: Final[dict[str, Any]] = {
    "description": "The statements as a file",
    "content": {kind.partition(";")[0]: {} for kind in (OF_LINES, *MEDIA_TYPES.values())},
}


@router.get("/search", response_model=ResultsModel, responses=problems(400, 404, 422, 503), summary="Find statements")
def search(request: Request, search: Annotated[AskedPage, Query()]) -> Response:
    """Statements by their words and by what is known of them, newest first, a page at a time."""
    return tagged(request, json_answer(search_values(record_of(request), search)))


@router.get("/articles", response_model=ArticlesModel, responses=problems(400, 404, 422, 503), summary="Articles")
def articles(request: Request, after: After = None, limit: Limit = 50) -> Response:
    """All articles, the newest first; those without a date come last."""
    return tagged(request, json_answer(articles_values(request, after, limit=limit)))


@router.get("/articles/{id}", response_model=ArticleKnownModel, responses=problems(404, 422, 503), summary="An article")
def article(request: Request, id: Id) -> Response:
    """An article with its statements (format sayso/1), and its versions."""
    return tagged(request, json_answer(article_values(request, id)))


@router.get(
    "/statements/{id}", response_model=StatementKnownModel, responses=problems(404, 422, 503), summary="A statement"
)
def statement(request: Request, id: Id) -> Response:
    """A statement in its sentence, and how to cite it."""
    return tagged(request, json_answer(statement_values(statement_known(record_of(request), id))))


@router.get("/speakers", response_model=SpeakersModel, responses=problems(400, 404, 422, 503), summary="Speakers")
def speakers(request: Request, name: Name = None, after: After = None, limit: Limit = 50) -> Response:
    """The speakers of a name, or all, those who say most first."""
    return tagged(request, json_answer(speakers_values(request, name, after, limit=limit)))


@router.get("/speakers/{id}", response_model=SpeakerKnownModel, responses=problems(404, 422, 503), summary="A speaker")
def speaker(request: Request, id: Id) -> Response:
    """A speaker: names, roles and the dates that support them, the newest statements."""
    return tagged(request, json_answer(asdict(speaker_known(record_of(request), id))))


@router.get("/stats", response_model=StatisticsModel, responses=problems(404, 503), summary="What the record holds")
def stats(request: Request) -> Response:
    """Articles, statements and speakers counted, by outlet, month and form."""
    return tagged(request, json_answer(asdict(count_record(record_of(request)))))


@router.get(
    "/exports/{format}",
    response_class=StreamingResponse,
    responses={**problems(400, 404, 422, 503), 200: _FILE},
    summary="Statements as a file",
)
def export(
    request: Request,
    format: Annotated[FileFormat, Path(description="One of the formats of sayso export; brat as a zip file")],
    asked: Annotated[Asked, Query()],
) -> StreamingResponse:
    """All statements that a search finds, in one of the formats of `sayso export`, streamed."""
    return exported(record_of(request), asked, FORMATS[format])
