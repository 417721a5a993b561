"""A user's own page: what the role allows, another password, tokens for programs."""

from __future__ import annotations

from typing import Any, Final

from anyio import to_thread
from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from sayso.errors import UsageError
from sayso.record.accounts.rights import SCOPES, scope_of
from sayso.record.accounts.signing_in import Refused
from sayso.record.accounts.tokens import LONGEST, make_token, revoke_token, tokens
from sayso.record.accounts.users import set_password
from sayso.web.accounts.signing import begin, tried, wait_in_words
from sayso.web.accounts.visitor import Visitor
from sayso.web.answers import json_answer
from sayso.web.pasted import form_texts, read_form
from sayso.web.problems import without_options
from sayso.web.recorded import record_of
from sayso.web.rendering import page

router = APIRouter(include_in_schema=False, prefix="/account")

DAYS: Final = 90
"""For how long a token is good if nobody says otherwise."""


@router.get("")
def account(request: Request) -> Response:
    """A user's own page."""
    return _account(request)


@router.get(".json")
def account_as_json(request: Request) -> Response:
    """The same as JSON."""
    me: Visitor = request.user
    known = [each.to_dict() for each in tokens(record_of(request), user=me.name)]
    return json_answer({"name": me.name, "role": me.role, "rights": sorted(me.rights), "tokens": known})


@router.post("/password")
async def change_password(request: Request) -> Response:
    """Change one's password: sessions elsewhere end, and this one goes on."""
    given = await form_texts(request)
    me: Visitor = request.user
    found = await tried(request, me.name, password=given.get("password", ""))
    if isinstance(found, Refused):
        wrong = wait_in_words(found.wait) if found.wait else "the present password is another"
        answer = await to_thread.run_sync(lambda: _account(request, wrong=wrong, status=429 if found.wait else 422))
        answer.headers.update({"Retry-After": str(found.wait)} if found.wait else {})
        return answer
    try:
        new = given.get("password_new", "")
        if new != given.get("password_again", ""):
            raise UsageError("the new password was not the same both times")
        await to_thread.run_sync(lambda: set_password(record_of(request), me.name, password=new))
    except UsageError as error:
        wrong = without_options(str(error))
        return await to_thread.run_sync(lambda: _account(request, wrong=wrong, status=422))
    answer = RedirectResponse("/account?changed=1#password", status_code=303)
    await begin(request, answer, found)
    return answer


@router.post("/tokens")
async def new_token(request: Request) -> Response:
    """Make a token; it is shown this once."""
    form = await read_form(request)
    scopes = [value for value in form.getlist("scope") if isinstance(value, str)]
    days = str(form.get("days", ""))
    me: Visitor = request.user

    def make() -> Response:
        try:
            wanted = [scope_of(each) for each in scopes]
            number = int(days) if days.isdecimal() and len(days) < 6 else 0
            _, secret = make_token(record_of(request), me.name, scopes=wanted, days=number)
        except UsageError as error:
            return _account(request, wrong_token=without_options(str(error)), status=422)
        return _account(request, secret=secret)

    return await to_thread.run_sync(make)


@router.post("/tokens/{prefix}/revoke")
def revoke(request: Request, prefix: str) -> Response:
    """Make one of one's tokens good for nothing."""
    me: Visitor = request.user
    try:
        revoke_token(record_of(request), prefix, user=me.name)
    except UsageError as error:
        return _account(request, wrong_token=without_options(str(error)), status=404)
    return RedirectResponse("/account#tokens", status_code=303)


def _account(request: Request, *, status: int = 200, **said: Any) -> Response:
    me: Visitor = request.user
    nothing = {"wrong": None, "wrong_token": None, "secret": None, "changed": "changed" in request.query_params}
    return page(
        request,
        "account.html",
        status=status,
        tokens=tokens(record_of(request), user=me.name),
        scopes=[scope for scope in SCOPES if scope in me.rights],
        days=DAYS,
        longest=LONGEST,
        **{**nothing, **said},
    )
