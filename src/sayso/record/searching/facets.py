"""What the statements of a search have in common, counted: by speaker, addressee, outlet, form, year and more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, select

from sayso.record.opening import Record
from sayso.record.schema import addressees, article_agencies, articles, speakers, statements
from sayso.record.searching.filters import Filters
from sayso.record.searching.selecting import conditions

COUNTED: Final = 5_000
"""Statements that are counted: of a million in SQLite, on two busy cores, counting 5,000 takes a tenth of a second."""

SHOWN: Final = 8
"""Values of a facet that are shown: those behind them are found by narrowing the search."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value of a facet: what to put into the filter, what to show, and how many statements have it."""

    value: str
    name: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """`total` statements were counted; `whole` says whether they are all that were found.

    `facets` are the commonest values by the filter's name, `years` and `months` all of them in their order.
    """

    total: int
    whole: bool
    facets: dict[str, list[Value]]
    years: list[Value]
    months: list[Value]


def count_facets(record: Record, filters: Filters, *, most: int = COUNTED) -> Facets:
    """Count what was found by `filters`, of no more than `most` statements. Raises UsageError and RecordError."""
    with record.reading() as connection:
        query = _COLUMNS.where(*conditions(connection, filters)).limit(most)
        if _by_speaker_alone(filters):
            # The index of a speaker's statements gives the newest first at no cost.
            query = query.order_by(statements.c.said_to.desc())
        rows = connection.execute(query).all()
        numbers = [row.number for row in rows]
        inside = Counter(row.article for row in rows)
        speaking = Counter(row.speaker for row in rows if row.speaker is not None)
        found = {
            "speaker": _speakers(connection, speaking),
            "addressee": _speakers(connection, _addressed(connection, numbers)),
            **_of_articles(connection, inside),
            "agency": _names(
                _lookup(connection, article_agencies.c.article, article_agencies.c.agency, inside), inside
            ),
            **{name: _common(Counter(v for row in rows if (v := getattr(row, name)))) for name in _PLAIN},
        }
    days = [row.said_to for row in rows if row.said_to]
    return Facets(
        total=len(rows),
        whole=len(rows) < most,
        facets={name: found[name] for name in _ORDER if found[name]},
        years=_in_order(day[:4] for day in days),
        months=_in_order(day[:7] for day in days),
    )


_PLAIN: Final = ("form", "act", "polarity", "channel")
_ORDER: Final = ("speaker", "addressee", "outlet", "agency", *_PLAIN, "language")
_COLUMNS: Final = select(*(statements.c[name] for name in ("number", "article", "speaker", "said_to", *_PLAIN)))
_STANDS_FOR: Final = speakers.alias("stands_for")
_AT_ONCE: Final = 5_000
"""Numbers in one query: SQLite takes 32,766 parameters, PostgreSQL 65,535."""


def _by_speaker_alone(filters: Filters) -> bool:
    return filters.speaker is not None and filters.query is None and filters.about is None


def _of_articles(connection: Connection, inside: Counter[int]) -> dict[str, list[Value]]:
    """The outlets and the languages of the articles, each counted as often as its article is in `inside`."""
    counted = {"outlet": Counter[str](), "language": Counter[str]()}
    for some in _batched(inside):
        query = select(articles.c.number, articles.c.outlet, articles.c.language).where(articles.c.number.in_(some))
        for row in connection.execute(query):
            for name, values in counted.items():
                if (value := getattr(row, name)) is not None:
                    values[value] += inside[row.number]
    return {name: _common(values) for name, values in counted.items()}


def _addressed(connection: Connection, numbers: list[int]) -> Counter[int]:
    """How often each speaker is spoken to in the statements with these numbers."""
    found = _lookup(connection, addressees.c.statement, addressees.c.speaker, numbers)
    return Counter(speaker for _, speaker in found if speaker is not None)


def _speakers(connection: Connection, counted: Counter[int]) -> list[Value]:
    """The commonest speakers of those counted by their numbers, those that were merged as one."""
    joined: Counter[tuple[str, str]] = Counter()
    for some in _batched(counted):
        query = (
            select(speakers.c.number, _STANDS_FOR.c.id, _STANDS_FOR.c.name)
            .join(_STANDS_FOR, _STANDS_FOR.c.number == speakers.c.stands_for)
            .where(speakers.c.number.in_(some))
        )
        for number, id, name in connection.execute(query):
            joined[id, name] += counted[number]
    return [Value(value=id, name=name, count=count) for (id, name), count in joined.most_common(SHOWN)]


def _lookup(
    connection: Connection, key: ColumnElement[int], value: ColumnElement[Any], wanted: Iterable[int]
) -> list[tuple[int, Any]]:
    """Each key that is wanted with its value, once for each value that it has."""
    found: list[tuple[int, Any]] = []
    for some in _batched(wanted):
        found += (tuple(row) for row in connection.execute(select(key, value).where(key.in_(some))))
    return found


def _batched(numbers: Iterable[int]) -> Iterator[list[int]]:
    """The numbers in lists that one query can hold."""
    rest = iter(numbers)
    while some := list(islice(rest, _AT_ONCE)):
        yield some


def _names(found: Iterable[tuple[int, str | None]], inside: Counter[int]) -> list[Value]:
    counted: Counter[str] = Counter()
    for article, name in found:
        if name is not None:
            counted[name] += inside[article]
    return _common(counted)


def _common(counted: Counter[str]) -> list[Value]:
    return [Value(value=value, name=value, count=count) for value, count in counted.most_common(SHOWN)]


def _in_order(values: Iterable[str]) -> list[Value]:
    return [Value(value=v, name=v, count=c) for v, c in sorted(Counter(values).items())]
