"""A judgement applied to a statement: its values changed, what they replace kept, and put back when it is undone."""

from __future__ import annotations

import hashlib
from collections.abc import Container, Iterable
from typing import Final

from sqlalchemy import Connection, update

from sayso.record.judgements.change import PIECES, Values
from sayso.record.judgements.corrected_speakers import known_as, meant_by, place_speaker, unplace_speaker
from sayso.record.judgements.judged_rows import Place, Row, add_row, link, named_in, rows_of, store
from sayso.record.schema import judged

WITHDRAWN: Final = "live"
"""The field by which a judgement says that something is a statement (true) or none (false)."""

_PLACED: Final = "placed"
"""What is kept of a judgement by which a speaker came among those of its article: the id there."""

EMPTY: Final[Values] = {
    **{name: [] for name in PIECES},
    **dict.fromkeys(("speaker", "act", "mode", "polarity", "channel", "channel_text", "medium", "when", "in")),
    "addressees": [],
    "confidence": {},
}


def present(connection: Connection, row: Row, name: str) -> object:
    """The value of a field as a judgement would give it: a speaker by the record's id, not the readout's."""
    if name != "speaker":
        return row.values[name]
    return known_as(connection, row.values["speaker"], at=row.at)


def apply(connection: Connection, row: Row, number: int, after: Values) -> Row:
    """Give a statement the values of judgement `number`, and keep which ones they replace."""
    live = bool(after[WITHDRAWN]) if WITHDRAWN in after else row.live
    known = named_in(connection, row.at.reading) if after.get("speaker") else {}
    values = {**row.values, **_local(connection, {k: v for k, v in after.items() if k != WITHDRAWN}, at=row.at)}
    sure = row.values["confidence"]
    values["confidence"] = {name: value for name, value in sure.items() if name not in after}
    replaced = {name: row.values[name] for name in values if values[name] != row.values[name]}
    replaced["confidence"] = {name: value for name, value in sure.items() if name in after}
    if live != row.live:
        replaced[WITHDRAWN] = row.live
    if after.get("speaker") and values["speaker"] not in known:
        replaced[_PLACED] = values["speaker"]
    link(connection, number, row, replaced=replaced)
    return store(connection, row, values, live=live)


def unapply(connection: Connection, row: Row, number: int, replaced: Values) -> Row:
    """Give a statement the values back that judgement `number` replaced."""
    this = (judged.c.judgement == number, judged.c.statement == row.number)
    connection.execute(update(judged).where(*this).values(holds=False))
    live = bool(replaced.get(WITHDRAWN, row.live))
    fields = {name: value for name, value in replaced.items() if name not in (WITHDRAWN, _PLACED)}
    values = {**row.values, **fields}
    values["confidence"] = {**row.values["confidence"], **replaced.get("confidence", {})}
    done = store(connection, row, values, live=live)
    if _PLACED in replaced:
        unplace_speaker(connection, replaced[_PLACED], at=row.at)
    return done


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


def add_judged(connection: Connection, values: Values, number: int, *, at: Place, known: Container[str]) -> Row:
    """Add the statement that judgement `number` says was missing; `known` were the reading's speakers before."""
    row = add_row(connection, at, values, live=True)
    replaced: Values = {WITHDRAWN: False}
    if values["speaker"] is not None and values["speaker"] not in known:
        replaced |= {"speaker": None, _PLACED: values["speaker"]}
    link(connection, number, row, replaced=replaced)
    return row


def missing_values(connection: Connection, after: Values, *, at: Place) -> Values:
    """The JSON values of a statement that a judgement adds to a reading."""
    values = {**EMPTY, **_local(connection, {k: v for k, v in after.items() if k != WITHDRAWN}, at=at)}
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


def form_of(content: list[Values]) -> str:
    """The form of a content by its quotation marks: all quoted, some, or none."""
    quoted = [piece["text"][:1] in '“"„«‘' for piece in content]
    if all(quoted):
        return "direct"
    return "mixed" if any(mark in piece["text"] for piece in content for mark in '“"„«') else "indirect"
