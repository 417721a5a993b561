"""What stands in the address of a page, where a person may have typed it, or had it from somebody."""

from __future__ import annotations

from typing import TypeVar

from fastapi import Request
from pydantic import ValidationError

from sayso.web.asked import Asked
from sayso.web.misfits import told
from sayso.web.problems import Problem

Wanted = TypeVar("Wanted", bound=Asked)


def as_typed(request: Request, kind: type[Wanted]) -> tuple[Wanted, Problem | None]:
    """The search in the address of a page, and what is wrong with it: its form then shows what was typed.

    What no filter is called is passed over, since others add marks of their own to addresses that are sent on; a
    program that asks for JSON is told instead. Raises Problem (422) if what must be there is not.
    """
    given = {name: value for name, value in request.query_params.items() if name in kind.model_fields}
    try:
        return kind(**given), None
    except ValidationError as error:
        errors = error.errors()
    problem = Problem(422, "; ".join(map(told, errors)))
    wrong = {str(each["loc"][0]): str(each["input"]) for each in errors if each["loc"]}
    try:
        return kind(**{name: v for name, v in given.items() if name not in wrong}).model_copy(update=wrong), problem
    except ValidationError:
        raise problem from None
