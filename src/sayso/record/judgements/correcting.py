"""Correcting statements: other values, none at all, or one that was missed; each a judgement in the log.

What is judged is written to the log and to the statement in one transaction, so that neither is without the other.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from sayso.errors import Conflict, UsageError
from sayso.record.judgements.applying import EMPTY, WITHDRAWN, add_judged, apply, form_of, missing_values, present
from sayso.record.judgements.change import Change, Values, decided
from sayso.record.judgements.corrected_speakers import choose_speaker
from sayso.record.judgements.judged_rows import (
    Place,
    Row,
    current_place,
    current_row,
    extent,
    judgements_on,
    named_in,
    rows_of,
)
from sayso.record.judgements.judging import Judgement, JudgementKind, append, check_signed, entries
from sayso.record.judgements.matches import best_match
from sayso.record.judgements.quoting import find_quote, quote_at
from sayso.record.opening import Record
from sayso.record.schema import judgements


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """What became of a correction: the number of its judgement, and the statement's id.

    `already` says that the same had been judged before, and nothing was written.
    """

    number: int
    statement: str
    already: bool = False


def correct(
    record: Record,
    statement: str,
    change: Change,
    *,
    who: str,
    why: str,
    article: str | None = None,
    over: bool = False,
) -> Corrected:
    """Give fields of a statement other values. `article` tells copies apart; `over` overrules judgements of others.

    A value that the statement has already is confirmed, so that a newer model cannot change it. Raises UsageError:
    no such statement, no such words, a value that a field cannot have, or another judgement against it.
    """
    check_signed(who, why)
    if change.is_empty():
        raise UsageError(f"{statement}: nothing to correct; say what with --speaker, --act, --not-a-statement, ...")
    with record.writing() as connection:
        row = current_row(connection, statement, article=article)
        after = _decide(connection, change, row.values, at=row.at, near=row.extent[0])
        before = {name: present(connection, row, name) for name in after}
        return _judge(connection, row, "correct", before=before, after=after, who=who, why=why, over=over)


def withdraw(
    record: Record, statement: str, *, who: str, why: str, article: str | None = None, over: bool = False
) -> Corrected:
    """Say that what the model found is not a statement: it is shown and counted no more, and kept.

    Raises UsageError as `correct` does.
    """
    check_signed(who, why)
    with record.writing() as connection:
        row = current_row(connection, statement, article=article)
        change = {"before": {WITHDRAWN: row.live}, "after": {WITHDRAWN: False}}
        return _judge(connection, row, "withdraw", **change, who=who, why=why, over=over)


def add_missing(record: Record, article: str, change: Change, *, who: str, why: str) -> Corrected:
    """Add a statement that the model missed to an article (by its id). `change` needs a content.

    Raises UsageError: no such article or words, or a statement that is there already.
    """
    check_signed(who, why)
    if not change.content:
        raise UsageError('--missing: what is attributed? quote it from the article with --content "..."')
    with record.writing() as connection:
        at = current_place(connection, article)
        near = find_quote(at.text, change.content[0], near=0, option="--content").start
        after = _decide(connection, change, EMPTY, at=at, near=near)
        after = {"form": form_of(after["content"]), **after, WITHDRAWN: True}
        known = named_in(connection, at.reading)
        values = missing_values(connection, after, at=at)
        _check_missing(values, rows_of(connection, at))
        number = append(
            connection,
            "missing",
            who=who,
            why=why,
            target=values["id"],
            article=at.article,
            after=after,
            quote=quote_at(at.text, *extent(values)),
        )
        row = add_judged(connection, values, number, at=at, known=known)
        return Corrected(number=number, statement=row.id)


def _check_missing(values: Values, rows: list[Row]) -> None:
    same = next((row for row in rows if row.id == values["id"]), None) or best_match(values, rows)
    if same is not None:
        hint = f"correct it with: sayso correct {same.id}"
        if not same.live:
            hint = f"it was withdrawn: see sayso history {same.id}"
        raise Conflict(f"{same.id}: that statement is there already", hint=hint)


def _decide(connection: Connection, change: Change, values: Values, *, at: Place, near: int) -> Values:
    after = decided(change, values, text=at.text, near=near)
    if change.speaker is not None:
        after["speaker"] = choose_speaker(connection, change.speaker, at=at, kind=change.kind)
    elif change.kind is not None:
        raise UsageError("--kind: the kind of which speaker? name one with --speaker")
    return after


def _judge(
    connection: Connection,
    row: Row,
    kind: JudgementKind,
    *,
    before: Values,
    after: Values,
    who: str,
    why: str,
    over: bool,
) -> Corrected:
    same = _same(connection, row, after)
    if same is not None:
        return Corrected(number=same, statement=row.id, already=True)
    if not over:
        _check_conflicts(connection, row, after, who=who)
    number = append(
        connection,
        kind,
        who=who,
        why=why,
        target=row.id,
        article=row.at.article,
        before=before,
        after=after,
        quote=quote_at(row.at.text, *row.extent),
    )
    apply(connection, row, number, after)
    return Corrected(number=number, statement=row.id)


def _same(connection: Connection, row: Row, after: Values) -> int | None:
    """The number of the newest judgement that holds, if all fields were judged to have these values already."""
    latest: dict[str, Judgement] = {}
    for each in _held(connection, row):
        latest |= dict.fromkeys(each.after, each)
    if all(name in latest and latest[name].after[name] == value for name, value in after.items()):
        return max(latest[name].number for name in after)
    return None


def _held(connection: Connection, row: Row) -> list[Judgement]:
    numbers = judgements_on(connection, row.number)
    return entries(connection, judgements.c.number.in_(numbers)) if numbers else []


def _check_conflicts(connection: Connection, row: Row, after: Values, *, who: str) -> None:
    for other in _held(connection, row):
        if other.kind == "withdraw" and WITHDRAWN not in after:
            raise Conflict(
                f"{row.id}: judged not to be a statement (no. {other.number}, by {other.who}: {other.why})",
                hint=f"undo that first with: sayso undo {other.number}",
                judgement=other.number,
            )
        for name in other.after.keys() & after.keys():
            if other.after[name] != after[name] and other.who != who:
                raise Conflict(
                    f"{row.id}: judgement {other.number} by {other.who} says otherwise of its {name} ({other.why})",
                    hint=f"undo it with: sayso undo {other.number}, or overrule it with --over",
                    judgement=other.number,
                    overrulable=True,
                )
