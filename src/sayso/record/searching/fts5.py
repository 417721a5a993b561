"""A query in the words of SQLite's full-text index, FTS5."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.record.searching.query import All, Any, Query, Words


def fts5(query: Query, columns: str) -> str:
    """The expression for what `query` asks for in these columns ("content source"). It has no part of a word."""
    return f"({{{columns}}} : ({_expressed(query)}))"


def fts5_facets(words: Sequence[str]) -> str:
    """The expression for the statements that have one of these words as a facet ("s12")."""
    return "(facets : (" + " OR ".join(words) + "))"


def _expressed(query: Query) -> str:
    if isinstance(query, Words):
        return '"' + " ".join(query.words) + '"' + ("*" if query.prefix else "")
    if isinstance(query, Any):
        return "(" + " OR ".join(map(_expressed, query.choices)) + ")"
    assert isinstance(query, All)
    expression = "(" + " AND ".join(map(_expressed, query.wanted)) + ")"
    for each in query.unwanted:
        expression = f"({expression} NOT {_expressed(each)})"
    return expression
