"""The speakers of a record, listed: those who say most first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import func, select

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
    stands_for = speakers.alias()
    said = (
        select(
            stands_for.c.id,
            stands_for.c.name,
            stands_for.c.kind,
            func.count(statements.c.number).label("statements"),
            func.count(statements.c.article.distinct()).label("articles"),
            func.min(statements.c.said_from).label("first"),
            func.max(statements.c.said_to).label("last"),
        )
        .select_from(speakers)
        .join(stands_for, stands_for.c.number == speakers.c.stands_for)
        .outerjoin(statements, (statements.c.speaker == speakers.c.number) & statements.c.live)
        .group_by(stands_for.c.number, stands_for.c.id, stands_for.c.name, stands_for.c.kind)
        .order_by(func.count(statements.c.number).desc(), stands_for.c.name, stands_for.c.id)
        .limit(limit)
    )
    if name is not None:
        said = said.where(speakers.c.number.in_(speakers_named(name, engine=record.engine.dialect.name)))
    with record.reading() as connection:
        for row in connection.execute(said).mappings():
            yield SpeakerLine(**row)
