"""What the statements of a search have in common, counted: by speaker, addressee, outlet, form, year and more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Select, select

from sayso.record.filters import Filters
from sayso.record.opening import Record
from sayso.record.schema import addressees, article_agencies, articles, speakers, statements
from sayso.record.selecting import conditions

COUNTED: Final = 10_000
"""Statements that are counted: on two cores, counting 10,000 takes a tenth of a second, and a million ten."""

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
        wanted = select(statements.c.number).where(*conditions(connection, filters)).limit(most)
        rows = connection.execute(_COLUMNS.where(statements.c.number.in_(wanted))).all()
        found = {
            "speaker": _common((row.speaker_id, row.speaker) for row in rows if row.speaker_id),
            "addressee": _common(map(tuple, connection.execute(_addressees(wanted)))),
            "outlet": _common((row.outlet, row.outlet) for row in rows if row.outlet),
            "agency": _common((agency, agency) for (agency,) in _agencies(connection, [row.article for row in rows])),
            **{name: _common((v, v) for row in rows if (v := getattr(row, name))) for name in _PLAIN},
        }
    days = [row.said_to for row in rows if row.said_to]
    return Facets(
        total=len(rows),
        whole=len(rows) < most,
        facets={name: values for name, values in found.items() if values},
        years=_in_order(day[:4] for day in days),
        months=_in_order(day[:7] for day in days),
    )


_PLAIN: Final = ("form", "act", "polarity", "channel")
_FOUND_AS: Final = speakers.alias("found_as")
_STANDS_FOR: Final = speakers.alias("stands_for")
_COLUMNS: Final = (
    select(
        *(statements.c[name] for name in ("article", "said_to", *_PLAIN)),
        articles.c.outlet,
        _STANDS_FOR.c.id.label("speaker_id"),
        _STANDS_FOR.c.name.label("speaker"),
    )
    .join(articles, articles.c.number == statements.c.article)
    .outerjoin(_FOUND_AS, _FOUND_AS.c.number == statements.c.speaker)
    .outerjoin(_STANDS_FOR, _STANDS_FOR.c.number == _FOUND_AS.c.stands_for)
)


def _addressees(wanted: Select[int]) -> Select[Any]:
    return (
        select(_STANDS_FOR.c.id, _STANDS_FOR.c.name)
        .select_from(addressees)
        .join(_FOUND_AS, _FOUND_AS.c.number == addressees.c.speaker)
        .join(_STANDS_FOR, _STANDS_FOR.c.number == _FOUND_AS.c.stands_for)
        .where(addressees.c.statement.in_(wanted))
    )


def _agencies(connection: Connection, of: list[int]) -> list[tuple[str]]:
    """The agencies that the articles of the statements credit, once for each statement."""
    credited: dict[int, list[str]] = {}
    asked = select(article_agencies).where(article_agencies.c.article.in_(set(of)))
    for article, agency in connection.execute(asked):
        credited.setdefault(article, []).append(agency)
    return [(agency,) for article in of for agency in credited.get(article, ())]


def _common(pairs: Iterable[tuple[Any, ...]]) -> list[Value]:
    return [Value(value=v, name=n, count=c) for (v, n), c in Counter(pairs).most_common(SHOWN)]


def _in_order(values: Iterable[str]) -> list[Value]:
    return [Value(value=v, name=v, count=c) for v, c in sorted(Counter(values).items())]
