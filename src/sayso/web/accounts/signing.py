"""Signing in and out."""

from __future__ import annotations

from typing import Final

from anyio import CapacityLimiter, to_thread
from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from sayso.export.wording import count
from sayso.record.accounts.sessions import begin_session, end_session
from sayso.record.accounts.signing_in import Refused, sign_in
from sayso.record.accounts.users import User
from sayso.web.accounts.cookies import give_cookie, session_cookie, take_cookie
from sayso.web.accounts.needed import SIGN_IN
from sayso.web.accounts.recognising import REALM
from sayso.web.pasted import form_texts
from sayso.web.recorded import record_of
from sayso.web.rendering import page

router = APIRouter(include_in_schema=False)

_AT_ONCE: Final = 1
"""Passwords looked at at once: each takes 64 MiB, and others wait without holding up the site."""


@router.get(SIGN_IN)
async def form(request: Request) -> Response:
    """The form to sign in."""
    return _form(request, name="", onward=request.query_params.get("next", ""))


@router.post(SIGN_IN)
async def enter(request: Request) -> Response:
    """Begin a session and go on to what was asked for first, or say why not."""
    given = await form_texts(request)
    name, onward = given.get("name", ""), given.get("next", "")
    found = await tried(request, name, password=given.get("password", ""))
    if isinstance(found, Refused):
        return _refused(request, found, name=name, onward=onward)
    answer = RedirectResponse(local(onward), status_code=303)
    await begin(request, answer, found)
    return answer


@router.post("/sign-out")
async def leave(request: Request) -> Response:
    """End the session, here and wherever else its cookie may be."""
    https: bool = request.app.state.https
    record = record_of(request)
    if cookie := session_cookie(request, https=https):
        await to_thread.run_sync(end_session, record, cookie)
    answer = RedirectResponse(SIGN_IN, status_code=303)
    take_cookie(request, answer, https=https)
    return answer


async def tried(request: Request, name: str, *, password: str) -> User | Refused:
    """The user of a name and password, or that there is none; no more of them are looked at than may be at once."""
    record = record_of(request)
    address = request.client.host if request.client is not None else ""
    limiter: CapacityLimiter = request.app.state.passwords
    return await to_thread.run_sync(lambda: sign_in(record, name, password=password, address=address), limiter=limiter)


async def begin(request: Request, answer: Response, user: User) -> None:
    """Begin a session of a user; the answer brings its cookie."""
    value = await to_thread.run_sync(begin_session, record_of(request), user)
    give_cookie(request, answer, value, https=request.app.state.https)


def wait_in_words(seconds: int) -> str:
    """How long to wait before the next attempt."""
    return f"that was wrong too often; try again in {count(-(-seconds // 60), 'minute')}"


def local(address: str) -> str:
    """An address of this site, which a form or a link named; the start page if it is another's."""
    plain = address.startswith("/") and not address.startswith(("//", "/\\")) and address.isprintable()
    return address if plain and "\\" not in address else "/"


def passwords_in_turn() -> CapacityLimiter:
    """What lets no more passwords be looked at than may be at once."""
    return CapacityLimiter(_AT_ONCE)


def _form(request: Request, *, name: str, onward: str, wrong: str | None = None, status: int = 200) -> Response:
    return page(request, "sign_in.html", status=status, name=name, onward=local(onward), wrong=wrong)


def _refused(request: Request, refused: Refused, *, name: str, onward: str) -> Response:
    if not refused.wait:
        wrong = "no user has this name and password; try again, or ask an admin for another password"
        answer = _form(request, name=name, onward=onward, wrong=wrong, status=401)
        answer.headers["WWW-Authenticate"] = REALM
        return answer
    answer = _form(request, name=name, onward=onward, wrong=wait_in_words(refused.wait), status=429)
    answer.headers["Retry-After"] = str(refused.wait)
    return answer
