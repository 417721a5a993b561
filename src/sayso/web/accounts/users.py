"""The page on which an admin looks after users."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from anyio import to_thread
from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from sayso.errors import UsageError
from sayso.record.accounts.rights import ROLES, role_of
from sayso.record.accounts.users import add_user, remove_user, set_password, set_role, user_key, users
from sayso.record.opening import Record
from sayso.web.accounts.visitor import Visitor
from sayso.web.answers import json_answer
from sayso.web.pasted import form_texts
from sayso.web.problems import without_options
from sayso.web.recorded import record_of
from sayso.web.rendering import page

router = APIRouter(include_in_schema=False, prefix="/users")

Given = dict[str, str]


@router.get("")
def list_users(request: Request) -> Response:
    """All users, and forms to change them."""
    return _users(request)


@router.get(".json")
def users_as_json(request: Request) -> Response:
    """All users as JSON."""
    return json_answer({"users": [_values(each) for each in users(record_of(request))]})


@router.post("")
async def add(request: Request) -> Response:
    """Add a user."""

    def decide(record: Record, given: Given) -> None:
        password = given.get("password_new", "")
        add_user(record, given.get("name", ""), role=role_of(given.get("role", "")), password=password)

    return await _decided(request, decide)


@router.post("/role")
async def change_role(request: Request) -> Response:
    """Give a user another role."""

    def decide(record: Record, given: Given) -> None:
        _check_other(request, given, "take your own role")
        set_role(record, given.get("name", ""), role=role_of(given.get("role", "")))

    return await _decided(request, decide)


@router.post("/password")
async def give_password(request: Request) -> Response:
    """Give a user another password."""

    def decide(record: Record, given: Given) -> None:
        _check_other(request, given, "change your own password here", instead="do it under your name, above")
        set_password(record, given.get("name", ""), password=given.get("password_new", ""))

    return await _decided(request, decide)


@router.post("/remove")
async def remove(request: Request) -> Response:
    """Remove a user; what was judged stays."""

    def decide(record: Record, given: Given) -> None:
        _check_other(request, given, "remove yourself")
        remove_user(record, given.get("name", ""))

    return await _decided(request, decide)


async def _decided(request: Request, decide: Callable[[Record, Given], None]) -> Response:
    given = await form_texts(request)

    def act() -> Response:
        try:
            decide(record_of(request), given)
        except UsageError as error:
            return _users(request, given=given, wrong=without_options(str(error)), status=422)
        return RedirectResponse("/users", status_code=303)

    # Passwords are hashed here: one at a time, as when signing in.
    return await to_thread.run_sync(act, limiter=request.app.state.passwords)


def _users(request: Request, *, given: Given | None = None, wrong: str | None = None, status: int = 200) -> Response:
    known = users(record_of(request))
    return page(request, "users.html", status=status, users=known, roles=ROLES, given=given or {}, wrong=wrong)


def _check_other(request: Request, given: Given, what: str, *, instead: str = "ask another admin") -> None:
    me: Visitor = request.user
    if user_key(given.get("name", "")) == user_key(me.name):
        raise UsageError(f"you cannot {what}; {instead}")


def _values(user: Any) -> dict[str, Any]:
    return {name: value for name, value in asdict(user).items() if name != "number"}
