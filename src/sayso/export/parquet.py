"""Parquet: one row a statement, in the columns of `record.entries`, compressed with zstd."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import IO, Any, Final

from sayso.record.batches import Batch, Coded, Column, Joined
from sayso.record.entries import COLUMNS

# Of few different values: a dictionary makes them small, while it costs time for the ids and the words.
_FEW: Final = (
    "url outlet title published language agencies speaker speaker_name speaker_kind speaker_role article form act mode "
    "polarity channel medium when said_from said_to model text_sha256 cue"
).split()


def write_parquet(batches: Iterable[Batch], out: IO[bytes]) -> None:
    """Write each batch as one group of rows; each column's meaning is in its metadata."""
    # pyarrow takes a fifth of a second to load, and only this format has need of it.
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = _schema(pa)
    with (
        pq.ParquetWriter(out, schema, compression="zstd", compression_level=1, use_dictionary=_FEW) as writer,
        # One batch is written while the next one is read: Arrow and the engine both work beside Python's own threads.
        ThreadPoolExecutor(1) as beside,
    ):
        writing: Future[None] | None = None
        for batch in batches:
            if writing is not None:
                writing.result()
            writing = beside.submit(_write, pa, writer, batch)
        if writing is not None:
            writing.result()


def _write(pa: Any, writer: Any, batch: Batch) -> None:
    columns = [_column(pa, cells, field.type) for cells, field in zip(batch.columns, writer.schema, strict=True)]
    writer.write_batch(pa.RecordBatch.from_arrays(columns, schema=writer.schema), row_group_size=len(batch))


def _schema(pa: Any) -> Any:
    types = {"text": pa.string(), "json": pa.string(), "integer": pa.int64(), "number": pa.float64()}
    types["boolean"] = pa.bool_()
    return pa.schema([pa.field(c.name, types[c.type], metadata={"meaning": c.meaning}) for c in COLUMNS])


def _column(pa: Any, cells: Column, kind: Any) -> Any:
    if isinstance(cells, Joined):
        return _parted(pa, cells, kind)
    if isinstance(cells, Coded):
        return _column(pa, cells.values, kind).take(pa.array(cells.codes, pa.int32()))
    try:
        return pa.array(cells, kind)
    except UnicodeEncodeError:
        # A lone surrogate cannot be written in UTF-8: it is shown as JSON would write it.
        return pa.array([cell and str(cell).encode("utf-8", "backslashreplace") for cell in cells], kind)


def _parted(pa: Any, joined: Joined, kind: Any) -> Any:
    """The cells of a column that came as one string, parted by Arrow: Python never has them."""
    import pyarrow.compute as pc

    ends = pa.py_buffer(array("q", (0, len(joined.text))))
    whole = pa.LargeStringArray.from_buffers(1, ends, pa.py_buffer(joined.text))
    cells = pc.split_pattern(whole, joined.separator).flatten()
    if pa.types.is_boolean(kind):
        return pc.equal(cells, "1")
    return pc.if_else(pc.equal(cells, joined.nothing), pa.scalar(None, cells.type), cells).cast(kind)
