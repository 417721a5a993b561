"""One thing of a record by its id: a statement, an article, a speaker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, func, select

from sayso.errors import UsageError
from sayso.readout import Readout
from sayso.record.directory.known import EntryKnown, entry_known
from sayso.record.opening import Record
from sayso.record.reading_back import readout_of_article
from sayso.record.schema import articles, readings, speaker_names, speaker_roles, speakers, statements
from sayso.record.searching.search import Hit, hits, newest_first


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version of an article: its id, number (1, 2, ...), when it was added (UTC), and its newest reading."""

    id: str
    version: int
    current: bool
    added: str
    model: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleKnown:
    """A role or affiliation of a speaker: what it is, from when to when articles support it, and how many do."""

    kind: str
    value: str
    first: str | None
    last: str | None
    articles: int
    article: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerKnown:
    """A speaker of the record: names, roles, how many live statements are theirs, the newest of them.

    `merged` are the ids that now stand for this speaker; `directory` is the entry that the speaker is there.
    """

    id: str
    name: str
    kind: str
    names: list[str]
    merged: list[str]
    roles: list[RoleKnown]
    directory: EntryKnown | None
    statements: int
    newest: list[Hit]


def find_statement(record: Record, id: str) -> Hit:
    """The statement with this id, as the current reading has it. Raises UsageError if there is none."""
    with record.reading() as connection:
        ordered = (
            select(statements.c.number)
            .where(statements.c.id == id)
            .order_by(statements.c.live.desc(), statements.c.number.desc())
        )
        number = connection.execute(ordered).scalars().first()
        if number is None:
            raise _missing("statement", id, record)
        return next(hits(connection, [number]))


def find_article(record: Record, id: str) -> tuple[Readout, list[Version]]:
    """The newest reading of the article with this id, and all versions of the article, oldest first.

    Raises UsageError if there is none.
    """
    with record.reading() as connection:
        readout = readout_of_article(connection, id)
        if readout is None:
            raise _missing("article", id, record)
        return readout, list(_versions(connection, id))


def _versions(connection: Connection, id: str) -> list[Version]:
    place = select(articles.c.place).where(articles.c.id == id).scalar_subquery()
    query = (
        select(articles.c.id, articles.c.version, articles.c.current, articles.c.added, readings.c.model)
        .outerjoin(readings, (readings.c.article == articles.c.number) & readings.c.current)
        .where((articles.c.place == place) | (articles.c.id == id))
        .order_by(articles.c.version)
    )
    return [
        Version(id=row.id, version=row.version, current=row.current, added=row.added, model=row.model or None)
        for row in connection.execute(query)
    ]


def find_speaker(record: Record, id: str, *, newest: int = 5) -> SpeakerKnown:
    """The speaker with this id, or whom the id was merged into. Raises UsageError if there is none."""
    with record.reading() as connection:
        number = connection.execute(select(speakers.c.stands_for).where(speakers.c.id == id)).scalar()
        if number is None:
            raise _missing("speaker", id, record)
        # Their numbers and no query for them: an index of statements then holds all that is counted.
        together = connection.execute(select(speakers.c.number).where(speakers.c.stands_for == number)).scalars().all()
        theirs = (statements.c.live, statements.c.speaker.in_(together))
        latest = (
            select(statements.c.number)
            .where(*theirs)
            .order_by(newest_first(connection), statements.c.number.desc())
            .limit(newest)
        )
        main = connection.execute(select(speakers).where(speakers.c.number == number)).one()
        names = select(speaker_names.c.name).where(speaker_names.c.speaker.in_(together)).distinct()
        merged = select(speakers.c.id).where(speakers.c.stands_for == number, speakers.c.number != number)
        return SpeakerKnown(
            id=main.id,
            name=main.name,
            kind=main.kind,
            names=sorted(set(connection.execute(names).scalars()) - {main.name}),
            merged=list(connection.execute(merged.order_by(speakers.c.number)).scalars()),
            roles=_roles(connection, number),
            directory=entry_known(connection, number),
            statements=connection.execute(select(func.count()).select_from(statements).where(*theirs)).scalar_one(),
            newest=list(hits(connection, list(connection.execute(latest).scalars()))),
        )


def _roles(connection: Connection, number: int) -> list[RoleKnown]:
    query = (
        select(
            speaker_roles.c.kind,
            speaker_roles.c.value,
            func.min(speaker_roles.c.day).label("first"),
            func.max(speaker_roles.c.day).label("last"),
            func.count().label("articles"),
            func.min(articles.c.id).label("article"),
        )
        .join(speakers, speakers.c.number == speaker_roles.c.speaker)
        .join(articles, articles.c.number == speaker_roles.c.article)
        .where(speakers.c.stands_for == number)
        .group_by(speaker_roles.c.kind, speaker_roles.c.value)
    )
    roles = [RoleKnown(**row) for row in connection.execute(query).mappings()]
    return sorted(roles, key=lambda role: (role.last or "", role.articles), reverse=True)


_LISTED: Final = {"statement": "search", "article": "articles", "speaker": "speakers"}


def _missing(kind: str, id: str, record: Record) -> UsageError:
    return UsageError(f'no {kind} "{id}" in {record.name}; find ids with: sayso {_LISTED[kind]}')
