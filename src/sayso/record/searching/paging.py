"""Results of a search a page at a time: a cursor says behind which statement the next page begins."""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Row, and_, or_, select

from sayso.errors import UsageError
from sayso.record.opening import Record
from sayso.record.schema import statements
from sayso.record.searching.filters import Filters
from sayso.record.searching.search import Hit, hits, newest_first, words_to_mark
from sayso.record.searching.selecting import conditions


@dataclass(frozen=True, slots=True, kw_only=True)
class HitPage:
    """Some hits of a search, newest first; `next` is the cursor of those that follow, None at the end."""

    hits: list[Hit]
    next: str | None


@dataclass(frozen=True, slots=True)
class _Cursor:
    """The last statement of a page: the latest day it was said, if known, and its number."""

    day: str | None
    number: int

    def written(self) -> str:
        text = json.dumps([self.day, self.number], separators=(",", ":"))
        return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")

    @classmethod
    def read(cls, written: str) -> _Cursor:
        try:
            day, number = json.loads(base64.urlsafe_b64decode(written + "=" * (-len(written) % 4)))
        except (ValueError, TypeError, binascii.Error, RecursionError):
            day, number = None, None
        if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number < 2**63:
            raise UsageError('after: not a cursor; give the "next" of the results before, or leave it out')
        return cls(day if isinstance(day, str) else None, number)


def hit_page(record: Record, filters: Filters, *, after: str | None, limit: int) -> HitPage:
    """The hits behind the cursor `after`, or the first ones. Raises UsageError (BadQuery, a wrong cursor), RecordError.

    What is added meanwhile is not shown twice, and nothing is passed over.
    """
    cursor = _Cursor.read(after) if after else None
    with record.reading() as connection:
        wanted = conditions(connection, filters)
        found = _behind(connection, wanted, cursor, limit + 1)
        shown, more = found[:limit], len(found) > limit
        last = _Cursor(shown[-1].said_to, shown[-1].number) if more else None
        numbers = [row.number for row in shown]
        return HitPage(
            hits=list(hits(connection, numbers, query=words_to_mark(filters))), next=last.written() if last else None
        )


def _behind(
    connection: Connection, wanted: list[ColumnElement[bool]], cursor: _Cursor | None, limit: int
) -> list[Row[str | None, int]]:
    day, number = statements.c.said_to, statements.c.number
    query = select(day, number).where(*wanted).order_by(newest_first(connection), number.desc()).limit(limit)
    if cursor is None:
        return list(connection.execute(query))
    if cursor.day is None:
        return list(connection.execute(query.where(day.is_(None), number < cursor.number)))
    # The first condition is what an index serves; the second one parts those of the cursor's own day.
    dated = query.where(day <= cursor.day, or_(day < cursor.day, and_(day == cursor.day, number < cursor.number)))
    found = list(connection.execute(dated))
    if len(found) < limit:
        undated = query.where(day.is_(None)).limit(limit - len(found))
        found += connection.execute(undated)
    return found
