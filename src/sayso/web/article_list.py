"""All articles of the record, a page at a time, with the same as JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any, Final

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from sayso.record.searching.article_list import articles_page
from sayso.web.answers import json_answer, tagged
from sayso.web.recorded import record_of
from sayso.web.rendering import page

router = APIRouter(include_in_schema=False)

MANY: Final = 100
"""Articles of one page."""

After = Annotated[str | None, Query(max_length=2_000, description="The `next` of the list before: gives what follows")]


@router.get("/articles.json")
def articles_as_json(request: Request, after: After = None) -> Response:
    """The articles of the record as JSON; `next` goes into `after` for those that follow."""
    return tagged(request, json_answer(articles_values(request, after, limit=MANY)))


@router.get("/articles")
def articles(request: Request, after: After = None) -> Response:
    """The articles of the record, the newest first."""
    found = articles_page(record_of(request), after=after or None, limit=MANY)
    return tagged(request, page(request, "articles.html", articles=found.articles, next=found.next, after=after))


def articles_values(request: Request, after: str | None, *, limit: int) -> dict[str, Any]:
    """A page of articles as JSON values: {"articles": [...], "next": ...}."""
    return asdict(articles_page(record_of(request), after=after or None, limit=limit))
