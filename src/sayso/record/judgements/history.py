"""What was judged about a statement, an article or a speaker, in the order in which it was."""

from __future__ import annotations

from typing import Final

from sqlalchemy import ColumnElement, Connection, Select, or_, select

from sayso.errors import UsageError
from sayso.record.judgements.judging import Judgement, entries, holding
from sayso.record.opening import Record
from sayso.record.schema import articles, judged, judgements, speakers, statements

_KINDS: Final = ("st_", "art_", "sp_")


def history(record: Record, id: str) -> list[Judgement]:
    """All that was judged about a statement (st_...), an article with its versions (art_...) or a speaker (sp_...).

    Of a speaker, what was judged of those merged into it too. Raises UsageError if the record has no such id.
    """
    with record.reading() as connection:
        return entries(connection, _about(connection, id))


def unfit(record: Record) -> list[Judgement]:
    """The judgements that hold, yet could not be replayed on the newest reading of their article."""
    with record.reading() as connection:
        return list(holding(entries(connection, judgements.c.unfit.is_not(None))))


def _about(connection: Connection, id: str) -> ColumnElement[bool]:
    if id.startswith("st_"):
        return _about_statement(connection, id)
    if id.startswith("art_"):
        return _about_article(connection, id)
    if id.startswith("sp_"):
        return _about_speaker(connection, id)
    raise UsageError(f'"{id}" is no id; ids begin with {", ".join(_KINDS)}: find them with sayso search')


def _about_statement(connection: Connection, id: str) -> ColumnElement[bool]:
    numbers = select(statements.c.number).where(statements.c.id == id)
    _check_there(connection, numbers, f"{id}: no statement of this record has this id")
    linked = select(judged.c.judgement).where(judged.c.statement.in_(numbers))
    return or_(judgements.c.target == id, judgements.c.number.in_(linked))


def _about_article(connection: Connection, id: str) -> ColumnElement[bool]:
    number = select(articles.c.number).where(articles.c.id == id)
    _check_there(connection, number, f"{id}: no article of this record has this id")
    place = select(articles.c.place).where(articles.c.id == id).scalar_subquery()
    versions = select(articles.c.number).where(or_(articles.c.id == id, articles.c.place == place))
    return judgements.c.article.in_(versions)


def _about_speaker(connection: Connection, id: str) -> ColumnElement[bool]:
    standing = select(speakers.c.stands_for).where(speakers.c.id == id)
    _check_there(connection, standing, f"{id}: no speaker of this record has this id")
    ids = connection.execute(select(speakers.c.id).where(speakers.c.stands_for.in_(standing))).scalars().all()
    split_off = (judgements.c.after.contains(f'"to":"{each}"') for each in ids)
    return or_(judgements.c.target.in_(ids), (judgements.c.kind == "split") & or_(*split_off))


def _check_there(connection: Connection, query: Select[int], message: str) -> None:
    if connection.execute(query.limit(1)).first() is None:
        raise UsageError(message)
