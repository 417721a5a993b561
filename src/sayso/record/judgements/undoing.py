"""Undoing a judgement: by a later one, so that nothing is struck from the log."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlalchemy import Connection, select, update

from sayso.errors import Conflict
from sayso.record.judgements.applying import unapply
from sayso.record.judgements.judged_rows import Row, judgements_on, place_of, row_of
from sayso.record.judgements.judging import Judgement, Values, append, check_signed, entries, entry
from sayso.record.judgements.merging import take_back, take_back_undoing
from sayso.record.judgements.replaying import OF_STATEMENTS, replay_one
from sayso.record.opening import Record
from sayso.record.schema import articles, judged, judgements, readings, statements


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """The number of the entry that undoes, and the entry that is undone."""

    number: int
    judgement: Judgement


def undo(record: Record, number: int, *, who: str, why: str) -> Undone:
    """Undo judgement `number`; undoing an undoing makes what was undone hold again.

    Raises UsageError if there is no such judgement, if it is undone already, or if a later one rests on it.
    """
    check_signed(who, why)
    with record.writing() as connection:
        judgement = entry(connection, number)
        if not judgement.holds:
            by = entries(connection, judgements.c.undoes == number)[-1]
            says = f"judgement {number} is undone already: by {by.who}, no. {by.number} ({by.why})"
            raise Conflict(says, judgement=by.number)
        more = _take_back(connection, judgement)
        undoing = append(
            connection,
            "undo",
            who=who,
            why=why,
            target=judgement.target,
            article=judgement.article,
            quote=judgement.quote,
            before=judgement.after,
            after={**judgement.before, **more},
            undoes=number,
        )
        return Undone(number=undoing, judgement=judgement)


def _take_back(connection: Connection, judgement: Judgement) -> Values:
    if judgement.kind == "undo":
        _redo(connection, entry(connection, judgement.undoes or 0), judgement)
        return {}
    if judgement.kind in OF_STATEMENTS:
        _undo_on_statement(connection, judgement)
        return {}
    return take_back(connection, judgement)


def _undo_on_statement(connection: Connection, judgement: Judgement) -> None:
    for row, replaced in _current(connection, judgement):
        _check_nothing_rests_on(connection, judgement, row)
        unapply(connection, row, judgement.number, replaced)
    everywhere = judged.c.judgement == judgement.number
    connection.execute(update(judged).where(everywhere).values(holds=False))
    connection.execute(update(judgements).where(judgements.c.number == judgement.number).values(unfit=None))


def _check_nothing_rests_on(connection: Connection, judgement: Judgement, row: Row) -> None:
    later = [number for number in judgements_on(connection, row.number) if number > judgement.number]
    for other in entries(connection, judgements.c.number.in_(later)):
        shared = judgement.kind == "missing" or other.after.keys() & judgement.after.keys()
        if shared:
            raise Conflict(
                f"judgement {other.number} by {other.who} came later and rests on {judgement.number}",
                hint=f"undo it first with: sayso undo {other.number}",
                judgement=other.number,
            )


def _redo(connection: Connection, judgement: Judgement, undoing: Judgement) -> None:
    if judgement.kind not in OF_STATEMENTS:
        take_back_undoing(connection, judgement, undoing)
        return
    if judgement.article is not None:
        for reading in _current_readings(connection, judgement.article):
            replay_one(connection, judgement, at=place_of(connection, reading))


def _current_readings(connection: Connection, article: int) -> list[int]:
    place = select(articles.c.place).where(articles.c.number == article).scalar_subquery()
    query = (
        select(readings.c.number)
        .join(articles, articles.c.number == readings.c.article)
        .where(readings.c.current, articles.c.current)
        .where((articles.c.number == article) | (articles.c.place == place))
    )
    return list(connection.execute(query).scalars())


def _current(connection: Connection, judgement: Judgement) -> list[tuple[Row, dict[str, object]]]:
    query = (
        select(judged.c.statement, judged.c.replaced)
        .join(statements, statements.c.number == judged.c.statement)
        .join(readings, readings.c.number == statements.c.reading)
        .join(articles, articles.c.number == statements.c.article)
        .where(judged.c.judgement == judgement.number, judged.c.holds)
        .where(readings.c.current, articles.c.current)
    )
    return [(row_of(connection, row.statement), json.loads(row.replaced)) for row in connection.execute(query)]
