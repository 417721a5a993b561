"""What a record holds, counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, func, literal_column, select

from sayso.record.opening import Record
from sayso.record.schema import articles, judgements, readings, rejected, speakers, statements

# With numbers in place of parameters, PostgreSQL sees that what is grouped by is what is selected.
_MONTH: Final = func.substr(articles.c.day, literal_column("1"), literal_column("7"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Articles, statements and speakers under one heading; the heading is None for what has none."""

    heading: str | None
    articles: int
    statements: int
    speakers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """What a record holds. All counts are of current articles and live statements but for the last ones.

    `versions` and `readings` count all that were kept, `judgements` the log.
    """

    articles: int
    statements: int
    speakers: int
    rejected: int
    versions: int
    readings: int
    judgements: int
    outlets: list[Counted]
    months: list[Counted]
    forms: list[Counted]


def count_record(record: Record) -> Statistics:
    """Count what a record holds, by outlet, by month of the article and by form. Raises RecordError."""
    with record.reading() as connection:

        def total(table: Any, *where: ColumnElement[bool]) -> int:
            return connection.execute(select(func.count()).select_from(table).where(*where)).scalar_one()

        return Statistics(
            articles=total(articles, articles.c.current),
            statements=total(statements, statements.c.live),
            speakers=total(speakers, speakers.c.number == speakers.c.stands_for),
            rejected=total(rejected),
            versions=total(articles),
            readings=total(readings),
            judgements=total(judgements),
            outlets=_by(connection, articles.c.outlet),
            months=sorted(_by(connection, _MONTH), key=lambda each: each.heading or ""),
            forms=[each for each in _by(connection, statements.c.form) if each.statements],
        )


def _by(connection: Connection, heading: ColumnElement[Any]) -> list[Counted]:
    said = func.count(statements.c.number)
    query = (
        select(
            heading.label("heading"),
            func.count(articles.c.number.distinct()).label("articles"),
            said.label("statements"),
            func.count(speakers.c.stands_for.distinct()).label("speakers"),
        )
        .select_from(articles)
        .outerjoin(statements, (statements.c.article == articles.c.number) & statements.c.live)
        .outerjoin(speakers, speakers.c.number == statements.c.speaker)
        .where(articles.c.current)
        .group_by(heading)
        .order_by(said.desc(), heading)
    )
    return [Counted(**row) for row in connection.execute(query).mappings()]
