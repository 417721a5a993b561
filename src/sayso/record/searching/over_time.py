"""How many statements were said in each month, of searches for which an index of the record knows it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, fields
from typing import Final

from sqlalchemy import func, select

from sayso.record.opening import Record
from sayso.record.schema import statements
from sayso.record.searching.filters import EVERYTHING, Filters
from sayso.record.searching.selecting import conditions

_INDEXED: Final = {"speaker", "since", "outlet"}
"""Filters by which an index finds all there is: in SQLite a million statements in 0.1 s, an outlet's 128,000 in 0.3."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A month (YYYY-MM) and how many statements were said in it."""

    value: str
    count: int


def is_countable(filters: Filters) -> bool:
    """Whether all that fulfils `filters` is counted quickly, however much it is."""
    names = {each.name for each in fields(Filters)} - {"sort", "limit"}
    return all(name in _INDEXED or getattr(filters, name) == getattr(EVERYTHING, name) for name in names)


def count_months(record: Record, filters: Filters = EVERYTHING) -> list[Month]:
    """Count all statements that fulfil `filters` by month, in their order. Raises UsageError and RecordError."""
    day = statements.c.said_to
    with record.reading() as connection:
        # By day and not by month: SQLite then needs its index alone, and no row.
        query = select(day, func.count()).where(*conditions(connection, filters)).group_by(day)
        rows = connection.execute(query).all()
    months: Counter[str] = Counter()
    for said, number in rows:
        if said is not None:
            months[said[:7]] += number
    return [Month(value=month, count=months[month]) for month in sorted(months)]
