"""Opening a record: a file of SQLite, or a database of PostgreSQL by its address."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from sqlalchemy import Connection, Engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from sayso.errors import NoRecord, NoServer, OtherVersion
from sayso.record.engines import WRITES, postgres_engine, sqlite_engine
from sayso.record.failures import explained
from sayso.record.migrating import known_versions, migrate, schema_version
from sayso.record.schema import APPLICATION_ID, VERSION

DEFAULT: Final = "sayso.db"
"""The record of those who name none: a file in the current folder."""

_POSTGRES: Final = ("postgresql:", "postgres:", "postgresql+pg8000:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """An open record. `name` is its path or address, without a password; `path` is None for PostgreSQL."""

    engine: Engine
    name: str
    path: Path | None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees the record as it is now, whatever others write meanwhile. Raises RecordError."""
        with explained(self.name), self._connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection that alone may write; all is kept at its end, or nothing if it ends in an error.

        Waits for others who write. Raises RecordError.
        """
        with (
            explained(self.name),
            self.engine.connect().execution_options(**{WRITES: True}) as connection,
            connection.begin(),
        ):
            yield connection

    def _connect(self) -> Connection:
        if self.path is None:
            return self.engine.connect().execution_options(isolation_level="REPEATABLE READ")
        return self.engine.connect()

    def close(self) -> None:
        """Give up all connections."""
        self.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_record(where: str | Path = DEFAULT, *, create: bool = False, migrating: bool = True) -> Record:
    """The record at a path or at an address ("postgresql://user@host/database").

    With `create` a record is made where there is none. A record of an older Sayso is brought up to date first,
    unless `migrating` is false. Raises NoRecord, OtherVersion (of a newer Sayso), and the other RecordErrors.
    """
    record = _unopened(where, create=create)
    try:
        with record.reading() as connection:
            version = schema_version(connection)
            _check_kind(record, connection, version)
        _bring_up_to_date(record, version, create=create, migrating=migrating)
    except BaseException:
        record.close()
        raise
    return record


def _unopened(where: str | Path, *, create: bool) -> Record:
    if isinstance(where, str) and where.startswith(_POSTGRES):
        try:
            url = make_url(where)
            return Record(engine=postgres_engine(url), name=url.render_as_string(hide_password=True), path=None)
        except (ArgumentError, ValueError) as error:
            raise NoServer(f"not an address: {error}; write postgresql://user@host/database") from error
        except ModuleNotFoundError as error:
            raise NoServer("PostgreSQL needs a library more: pip install 'sayso[postgresql]'") from error
    if isinstance(where, str) and "://" in where:
        raise NoRecord(f"{where}: not an address of a record; give a file, or postgresql://user@host/database")
    path = Path(where)
    if not path.exists() and not create:
        raise NoRecord(f"{path}: no record there; name one with --record, or begin one with: sayso add")
    if path.is_dir():
        raise NoRecord(f"{path}: a folder; a record is a file, such as {path / DEFAULT}")
    return Record(engine=sqlite_engine(path, read_only=_is_read_only(path)), name=str(path), path=path)


def _is_read_only(path: Path) -> bool:
    # The log and its index lie beside the file: a folder that may not be written makes a file for reading only.
    return path.exists() and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))


def _check_kind(record: Record, connection: Connection, version: str | None) -> None:
    if record.path is None:
        return
    application = connection.execute(text("PRAGMA application_id")).scalar()
    empty = not connection.execute(text("SELECT count(*) FROM sqlite_master")).scalar()
    if application != APPLICATION_ID and not empty:
        raise NoRecord(f"{record.name}: a database, but not a record of Sayso; name another file with --record")


def _bring_up_to_date(record: Record, version: str | None, *, create: bool, migrating: bool) -> None:
    if version == VERSION:
        return
    if version is None and not create:
        raise NoRecord(f"{record.name}: no record there; begin one with: sayso add")
    if version is not None and version not in known_versions():
        raise OtherVersion(f"{record.name}: made by a newer Sayso (schema {version}, here {VERSION}); install that one")
    if not migrating:
        return
    with record.writing() as connection:
        if record.path is not None:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        # Two that open a new record at once both come here; the second finds the work done.
        migrate(connection)
