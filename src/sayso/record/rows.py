"""What a record holds, read back as flat rows, in constant memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, select, type_coerce
from sqlalchemy.types import NullType

from sayso.record.entries import NAMES
from sayso.record.flat import as_json
from sayso.record.opening import Record
from sayso.record.schema import addressees, article_agencies, articles, speakers, statements
from sayso.record.searching.filters import EVERYTHING, Filters
from sayso.record.searching.selecting import conditions
from sayso.record.streaming import streamed

Row = tuple[str | int | float | bool | None, ...]

_WHO = speakers.alias("who")
_FOR = speakers.alias("stands_for")

# What one row of the table of statements and the rows it points to give; the rest is filled in afterwards.
_PLAIN = {
    "id": statements.c.id,
    "article": articles.c.id,
    **{name: articles.c[name] for name in ("url", "outlet", "title", "published", "language")},
    "agencies": statements.c.article,
    "speaker_id": _FOR.c.id,
    "speaker": _FOR.c.name,
    "addressee_names": statements.c.number,
    "addressee_ids": statements.c.number,
    "when": statements.c.edtf,
    "in": statements.c.within,
    "parts": statements.c.data,
    # As the engine has it: turning each into a truth value on the way takes a tenth of the time of the whole.
    "corrected": type_coerce(statements.c.corrected, NullType()),
}


def rows(record: Record, filters: Filters = EVERYTHING, *, batch: int = 10_000) -> Iterator[list[Row]]:
    """The statements that fulfil `filters`, as lists of at most `batch` rows in the order of `entries.COLUMNS`.

    In the order in which they were added. Raises UsageError (a query or day that cannot be understood) and
    RecordError.
    """
    with record.reading() as connection:
        query = _query(connection, filters)
        for found in streamed(connection, query, batch=batch):
            yield _filled(connection, found)


def _query(connection: Connection, filters: Filters) -> Select[Any]:
    # Every column by its place: some names are twice among the tables.
    columns = [_PLAIN[name] if name in _PLAIN else statements.c[name] for name in NAMES]
    return (
        select(*(column.label(f"c{place}") for place, column in enumerate(columns)))
        .select_from(statements)
        .join(articles, articles.c.number == statements.c.article)
        .outerjoin(_WHO, _WHO.c.number == statements.c.speaker)
        .outerjoin(_FOR, _FOR.c.number == _WHO.c.stands_for)
        .where(*conditions(connection, filters))
        .order_by(statements.c.number)
        .limit(filters.limit)
    )


def _filled(connection: Connection, found: Sequence[Sequence[Any]]) -> list[Row]:
    agencies = _agencies(connection, [row[_AGENCIES] for row in found])
    named = _addressees(connection, [row[_NAMES] for row in found])
    none = ("[]", "[]")
    # A million rows pass here: slices are the quickest way to put three values into each.
    return [
        (
            *row[:_AGENCIES],
            agencies.get(row[_AGENCIES], "[]"),
            *row[_AGENCIES + 1 : _NAMES],
            *named.get(row[_NAMES], none),
            *row[_IDS + 1 : _CORRECTED],
            row[_CORRECTED] == 1,
            *row[_CORRECTED + 1 :],
        )
        for row in found
    ]


_AGENCIES, _NAMES, _IDS, _CORRECTED = map(NAMES.index, ("agencies", "addressee_names", "addressee_ids", "corrected"))
assert _AGENCIES < _NAMES == _IDS - 1 < _CORRECTED


def _agencies(connection: Connection, numbers: Sequence[int]) -> Mapping[int, str]:
    listed: dict[int, list[str]] = {}
    # Rows come in the order of their numbers: what belongs to a batch lies between its ends.
    between = article_agencies.c.article.between(min(numbers), max(numbers))
    for article, agency in connection.execute(select(article_agencies).where(between)):
        listed.setdefault(article, []).append(agency)
    return {article: as_json(names) for article, names in listed.items()}


def _addressees(connection: Connection, numbers: Sequence[int]) -> Mapping[int, tuple[str, str]]:
    query = (
        select(addressees.c.statement, addressees.c.name, _FOR.c.id)
        .outerjoin(_WHO, _WHO.c.number == addressees.c.speaker)
        .outerjoin(_FOR, _FOR.c.number == _WHO.c.stands_for)
        .where(addressees.c.statement.between(numbers[0], numbers[-1]))
        .order_by(addressees.c.statement, addressees.c.place)
    )
    listed: dict[int, list[tuple[str | None, str | None]]] = {}
    for statement, name, speaker in connection.execute(query):
        listed.setdefault(statement, []).append((name, speaker))
    return {number: (as_json([n for n, _ in each]), as_json([s for _, s in each])) for number, each in listed.items()}
