"""What a record holds, read back: readouts and flat rows, in constant memory."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.readout import Readout
from sayso.record.filters import EVERYTHING, Filters
from sayso.record.opening import Record

Row = tuple[str | int | float | bool | None, ...]


def readouts(record: Record, filters: Filters = EVERYTHING) -> Iterator[Readout]:
    """The current readout of each article, corrections applied, with the statements that fulfil `filters`.

    With any filter, articles without such a statement are left out. In the order in which they were added.
    Raises UsageError (a query or day that cannot be understood) and RecordError.
    """
    raise NotImplementedError


def rows(record: Record, filters: Filters = EVERYTHING, *, batch: int = 10_000) -> Iterator[list[Row]]:
    """The statements that fulfil `filters`, as lists of at most `batch` rows in the order of `entries.COLUMNS`.

    Raises UsageError (a query or day that cannot be understood) and RecordError.
    """
    raise NotImplementedError
