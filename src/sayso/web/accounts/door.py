"""The door of a site that serves others: nobody passes who is not known, and no further than the role allows."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from anyio import to_thread
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from sayso.errors import SaysoError
from sayso.record.opening import Record
from sayso.web.accounts.needed import SIGN_IN, Needed, is_open, needed
from sayso.web.accounts.recognising import REALM, recognise
from sayso.web.accounts.visitor import Visitor
from sayso.web.guard import SAFE
from sayso.web.problems import Problem, refuse, wants_page
from sayso.web.uploads import Limited

OUTSIDE: Final = 2**14
"""Bytes that somebody may send who is not known yet: a name and a password."""


class Door:
    """An app that answers to users of the record, and to others only what is open."""

    def __init__(self, app: ASGIApp, *, site: Starlette, record: Record, https: bool) -> None:
        self.app = app
        self.outside = Limited(app, largest=OUTSIDE)
        self.site = site
        self.record = record
        self.https = https

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
        elif is_open(scope["path"]):
            await self.outside(scope, receive, send)
        else:
            # A page that says no looks like the site's other pages, which know the site they are of.
            scope["app"] = self.site
            await (await self._behind(Request(scope)))(scope, receive, send)

    async def _behind(self, request: Request) -> ASGIApp:
        want = needed(request.method, request.url.path)
        try:
            visitor = await to_thread.run_sync(lambda: recognise(self.record, request, https=self.https))
            if visitor is None:
                return _to_sign_in(request)
            request.scope["user"] = visitor
            _check(visitor, want)
        except (Problem, SaysoError) as error:
            return refuse(request, error)
        return self.app


def _to_sign_in(request: Request) -> Response:
    if request.method in SAFE and wants_page(request):
        asked = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        return RedirectResponse(f"{SIGN_IN}?next={quote(asked, safe='/')}", status_code=303)
    what = f"sign in at {SIGN_IN}, then go back and send it again" if wants_page(request) else "show a token"
    detail = f"this site is for its users; {what}"
    return refuse(request, Problem(401, detail, headers={"WWW-Authenticate": REALM}))


def _check(visitor: Visitor, want: Needed) -> None:
    if want == "session":
        if visitor.token is not None:
            raise Problem(403, "this takes a user who has signed in; no token is enough")
    elif want not in visitor.rights and visitor.token is not None:
        headers = {"WWW-Authenticate": f'{REALM}, error="insufficient_scope", scope="{want}"'}
        detail = f'the token {visitor.token}… has no scope "{want}"; make one that has: sayso user token'
        raise Problem(403, detail, headers=headers)
    elif want not in visitor.rights:
        detail = f"{visitor.name} is {visitor.role}, which does not allow this; ask an admin for another role"
        raise Problem(403, detail)
