"""The cookie of a session."""

from __future__ import annotations

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from sayso.record.accounts.sessions import LASTS

PLAIN: Final = "sayso_session"

SECURE: Final = f"__Host-{PLAIN}"
"""Its name over https: a browser then takes it from this host alone, and from no site beside or above it."""


def is_secure(request: Request, *, https: bool) -> bool:
    """Whether the browser reaches the site over https: it says so, or whoever started the site did."""
    return https or request.url.scheme == "https"


def session_cookie(request: Request, *, https: bool) -> str | None:
    """What the cookie of the request's session holds."""
    return request.cookies.get(_name(request, https=https))


def give_cookie(request: Request, answer: Response, value: str, *, https: bool) -> None:
    """Let the browser keep a session: no script sees it, and requests that other sites make do not carry it."""
    answer.set_cookie(
        _name(request, https=https),
        value,
        max_age=int(LASTS.total_seconds()),
        secure=is_secure(request, https=https),
        httponly=True,
        samesite="lax",
    )


def take_cookie(request: Request, answer: Response, *, https: bool) -> None:
    """Let the browser forget the session."""
    secure = is_secure(request, https=https)
    answer.delete_cookie(_name(request, https=https), secure=secure, httponly=True, samesite="lax")


def _name(request: Request, *, https: bool) -> str:
    return SECURE if is_secure(request, https=https) else PLAIN
