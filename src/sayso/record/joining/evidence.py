"""Why the record takes somebody for one speaker: the names, what joined them, and what people judged of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, false, or_, select

from sayso.record.judgements.judging import Judgement, entries
from sayso.record.opening import Record
from sayso.record.schema import articles, judgements, mentioned, readings, speaker_names, speakers

JOINED: Final = 30
"""Articles that are told of as joined, the newest: somebody who speaks daily is joined daily, by the same reasons."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameKnown:
    """A name of a speaker, and the first article that had it (None where nobody knows)."""

    name: str
    article: str | None
    title: str | None
    day: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinKnown:
    """A speaker of an article who was joined by a score: under which name, in which article, and why."""

    number: int
    name: str
    article: str | None
    title: str | None
    score: float
    why: str
    holds: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What speaks for somebody being one speaker. `joins` are the newest, `judged` is all else in the log."""

    names: list[NameKnown]
    joins: list[JoinKnown]
    judged: list[Judgement]


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionKnown:
    """A speaker as an article has it: `place` says which to a split ("art_...:p3")."""

    place: str
    name: str
    role: str | None
    affiliation: str | None
    title: str | None
    outlet: str | None
    day: str | None


def evidence(record: Record, id: str) -> Evidence:
    """Why the record takes the speaker with this id for one; empty where there is none. Raises RecordError."""
    with record.reading() as connection:
        ids = _together(connection, id)
        split_off = [judgements.c.after.contains(f'"to":"{each}"') for each in ids]
        about = or_(judgements.c.target.in_(ids), (judgements.c.kind == "split") & or_(false(), *split_off))
        return Evidence(
            names=_names(connection, ids),
            joins=_joins(connection, ids),
            judged=entries(connection, about, judgements.c.kind != "join"),
        )


def mentions(record: Record, id: str, *, words: str = "", limit: int) -> list[MentionKnown]:
    """The articles that mention a speaker, newest first; with `words`, those whose mention or title has them."""
    with record.reading() as connection:
        query = (
            select(
                articles.c.id.label("article"),
                *(mentioned.c[name] for name in ("id", "name", "role", "affiliation")),
                *(articles.c[name] for name in ("title", "outlet", "day")),
            )
            .select_from(mentioned)
            .join(speakers, speakers.c.number == mentioned.c.speaker)
            .join(readings, readings.c.number == mentioned.c.reading)
            .join(articles, articles.c.number == readings.c.article)
            .where(readings.c.current, articles.c.current, _stands_for(connection, id))
            .order_by(articles.c.day.desc(), articles.c.number.desc(), mentioned.c.number)
            .limit(limit)
        )
        if words:
            searched = (mentioned.c.name, mentioned.c.role, mentioned.c.affiliation, articles.c.title)
            query = query.where(or_(*(each.icontains(words, autoescape=True) for each in searched)))
        return [_mention(row) for row in connection.execute(query).mappings()]


def _mention(row: Any) -> MentionKnown:
    plain = {name: row[name] for name in ("name", "role", "affiliation", "title", "outlet", "day")}
    return MentionKnown(place=f"{row['article']}:{row['id']}", **plain)


def _stands_for(connection: Connection, id: str) -> ColumnElement[bool]:
    return (
        speakers.c.stands_for == connection.execute(select(speakers.c.stands_for).where(speakers.c.id == id)).scalar()
    )


def _together(connection: Connection, id: str) -> list[str]:
    return list(connection.execute(select(speakers.c.id).where(_stands_for(connection, id))).scalars())


def _names(connection: Connection, ids: list[str]) -> list[NameKnown]:
    query = (
        select(speaker_names.c.name, articles.c.id.label("article"), articles.c.title, articles.c.day)
        .join(speakers, speakers.c.number == speaker_names.c.speaker)
        .outerjoin(articles, articles.c.number == speaker_names.c.article)
        .where(speakers.c.id.in_(ids))
        .order_by(articles.c.day, speaker_names.c.name)
    )
    first: dict[str, NameKnown] = {}
    for row in connection.execute(query).mappings():
        first.setdefault(row["name"], NameKnown(**row))
    return list(first.values())


def _joins(connection: Connection, ids: list[str]) -> list[JoinKnown]:
    newest = (
        select(judgements.c.number)
        .where(judgements.c.target.in_(ids), judgements.c.kind == "join")
        .order_by(judgements.c.number.desc())
        .limit(JOINED)
    )
    numbers = list(connection.execute(newest).scalars())
    found = entries(connection, judgements.c.number.in_(numbers))[::-1]
    inside = select(articles.c.number, articles.c.id, articles.c.title)
    known = {
        row.number: row for row in connection.execute(inside.where(articles.c.number.in_([e.article for e in found])))
    }
    return [_join(each, known.get(each.article)) for each in found]


def _join(each: Judgement, article: Any) -> JoinKnown:
    return JoinKnown(
        number=each.number,
        name=each.after["name"],
        article=article and article.id,
        title=article and article.title,
        score=each.after["score"],
        why=each.why,
        holds=each.holds,
    )
