"""What OpenAPI says about users: how requests say whose they are, and what each needs."""

from __future__ import annotations

from typing import Any, Final

from fastapi import FastAPI

from sayso.web.accounts.cookies import PLAIN
from sayso.web.accounts.needed import is_open, needed
from sayso.web.problems import MEDIA_TYPE

SCHEMES: Final = {
    "token": {
        "type": "http",
        "scheme": "bearer",
        "description": "A token of `sayso user token`. Its scopes are named beside each request that needs them.",
    },
    "session": {
        "type": "apiKey",
        "in": "cookie",
        "name": PLAIN,
        "description": "Of somebody who signed in on the site; over https it is called __Host-" + PLAIN + ".",
    },
}
"""A token or a session, whose role must allow the same."""

_MEANINGS: Final = {
    "401": "Nobody has signed in, or the token is unknown, revoked or expired",
    "403": "The role or the token does not allow it, or it was sent by a page of another site",
}


def describe_users(app: FastAPI) -> None:
    """Put the schemes into the OpenAPI of `app`, and into each operation what it needs."""
    make = app.openapi

    def with_users() -> dict[str, Any]:
        made = make()
        made["components"]["securitySchemes"] = SCHEMES
        for path, item in made["paths"].items():
            for method, operation in item.items():
                if not is_open(path):
                    _describe(operation, needed(method.upper(), path))
        return made

    app.openapi = with_users  # type: ignore[method-assign]


def _describe(operation: dict[str, Any], right: str) -> None:
    operation["security"] = [{"token": [right]}, {"session": []}]
    schema = {"schema": {"$ref": "#/components/schemas/ProblemModel"}}
    for status, meaning in _MEANINGS.items():
        operation["responses"][status] = {"description": meaning, "content": {MEDIA_TYPE: schema}}
