"""How many statements were said in each month, of searches for which an index of the record knows it."""

from __future__ import annotations

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
        # First by day: SQLite then needs its index alone, in its order.
        said = conditions(connection, filters)
        days = select(day, func.count().label("n")).where(*said, day.is_not(None)).group_by(day).subquery()
        # Named, since PostgreSQL does not see that two calls with the same parameters are one expression.
        of_month = select(func.substr(days.c.said_to, 1, 7).label("month"), days.c.n).subquery()
        month = of_month.c.month
        rows = connection.execute(select(month, func.sum(of_month.c.n)).group_by(month).order_by(month)).all()
    return [Month(value=month, count=int(number)) for month, number in rows]
