"""What a record holds, read back as flat rows, in constant memory."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import BindParameter, Connection, Select, bindparam, select

from sayso.record.batches import Batch, Coded, Column, Row
from sayso.record.entries import NAMES
from sayso.record.flat import as_json
from sayso.record.joined_statements import NOBODY, JoinedStatements, joined_statements
from sayso.record.opening import Record
from sayso.record.schema import addressees, article_agencies, articles, speakers
from sayso.record.searching.filters import EVERYTHING, Filters
from sayso.record.searching.selecting import conditions

__all__ = ["BATCH", "Row", "rows"]

BATCH: Final = 10_000
"""Rows in one batch: some 20 MB of them, and several copies while they are written."""

_OF_ARTICLES: Final = ("article", "url", "outlet", "title", "published", "language")
_HEADS: Final = select(articles.c.number, articles.c.id, *(articles.c[name] for name in _OF_ARTICLES[1:]))
_FOR: Final = speakers.alias("stands_for")
_ASKED: Final = speakers.alias("asked")
_WHO: Final = select(speakers.c.number, _FOR.c.id, _FOR.c.name).join(_FOR, _FOR.c.number == speakers.c.stands_for)
_ADDRESSED: Final = (
    select(addressees.c.statement, addressees.c.name, _FOR.c.id)
    .outerjoin(_ASKED, _ASKED.c.number == addressees.c.speaker)
    .outerjoin(_FOR, _FOR.c.number == _ASKED.c.stands_for)
    .order_by(addressees.c.statement, addressees.c.place)
)


def rows(record: Record, filters: Filters = EVERYTHING, *, batch: int = BATCH) -> Iterator[Batch]:
    """The statements that fulfil `filters`, at most `batch` rows at a time, in the order of `entries.COLUMNS`.

    In the order in which they were added. Raises UsageError (a query or day that cannot be understood) and
    RecordError.
    """
    with record.reading() as connection:
        wanted = conditions(connection, filters)
        left, last = filters.limit, 0
        while left is None or left > 0:
            found = joined_statements(connection, wanted, after=last, limit=batch if left is None else min(batch, left))
            if not found.size:
                return
            yield _filled(connection, found)
            last = found.numbers[-1]
            left = left and left - found.size


def _filled(connection: Connection, found: JoinedStatements) -> Batch:
    columns = {
        **found.columns,
        **_articles(connection, found.inside),
        **_speakers(connection, found.speaking),
        **_addressees(connection, found.numbers),
    }
    return Batch(columns=tuple(columns[name] for name in NAMES), size=found.size)


def _articles(connection: Connection, inside: Sequence[int]) -> dict[str, Column]:
    codes = _codes(inside)
    known = _by_number(connection, _HEADS, codes)
    columns = zip(*(known[number][1:] for number in codes), strict=True)
    credited = _agencies(connection, codes)
    values = {**dict(zip(_OF_ARTICLES, columns, strict=True)), "agencies": [credited.get(n, "[]") for n in codes]}
    rows = [codes[number] for number in inside]
    return {name: Coded(column, rows) for name, column in values.items()}


def _speakers(connection: Connection, speaking: Sequence[int]) -> dict[str, Column]:
    codes = _codes(speaking)
    known = _by_number(connection, _WHO, codes) | {NOBODY: (NOBODY, None, None)}
    rows = [codes[number] for number in speaking]
    return {
        name: Coded([known[number][place] for number in codes], rows)
        for place, name in enumerate(("speaker_id", "speaker"), start=1)
    }


def _codes(numbers: Iterable[int]) -> dict[int, int]:
    """Each number's place among the different ones, in the order in which they come."""
    return {number: place for place, number in enumerate(dict.fromkeys(numbers))}


def _by_number(connection: Connection, query: Select[Any], numbers: Iterable[int]) -> dict[int, Sequence[Any]]:
    """The rows of `query` with these numbers, which are the first of its columns."""
    # Written out, not as parameters: each of these would cost more than what is found by it.
    wanted: BindParameter[Any] = bindparam("wanted", list(numbers), expanding=True, literal_execute=True)
    return {row[0]: row for row in connection.execute(query.where(query.selected_columns[0].in_(wanted))).all()}


def _agencies(connection: Connection, numbers: Collection[int]) -> Mapping[int, str]:
    listed: dict[int, list[str]] = {}
    # Rows come in the order of their numbers: what belongs to a batch lies between its ends.
    between = article_agencies.c.article.between(min(numbers), max(numbers))
    for article, agency in connection.execute(select(article_agencies).where(between)):
        listed.setdefault(article, []).append(agency)
    return {article: as_json(names) for article, names in listed.items()}


def _addressees(connection: Connection, numbers: Sequence[int]) -> dict[str, Column]:
    listed: dict[int, list[tuple[str | None, str | None]]] = {}
    query = _ADDRESSED.where(addressees.c.statement.between(numbers[0], numbers[-1]))
    for statement, name, speaker in connection.execute(query):
        listed.setdefault(statement, []).append((name, speaker))
    codes = {number: place for place, number in enumerate(listed, start=1)}
    rows = [codes.get(number, 0) for number in numbers]
    return {
        name: Coded(["[]", *(as_json([each[place] for each in those]) for those in listed.values())], rows)
        for place, name in enumerate(("addressee_names", "addressee_ids"))
    }
