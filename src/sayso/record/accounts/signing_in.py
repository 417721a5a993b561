"""Signing in by name and password, with a limit to how often that may fail."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import ceil
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, and_, delete, insert, select

from sayso.record.accounts.hashing import sha256
from sayso.record.accounts.passwords import is_password
from sayso.record.accounts.users import User, as_user, user_key
from sayso.record.clock import now
from sayso.record.opening import Record
from sayso.record.schema import sign_ins as table
from sayso.record.schema import users

WINDOW: Final = timedelta(minutes=15)
"""For how long a failure counts."""

MOST_OF_BOTH: Final = 5
"""Failures of one name from one address: who mistypes needs no more."""

MOST_FROM_ADDRESS: Final = 25
"""Failures from one address, whatever the name: an office behind one address, on a Monday."""

MOST_OF_NAME: Final = 50
"""Failures of one name, wherever from. So many that nobody is kept out by one who tries names from one place;
at 200 guesses an hour, a password of four random words holds for longer than anybody waits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """Why nobody was let in: too often, with the seconds to wait; or 0, for a wrong name or password."""

    wait: int = 0


def sign_in(record: Record, name: str, *, password: str, address: str) -> User | Refused:
    """The user of this name and password, or that there is none. `address` is where the request came from.

    An attempt is counted before the password is looked at, so that many at once are no more than many in a row; it
    takes as long for a name that nobody has.
    """
    with record.writing() as connection:
        tried = _Tried(name=sha256(user_key(name)), address=sha256(_network(address)))
        if wait := _wait(connection, tried):
            return Refused(wait=wait)
        number = _count(connection, tried)
        row = connection.execute(select(users).where(users.c.key == user_key(name))).mappings().first()
    if not is_password(password, hashed=row["password"] if row is not None else None) or row is None:
        return Refused()
    with record.writing() as connection:
        # Whoever knows the password made the mistakes before it. Other addresses are others' mistakes.
        connection.execute(delete(table).where((table.c.number == number) | tried.both))
        # The password may have been changed, or the user removed, while it was looked at.
        same = users.c.number == row["number"], users.c.password == row["password"]
        still = connection.execute(select(users).where(*same)).mappings().first()
    return as_user(still) if still is not None else Refused()


def forget_old(record: Record) -> None:
    """Forget the failures that count no more. Raises RecordError if the record cannot be written."""
    with record.writing() as connection:
        _forget_old(connection)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tried:
    name: str
    address: str

    @property
    def both(self) -> ColumnElement[bool]:
        return and_(table.c.name_sha256 == self.name, table.c.from_sha256 == self.address)


def _wait(connection: Connection, tried: _Tried) -> int:
    """Seconds until another attempt is taken; 0 if one is taken now."""
    limits: tuple[tuple[ColumnElement[bool], int], ...] = (
        (tried.both, MOST_OF_BOTH),
        (table.c.from_sha256 == tried.address, MOST_FROM_ADDRESS),
        (table.c.name_sha256 == tried.name, MOST_OF_NAME),
    )
    return max(_wait_for(connection, condition, most) for condition, most in limits)


def _wait_for(connection: Connection, condition: ColumnElement[bool], most: int) -> int:
    counted = table.c.time > now(shift=-WINDOW)
    last = select(table.c.time).where(condition, counted).order_by(table.c.time.desc()).offset(most - 1).limit(1)
    time = connection.execute(last).scalar()
    if time is None:
        return 0
    return max(1, ceil((datetime.fromisoformat(time) + WINDOW - datetime.now(UTC)).total_seconds()))


def _count(connection: Connection, tried: _Tried) -> Any:
    _forget_old(connection)
    row = {"name_sha256": tried.name, "from_sha256": tried.address, "time": now()}
    return connection.execute(insert(table).values(row).returning(table.c.number)).scalar_one()


def _forget_old(connection: Connection) -> None:
    connection.execute(delete(table).where(table.c.time <= now(shift=-WINDOW)))


def _network(address: str) -> str:
    """An address as it is counted: with IPv6, the network of which one subscriber has all addresses."""
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(known, ipaddress.IPv6Address):
        if known.ipv4_mapped is not None:
            return str(known.ipv4_mapped)
        return str(ipaddress.ip_network((known, 64), strict=False))
    return str(known)
