"""Opening a record: a file of SQLite, or a database of PostgreSQL, by its address."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Engine


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """An open record. `name` is its path or address, without a password."""

    engine: Engine
    name: str
