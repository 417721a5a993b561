"""Knowing users again, by the token or the session of their requests."""

from __future__ import annotations

from typing import Final

from starlette.requests import Request

from sayso.record.accounts.sessions import user_of_session
from sayso.record.accounts.tokens import user_of_token
from sayso.record.opening import Record
from sayso.web.accounts.cookies import session_cookie
from sayso.web.accounts.visitor import Visitor
from sayso.web.problems import Problem

REALM: Final = 'Bearer realm="sayso"'
"""How programs are asked for a token (RFC 6750)."""


def recognise(record: Record, request: Request, *, https: bool) -> Visitor | None:
    """Who makes a request, by its token or else its session. Raises Problem (401) for a token that is none."""
    if (secret := bearer(request)) is not None:
        return _by_token(record, secret)
    cookie = session_cookie(request, https=https)
    user = user_of_session(record, cookie) if cookie else None
    return Visitor(name=user.name, role=user.role, rights=user.rights) if user is not None else None


def bearer(request: Request) -> str | None:
    """The token that a request shows; None if it shows none."""
    scheme, _, secret = request.headers.get("authorization", "").strip().partition(" ")
    return secret.strip() if scheme.lower() == "bearer" else None


def _by_token(record: Record, secret: str) -> Visitor:
    known = user_of_token(record, secret)
    if known is None:
        headers = {"WWW-Authenticate": f'{REALM}, error="invalid_token"'}
        raise Problem(
            401, "the token is unknown, revoked or expired; ask for another: sayso user token", headers=headers
        )
    user, token = known
    rights = user.rights & frozenset(token.scopes)
    return Visitor(name=user.name, role=user.role, rights=rights, token=token.prefix)
