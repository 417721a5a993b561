"""Rows of a query as they come, on either engine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Select


def streamed(connection: Connection, query: Select[Any], *, batch: int = 10_000) -> Iterator[Sequence[Any]]:
    """The rows of a query in lists of at most `batch`: they are never held all at once."""
    yield from connection.execute(query.execution_options(yield_per=batch)).partitions()
