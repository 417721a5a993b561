"""The network: who speaks to whom, and about whom, in the statements of a search."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Query, Request
from pydantic import Field
from starlette.responses import Response, StreamingResponse

from sayso.errors import UsageError
from sayso.export.formats import FORMATS
from sayso.export.wording import count
from sayso.record.searching.network import COUNTED, Member, Network, Tie, count_network, statements_about
from sayso.web.answers import json_answer, tagged
from sayso.web.asked import Asked
from sayso.web.exporting import exported
from sayso.web.problems import problem_of
from sayso.web.recorded import record_of, speaker_known
from sayso.web.rendering import page
from sayso.web.tables import csv_answer
from sayso.web.typed import as_typed

router = APIRouter(include_in_schema=False)

LISTED: Final = 100
"""Statements about somebody that are listed on one page, the newest."""


class AskedNetwork(Asked):
    """The filters of a search, and which ties are wanted of what it finds."""

    relation: Literal["to", "about", ""] = Field(
        default="", description='Only ties of this kind: "to" an addressee, or "about" a speaker named in the content'
    )


class AskedAbout(Asked):
    """The filters of a search, and about whom the statements are to be."""

    named: str = Field(description="The id (sp_...) of the speaker whom the statements are about")


Wanted = Annotated[AskedNetwork, Query()]
About = Annotated[AskedAbout, Query()]


@router.get("/network")
def network(request: Request) -> Response:
    """The network as a drawing and as tables; what cannot be understood is shown as it is."""
    record_of(request)
    wanted, problem = as_typed(request, AskedNetwork)
    values: dict[str, Any] = {"wanted": wanted, "asked": wanted.asked(), "problem": problem}
    if problem is not None:
        return page(request, "network.html", status=problem.status_code, **values)
    try:
        found = _found(request, wanted)
    except UsageError as error:
        problem = problem_of(error)
        return page(request, "network.html", status=problem.status_code, **{**values, "problem": problem})
    ties = list(_ties(found, wanted.asked()))
    drawn: dict[str, Any] = {"network": found, "ties": ties, "summary": summarize(found), "data": _data(found, ties)}
    return tagged(request, page(request, "network.html", **values, **drawn))


@router.get("/network.json")
def network_as_json(request: Request, wanted: Wanted) -> Response:
    """The same as JSON: {"members", "ties", "found", "total", "whole"}."""
    return tagged(request, json_answer(asdict(_found(request, wanted))))


@router.get("/network.csv")
def network_as_csv(request: Request, wanted: Wanted) -> Response:
    """The ties of the network as a table."""
    found = _found(request, wanted)
    known = {each.id: each for each in found.members}
    head = ("speaker", "speaker_id", "relation", "other", "other_id", "statements")
    rows = (
        (known[tie.speaker].name, tie.speaker, tie.relation, known[tie.other].name, tie.other, tie.count)
        for tie in found.ties
    )
    return csv_answer("network", head, rows)


@router.get("/network.gexf")
def network_as_gexf(request: Request, wanted: Wanted) -> StreamingResponse:
    """The network of all statements of the search, no tie left out, as `sayso export gexf` writes it."""
    return exported(record_of(request), wanted.asked(), FORMATS["gexf"])


@router.get("/network/statements")
def statements(request: Request) -> Response:
    """The statements of a tie: what is said about somebody."""
    about, problem = as_typed(request, AskedAbout)
    if problem is not None:
        raise problem
    return page(request, "network_statements.html", **_about(request, about), asked=about.asked(), about=about)


@router.get("/network/statements.json")
def statements_as_json(request: Request, about: About) -> Response:
    """The same as JSON."""
    return json_answer({"hits": [asdict(each) for each in _about(request, about)["hits"]]})


def summarize(network: Network) -> str:
    """The network in two sentences at most: how much was counted, how many ties, and which is the strongest."""
    counted = count(network.total, "statement")
    where = counted if network.whole else f"the newest {counted} of those found"
    if not network.ties:
        return f"In {where} nobody is known to speak to or about another speaker."
    known = {each.id: each.name for each in network.members}
    first = network.ties[0]
    strongest = f"{known[first.speaker]} {VERBS[first.relation]} {known[first.other]} ({first.count:,})"
    shown = f"; the {len(network.ties):,} strongest are shown" if network.found > len(network.ties) else ""
    return f"{count(network.found, 'tie')} between speakers in {where}{shown}. The strongest: {strongest}."


VERBS: Final = {"to": "speaks to", "about": "speaks about"}
"""Relations in words."""


def _found(request: Request, wanted: AskedNetwork) -> Network:
    return count_network(record_of(request), wanted.asked().filters(), relation=wanted.relation or None)


def _ties(network: Network, asked: Asked) -> Iterator[tuple[Tie, Member, Member, str]]:
    """Each tie with the speakers at its ends, and the address of its statements."""
    known = {each.id: each for each in network.members}
    for tie in network.ties:
        if tie.relation == "to":
            address = asked.address("/search", speaker=tie.speaker, addressee=tie.other)
        else:
            address = asked.address("/network/statements", speaker=tie.speaker, named=tie.other)
        yield tie, known[tie.speaker], known[tie.other], address


def _data(network: Network, ties: list[tuple[Tie, Member, Member, str]]) -> dict[str, Any]:
    """What the script draws."""
    return {
        "members": [{**asdict(each), "address": f"/speakers/{each.id}"} for each in network.members],
        "ties": [{**asdict(tie), "address": address} for tie, _, _, address in ties],
    }


def _about(request: Request, about: AskedAbout) -> dict[str, Any]:
    record = record_of(request)
    named = speaker_known(record, about.named)
    speaker = speaker_known(record, about.speaker) if about.speaker and about.speaker.startswith("sp_") else None
    hits = statements_about(record, about.asked().filters(), named.id, limit=LISTED)
    return {"named": named, "speaker": speaker, "hits": hits, "most": LISTED, "counted": COUNTED}
