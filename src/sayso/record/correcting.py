"""Correcting statements: other values, none at all, or one that was missed; each a judgement in the log.

What is judged is written to the log and to the statement in one transaction, so that neither is without the other.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, delete

from sayso.errors import UsageError
from sayso.record.correcting_change import PIECES, Change, Values, decided
from sayso.record.correcting_rows import (
    Place,
    Row,
    add_row,
    current_place,
    current_row,
    extent,
    judgements_on,
    link,
    rows_of,
    store,
)
from sayso.record.correcting_speakers import choose_speaker, meant_by, place_speaker
from sayso.record.judging import Judgement, append, check_signed, entries, entry
from sayso.record.opening import Record
from sayso.record.quoting import quote_at
from sayso.record.schema import judged, judgements

WITHDRAWN: Final = "live"
"""The field by which a judgement says that something is a statement (true) or none (false)."""

_EMPTY: Final[Values] = {
    **{name: [] for name in PIECES},
    **{name: None for name in ("speaker", "act", "mode", "polarity", "channel", "channel_text", "medium", "when", "in")},
    "addressees": [],
    "confidence": {},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """What became of a correction: the number of its judgement, and the statement's id.

    `already` says that the same had been judged before, and nothing was written.
    """

    number: int
    statement: str
    already: bool = False


def correct(
    record: Record, statement: str, change: Change, *, who: str, why: str, article: str | None = None, over: bool = False
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
        after = _decide(connection, change, _EMPTY, at=at, near=0)
        after.setdefault("form", _form(after["content"]))
        values = missing_values(connection, after, at=at)
        present_row = next((row for row in rows_of(connection, at) if row.id == values["id"]), None)
        if present_row is not None:
            hint = "sayso correct" if present_row.live else "sayso history"
            raise UsageError(f"{present_row.id}: that statement is there already; see {hint} {present_row.id}")
        number = append(
            connection, "missing", who=who, why=why, target=values["id"], article=at.article,
            after=after, quote=quote_at(at.text, *extent(values)),
        )  # fmt: skip
        row = add_row(connection, at, values, live=True)
        link(connection, number, row, replaced={WITHDRAWN: False})
        return Corrected(number=number, statement=row.id)


def _decide(connection: Connection, change: Change, values: Values, *, at: Place, near: int) -> Values:
    after = decided(change, values, text=at.text, near=near)
    if change.speaker is not None:
        after["speaker"] = choose_speaker(connection, change.speaker, at=at, kind=change.kind)
    elif change.kind is not None:
        raise UsageError("--kind: the kind of which speaker? name one with --speaker")
    return after


def present(connection: Connection, row: Row, name: str) -> object:
    """The value of a field as a judgement would give it: a speaker by the record's id, not the readout's."""
    if name != "speaker":
        return row.values[name]
    from sayso.record.correcting_speakers import known_as

    return known_as(connection, row.values["speaker"], at=row.at)


def _judge(
    connection: Connection,
    row: Row,
    kind: str,
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
        connection, kind, who=who, why=why, target=row.id, article=row.at.article,  # type: ignore[arg-type]
        before=before, after=after, quote=quote_at(row.at.text, *row.extent),
    )  # fmt: skip
    apply(connection, row, number, after)
    return Corrected(number=number, statement=row.id)


def _same(connection: Connection, row: Row, after: Values) -> int | None:
    latest = {}
    for each in _held(connection, row):
        latest |= dict.fromkeys(each.after, each)
    numbers = {latest[name].number for name in after if name in latest and latest[name].after[name] == after[name]}
    return max(numbers) if numbers and all(name in latest for name in after) and _agree(latest, after) else None


def _agree(latest: dict[str, Judgement], after: Values) -> bool:
    return all(latest[name].after[name] == value for name, value in after.items())


def _held(connection: Connection, row: Row) -> list[Judgement]:
    numbers = judgements_on(connection, row.number)
    return entries(connection, judgements.c.number.in_(numbers)) if numbers else []


def _check_conflicts(connection: Connection, row: Row, after: Values, *, who: str) -> None:
    for other in _held(connection, row):
        if other.kind == "withdraw" and WITHDRAWN not in after:
            raise UsageError(
                f"{row.id}: judged not to be a statement (no. {other.number}, by {other.who}: {other.why}); "
                f"undo that first with: sayso undo {other.number}"
            )
        for name in other.after.keys() & after.keys():
            if other.after[name] != after[name] and other.who != who:
                raise UsageError(
                    f"{row.id}: judgement {other.number} by {other.who} says otherwise of its {name} ({other.why}); "
                    f"undo it with: sayso undo {other.number}, or overrule it with --over"
                )


def apply(connection: Connection, row: Row, number: int, after: Values) -> Row:
    """Give a statement the values of judgement `number`, and keep which ones they replace."""
    live = bool(after[WITHDRAWN]) if WITHDRAWN in after else row.live
    values = {**row.values, **_local(connection, {k: v for k, v in after.items() if k != WITHDRAWN}, at=row.at)}
    sure = row.values["confidence"]
    values["confidence"] = {name: value for name, value in sure.items() if name not in after}
    replaced = {name: row.values[name] for name in values if values[name] != row.values[name]}
    if live != row.live:
        replaced[WITHDRAWN] = row.live
    link(connection, number, row, replaced=replaced)
    return store(connection, row, values, live=live)


def unapply(connection: Connection, row: Row, number: int, replaced: Values) -> Row:
    """Give a statement the values back that judgement `number` replaced."""
    connection.execute(delete(judged).where(judged.c.judgement == number, judged.c.statement == row.number))
    live = bool(replaced.get(WITHDRAWN, row.live))
    values = {**row.values, **{name: value for name, value in replaced.items() if name != WITHDRAWN}}
    return store(connection, row, values, live=live)


def _local(connection: Connection, after: Values, *, at: Place) -> Values:
    """The values of a judgement as a readout has them: its speakers by the ids of the reading."""
    local = dict(after)
    if "speaker" in after:
        local["speaker"] = place_speaker(connection, after["speaker"], at=at)
    if "addressee" in after:
        local["addressees"] = meant_by(connection, after["addressee"], at=at)
    if "channel" in after:
        local["channel_text"] = None
    return local


def missing_values(connection: Connection, after: Values, *, at: Place) -> Values:
    """The JSON values of a statement that a judgement adds to a reading."""
    values = {**_EMPTY, **_local(connection, after, at=at)}
    if "speaker" not in after and values["source"]:
        values["speaker"] = meant_by(connection, values["source"], at=at)[0]
    digest = hashlib.sha256(at.text.encode("utf-8", "surrogatepass"))
    digest.update(repr([_ranges(values[name]) for name in ("cue", "content")]).encode())
    return {
        "id": f"st_{digest.hexdigest()[:16]}",
        **values,
        "in": _around(values, rows_of(connection, at)),
    }


def _ranges(pieces: Iterable[Values]) -> list[tuple[int, int]]:
    return [(piece["start"], piece["end"]) for piece in pieces]


def _around(values: Values, others: list[Row]) -> str | None:
    """The id of the shortest statement in whose content all parts of this one lie."""
    parts = [span for name in ("source", "cue", "content") for span in values[name]]
    start, end = min(span["start"] for span in parts), max(span["end"] for span in parts)
    outer = [
        (piece["end"] - piece["start"], row.id)
        for row in others
        for piece in row.values["content"]
        if row.live and piece["start"] <= start and end <= piece["end"]
    ]
    return min(outer, default=(0, None))[1]


def _form(content: list[Values]) -> str:
    quoted = [piece["text"][:1] in "“\"„«‘" for piece in content]
    if all(quoted):
        return "direct"
    return "mixed" if any(mark in piece["text"] for piece in content for mark in "“\"„«") else "indirect"
