"""What the database engines complain of, as errors of Sayso that say what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy.exc import DBAPIError

from sayso.errors import (
    DamagedRecord,
    NoRecord,
    NoServer,
    ReadOnlyRecord,
    RecordError,
    RecordFull,
    RecordLocked,
)

# What the engine says (in lower case) and what it means: the error, and what to do. SQLite's messages are those of
# sqlite3_errstr; PostgreSQL's are its SQLSTATE codes, in quotes as they stand in what pg8000 raises.
_MEANINGS: Final[tuple[tuple[tuple[str, ...], type[RecordError], str], ...]] = (
    (("disk is full", "'53100'"), RecordFull, "the disk is full; make room and run the same command again"),
    (("readonly database", "'25006'"), ReadOnlyRecord, "may not be written; change its permissions or copy it"),
    (
        ("database is locked", "'55p03'"),
        RecordLocked,
        "another process has been writing to it for a minute; wait for it or end it, then run the command again",
    ),
    (("not a database",), NoRecord, "not a record of Sayso; name another file with --record"),
    (
        ("malformed", "disk i/o error", "'xx001'", "'xx002'"),
        DamagedRecord,
        "damaged; see what is wrong with: sayso doctor --record, and go back to a backup",
    ),
    (("unable to open database file",), NoRecord, "cannot be opened; see that its folder is there and is yours"),
    (("can't create a connection",), NoServer, "no server answers; start PostgreSQL, or correct the address"),
    (("'28p01'", "'28000'", "'3d000'"), NoServer, "the server refuses; correct user, password or database"),
    (("'53300'",), NoServer, "the server has too many connections; wait, then run the command again"),
    (("network error", "connection is closed", "'57p01'"), NoServer, "the server has gone away; start it again"),
    (("'42501'",), ReadOnlyRecord, "the user may not do this; ask for the right to write and to make tables"),
)


@contextmanager
def explained(name: str) -> Iterator[None]:
    """Raises what an engine complains of within as a RecordError that names the record and what to do."""
    try:
        yield
    except DBAPIError as error:
        raise explain(error, name) from error


def explain(error: DBAPIError, name: str) -> RecordError:
    """What an engine's complaint about the record `name` means."""
    said = str(error.orig)
    lowered = said.lower()
    for signs, kind, meaning in _MEANINGS:
        if any(sign in lowered for sign in signs):
            return kind(f"{name}: {meaning}")
    return RecordError(f"{name}: the database says: {said}; please report it")
