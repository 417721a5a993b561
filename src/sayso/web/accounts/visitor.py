"""Who makes a request."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import HTTPConnection

from sayso.record.accounts.rights import Right, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """A user with what the request may do; `token` is how its token begins, None in a session."""

    name: str
    role: Role
    rights: frozenset[Right]
    token: str | None = None


def visitor_of(request: HTTPConnection) -> Visitor | None:
    """Who makes a request; None where the site has no users, or before anybody has signed in."""
    found = request.scope.get("user")
    return found if isinstance(found, Visitor) else None


def may(request: HTTPConnection, right: Right) -> bool:
    """Whether a request has a right; on a site without users, which serves one person, it has all but "admin"."""
    visitor = visitor_of(request)
    return right in visitor.rights if visitor is not None else right != "admin"


def signed_by(request: HTTPConnection, given: str) -> str:
    """The name that signs a judgement: the user's where there are users, whatever is given, else the one given."""
    visitor = visitor_of(request)
    return visitor.name if visitor is not None else given
