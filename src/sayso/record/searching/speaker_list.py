"""The speakers of a record, listed: those who say most first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, func, literal, null, select

from sayso.errors import UsageError
from sayso.record.opening import Record
from sayso.record.schema import speakers, statements
from sayso.record.searching.cursors import is_number, read_cursor, write_cursor
from sayso.record.searching.holders import holders
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


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerPage:
    """Some speakers; `next` is the cursor of those that follow, None at the end."""

    speakers: list[SpeakerLine]
    next: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where a speaker stands in the list."""

    statements: int
    name: str
    id: str


def list_speakers(record: Record, name: str | None = None, *, limit: int | None = None) -> Iterator[SpeakerLine]:
    """The speakers whom `name` names (all without it), those with most statements first. Raises RecordError.

    The name of a role names those whom articles or the directory said to hold it.
    """
    yield from _list(record, name, after=None, limit=limit)


def speakers_page(record: Record, name: str | None = None, *, after: str | None = None, limit: int) -> SpeakerPage:
    """The same, `limit` at a time: those behind the cursor `after`. Raises UsageError for what is no cursor."""
    found = _list(record, name, after=_read(after) if after else None, limit=limit + 1)
    last = found[:limit][-1] if len(found) > limit else None
    cursor = None if last is None else write_cursor(last.statements, last.name, last.id)
    return SpeakerPage(speakers=found[:limit], next=cursor)


def _read(after: str) -> _Place:
    match read_cursor(after):
        case [said, str() as name, str() as id] if is_number(said) and "\0" not in name + id:
            return _Place(statements=said, name=name, id=id)
    raise UsageError('after: not a cursor of this list; give the "next" of the speakers before, or leave it out')


def _list(record: Record, name: str | None, *, after: _Place | None, limit: int | None) -> list[SpeakerLine]:
    rows: list[Any] = []
    with record.reading() as connection:
        named = None if name is None else _named(connection, name)
        if after is None or after.statements:
            likely = None if limit is None else _likely(connection, named, after=after, limit=limit)
            speaking = _speaking(named if likely is None else likely, after).limit(limit)
            rows = list(connection.execute(speaking).mappings())
        if limit is None or len(rows) < limit:
            left = None if limit is None else limit - len(rows)
            silent = _silent(named, after if after and not after.statements else None)
            rows += connection.execute(silent.limit(left)).mappings()
    return [SpeakerLine(**row) for row in rows]


def _named(connection: Connection, name: str) -> Select[int]:
    """The numbers of those whom a name names, or who held the role that it names."""
    also = sorted({holder.number for holder in holders(connection, name)})
    return speakers_named(name, engine=connection.dialect.name, also=also)


def _likely(
    connection: Connection, named: Select[int] | None, *, after: _Place | None, limit: int
) -> Sequence[int] | None:
    """The numbers of speakers among whom are the next `limit` who say most; None where too few or too many are.

    Counting is a walk over an index alone. It counts those whom the articles name: of those merged, which say more
    together than each alone, all are taken.
    """
    most = (
        select(statements.c.speaker)
        .where(statements.c.live, statements.c.speaker.is_not(None))
        .group_by(statements.c.speaker)
    )
    merged = select(speakers.c.stands_for).where(speakers.c.merged_into.is_not(None))
    together = select(speakers.c.number).where(speakers.c.stands_for.in_(merged))
    most = most.where(statements.c.speaker.not_in(together))
    if named is not None:
        most = most.where(statements.c.speaker.in_(named))
        together = together.where(speakers.c.number.in_(named))
    fewer = most.having(func.count() < after.statements) if after else most
    # Those who say as much as the last of them are taken too: which come first, their names tell.
    least = connection.execute(
        fewer.with_only_columns(func.count()).order_by(func.count().desc()).offset(limit - 1).limit(1)
    ).scalar()
    if least is None:
        return None
    most = most.having(func.count() >= least)
    most = most.having(func.count() <= after.statements) if after else most
    first = connection.execute(most.limit(_LOOKED_UP + 1)).scalars().all()
    return [*first, *connection.execute(together).scalars()] if len(first) <= _LOOKED_UP else None


_LOOKED_UP: Final = 5_000
"""More speakers than that are counted by a walk over all statements; fewer are looked up."""


_STANDS_FOR: Final = speakers.alias("stands_for")
_ONE: Final = tuple(_STANDS_FOR.c[name] for name in ("id", "name", "kind"))


def _speaking(wanted: Sequence[int] | Select[int] | None, after: _Place | None) -> Select[Any]:
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
    query = (
        select(*_ONE, *(said.c[name] for name in ("statements", "articles", "first", "last")))
        .join(said, said.c.stands_for == _STANDS_FOR.c.number)
        .order_by(said.c.statements.desc(), _STANDS_FOR.c.name, _STANDS_FOR.c.id)
    )
    if after is None:
        return query
    return query.where(
        (said.c.statements < after.statements) | ((said.c.statements == after.statements) & _named_behind(after))
    )


def _named_behind(place: _Place) -> ColumnElement[bool]:
    name, id = _STANDS_FOR.c.name, _STANDS_FOR.c.id
    return (name > place.name) | ((name == place.name) & (id > place.id))


def _silent(named: Select[int] | None, after: _Place | None) -> Select[Any]:
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
    query = query if after is None else query.where(_named_behind(after))
    return query if named is None else query.where(_STANDS_FOR.c.number.in_(named))
