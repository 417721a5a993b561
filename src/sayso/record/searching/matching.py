"""A query in the words of the engines' full-text indexes: FTS5 of SQLite, tsquery of PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from sqlalchemy import (
    ColumnElement,
    Select,
    TextClause,
    and_,
    bindparam,
    column,
    func,
    literal_column,
    not_,
    or_,
    select,
    table,
)
from sqlalchemy import text as sql
from sqlalchemy.types import Text

from sayso.record.schema import statements
from sayso.record.searching.query import All, Any, Part, Query, Words

Where = Literal["anywhere", "content"]
_Match = Callable[[str], ColumnElement[bool]]

_WORDS = table("statement_words", column("rowid"), column("rank"))
_PARTS = table("statement_parts", column("rowid"), column("content", Text))


def matches(query: Query, *, engine: str, where: Where = "anywhere", facets: str | None = None) -> ColumnElement[bool]:
    """The condition that a statement matches `query`, in its content and source or in its content alone.

    `engine` is "sqlite" or "postgresql". `facets` is an expression of FTS5 over the column of that name, which
    narrows the search in the index itself (SQLite alone).
    """
    if engine == "sqlite":
        columns = "{content source}" if where == "anywhere" else "{content}"
        if facets and _has_part(query):
            return and_(_in_sqlite(query, columns, None), _found(facets))
        return _in_sqlite(query, columns, facets)
    return _in_postgres(query, "AB" if where == "anywhere" else "A")


def _in_sqlite(query: Query, columns: str, facets: str | None) -> ColumnElement[bool]:
    def match(expression: str) -> ColumnElement[bool]:
        whole = f"({columns} : ({expression}))"
        return _found(f"{whole} AND {facets}" if facets else whole)

    return _condition(query, _fts5, match, _like_in_index)


def best_first(query: Query, *, engine: str) -> Select[int] | None:
    """The query for the numbers of the statements that match, the best first; None where words alone do not tell."""
    if _has_part(query):
        return None
    number = statements.c.number
    if engine == "sqlite":
        asked = _matching("{content source} : (" + _fts5(query) + ")")
        found = select(number).join(_WORDS, _WORDS.c.rowid == number).where(asked)
        return found.order_by(_WORDS.c.rank, number.desc())
    words: ColumnElement[object] = literal_column("statements.words")
    wanted = _as_tsquery(_tsquery(query, "AB"))
    matched = words.op("@@", is_comparison=True)(wanted)
    return select(number).where(matched).order_by(func.ts_rank(words, wanted).desc(), number.desc())


def facet_choice(role: str, numbers: Sequence[int]) -> str:
    """The expression of FTS5 for statements of which one of these is the "speaker", or an "addressee"."""
    return "(facets : (" + " OR ".join(f"{role[0]}{number}" for number in numbers) + "))"


def _found(expression: str) -> ColumnElement[bool]:
    return statements.c.number.in_(select(_WORDS.c.rowid).where(_matching(expression)))


def _matching(expression: str) -> TextClause:
    asked = bindparam("expression", expression, type_=Text, unique=True)
    return sql("statement_words MATCH :expression").bindparams(asked)


def _like_in_index(part: Part) -> ColumnElement[bool]:
    return statements.c.number.in_(select(_PARTS.c.rowid).where(_PARTS.c.content.like(_pattern(part))))


def _pattern(part: Part) -> str:
    # The index of SQLite serves LIKE without ESCAPE only: what would need it stands for any one character.
    return "%" + part.text.replace("%", "_") + "%"


def _in_postgres(query: Query, weights: str) -> ColumnElement[bool]:
    words: ColumnElement[object] = literal_column("statements.words")

    def match(expression: str) -> ColumnElement[bool]:
        return words.op("@@", is_comparison=True)(_as_tsquery(expression))

    def like(part: Part) -> ColumnElement[bool]:
        return statements.c.content.ilike(_pattern(part).replace("\\", "\\\\"))

    return _condition(query, lambda simple: _tsquery(simple, weights), match, like)


def _as_tsquery(expression: str) -> ColumnElement[object]:
    asked = bindparam(None, expression, type_=Text, unique=True)
    return asked.op("::")(literal_column("tsquery"))


def _condition(
    query: Query, express: Callable[[Query], str], match: _Match, like: Callable[[Part], ColumnElement[bool]]
) -> ColumnElement[bool]:
    # As much as the index can answer at once is asked at once; only parts of words have an index of their own.
    if not _has_part(query):
        return match(express(query))
    if isinstance(query, Part):
        return like(query)
    if isinstance(query, Any):
        return or_(*(_condition(choice, express, match, like) for choice in query.choices))
    assert isinstance(query, All)
    wanted = [_condition(each, express, match, like) for each in query.wanted]
    return and_(*wanted, *(not_(_condition(each, express, match, like)) for each in query.unwanted))


def _has_part(query: Query) -> bool:
    if isinstance(query, All):
        return any(map(_has_part, (*query.wanted, *query.unwanted)))
    if isinstance(query, Any):
        return any(map(_has_part, query.choices))
    return isinstance(query, Part)


def _fts5(query: Query) -> str:
    if isinstance(query, Words):
        return '"' + " ".join(query.words) + '"' + ("*" if query.prefix else "")
    if isinstance(query, Any):
        return "(" + " OR ".join(map(_fts5, query.choices)) + ")"
    assert isinstance(query, All)
    expression = "(" + " AND ".join(map(_fts5, query.wanted)) + ")"
    for each in query.unwanted:
        expression = f"({expression} NOT {_fts5(each)})"
    return expression


def _tsquery(query: Query, weights: str) -> str:
    if isinstance(query, Words):
        # A phrase lies within the content or within the source, not across: each letter is asked by itself.
        choices = [_tsphrase(query, weight) for weight in (weights if len(query.words) > 1 else (weights,))]
        return "(" + " | ".join(choices) + ")"
    if isinstance(query, Any):
        return "(" + " | ".join(_tsquery(choice, weights) for choice in query.choices) + ")"
    assert isinstance(query, All)
    wanted = [_tsquery(each, weights) for each in query.wanted]
    return "(" + " & ".join((*wanted, *(f"!{_tsquery(each, weights)}" for each in query.unwanted))) + ")"


def _tsphrase(query: Words, weights: str) -> str:
    # Every word has one of the two letters: to ask for either would only make PostgreSQL look at each row again.
    letters = "" if weights == "AB" else weights
    last = len(query.words) - 1
    marks = (("*" if query.prefix and place == last else "") + letters for place in range(last + 1))
    parts = (f"'{word}'" + (f":{mark}" if mark else "") for word, mark in zip(query.words, marks, strict=True))
    return "(" + " <-> ".join(parts) + ")"
