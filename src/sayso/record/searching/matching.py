"""A query, and who speaks to whom, as conditions that the engines' full-text indexes answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    Select,
    TextClause,
    and_,
    any_,
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
from sayso.record.searching.fts5 import fts5, fts5_facets
from sayso.record.searching.query import All, Any, Part, Query
from sayso.record.searching.tsquery import tsquery, tsquery_facets

Where = Literal["anywhere", "content"]
Facets = Sequence[str]
"""Words of the column `facets` of which a statement must have one."""

_WORDS = table("statement_words", column("rowid"), column("rank"))
_PARTS = table("statement_parts", column("rowid"), column("content", Text))
_LEXEMES: ColumnElement[object] = literal_column("statements.words")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Index:
    """How one engine's index is asked: `words` and `facets` give expressions, `both` stands between two of them.

    `match_of_many` is for expressions that give many facets to choose from.
    """

    words: Callable[[Query, Where], str]
    facets: Callable[[Facets], str]
    both: str
    match: Callable[[str], ColumnElement[bool]]
    match_of_many: Callable[[str], ColumnElement[bool]]
    like: Callable[[Part], ColumnElement[bool]]


def matches(
    query: Query, *, engine: str, where: Where = "anywhere", facets: Sequence[Facets] = ()
) -> ColumnElement[bool]:
    """The condition that a statement matches `query`, in its content and source or in its content alone.

    `engine` is "sqlite" or "postgresql". With `facets` it must have a word of each of them as well: the index itself
    narrows the search by them.
    """
    index = _INDEXES[engine]
    narrowing = [index.facets(words) for words in facets]
    if has_part(query):
        found = _condition(query, where, index)
        return and_(found, index.match(index.both.join(narrowing))) if narrowing else found
    expression = index.both.join((index.words(query, where), *narrowing))
    one_of_many = any(len(words) > 1 for words in facets)
    return (index.match_of_many if one_of_many else index.match)(expression)


def facet_words(role: str, numbers: Sequence[int]) -> Facets:
    """The facets of statements of which one of these speakers is the "speaker", or an "addressee"."""
    return [f"{role[0]}{number}" for number in numbers]


def best_first(query: Query, *, engine: str) -> Select[int] | None:
    """The query for the numbers of the statements that match, the best first; None where words alone do not tell."""
    if has_part(query):
        return None
    number = statements.c.number
    expression = _INDEXES[engine].words(query, "anywhere")
    if engine == "sqlite":
        found = select(number).join(_WORDS, _WORDS.c.rowid == number).where(_matching(expression))
        return found.order_by(_WORDS.c.rank, number.desc())
    rank = func.ts_rank(_LEXEMES, _as_tsquery(expression))
    return select(number).where(_match_in_postgres(expression)).order_by(rank.desc(), number.desc())


def _condition(query: Query, where: Where, index: _Index) -> ColumnElement[bool]:
    # As much as the index can answer at once is asked at once; only parts of words have an index of their own.
    if not has_part(query):
        return index.match(index.words(query, where))
    if isinstance(query, Part):
        return index.like(query)
    if isinstance(query, Any):
        return or_(*(_condition(choice, where, index) for choice in query.choices))
    assert isinstance(query, All)
    wanted = [_condition(each, where, index) for each in query.wanted]
    return and_(*wanted, *(not_(_condition(each, where, index)) for each in query.unwanted))


def has_part(query: Query) -> bool:
    """Whether a query asks for a part of a word somewhere, for which the engines have another index."""
    if isinstance(query, All):
        return any(map(has_part, (*query.wanted, *query.unwanted)))
    if isinstance(query, Any):
        return any(map(has_part, query.choices))
    return isinstance(query, Part)


def _match_in_sqlite(expression: str) -> ColumnElement[bool]:
    return statements.c.number.in_(select(_WORDS.c.rowid).where(_matching(expression)))


def _matching(expression: str) -> TextClause:
    asked = bindparam("expression", expression, type_=Text, unique=True)
    return sql("statement_words MATCH :expression").bindparams(asked)


def _like_in_sqlite(part: Part) -> ColumnElement[bool]:
    return statements.c.number.in_(select(_PARTS.c.rowid).where(_PARTS.c.content.like(_pattern(part))))


def _match_in_postgres(expression: str) -> ColumnElement[bool]:
    return _lexemes_match(_LEXEMES, expression)


def _match_many_in_postgres(expression: str) -> ColumnElement[bool]:
    # The index first, and by itself. A speaker whom PostgreSQL has not counted it takes for half as frequent as the
    # rarest word it has: of a hundred it expects a crowd, and walks over the statements of all days to meet them.
    matched = statements.alias("matched")
    words: ColumnElement[object] = literal_column("matched.words")
    found = select(matched.c.number).where(matched.c.live, _lexemes_match(words, expression))
    return statements.c.number == any_(func.array(found.scalar_subquery(), type_=ARRAY(BigInteger)))


def _lexemes_match(lexemes: ColumnElement[object], expression: str) -> ColumnElement[bool]:
    return lexemes.op("@@", is_comparison=True)(_as_tsquery(expression))


def _as_tsquery(expression: str) -> ColumnElement[object]:
    asked = bindparam(None, expression, type_=Text, unique=True)
    return asked.op("::")(literal_column("tsquery"))


def _like_in_postgres(part: Part) -> ColumnElement[bool]:
    return statements.c.content.ilike(_pattern(part).replace("\\", "\\\\"))


def _pattern(part: Part) -> str:
    # The index of SQLite serves LIKE without ESCAPE only: what would need it stands for any one character.
    return "%" + part.text.replace("%", "_") + "%"


_INDEXES: Final = {
    "sqlite": _Index(
        words=lambda query, where: fts5(query, "content source" if where == "anywhere" else "content"),
        facets=fts5_facets,
        both=" AND ",
        match=_match_in_sqlite,
        match_of_many=_match_in_sqlite,
        like=_like_in_sqlite,
    ),
    "postgresql": _Index(
        words=lambda query, where: tsquery(query, "AB" if where == "anywhere" else "A"),
        facets=tsquery_facets,
        both=" & ",
        match=_match_in_postgres,
        match_of_many=_match_many_in_postgres,
        like=_like_in_postgres,
    ),
}
