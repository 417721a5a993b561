"""Tokens: what programs show instead of a password. Kept as hashes, for a time, and for some things alone."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from sqlalchemy import Select, delete, insert, select

from sayso.errors import UsageError
from sayso.record.accounts.hashing import sha256
from sayso.record.accounts.rights import SCOPES, Right
from sayso.record.accounts.users import User, as_user, user_named
from sayso.record.clock import now
from sayso.record.opening import Record
from sayso.record.schema import tokens as table
from sayso.record.schema import users

LONGEST: Final = 366
"""Days that a token may be good for."""

_LETTERS: Final = "abcdefghjkmnpqrstuvwxyz23456789"


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A token as the record knows it: by `prefix`, with which it begins. Times are UTC, ISO 8601."""

    prefix: str
    user: str
    scopes: tuple[Right, ...]
    made: str
    until: str

    @property
    def expired(self) -> bool:
        """Whether it is good for nothing any more."""
        return self.until <= now()

    def to_dict(self) -> dict[str, Any]:
        """The token as JSON values."""
        plain = {name: getattr(self, name) for name in ("prefix", "user", "made", "until", "expired")}
        return plain | {"scopes": list(self.scopes)}


def make_token(record: Record, name: str, *, scopes: Iterable[Right], days: int) -> tuple[Token, str]:
    """A new token of a user, and what programs show, which nobody can read again.

    Raises UsageError if there is no such user, or the user's role does not allow what it is for.
    """
    wanted = tuple(scope for scope in SCOPES if scope in set(scopes))
    if not wanted:
        raise UsageError("what is the token for? give --scope read, export, correct or admin")
    if not 1 <= days <= LONGEST:
        raise UsageError(f"--expires: a token is good for 1 to {LONGEST} days")
    prefix = "sayso_" + "".join(secrets.choice(_LETTERS) for _ in range(8))
    secret = f"{prefix}_{secrets.token_urlsafe(32)}"
    with record.writing() as connection:
        user = user_named(connection, name)
        if beyond := [scope for scope in wanted if scope not in user.rights]:
            raise UsageError(f"--scope: {user.name} is {user.role}, which does not allow {' or '.join(beyond)}")
        made, until = now(), now(shift=timedelta(days=days))
        row = {"prefix": prefix, "sha256": sha256(secret), "user": user.number, "made": made, "until": until}
        connection.execute(insert(table).values(**row, scopes=json.dumps(wanted)))
    return Token(prefix=prefix, user=user.name, scopes=wanted, made=made, until=until), secret


def tokens(record: Record, *, user: str | None = None) -> list[Token]:
    """All tokens, or those of one user, the oldest first; expired ones too. Raises UsageError if there is no user."""
    query = _known().order_by(table.c.number)
    with record.reading() as connection:
        if user is not None:
            query = query.where(table.c.user == user_named(connection, user).number)
        return [_token(row) for row in connection.execute(query).mappings()]


def revoke_token(record: Record, prefix: str, *, user: str | None = None) -> Token:
    """Make a token good for nothing from now on; `prefix` may be the whole of it.

    With `user` only one of that user's. Raises UsageError if there is none.
    """
    prefix = "_".join(prefix.strip().split("_")[:2])
    with record.writing() as connection:
        row = connection.execute(_known().where(table.c.prefix == prefix)).mappings().first()
        if row is None or user not in (None, row["name"]):
            raise UsageError(f'no token begins with "{prefix[:40]}"; list them with: sayso user tokens')
        connection.execute(delete(table).where(table.c.prefix == prefix))
    return _token(row)


def user_of_token(record: Record, secret: str) -> tuple[User, Token] | None:
    """Whose token this is, and what it is for; None if it is unknown, revoked or expired."""
    known = _known().where(table.c.sha256 == sha256(secret), table.c.until > now())
    with record.reading() as connection:
        row = connection.execute(known).mappings().first()
    return (as_user(row), _token(row)) if row is not None else None


def _known() -> Select[Any]:
    return select(users, table.c.prefix, table.c.scopes, table.c.made, table.c.until).join(
        users, users.c.number == table.c.user
    )


def _token(row: Any) -> Token:
    scopes = set(json.loads(row["scopes"]))
    held = tuple(scope for scope in SCOPES if scope in scopes)
    return Token(prefix=row["prefix"], user=row["name"], scopes=held, made=row["made"], until=row["until"])
