"""Results of a search a page at a time: a cursor says behind which statement the next page begins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sayso.errors import UsageError
from sayso.record.opening import Record
from sayso.record.searching.cursors import is_number, read_cursor, write_cursor
from sayso.record.searching.filters import Filters
from sayso.record.searching.ordering import Place, fits, found_in_order
from sayso.record.searching.search import Hit, hits, words_to_mark


@dataclass(frozen=True, slots=True, kw_only=True)
class HitPage:
    """Some hits of a search, in their order; `next` is the cursor of those that follow, None at the end."""

    hits: list[Hit]
    next: str | None


def hit_page(record: Record, filters: Filters, *, after: str | None, limit: int, found: int | None = None) -> HitPage:
    """The hits behind the cursor `after`, or the first ones. Raises UsageError (BadQuery, a wrong cursor), RecordError.

    `found` is how many fulfil the filters, or at least do, for who knows it. What is added meanwhile is not shown
    twice, and nothing is passed over; but for the best matches, which are counted anew for each page.
    """
    place = _read(after, filters.sort) if after else None
    with record.reading() as connection:
        places = found_in_order(connection, filters, after=place, limit=limit + 1, found=found)
        shown = places[:limit]
        numbers = [each.number for each in shown]
        return HitPage(
            hits=list(hits(connection, numbers, query=words_to_mark(filters))),
            next=write_cursor(shown[-1].key, shown[-1].number) if len(places) > limit else None,
        )


def _read(written: str, sort: str) -> Place:
    match read_cursor(written):
        case [key, number] if is_number(number) and fits(Place(key, number), sort):
            return Place(key, number)
    raise UsageError(_NO_CURSOR)


_NO_CURSOR: Final = 'after: not a cursor of this order; give the "next" of the results before, or leave it out'
