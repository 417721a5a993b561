"""What a record holds, read back as readouts, in constant memory."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import chain
from typing import Any, Final

from sqlalchemy import Connection, Select, Table, select

from sayso.readout import FORMAT, Provenance, Readout
from sayso.record.judgements.rulings import rulings_on
from sayso.record.made_by import provenance_of
from sayso.record.opening import Record
from sayso.record.rows import Row, rows
from sayso.record.schema import articles, mentioned, readings, statements
from sayso.record.searching.filters import EVERYTHING, Filters
from sayso.record.searching.selecting import conditions
from sayso.record.streaming import streamed

__all__ = ["Row", "readout_values", "readouts", "rows"]

AT_ONCE: Final = 100
"""Readings that are held at a time."""

_ALL_HEADS: Final = (
    select(readings, articles.c.text, articles.c.current.label("newest"))
    .join(articles, articles.c.number == readings.c.article)
    .where(readings.c.current)
    .order_by(readings.c.number)
)
_HEADS: Final = _ALL_HEADS.where(articles.c.current)


def readouts(record: Record, filters: Filters = EVERYTHING) -> Iterator[Readout]:
    """The current readout of each article, corrections applied, with the statements that fulfil `filters`.

    With any filter, articles without such a statement are left out, and speakers of nothing. Where those are asked for
    that somebody judged, what was judged to be no statement is too: its article comes with that judgement. What was
    nested in a statement that is left out is nested in the next one around it. In the order in which they were read.
    Raises UsageError (a query or day that cannot be understood) and RecordError.
    """
    for values in readout_values(record, filters, judged=True):
        yield Readout.from_dict(values, unknown=[])


def readout_values(record: Record, filters: Filters = EVERYTHING, *, judged: bool = False) -> Iterator[dict[str, Any]]:
    """As `readouts`, as JSON values in format sayso/1, which are quicker to have; `judged` adds what was judged."""
    with record.reading() as connection:
        if filters == EVERYTHING:
            for heads in _head_batches(connection):
                yield from _with_rulings(connection, heads, _assemble(connection, heads, wanted=None), judged=judged)
            return
        for batch in _wanted_batches(connection, filters):
            heads = connection.execute(_HEADS.where(readings.c.number.in_(batch))).mappings().all()
            found = _assemble(connection, heads, wanted=batch)
            yield from _with_rulings(connection, heads, found, judged=judged, some=True, withdrawn=filters.corrected)


def _with_rulings(
    connection: Connection,
    heads: Sequence[Any],
    found: Iterator[dict[str, Any]],
    *,
    judged: bool,
    some: bool = False,
    withdrawn: bool = False,
) -> Iterator[dict[str, Any]]:
    """Readouts with what was judged; with `some`, about those statements alone that are there, or `withdrawn` too."""
    rulings = rulings_on(connection, heads) if judged else {}
    for head, values in zip(heads, found, strict=True):
        there = {statement["id"] for statement in values["statements"]}
        kept = [
            each
            for each in rulings.get(head["number"], ())
            if not some or each["statement"] in there or (withdrawn and each["kind"] == "withdraw")
        ]
        yield {**values, "judgements": kept} if kept else values


def readout_of_article(connection: Connection, id: str) -> Readout | None:
    """The newest reading of the article with this id, be the article superseded or not; None if there is none."""
    heads = connection.execute(_ALL_HEADS.where(articles.c.id == id)).mappings().all()
    return next((Readout.from_dict(values, unknown=[]) for values in _assemble(connection, heads, wanted=None)), None)


def _head_batches(connection: Connection) -> Iterator[Sequence[Any]]:
    last = 0
    while heads := connection.execute(_HEADS.where(readings.c.number > last).limit(AT_ONCE)).mappings().all():
        yield heads
        last = heads[-1]["number"]


def _wanted_batches(connection: Connection, filters: Filters) -> Iterator[dict[int, set[int]]]:
    """The numbers of the statements that fulfil the filters, by the numbers of their readings."""
    asked: Select[Any] = (
        select(statements.c.reading, statements.c.number)
        .where(*conditions(connection, filters, withdrawn=filters.corrected))
        .order_by(statements.c.reading, statements.c.number)
        .limit(filters.limit)
    )
    batch: dict[int, set[int]] = {}
    for reading, number in chain.from_iterable(streamed(connection, asked)):
        if reading not in batch and len(batch) == AT_ONCE:
            yield batch
            batch = {}
        batch.setdefault(reading, set()).add(number)
    if batch:
        yield batch


def _assemble(
    connection: Connection, heads: Sequence[Any], *, wanted: Mapping[int, set[int]] | None
) -> Iterator[dict[str, Any]]:
    """The readouts of some readings; `wanted` are the numbers of the statements to keep, None for all."""
    inside = [head["number"] for head in heads]
    told = _by_reading(connection, statements, inside)
    named = _by_reading(connection, mentioned, inside)
    for head in heads:
        rows = told.get(head["number"], ())
        # Those of an article that a newer version has superseded are not live, and are still its statements.
        there = [row for row in rows if row["live"] or not head["newest"]]
        kept = there if wanted is None else [row for row in there if row["number"] in wanted[head["number"]]]
        speakers = [_speaker(row) for row in named.get(head["number"], ())]
        made_by = provenance_of(head) if len(kept) == len(there) else provenance_of(head).in_part()
        yield _values(head, _renested(rows, kept), speakers, made_by, all_speakers=wanted is None)


def _by_reading(connection: Connection, table: Table, inside: list[int]) -> dict[int, list[Any]]:
    rows: dict[int, list[Any]] = {}
    query = select(table).where(table.c.reading.in_(inside)).order_by(table.c.number)
    for row in connection.execute(query).mappings():
        rows.setdefault(row["reading"], []).append(row)
    return rows


def _renested(rows: Sequence[Any], kept: Sequence[Any]) -> list[dict[str, Any]]:
    outer = {row["id"]: row["within"] for row in rows}
    left = {row["id"] for row in kept}
    return [{**json.loads(row["data"]), "in": _around(row["within"], outer, left)} for row in kept]


def _around(within: str | None, outer: Mapping[str, str | None], left: set[str]) -> str | None:
    passed = set()
    while within is not None and within not in left and within not in passed:
        passed.add(within)
        within = outer.get(within)
    return within if within in left else None


def _speaker(row: Any) -> dict[str, Any]:
    plain = {name: row[name] for name in ("id", "name", "kind", "role", "affiliation")}
    return {**plain, "mentions": json.loads(row["mentions"])}


def _values(
    head: Any, told: list[dict[str, Any]], speakers: list[dict[str, Any]], made_by: Provenance, *, all_speakers: bool
) -> dict[str, Any]:
    meant = {each for statement in told for each in (statement["speaker"], *statement["addressees"])}
    return {
        "format": FORMAT,
        "article": {**json.loads(head["data"]), "text": head["text"]},
        "speakers": [speaker for speaker in speakers if all_speakers or speaker["id"] in meant],
        "statements": told,
        "provenance": asdict(made_by),
    }
