"""Statements over time as a chart: by month where these are few, else by year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Protocol

from sayso.export.wording import count
from sayso.web.asked import Asked
from sayso.web.charts import Chart, Series
from sayso.web.dates import edtf_in_words

MONTHS: Final = 36
"""Months that are shown as such: more columns than that are too narrow to be chosen on a telephone."""

YEARS: Final = 40
"""Years that are shown one by one, for the same reason."""

FEW: Final = 0.02
"""The part of all statements that may be shown as "before ...": one old speech, quoted today, would otherwise
stretch a chart over centuries in which nothing stands."""


class Timed(Protocol):
    """A count of a month: its name (YYYY-MM) and how many."""

    @property
    def value(self) -> str:
        """The month."""

    @property
    def count(self) -> int:
        """How many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Column:
    """Statements of one period (YYYY or YYYY-MM), or of all that came before the first one shown."""

    period: str
    count: int
    before: bool = False

    def words(self) -> str:
        return f"before {_words(_next(self.period))}" if self.before else _words(self.period)

    def short(self) -> str:
        month, _, year = _words(self.period).rpartition(" ")
        return "earlier" if self.before else f"{month[:3]} {year}".strip()

    def days(self) -> dict[str, str | None]:
        """The filters of a search for these statements."""
        return {"since": None if self.before else self.period, "until": self.period}


def timeline(
    months: Iterable[Timed], asked: Asked | None = None, *, id: str = "over-time", whole: bool = True
) -> Chart | None:
    """The chart of statements by month, None where all were said in one.

    With `asked`, each row leads to the statements of that search. `whole` is false where not all were counted.
    """
    counted = Counter({each.value: each.count for each in months})
    if len(counted) < 2:
        return None
    columns = _columns(counted)
    return Chart(
        id=id,
        title="Statements over time",
        summary=_summary(columns) + ("" if whole else " More were found than were counted."),
        kind="time",
        rows_are="month" if "-" in columns[-1].period else "year",
        labels=tuple(each.words() for each in columns),
        short=tuple(each.short() for each in columns),
        series=(Series(name="statements", values=tuple(each.count for each in columns)),),
        links=tuple(asked.address("/search", **each.days()) for each in columns) if asked is not None else (),
    )


def _columns(months: Counter[str]) -> list[_Column]:
    years: Counter[str] = Counter()
    for month, number in months.items():
        years[month[:4]] += number
    for counted, most in ((months, MONTHS), (years, YEARS)):
        for first in (min(counted), _first_of_many(counted)):
            if len(periods := _periods(first, max(counted), most=most)) <= most:
                return _filled(counted, periods)
    return _filled(years, sorted(years))


def _first_of_many(counted: Counter[str]) -> str:
    """The first period before which few statements were said."""
    few, before = FEW * sum(counted.values()), 0
    for period in sorted(counted):
        before += counted[period]
        if before > few:
            return period
    return max(counted)


def _periods(first: str, last: str, *, most: int) -> list[str]:
    """All from the first to the last, or as many of them as show that they are more than `most`."""
    found = [first]
    while found[-1] < last and len(found) <= most:
        found.append(_next(found[-1]))
    return found


def _filled(counted: Counter[str], periods: list[str]) -> list[_Column]:
    columns = [_Column(period=each, count=counted[each]) for each in periods]
    if earlier := sum(number for period, number in counted.items() if period < periods[0]):
        columns.insert(0, _Column(period=_previous(periods[0]), count=earlier, before=True))
    return columns


def _next(period: str) -> str:
    return _moved(period, 1)


def _previous(period: str) -> str:
    return _moved(period, -1)


def _moved(period: str, by: int) -> str:
    if "-" not in period:
        return f"{int(period) + by:04}"
    months = int(period[:4]) * 12 + int(period[5:7]) - 1 + by
    return f"{months // 12:04}-{months % 12 + 1:02}"


def _words(period: str) -> str:
    return edtf_in_words(period) or period


def _summary(columns: list[_Column]) -> str:
    shown = [each for each in columns if not each.before]
    total = count(sum(each.count for each in columns), "statement")
    highest = max(shown, key=lambda each: each.count)
    told = f"{total} from {shown[0].words()} to {shown[-1].words()}, most in {highest.words()} ({highest.count:,})"
    if columns[0].before:
        told = f"{told}, {columns[0].count:,} before that"
    if without := sum(not each.count for each in shown):
        told = f"{told}; none in {without} of {len(shown)} {'months' if '-' in highest.period else 'years'}"
    return f"{told}."
