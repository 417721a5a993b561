"""The search page, its JSON, and its feed."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from sayso.errors import UsageError
from sayso.record.opening import Record
from sayso.record.searching.facets import Facets, count_facets
from sayso.record.searching.paging import HitPage, hit_page
from sayso.web.answers import json_answer, tagged
from sayso.web.asked import AskedPage
from sayso.web.feed import MEDIA_TYPE, feed_of
from sayso.web.problems import Problem, problem_of
from sayso.web.recorded import record_of
from sayso.web.rendering import page
from sayso.web.search_timeline import search_timeline
from sayso.web.typed import as_typed

router = APIRouter(include_in_schema=False)
Search = Annotated[AskedPage, Query()]


@router.get("/search")
def search(request: Request) -> Response:
    """The results of a search, with what they have in common; what cannot be understood is shown as it is."""
    record = record_of(request)
    search, problem = as_typed(request, AskedPage)
    if problem is not None:
        return _problem(request, search, problem)
    try:
        found, facets = find(record, search)
        over_time = search_timeline(request, search.asked(), facets) if found.hits else None
    except UsageError as error:
        return _problem(request, search, problem_of(error))
    return tagged(
        request,
        page(
            request,
            "search.html",
            search=search,
            asked=search.asked(),
            found=found,
            facets=facets,
            over_time=over_time,
            problem=None,
        ),
    )


def _problem(request: Request, search: AskedPage, problem: Problem) -> Response:
    values = {"search": search, "asked": search.asked(), "problem": problem}
    return page(request, "search.html", status=problem.status_code, **values)


@router.get("/search.json")
def search_as_json(request: Request, search: Search) -> Response:
    """The same as JSON."""
    return tagged(request, json_answer(search_values(record_of(request), search)))


@router.get("/search.atom")
def search_as_feed(request: Request, search: Search) -> Response:
    """The newest results of a search as an Atom feed."""
    newest = replace(search.filters(), sort="newest")
    found = hit_page(record_of(request), newest, after=None, limit=search.limit)
    feed = feed_of(search.asked(), found.hits, base=str(request.base_url))
    return tagged(request, Response(feed, media_type=MEDIA_TYPE))


def find(record: Record, search: AskedPage) -> tuple[HitPage, Facets]:
    """The hits of one page of a search, and the facets of all of it."""
    filters = search.asked().filters()
    facets = count_facets(record, filters)
    return hit_page(record, filters, after=search.after, limit=search.limit, found=facets.total), facets


def search_values(record: Record, search: AskedPage) -> dict[str, Any]:
    """A page of results as JSON values: {"hits", "next", "total", "whole", "facets", "years", "months"}."""
    found, facets = find(record, search)
    return {**asdict(found), **asdict(facets)}
