"""The users of a record."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Any, Final, cast

from sqlalchemy import Connection, delete, func, insert, select, update

from sayso.errors import UsageError
from sayso.record.accounts.passwords import hash_password
from sayso.record.accounts.rights import RIGHTS, Right, Role
from sayso.record.clock import now
from sayso.record.judgements.judging import SAYSO
from sayso.record.opening import Record
from sayso.record.schema import saved_searches, sessions, tokens
from sayso.record.schema import users as table

LONGEST: Final = 40
"""Characters of a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """Somebody who may use a record. `name` signs what is judged."""

    number: int
    name: str
    role: Role
    added: str

    @property
    def rights(self) -> frozenset[Right]:
        """What the user may do."""
        return RIGHTS[self.role]


def add_user(record: Record, name: str, *, role: Role, password: str) -> User:
    """Add a user. Raises UsageError if the name is taken or no name, or the password is none to take."""
    name = _checked(name)
    row = {"name": name, "key": user_key(name), "role": role, "added": now()}
    row["password"] = hash_password(password, name=name)
    with record.writing() as connection:
        if connection.execute(select(table.c.number).where(table.c.key == row["key"])).first():
            raise UsageError(f'"{name}" is a user already; change the password with: sayso user password')
        number = connection.execute(insert(table).values(row).returning(table.c.number)).scalar_one()
    return User(number=number, name=name, role=role, added=row["added"])


def users(record: Record) -> list[User]:
    """All users, by name."""
    with record.reading() as connection:
        return [as_user(row) for row in connection.execute(select(table).order_by(table.c.key)).mappings()]


def has_users(record: Record) -> bool:
    """Whether anybody may use the record when it is served to others."""
    with record.reading() as connection:
        return bool(connection.execute(select(func.count()).select_from(table)).scalar())


def user_named(connection: Connection, name: str) -> User:
    """The user with this name. Raises UsageError if there is none."""
    row = connection.execute(select(table).where(table.c.key == user_key(name))).mappings().first()
    if row is None:
        raise UsageError(f'there is no user "{name}"; list them with: sayso user list')
    return as_user(row)


def remove_user(record: Record, name: str) -> User:
    """Remove a user with all that is the user's own; what was judged stays. Raises UsageError if there is none."""
    with record.writing() as connection:
        user = user_named(connection, name)
        for owned in (sessions, tokens, saved_searches):
            connection.execute(delete(owned).where(owned.c.user == user.number))
        connection.execute(delete(table).where(table.c.number == user.number))
    return user


def set_role(record: Record, name: str, *, role: Role) -> User:
    """Give a user another role, from the next request on. Raises UsageError if there is no such user."""
    with record.writing() as connection:
        user = user_named(connection, name)
        connection.execute(update(table).where(table.c.number == user.number).values(role=role))
    return User(number=user.number, name=user.name, role=role, added=user.added)


def set_password(record: Record, name: str, *, password: str) -> User:
    """Give a user another password; all sessions of the user end. Raises UsageError."""
    with record.reading() as connection:
        known = user_named(connection, name)
    # Hashed before the record is locked, since it takes a while.
    hashed = hash_password(password, name=known.name)
    with record.writing() as connection:
        user = user_named(connection, name)
        connection.execute(update(table).where(table.c.number == user.number).values(password=hashed))
        connection.execute(delete(sessions).where(sessions.c.user == user.number))
    return user


def user_key(name: str) -> str:
    """A name as names of users are compared: two that look alike but for case are one."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def as_user(row: Any) -> User:
    """The user of a row."""
    return User(number=row["number"], name=row["name"], role=cast(Role, row["role"]), added=row["added"])


def _checked(name: str) -> str:
    name = " ".join(name.split())
    if not name or len(name) > LONGEST:
        raise UsageError(f"a user's name has 1 to {LONGEST} characters")
    if not all(unicodedata.category(character)[0] in "LMN" or character in " ._-'@" for character in name):
        raise UsageError(f'"{name}" is no name of a user; take letters, digits, blanks and . _ - \' @')
    if user_key(name) == SAYSO:
        raise UsageError(f'"{name}" stands for what was decided by a score; take another name')
    return name
