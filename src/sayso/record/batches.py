"""Rows of the table of `entries`, held column by column: a million of them pass without a value for each cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sayso.record.entries import COLUMNS, ColumnType

Cell = str | int | float | bool | None
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Coded:
    """A column of few different values: `codes` says for each row which of `values` it has, or None for nothing."""

    values: Sequence[Cell]
    codes: Sequence[int | None]

    def cells(self, _type: ColumnType) -> Iterator[Cell]:
        """The value of each row."""
        return (None if code is None else self.values[code] for code in self.codes)


@dataclass(frozen=True, slots=True)
class Joined:
    """A column as one text in UTF-8: its cells, parted by `separator`; `nothing` stands for a cell without a value."""

    text: bytes
    separator: str
    nothing: str

    def cells(self, type: ColumnType) -> Iterator[Cell]:
        """The value of each row, of the type that its column has."""
        made = _TYPES.get(type)
        for cell in self.text.decode().split(self.separator):
            yield None if cell == self.nothing else made(cell) if made else cell


_TYPES: Final[dict[ColumnType, Any]] = {"integer": int, "number": float, "boolean": "1".__eq__}

Column = Sequence[Cell] | Coded | Joined


@dataclass(frozen=True, slots=True)
class Batch:
    """Some rows: `columns` are in the order of `entries.COLUMNS`. Its length is theirs, and it gives each in turn."""

    columns: tuple[Column, ...]
    size: int

    @classmethod
    def of_rows(cls, rows: Sequence[Row]) -> Batch:
        """The same rows, column by column."""
        return cls(columns=tuple(zip(*rows, strict=True)), size=len(rows))

    def __len__(self) -> int:
        return self.size

    def __iter__(self) -> Iterator[Row]:
        kinds = (entry.type for entry in COLUMNS)
        cells = (
            column.cells(kind) if isinstance(column, Coded | Joined) else column
            for column, kind in zip(self.columns, kinds, strict=True)
        )
        return zip(*cells, strict=True)
