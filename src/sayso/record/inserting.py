"""Inserting rows that may be there already, on either engine."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert_missing(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Insert those `rows` of which no row of the table has the key; the others are left as they are."""
    if rows:
        engine = sqlite if connection.dialect.name == "sqlite" else postgresql
        connection.execute(engine.insert(table).on_conflict_do_nothing(), rows)
