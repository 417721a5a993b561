"""Statements read for export: many rows at once, each column as one string.

Python would make a value of each cell, and thirty million of them are most of the time of an export. The engine joins
the cells instead, beside Python's own threads, and who writes columns parts them again without values for each.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from secrets import token_hex
from typing import Any, Final

from sqlalchemy import Boolean, ColumnElement, Connection, Float, LargeBinary, String, Text, case, cast, func, select

from sayso.record.batches import Joined
from sayso.record.schema import statements

NOBODY: Final = 0
"""The number that stands for no speaker: those of the record begin at 1."""

_KEYS: Final = ("number", "article", "speaker")
_COLUMNS: Final = {
    "id": "id",
    **{f"speaker_{name}": f"speaker_{name}" for name in ("name", "kind", "role")},
    **{name: name for name in ("source", "cue", "content", "form", "act", "mode", "polarity", "addressee", "channel")},
    **{"medium": "medium", "when": "edtf", "said_from": "said_from", "said_to": "said_to", "in": "within"},
    **{"confidence": "confidence", "start": "start", "end": "end", "parts": "data", "corrected": "corrected"},
    **{"model": "model", "text_sha256": "text_sha256"},
}


@dataclass(frozen=True, slots=True)
class JoinedStatements:
    """`size` statements: their numbers, those of articles and speakers, and other columns by name of `entries`."""

    size: int
    numbers: list[int]
    inside: list[int]
    speaking: list[int]
    columns: Mapping[str, Joined]


def joined_statements(
    connection: Connection, wanted: list[ColumnElement[bool]], *, after: int, limit: int
) -> JoinedStatements:
    """The first `limit` statements with numbers above `after` that fulfil all that is `wanted`, in their order."""
    # No text can have these marks in it: they are drawn only now.
    separator, nothing = f"\x1f{token_hex(4)}\x1f", f"\x1e{token_hex(4)}\x1e"
    inner = (
        select(*(statements.c[name] for name in (*_KEYS, *_COLUMNS.values())))
        .where(*wanted, statements.c.number > after)
        .order_by(statements.c.number)
        .limit(limit)
        .subquery()
    )
    keys = (func.aggregate_strings(cast(func.coalesce(inner.c[name], NOBODY), Text), ",") for name in _KEYS)
    columns = (
        func.aggregate_strings(_as_text(inner.c[name], connection, nothing), separator) for name in _COLUMNS.values()
    )
    # As bytes, where the engine has them so: of a text Python would make characters, and Arrow bytes again.
    as_bytes = connection.dialect.name == "sqlite"
    size, *texts = connection.execute(
        select(func.count(), *keys, *(cast(column, LargeBinary) if as_bytes else column for column in columns))
    ).one()
    numbers, inside, speaking = (list(map(int, (text or "").split(","))) if size else [] for text in texts[:3])
    joined = (Joined(_encoded(text or ""), separator, nothing) for text in texts[3:])
    return JoinedStatements(size, numbers, inside, speaking, dict(zip(_COLUMNS, joined, strict=True)))


def _encoded(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()


def _as_text(column: ColumnElement[Any], connection: Connection, nothing: str) -> ColumnElement[Any]:
    if isinstance(column.type, Boolean):
        return case((column, "1"), else_="0")
    if isinstance(column.type, Float) and connection.dialect.name == "sqlite":
        # As SQLite would write a number by itself, its last digits would be lost; and nothing would be 0.
        return case((column.is_(None), nothing), else_=func.printf("%!.17g", column))
    text = column if isinstance(column.type, String) else cast(column, Text)
    return func.coalesce(text, nothing) if getattr(column, "nullable", True) else text
