"""A record's flat rows, read back in batches on both engines, are those of its readouts."""

from __future__ import annotations

import io
from dataclasses import replace

import pyarrow.parquet as pq

from quay import calm_readout, quay_readout
from sayso.export.parquet import write_parquet
from sayso.export.rows import rows_of
from sayso.readout import Readout
from sayso.record.batches import Row
from sayso.record.entries import NAMES
from sayso.record.opening import Record
from sayso.record.rows import rows
from sayso.record.searching.filters import Filters
from sayso.record.writing import write_readout

pytest_plugins = ("records",)

OF_A_RECORD = {"speaker_id", "speaker", "addressee_names", "addressee_ids", "parts"}
"""What a record knows better than a readout, which has no place for addressees whom nobody knows."""


def odd_readout() -> Readout:
    """Roles that look like what parts the cells of a column, or like a cell without a value."""
    first, second, *rest = quay_readout().speakers
    odd = (replace(first, role="\x1f"), replace(second, role="\x1e\x1e, \x1f"), *rest)
    return replace(quay_readout(), speakers=odd)


def add(record: Record, *readouts: Readout) -> None:
    with record.writing() as connection:
        for each in readouts:
            write_readout(connection, each)


def plain(found: list[Row]) -> list[dict[str, object]]:
    return [{n: v for n, v in zip(NAMES, row, strict=True) if n not in OF_A_RECORD} for row in found]


def test_rows_of_a_record_are_those_of_its_readouts_to_the_letter(record: Record) -> None:
    add(record, odd_readout(), calm_readout())
    found = [row for batch in rows(record) for row in batch]
    assert plain(found) == plain([row for batch in rows_of([odd_readout(), calm_readout()]) for row in batch])


def test_batches_are_of_the_size_asked_for_and_none_is_lost_between_them(record: Record) -> None:
    add(record, quay_readout(), calm_readout())
    batches = list(rows(record, batch=2))
    assert [len(batch) for batch in batches] == [2, 2, 1]
    assert [row for batch in batches for row in batch] == [row for batch in rows(record) for row in batch]


def test_a_limit_is_kept_across_batches(record: Record) -> None:
    add(record, quay_readout(), calm_readout())
    assert sum(len(batch) for batch in rows(record, Filters(limit=3), batch=2)) == 3


def test_an_empty_record_has_no_batch(record: Record) -> None:
    assert list(rows(record)) == []


def test_parquet_has_the_cells_that_the_rows_have(record: Record) -> None:
    add(record, odd_readout(), calm_readout())
    out = io.BytesIO()
    write_parquet(rows(record, batch=3), out)
    out.seek(0)
    told = [tuple(row.values()) for row in pq.read_table(out).to_pylist()]
    assert told == [row for batch in rows(record) for row in batch]
