"""Sessions: who has signed in, until when. A cookie holds a secret, signed; the record holds its hash."""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import Final

from sqlalchemy import delete, insert, select

from sayso.record.accounts.hashing import sha256
from sayso.record.accounts.keys import sign, unsign
from sayso.record.accounts.users import User, as_user
from sayso.record.clock import now
from sayso.record.opening import Record
from sayso.record.schema import sessions as table
from sayso.record.schema import users

LASTS: Final = timedelta(hours=12)
"""How long a session lasts: a working day, signed in once."""


def begin_session(record: Record, user: User) -> str:
    """Begin a session of a user; what its cookie is to hold."""
    secret = secrets.token_urlsafe(32)
    with record.writing() as connection:
        connection.execute(delete(table).where(table.c.until <= now()))
        connection.execute(
            insert(table).values(sha256=sha256(secret), user=user.number, begun=now(), until=now(shift=LASTS))
        )
        return sign(connection, secret)


def user_of_session(record: Record, cookie: str) -> User | None:
    """Whose session a cookie is of; None if it was not signed here, is over or was ended."""
    with record.reading() as connection:
        secret = unsign(connection, cookie)
        if secret is None:
            return None
        known = select(users).join(table, table.c.user == users.c.number)
        held = known.where(table.c.sha256 == sha256(secret), table.c.until > now())
        row = connection.execute(held).mappings().first()
    return as_user(row) if row is not None else None


def end_session(record: Record, cookie: str) -> None:
    """End the session that a cookie is of, if it is of one."""
    with record.writing() as connection:
        secret = unsign(connection, cookie)
        if secret is not None:
            connection.execute(delete(table).where(table.c.sha256 == sha256(secret)))
