"""The speakers of a record, listed: those who say most first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Select, func, literal, null, select

from sayso.record.opening import Record
from sayso.record.schema import speakers, statements
from sayso.record.searching.naming import speakers_named


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerLine:
    """A speaker: id, name, kind, how many live statements are theirs, in how many articles, from when to when."""

    id: str
    name: str
    kind: str
    statements: int
    articles: int
    first: str | None
    last: str | None


def list_speakers(record: Record, name: str | None = None, *, limit: int | None = None) -> Iterator[SpeakerLine]:
    """The speakers whom `name` names (all without it), those with most statements first. Raises RecordError."""
    named = None if name is None else speakers_named(name, engine=record.engine.dialect.name)
    with record.reading() as connection:
        likely = None if limit is None else _likely(connection, named, limit=limit)
        rows = list(connection.execute(_speaking(named if likely is None else likely).limit(limit)).mappings())
        if limit is None or len(rows) < limit:
            left = None if limit is None else limit - len(rows)
            rows += connection.execute(_silent(named).limit(left)).mappings()
    yield from (SpeakerLine(**row) for row in rows)


def _likely(connection: Connection, named: Select[int] | None, *, limit: int) -> Sequence[int] | None:
    """The numbers of speakers among whom are the `limit` who say most; None where fewer say anything.

    Counting is a walk over an index alone. It counts those whom the articles name: of those merged, which say more
    together than each alone, all are taken.
    """
    most = (
        select(statements.c.speaker)
        .where(statements.c.live, statements.c.speaker.is_not(None))
        .group_by(statements.c.speaker)
        .order_by(func.count().desc(), statements.c.speaker)
        .limit(limit)
    )
    merged = select(speakers.c.stands_for).where(speakers.c.merged_into.is_not(None))
    together = select(speakers.c.number).where(speakers.c.stands_for.in_(merged))
    if named is not None:
        most = most.where(statements.c.speaker.in_(named))
        together = together.where(speakers.c.number.in_(named))
    first = connection.execute(most).scalars().all()
    return [*first, *connection.execute(together).scalars()] if len(first) == limit else None


_STANDS_FOR: Final = speakers.alias("stands_for")
_ONE: Final = tuple(_STANDS_FOR.c[name] for name in ("id", "name", "kind"))


def _speaking(wanted: Sequence[int] | Select[int] | None) -> Select[Any]:
    # No outer join for those who say nothing: SQLite would look at the rows, where now the index has all it needs.
    counted = (
        select(
            speakers.c.stands_for,
            func.count().label("statements"),
            func.count(statements.c.article.distinct()).label("articles"),
            func.min(statements.c.said_from).label("first"),
            func.max(statements.c.said_to).label("last"),
        )
        .select_from(statements)
        .join(speakers, speakers.c.number == statements.c.speaker)
        .where(statements.c.live)
        .group_by(speakers.c.stands_for)
    )
    said = (counted if wanted is None else counted.where(statements.c.speaker.in_(wanted))).subquery("said")
    return (
        select(*_ONE, *(said.c[name] for name in ("statements", "articles", "first", "last")))
        .join(said, said.c.stands_for == _STANDS_FOR.c.number)
        .order_by(said.c.statements.desc(), _STANDS_FOR.c.name, _STANDS_FOR.c.id)
    )


def _silent(named: Select[int] | None) -> Select[Any]:
    said = (
        select(statements.c.number)
        .join(speakers, speakers.c.number == statements.c.speaker)
        .where(statements.c.live, speakers.c.stands_for == _STANDS_FOR.c.number)
    )
    none = (literal(0).label("statements"), literal(0).label("articles"), null().label("first"), null().label("last"))
    query = (
        select(*_ONE, *none)
        .where(_STANDS_FOR.c.number == _STANDS_FOR.c.stands_for, ~said.exists())
        .order_by(_STANDS_FOR.c.name, _STANDS_FOR.c.id)
    )
    return query if named is None else query.where(_STANDS_FOR.c.number.in_(named))
