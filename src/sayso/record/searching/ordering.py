"""What a search finds in its order: the newest first, the oldest, the surest, or the best match of the words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import isfinite
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from sayso.record.schema import statements
from sayso.record.searching.filters import EVERYTHING, Filters
from sayso.record.searching.matching import best_first
from sayso.record.searching.query import parse_query
from sayso.record.searching.selecting import conditions, finds_words


@dataclass(frozen=True, slots=True)
class Place:
    """Where a statement stands in an order: by its day, or how sure it is (or how many stand before it), and number."""

    key: str | float | None
    number: int


@dataclass(frozen=True, slots=True)
class _Order:
    """An order of the statements by a column, which has an index; those that have nothing in it come last."""

    column: ColumnElement[Any]
    index: str
    kind: type
    descending: bool

    def sorted(self, query: Select[Any]) -> Select[Any]:
        return query.order_by(*self._directed())

    def sorted_last(self, query: Select[Any]) -> Select[Any]:
        """Sorted with those that have no key among them."""
        key, number = self._directed()
        return query.order_by(key.nulls_last(), number)

    def _directed(self) -> list[ColumnElement[Any]]:
        ordered: tuple[ColumnElement[Any], ...] = (self.column, statements.c.number)
        return [each.desc() if self.descending else each.asc() for each in ordered]

    def behind(self, place: Place) -> ColumnElement[bool]:
        """What stands behind a place that has a key."""
        key = self.column
        # The first condition is what an index serves; the second one parts those of the same key.
        first = key <= place.key if self.descending else key >= place.key
        beyond = key < place.key if self.descending else key > place.key
        return and_(first, or_(beyond, and_(key == place.key, self.numbered(place))))

    def numbered(self, place: Place) -> ColumnElement[bool]:
        number = statements.c.number
        return number < place.number if self.descending else number > place.number


_ORDERS: Final = {
    "newest": _Order(statements.c.said_to, "ix_statements_said", str, descending=True),
    "oldest": _Order(statements.c.said_to, "ix_statements_said", str, descending=False),
    "surest": _Order(statements.c.confidence, "ix_statements_sure", float, descending=True),
}

FURTHEST: Final = 2_000
"""How many of the best matches are given: nobody looks at those behind them, and each page counts from the first."""


MANY: Final = 2_000
"""More matches than that are found by walking over the statements in their order. Fewer are looked up and sorted."""


def found_in_order(
    connection: Connection, filters: Filters, *, after: Place | None, limit: int, found: int | None = None
) -> list[Place]:
    """The first `limit` statements that fulfil `filters`, or those behind the place `after`, in the wanted order.

    The best matches are those of the words of `filters.query`, by BM25 in SQLite and ts_rank in PostgreSQL; where it
    has no whole words, the newest come first. `found` is how many they are, or at least are, for who knows it.
    Raises UsageError (BadQuery among them).
    """
    if filters.sort == "best" and (matched := _matched(connection, filters)) is not None:
        begin = 0 if after is None else int(after.key or 0) + 1
        best = matched.offset(begin).limit(max(min(limit, FURTHEST - begin), 0))
        return [Place(float(begin + at), number) for at, number in enumerate(connection.execute(best).scalars())]
    order = _order(filters.sort)
    wanted = conditions(connection, filters)
    query: Select[Any] = select(order.column, statements.c.number).where(*wanted)
    if finds_words(filters):
        if _are_few(connection, wanted) if found is None else found <= MANY:
            return _few(connection, order, query, after=after, limit=limit)
        if _by_words_alone(filters):
            # SQLite takes none of its own accord, and would look up and sort all that match.
            query = query.with_hint(statements, f"INDEXED BY {order.index}", "sqlite")
    return _walked(connection, order, query, after=after, limit=limit)


def _walked(
    connection: Connection, order: _Order, query: Select[Any], *, after: Place | None, limit: int
) -> list[Place]:
    query, found = order.sorted(query), list[Place]()
    # Those without a key are asked for by themselves: an index gives the others in their order, with no sorting.
    if after is None or after.key is not None:
        keyed = query.where(order.column.is_not(None) if after is None else order.behind(after))
        found += _places(connection, keyed.limit(limit))
    if len(found) < limit:
        rest = query.where(order.column.is_(None))
        if after is not None and after.key is None:
            rest = rest.where(order.numbered(after))
        found += _places(connection, rest.limit(limit - len(found)))
    return found


def _few(connection: Connection, order: _Order, query: Select[Any], *, after: Place | None, limit: int) -> list[Place]:
    if after is not None:
        rest = order.column.is_(None)
        query = query.where(rest & order.numbered(after) if after.key is None else or_(order.behind(after), rest))
    if order.column is statements.c.said_to:
        query = query.with_hint(statements, "INDEXED BY ix_statements_counted", "sqlite")
    return _places(connection, order.sorted_last(query).limit(limit))


def _are_few(connection: Connection, wanted: list[ColumnElement[bool]]) -> bool:
    some = select(statements.c.number).where(*wanted).limit(MANY + 1)
    some = some.with_hint(statements, "INDEXED BY ix_statements_counted", "sqlite")
    return connection.execute(select(func.count()).select_from(some.subquery())).scalar_one() <= MANY


def _by_words_alone(filters: Filters) -> bool:
    """Whether nothing but words (and a first day) narrows the search: what else does may leave few of many."""
    left = replace(filters, query=None, about=None, since=None, sort=EVERYTHING.sort, limit=None)
    return left == EVERYTHING


def fits(place: Place, sort: str) -> bool:
    """Whether a place can be one of an order."""
    if isinstance(place.key, float):
        return isfinite(place.key) and (sort == "best" or _order(sort).kind is float)
    return place.key is None or (isinstance(place.key, str) and _order(sort).kind is str)


def _order(sort: str) -> _Order:
    return _ORDERS.get(sort, _ORDERS["newest"])


def _places(connection: Connection, query: Select[Any]) -> list[Place]:
    return [Place(key, number) for key, number in connection.execute(query)]


def _matched(connection: Connection, filters: Filters) -> Select[int] | None:
    if filters.query is None:
        return None
    best = best_first(parse_query(filters.query), engine=connection.dialect.name)
    return None if best is None else best.where(*conditions(connection, replace(filters, query=None)))
