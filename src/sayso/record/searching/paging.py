"""Results of a search a page at a time: a cursor says behind which statement the next page begins."""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass
from typing import Final

from sayso.errors import UsageError
from sayso.record.opening import Record
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
            next=_written(shown[-1]) if len(places) > limit else None,
        )


def _written(place: Place) -> str:
    text = json.dumps([place.key, place.number], separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _read(written: str, sort: str) -> Place:
    try:
        key, number = json.loads(base64.urlsafe_b64decode(written + "=" * (-len(written) % 4)))
    except (ValueError, TypeError, binascii.Error, RecursionError):
        key, number = None, None
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number < 2**63:
        raise UsageError(_NO_CURSOR)
    place = Place(key, number)
    if not fits(place, sort):
        raise UsageError(_NO_CURSOR)
    return place


_NO_CURSOR: Final = 'after: not a cursor of this order; give the "next" of the results before, or leave it out'
