"""Requests that are turned away before anything looks at them: other hosts' names, and other sites' forms."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from sayso.web.problems import Problem, refuse

SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})
"""Methods that change nothing (RFC 9110, 9.2.1)."""

LOOPBACK: Final = ("127.0.0.1", "localhost", "::1")
"""The names under which a machine knows itself."""


class Guard:
    """An app that answers only to its own names, and that other sites' pages cannot make do anything.

    The Host header is checked so that a name that was made to lead here (DNS rebinding) opens nothing. On unsafe
    methods a browser says by Fetch Metadata or by Origin where the request comes from; programs say neither.
    """

    def __init__(self, app: ASGIApp, *, hosts: Iterable[str]) -> None:
        self.app = app
        self.hosts = frozenset(host.lower() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        problem = self._problem(scope["method"], Headers(scope=scope))
        answer = refuse(Request(scope), problem) if problem else self.app
        await answer(scope, receive, send)

    def _problem(self, method: str, headers: Headers) -> Problem | None:
        host = headers.get("host", "")
        if _name(host) not in self.hosts:
            return Problem(421, f'this site is not "{host[:100]}"; open it under the address it was started with')
        if method not in SAFE and not _from_here(headers, host):
            return Problem(403, "this was sent by a page of another site; open the form here and send it again")
        return None


def _from_here(headers: Headers, host: str) -> bool:
    if (site := headers.get("sec-fetch-site")) is not None:
        return site in ("same-origin", "none")
    if (origin := headers.get("origin")) is not None:
        return urlsplit(origin).netloc.lower() == host.lower()
    return True


def _name(host: str) -> str | None:
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:
        return None
