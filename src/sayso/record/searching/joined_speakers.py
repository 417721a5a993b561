"""Speakers by their numbers, with whom they stand for since they were merged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, Select, select

from sayso.record.schema import speakers

_AT_ONCE: Final = 5_000
"""Numbers in one query: SQLite takes 32,766 parameters, PostgreSQL 65,535."""


@dataclass(frozen=True, slots=True)
class Joined:
    """A speaker who stands for others, or for none."""

    number: int
    id: str
    name: str
    kind: str


def joined_speakers(connection: Connection, numbers: Iterable[int]) -> dict[int, Joined]:
    """Whom each of the speakers with these numbers stands for."""
    stands_for = speakers.alias("stands_for")
    query = select(
        speakers.c.number, stands_for.c.number.label("joined"), stands_for.c.id, stands_for.c.name, stands_for.c.kind
    ).join(stands_for, stands_for.c.number == speakers.c.stands_for)
    rows = rows_by_key(connection, query, speakers.c.number, numbers)
    return {number: Joined(row.joined, row.id, row.name, row.kind) for number, (row,) in rows.items()}


def rows_by_key(
    connection: Connection, query: Select[Any], key: ColumnElement[int], wanted: Iterable[int]
) -> dict[int, list[Row[Any]]]:
    """The rows of a query, whose first column is `key`, by those of its values that are wanted."""
    found: dict[int, list[Row[Any]]] = {}
    for some in _some_at_once(wanted):
        for row in connection.execute(query.where(key.in_(some))):
            found.setdefault(row[0], []).append(row)
    return found


def _some_at_once(numbers: Iterable[int]) -> Iterator[list[int]]:
    every = list(numbers)
    for first in range(0, len(every), _AT_ONCE):
        yield every[first : first + _AT_ONCE]
