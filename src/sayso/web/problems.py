"""What goes wrong over HTTP: problem details (RFC 9457) for programs, a page for people."""

from __future__ import annotations

import re
from http import HTTPStatus
from typing import Any, Final

from fastapi import HTTPException, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException as StarletteHTTPException
from starlette.responses import Response

from sayso.errors import (
    BadQuery,
    Conflict,
    InputError,
    ModelError,
    NotText,
    ReadOnlyRecord,
    RecordError,
    SaysoError,
    TooLarge,
    UsageError,
)
from sayso.web.answers import json_answer
from sayso.web.misfits import told
from sayso.web.rendering import page

MEDIA_TYPE: Final = "application/problem+json"

_OPTION: Final = re.compile(r"(?<!\S)--([a-z])")

_STATUS: Final[tuple[tuple[type[SaysoError], int], ...]] = (
    (TooLarge, 413),
    (NotText, 415),
    (InputError, 422),
    (Conflict, 409),
    (UsageError, 400),
    (ReadOnlyRecord, 409),
    (RecordError, 503),
    (ModelError, 503),
)
"""The status of each error, the more special first."""


class Problem(HTTPException):
    """An answer that is a refusal: `detail` says what happened and what to do, `more` what programs want to know."""

    def __init__(self, status: int, detail: str, *, headers: dict[str, str] | None = None, **more: Any) -> None:
        super().__init__(status, detail, headers)
        self.more = more


def problem_of(error: Exception) -> Problem:
    """The refusal that an error is answered with; of unforeseen ones no word is given away."""
    if isinstance(error, Problem):
        return error
    if isinstance(error, StarletteHTTPException):
        return Problem(error.status_code, _known(error), headers=dict(error.headers or {}))
    if isinstance(error, RequestValidationError):
        return Problem(422, "; ".join(map(told, error.errors())))
    if isinstance(error, SaysoError):
        status = next((status for kind, status in _STATUS if isinstance(error, kind)), 500)
        said = without_options(str(error)) if isinstance(error, UsageError) else str(error)
        return Problem(status, said, **_more(error))
    return Problem(500, f"unforeseen {type(error).__name__}; please report what you asked for")


def refuse(request: Request, error: Exception) -> Response:
    """The answer to a request that went wrong: a page where a page was asked for, else problem details."""
    problem = problem_of(error)
    if wants_page(request):
        answer = page(request, "problem.html", status=problem.status_code, problem=problem, phrase=_phrase(problem))
    else:
        answer = json_answer(problem_values(problem), status=problem.status_code, media_type=MEDIA_TYPE)
    answer.headers.update(problem.headers or {})
    return answer


def problem_values(problem: Problem) -> dict[str, Any]:
    """The problem details of a refusal, as JSON values."""
    return {
        "type": "about:blank",
        "title": _phrase(problem),
        "status": problem.status_code,
        "detail": problem.detail,
        **problem.more,
    }


def without_options(message: str) -> str:
    """An error's message in the words of a form: a field stands where the command line has an option."""
    return _OPTION.sub(r"\1", message.replace("--by NAME", "by").replace("--why TEXT", "why"))


def wants_page(request: Request) -> bool:
    """Whether an answer to this request is for a person's eyes."""
    path = request.url.path
    if path.startswith(("/api/", "/-/")) or path.endswith((".json", "z")):
        return False
    return "text/html" in request.headers.get("accept", "")


def _more(error: SaysoError) -> dict[str, Any]:
    if isinstance(error, BadQuery):
        return {"query": error.query, "place": error.place}
    if isinstance(error, Conflict):
        return {"judgement": error.judgement, "overrulable": error.overrulable}
    return {}


def _phrase(problem: Problem) -> str:
    return HTTPStatus(problem.status_code).phrase


def _known(error: StarletteHTTPException) -> str:
    if error.status_code == 404:
        return "there is nothing at this address; look for it by search"
    if error.status_code == 405:
        return "this address does not take that method"
    return str(error.detail)
