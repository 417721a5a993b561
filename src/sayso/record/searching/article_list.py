"""The articles of a record, listed a page at a time: the newest first, those without a date last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Select, func, select

from sayso.errors import UsageError
from sayso.record.opening import Record
from sayso.record.schema import articles, statements
from sayso.record.searching.cursors import is_number, read_cursor, write_cursor


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleLine:
    """An article of a list, and how many statements it has."""

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePage:
    """Some articles; `next` is the cursor of those that follow, None at the end."""

    articles: list[ArticleLine]
    next: str | None


def articles_page(record: Record, *, after: str | None = None, limit: int) -> ArticlePage:
    """The articles behind the cursor `after`, or the first ones. Raises UsageError for what is no cursor, RecordError.

    What is added meanwhile is not shown twice, and nothing is passed over.
    """
    day, number = _read(after) if after else (None, None)
    with record.reading() as connection:
        rows: list[Any] = []
        if after is None or day is not None:
            rows = list(connection.execute(_dated(day, number).limit(limit + 1)))
            number = None
        if len(rows) <= limit:
            rows += connection.execute(_undated(number).limit(limit + 1 - len(rows)))
    shown = rows[:limit]
    return ArticlePage(
        articles=[_line(row) for row in shown],
        next=write_cursor(shown[-1].day, shown[-1].number) if len(rows) > limit else None,
    )


def newest_articles(record: Record, *, limit: int = 8) -> list[ArticleLine]:
    """The articles that were added last, whatever their date. Raises RecordError."""
    with record.reading() as connection:
        return [_line(row) for row in connection.execute(_lines().order_by(articles.c.number.desc()).limit(limit))]


def _dated(day: str | None, number: int | None) -> Select[Any]:
    query = _lines().where(articles.c.day.is_not(None))
    if day is not None:
        # In this form the index of days is walked from there on.
        query = query.where(articles.c.day <= day, (articles.c.day < day) | (articles.c.number < number))
    return query.order_by(articles.c.day.desc(), articles.c.number.desc())


def _undated(number: int | None) -> Select[Any]:
    query = _lines().where(articles.c.day.is_(None))
    if number is not None:
        query = query.where(articles.c.number < number)
    return query.order_by(articles.c.number.desc())


def _lines() -> Select[Any]:
    said = (
        select(func.count())
        .where(statements.c.article == articles.c.number, statements.c.live)
        .scalar_subquery()
        .label("statements")
    )
    columns = (articles.c[name] for name in ("number", "day", *_SHOWN[:-1]))
    return select(*columns, said).where(articles.c.current)


def _line(row: Any) -> ArticleLine:
    return ArticleLine(**{name: getattr(row, name) for name in _SHOWN})


def _read(after: str) -> tuple[str | None, int]:
    match read_cursor(after):
        case [None | str() as day, number] if is_number(number) and "\0" not in (day or ""):
            return day, number
    raise UsageError('after: not a cursor of this list; give the "next" of the articles before, or leave it out')


_SHOWN: Final = ("id", "title", "outlet", "published", "statements")
