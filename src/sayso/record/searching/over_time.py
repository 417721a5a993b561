"""How many statements of a search were said in each month."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, fields
from typing import Final

from sqlalchemy import ColumnElement, func, select

from sayso.record.opening import Record
from sayso.record.schema import statements
from sayso.record.searching.filters import EVERYTHING, Filters
from sayso.record.searching.selecting import conditions

COUNTED: Final = 20_000
"""Statements that are counted where each must be looked at: 20,000 of a million in SQLite take a tenth of a second."""

_INDEXED: Final = {"speaker", "since", "outlet"}
"""Filters by which an index finds all there is quickly enough: a million statements in 0.2 s."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A month (YYYY-MM) and how many statements were said in it."""

    value: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OverTime:
    """The months in which something was said, in their order; `whole` says whether all that was found is counted."""

    months: list[Month]
    whole: bool


def count_months(record: Record, filters: Filters = EVERYTHING) -> OverTime:
    """Count the statements that fulfil `filters` by month. Raises UsageError (BadQuery among them) and RecordError."""
    most = None if _given(filters) <= _INDEXED else COUNTED
    with record.reading() as connection:
        day: ColumnElement[str | None] = statements.c.said_to
        found = select(day).where(*conditions(connection, filters))
        if most is not None:
            day = found.limit(most).subquery().c.said_to
            found = select(day)
        # By day and not by month: SQLite then needs its index alone, and no row.
        rows = connection.execute(found.add_columns(func.count()).group_by(day)).all()
    months: Counter[str] = Counter()
    for said, number in rows:
        if said is not None:
            months[said[:7]] += number
    total = sum(number for _, number in rows)
    return OverTime(
        months=[Month(value=month, count=months[month]) for month in sorted(months)],
        whole=most is None or total < most,
    )


def _given(filters: Filters) -> set[str]:
    """The names of the filters that leave something out."""
    names = {each.name for each in fields(Filters)} - {"sort", "limit"}
    return {name for name in names if getattr(filters, name) != getattr(EVERYTHING, name)}
