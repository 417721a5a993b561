"""The outlets of the record: each by itself, and two to four compared."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any, Final

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from sayso.record.opening import Record
from sayso.record.searching.filters import Filters
from sayso.record.searching.outlets import OutletProfile, outlet_profile
from sayso.record.searching.over_time import count_months
from sayso.web.answers import json_answer, tagged
from sayso.web.asked import Asked
from sayso.web.outlet_charts import comparison_charts, profile_charts
from sayso.web.problems import Problem
from sayso.web.recorded import record_of
from sayso.web.rendering import page
from sayso.web.timeline import timeline

router = APIRouter(include_in_schema=False)

MOST: Final = 4
"""Outlets that are compared at once: of more, bars and columns can no longer be told apart."""

LISTED: Final = 200
"""Outlets in the list, those with most statements."""

Outlets = Annotated[list[str], Query(default_factory=list, description="Names of two to four outlets to compare")]


@router.get("/outlets")
def outlets(request: Request, outlet: Outlets) -> Response:
    """All outlets, and a comparison of those that were chosen."""
    record = record_of(request)
    lines = request.app.state.outlets()
    wrong = _wrong(outlet)
    profiles = [] if wrong else _profiles(record, outlet)
    values: dict[str, Any] = {
        "lines": lines[:LISTED],
        "found": len(lines),
        "chosen": outlet,
        "wrong": wrong,
        "profiles": profiles,
        "charts": comparison_charts(profiles) if profiles else [],
    }
    return tagged(request, page(request, "outlets.html", status=422 if wrong else 200, **values))


@router.get("/outlets.json")
def outlets_as_json(request: Request, outlet: Outlets) -> Response:
    """The same as JSON: {"outlets": [...], "compared": [...]}."""
    record = record_of(request)
    if wrong := _wrong(outlet):
        raise Problem(422, wrong)
    values: dict[str, Any] = {
        "outlets": [asdict(each) for each in request.app.state.outlets()],
        "compared": [asdict(each) for each in _profiles(record, outlet)],
    }
    return tagged(request, json_answer(values))


@router.get("/outlets/{name:path}.json")
def outlet_as_json(request: Request, name: str) -> Response:
    """An outlet as JSON; the page of one whose own name ends in ".json"."""
    record = record_of(request)
    if outlet_profile(record, f"{name}.json", newest=1) is not None:
        return outlet(request, f"{name}.json")
    profile = _profile(record, name)
    months = count_months(record, Filters(outlet=name))
    return tagged(request, json_answer({**asdict(profile), "months": [asdict(each) for each in months]}))


@router.get("/outlets/{name:path}")
def outlet(request: Request, name: str) -> Response:
    """An outlet: its statements over time, whom it quotes, how, and which agencies it credits."""
    record = record_of(request)
    profile = _profile(record, name)
    values: dict[str, Any] = {
        "profile": profile,
        "asked": Asked(outlet=name),
        "over_time": timeline(count_months(record, Filters(outlet=name)), Asked(outlet=name)),
        "charts": profile_charts(profile),
    }
    return tagged(request, page(request, "outlet.html", **values))


def _wrong(names: list[str]) -> str | None:
    """What is wrong with a choice of outlets to compare; None for a good one, or for none."""
    different = len(set(names))
    if different == 1:
        return "one outlet alone cannot be compared: choose a second one, or open its own page"
    if different > MOST:
        return f"no more than {MOST} outlets are compared at once: leave some of the {different} out"
    return None


def _profiles(record: Record, names: list[str]) -> list[OutletProfile]:
    return [_profile(record, name) for name in dict.fromkeys(names)]


def _profile(record: Record, name: str) -> OutletProfile:
    profile = outlet_profile(record, name)
    if profile is None:
        raise Problem(404, f'the record has no article of an outlet "{name[:60]}"; /outlets lists those it has')
    return profile
