"""SQLite and PostgreSQL, set up for one writer and many readers at once."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, FromClause, create_engine, event
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlalchemy.engine import URL
from sqlalchemy.pool import QueuePool

WAIT: Final = 60.0
"""Seconds that one waits for another who writes. A writer holds the lock for milliseconds; 60 s of waiting means
that a process hangs while it holds it."""

WRITES: Final = "sayso_writes"
"""The execution option that says of a connection that it is going to write."""

_LOCK: Final = 0x53415953
"""The advisory lock that writers take in PostgreSQL, where they would otherwise found a speaker twice."""


def sqlite_engine(path: Path, *, read_only: bool = False) -> Engine:
    """An engine for the file at `path`; nothing is opened yet."""

    def connect() -> sqlite3.Connection:
        # The address form, since a path alone cannot ask for reading only. Its special characters are escaped.
        address = f"{path.resolve().as_uri()}?{_mode(path, read_only=read_only)}"
        connection = sqlite3.connect(address, uri=True, timeout=WAIT, isolation_level=None, check_same_thread=False)
        try:
            _set_up(connection, read_only=read_only)
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)
    engine.dialect.statement_compiler = _Hinted
    event.listen(engine, "begin", _begin_sqlite)
    return engine


class _Hinted(SQLiteCompiler):
    """SQL for SQLite with what a query says of a table in `with_hint`: "INDEXED BY ...", which must be fulfilled."""

    def get_from_hint_text(self, table: FromClause, text: str | None) -> str | None:
        """The words that follow the table's name."""
        return text


def _mode(path: Path, *, read_only: bool) -> str:
    if not read_only:
        return "mode=rwc"
    # The log needs an index beside it that we may not make. Where there is no log, nobody writes.
    return "mode=ro" if path.with_name(f"{path.name}-wal").exists() else "immutable=1"


def _set_up(connection: sqlite3.Connection, *, read_only: bool) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    # With the log of WAL this loses nothing to a killed process, and a power cut no more than the last seconds.
    connection.execute("PRAGMA synchronous = NORMAL")
    # In KB, for each connection: a site under load has fifteen, and the system keeps what was read of the file too.
    connection.execute("PRAGMA cache_size = -16384")
    connection.execute("PRAGMA temp_store = MEMORY")
    if not read_only and connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        connection.execute("PRAGMA journal_mode = WAL")


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads first and writes later fails when another has written in between: who is going to
    # write takes the lock at once, and waits for it.
    writes = connection.get_execution_options().get(WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def postgres_engine(address: URL) -> Engine:
    """An engine for a PostgreSQL database; nothing is opened yet."""
    engine = create_engine(address.set(drivername="postgresql+pg8000"), pool_pre_ping=True)
    event.listen(engine, "connect", _set_up_postgres)
    event.listen(engine, "begin", _begin_postgres)
    return engine


def _set_up_postgres(connection: Any, _: object) -> None:
    # What is asked for takes milliseconds. To start other processes for a part of it takes longer, and while many ask
    # at once they stand in each other's way.
    cursor = connection.cursor()
    cursor.execute("SET max_parallel_workers_per_gather = 0")
    cursor.close()
    connection.commit()


def _begin_postgres(connection: Connection) -> None:
    if connection.get_execution_options().get(WRITES):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
