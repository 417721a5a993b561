"""Parquet: one row a statement, in the columns of `record.entries`, compressed with zstd."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO, Any, Final

from sayso.export.rows import Row
from sayso.record.entries import COLUMNS

ROW_GROUP: Final = 25_000
"""Rows in a group: a reader may skip a group by its statistics, and one is held in memory while it is written."""

# Of few different values: a dictionary makes them small, while it costs time for the ids and the words.
_FEW: Final = (
    "url outlet title published language agencies speaker speaker_name speaker_kind speaker_role article form act mode "
    "polarity channel medium when said_from said_to model text_sha256 cue"
).split()


def write_parquet(batches: Iterable[list[Row]], out: IO[bytes]) -> None:
    """Write the rows, at most `ROW_GROUP` in a group; each column's meaning is in its metadata."""
    # pyarrow takes a fifth of a second to load, and only this format has need of it.
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = _schema(pa)
    with pq.ParquetWriter(out, schema, compression="zstd", compression_level=1, use_dictionary=_FEW) as writer:
        for group in _groups(batches):
            columns = [
                _column(pa, cells, field.type) for cells, field in zip(zip(*group, strict=True), schema, strict=True)
            ]
            writer.write_batch(pa.RecordBatch.from_arrays(columns, schema=schema), row_group_size=ROW_GROUP)


def _schema(pa: Any) -> Any:
    types = {"text": pa.string(), "json": pa.string(), "integer": pa.int64(), "number": pa.float64()}
    types["boolean"] = pa.bool_()
    return pa.schema([pa.field(c.name, types[c.type], metadata={"meaning": c.meaning}) for c in COLUMNS])


def _groups(batches: Iterable[list[Row]]) -> Iterator[list[Row]]:
    group: list[Row] = []
    for batch in batches:
        group += batch
        while len(group) >= ROW_GROUP:
            yield group[:ROW_GROUP]
            del group[:ROW_GROUP]
    if group:
        yield group


def _column(pa: Any, cells: tuple[Any, ...], kind: Any) -> Any:
    try:
        return pa.array(cells, kind)
    except UnicodeEncodeError:
        # A lone surrogate cannot be written in UTF-8: it is shown as JSON would write it.
        return pa.array([cell and cell.encode("utf-8", "backslashreplace") for cell in cells], kind)
