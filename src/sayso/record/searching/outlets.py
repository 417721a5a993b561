"""The outlets of a record, and what one of them says in its newest articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, func, select

from sayso.record.opening import Record
from sayso.record.schema import article_agencies, articles, statements
from sayso.record.searching.joined_speakers import joined_speakers, rows_by_key

NEWEST: Final = 300
"""Articles of an outlet that are looked at, the newest: their statements are counted in a twentieth of a second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletLine:
    """An outlet, in a list; `name` is None for articles of which it is not known."""

    name: str | None
    articles: int
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """One value, what to show for it, and how many statements (of agencies: articles) have it."""

    value: str
    name: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletProfile:
    """What an outlet says in its newest `counted` articles of all its `articles`, of the days `first` to `last`.

    `forms`, `acts`, `channels` and `speakers` (who are named) count the `statements` in them, `agencies` the articles
    that credit one; each the commonest first, and all of them.
    """

    name: str
    articles: int
    counted: int
    first: str | None
    last: str | None
    statements: int
    forms: list[Share]
    acts: list[Share]
    channels: list[Share]
    speakers: list[Share]
    agencies: list[Share]


def list_outlets(record: Record) -> list[OutletLine]:
    """The outlets of a record, those with most statements first. Raises RecordError."""
    said = func.count(statements.c.number)
    query = (
        select(articles.c.outlet.label("name"), func.count(articles.c.number.distinct()).label("articles"))
        .add_columns(said.label("statements"))
        .select_from(articles)
        .outerjoin(statements, (statements.c.article == articles.c.number) & statements.c.live)
        .where(articles.c.current)
        .group_by(articles.c.outlet)
        .order_by(said.desc(), articles.c.outlet)
    )
    with record.reading() as connection:
        return [OutletLine(**row) for row in connection.execute(query).mappings()]


def outlet_profile(record: Record, name: str, *, newest: int = NEWEST) -> OutletProfile | None:
    """The profile of the outlet of this name, None if the record has no article of it. Raises RecordError."""
    with record.reading() as connection:
        of_it = (articles.c.outlet == name, articles.c.current)
        every = connection.execute(select(func.count()).select_from(articles).where(*of_it)).scalar_one()
        query = select(articles.c.number, articles.c.day).where(*of_it)
        looked_at = connection.execute(
            query.order_by(func.coalesce(articles.c.day, "").desc(), articles.c.number.desc()).limit(newest)
        ).all()
        if not looked_at:
            return None
        days = sorted(row.day for row in looked_at if row.day)
        return OutletProfile(
            name=name,
            articles=every,
            counted=len(looked_at),
            first=days[0] if days else None,
            last=days[-1] if days else None,
            **_counted(connection, [row.number for row in looked_at]),
        )


_COLUMNS: Final = select(*(statements.c[name] for name in ("article", "speaker", "form", "act", "channel"))).where(
    statements.c.live
)
_CREDITS: Final = select(article_agencies.c.article, article_agencies.c.agency)


def _counted(connection: Connection, inside: list[int]) -> dict[str, Any]:
    groups = rows_by_key(connection, _COLUMNS, statements.c.article, inside).values()
    rows = [row for group in groups for row in group]
    credits = rows_by_key(connection, _CREDITS, article_agencies.c.article, inside).values()
    return {
        "statements": len(rows),
        "forms": _shares(row.form for row in rows),
        "acts": _shares(row.act for row in rows),
        "channels": _shares(row.channel for row in rows),
        "speakers": _speakers(connection, Counter(row.speaker for row in rows if row.speaker is not None)),
        "agencies": _shares(row.agency for group in credits for row in group),
    }


def _shares(values: Iterable[str | None]) -> list[Share]:
    counted = Counter(value for value in values if value is not None)
    return [Share(value=value, name=value, count=number) for value, number in _commonest(counted)]


def _speakers(connection: Connection, counted: Counter[int]) -> list[Share]:
    joined: Counter[tuple[str, str]] = Counter()
    for number, each in joined_speakers(connection, counted).items():
        # Who is not named is somebody else in every article.
        if each.kind != "unnamed":
            joined[each.name, each.id] += counted[number]
    return [Share(value=id, name=name, count=number) for (name, id), number in _commonest(joined)]


def _commonest(counted: Counter[Any]) -> list[tuple[Any, int]]:
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))
