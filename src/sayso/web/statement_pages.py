"""The page of a statement of the record, and what else stands at its address: JSON, citations, its annotation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, get_args

from fastapi import APIRouter, Request
from starlette.responses import Response

from sayso.export.webannotation import annotation_of
from sayso.record.judgements.history import history
from sayso.statement import Act, Form, Mode, Polarity
from sayso.web.answers import json_answer, tagged
from sayso.web.chain import chain_of
from sayso.web.conflicts import TICK
from sayso.web.problems import Problem
from sayso.web.recorded import StatementKnown, record_of, statement_known, statement_values, told_values
from sayso.web.rendering import page
from sayso.web.shown import show_statement

router = APIRouter(include_in_schema=False)

ANNOTATION: Final = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
"""The media type of Web Annotations (W3C Web Annotation Protocol, 4.2)."""

CHOICES: Final = {
    "acts": get_args(Act),
    "forms": get_args(Form),
    "modes": get_args(Mode),
    "polarities": get_args(Polarity),
}
"""What the fields of a form can be that take one of a few values."""


@router.get("/statements/{id}.bib")
def statement_as_bibtex(request: Request, id: str) -> Response:
    """A statement's citation as BibTeX."""
    cited = statement_known(record_of(request), id).cited
    return Response(cited.bibtex.encode("utf-8", "replace"), media_type="application/x-bibtex; charset=utf-8")


@router.get("/statements/{id}.csl.json")
def statement_as_csl(request: Request, id: str) -> Response:
    """A statement's citation as CSL-JSON."""
    cited = statement_known(record_of(request), id).cited
    return json_answer([cited.csl], media_type="application/vnd.citationstyles.csl+json")


@router.get("/statements/{id}.annotation.jsonld")
def statement_as_annotation(request: Request, id: str) -> Response:
    """A statement as a W3C Web Annotation, as `sayso export webannotation` writes it."""
    known = statement_known(record_of(request), id)
    values = annotation_of(known.statement, known.readout)
    return tagged(request, json_answer(values, media_type=ANNOTATION))


@router.get("/statements/{id}.json")
def statement_as_json(request: Request, id: str) -> Response:
    """A statement as JSON, with the reasons and the chain that its page shows."""
    return tagged(request, json_answer(statement_values(statement_known(record_of(request), id))))


@router.get("/statements/{id}")
def statement(request: Request, id: str) -> Response:
    """A statement alone and in its context, how to cite it, what was judged of it, and a form to correct it."""
    return statement_page(request, id)


def statement_page(
    request: Request, id: str, *, form: Mapping[str, str] | None = None, wrong: Problem | None = None
) -> Response:
    """The page of a statement; with `wrong`, what was wrong with the `form` that was sent to correct it."""
    record = record_of(request)
    known = statement_known(record, id)
    # Where the form leads back to is looked at when it is sent.
    back = {"back": request.query_params["back"]} if "back" in request.query_params else {}
    return page(
        request,
        "statement.html",
        status=wrong.status_code if wrong else 200,
        each=show_statement(known.statement, known.readout),
        chain=chain_of(known.statement, known.readout),
        judged=history(record, id),
        wrong=wrong,
        tick=TICK,
        asked_field=request.query_params.get("field"),
        **form_values(known, {**back, **(form or {})}),
    )


def form_values(known: StatementKnown, form: Mapping[str, str] | None = None) -> dict[str, Any]:
    """What the form that corrects a statement is filled with: its values, over them those that were sent in `form`."""
    return {
        "known": known,
        "form": {**told_values(known), **(form or {})},
        "choices": CHOICES,
    }
