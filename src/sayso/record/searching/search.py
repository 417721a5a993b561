"""Searching a record: statements that fulfil all filters, each in its sentence."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, select

from sayso.record.folding import fold_words
from sayso.record.opening import Record
from sayso.record.schema import articles, speakers, statements
from sayso.record.searching.filters import Filters
from sayso.record.searching.marking import Range, marked_ranges
from sayso.record.searching.ordering import found_in_order
from sayso.record.searching.query import All, Query, Words, parse_query
from sayso.record.searching.sentences import sentences_around

LIMIT: Final = 20
"""Hits that are given where nobody asks for more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A statement that was found.

    `id` is the statement's, `speaker` the name in the record (or the words of the source, where nobody is known)
    and `speaker_id` the speaker's id there. `said` is when it was said (EDTF), or the day of its article.
    `passage` is the sentence or sentences it stands in; `marks` are the ranges of the passage that the query asks
    for, `part` is the range of the whole statement. `statement` is all of it, in format sayso/1.
    """

    id: str
    speaker: str
    speaker_id: str | None
    said: str | None
    article: str
    title: str | None
    outlet: str | None
    url: str | None
    published: str | None
    passage: str
    marks: list[Range] = field(default_factory=list)
    part: Range
    corrected: bool
    flags: list[str]
    statement: dict[str, Any]


def search(record: Record, filters: Filters) -> list[Hit]:
    """The statements that fulfil `filters`, in the order of `filters.sort`; at most `filters.limit`, or LIMIT.

    Raises UsageError (BadQuery among them) and RecordError.
    """
    with record.reading() as connection:
        found = found_in_order(connection, filters, after=None, limit=filters.limit or LIMIT)
        return list(hits(connection, [each.number for each in found], query=words_to_mark(filters)))


def hits(connection: Connection, numbers: list[int], *, query: Query | None = None) -> Iterator[Hit]:
    """The statements with these numbers, in that order, with the words of `query` marked."""
    rows = connection.execute(_DETAILS.where(statements.c.number.in_(numbers))).mappings()
    by_number = {row["number"]: row for row in rows}
    yield from (_hit(by_number[number], query) for number in numbers)


def newest_first(connection: Connection) -> ColumnElement[Any]:
    """The order of the days on which statements were said, those without one last."""
    # SQLite takes nothing for less than anything: saying so would keep it from its index.
    day = statements.c.said_to.desc()
    return day if connection.dialect.name == "sqlite" else day.nulls_last()


def words_to_mark(filters: Filters) -> Query | None:
    """What the filters ask for in words, to be marked in the passages; None if they ask for no words."""
    asked: list[Query] = [parse_query(filters.query)] if filters.query is not None else []
    if filters.about is not None:
        asked.append(Words(tuple(fold_words(filters.about))))
    return All(tuple(asked)) if asked else None


_FOUND_AS: Final = speakers.alias("found_as")
_STANDS_FOR: Final = speakers.alias("stands_for")
_DETAILS: Final = (
    select(
        *(statements.c[name] for name in ("number", "id", "start", "end", "edtf", "said_to", "corrected", "flags")),
        *(statements.c[name] for name in ("source", "speaker_name", "data")),
        articles.c.id.label("article"),
        *(articles.c[name] for name in ("title", "outlet", "url", "published", "text")),
        _STANDS_FOR.c.id.label("speaker_id"),
        _STANDS_FOR.c.name.label("speaker"),
    )
    .join(articles, articles.c.number == statements.c.article)
    .outerjoin(_FOUND_AS, _FOUND_AS.c.number == statements.c.speaker)
    .outerjoin(_STANDS_FOR, _STANDS_FOR.c.number == _FOUND_AS.c.stands_for)
)


def _hit(row: Any, query: Query | None) -> Hit:
    begin, stop = sentences_around(row["text"], row["start"], row["end"])
    # What stands beside the statement was not searched, and is not marked.
    marks = marked_ranges(row["text"][row["start"] : row["end"]], query) if query else []
    first = row["start"] - begin
    return Hit(
        **{name: row[name] for name in ("id", "speaker_id", "article", "title", "outlet", "url", "published")},
        speaker=row["speaker"] or row["source"],
        said=row["edtf"] or row["said_to"],
        passage=row["text"][begin:stop],
        marks=[(start + first, end + first) for start, end in marks],
        part=(first, row["end"] - begin),
        corrected=row["corrected"],
        flags=json.loads(row["flags"] or "[]"),
        statement=json.loads(row["data"]),
    )
