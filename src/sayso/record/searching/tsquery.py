"""A query in the words of PostgreSQL's full-text index, tsquery."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.record.searching.query import All, Any, Query, Words


def tsquery(query: Query, weights: str) -> str:
    """The expression for what `query` asks for where these weights stand: A the content, B the source.

    It has no part of a word.
    """
    if isinstance(query, Words):
        # A phrase lies within the content or within the source, not across: each letter is asked by itself.
        choices = [_phrase(query, weight) for weight in (weights if len(query.words) > 1 else (weights,))]
        return "(" + " | ".join(choices) + ")"
    if isinstance(query, Any):
        return "(" + " | ".join(tsquery(choice, weights) for choice in query.choices) + ")"
    assert isinstance(query, All)
    wanted = [tsquery(each, weights) for each in query.wanted]
    return "(" + " & ".join((*wanted, *(f"!{tsquery(each, weights)}" for each in query.unwanted))) + ")"


def tsquery_facets(words: Sequence[str]) -> str:
    """The expression for the statements that have one of these words as a facet ("s12")."""
    # No text has a word with a colon: no weight need tell them apart, for which PostgreSQL looks at each row.
    return "(" + " | ".join(f"':{word}'" for word in words) + ")"


def _phrase(query: Words, weights: str) -> str:
    # Every word of a text has one of the two letters: to ask for either would only cost another look at each row.
    letters = "" if weights == "AB" else weights
    last = len(query.words) - 1
    marks = (("*" if query.prefix and place == last else "") + letters for place in range(last + 1))
    parts = (f"'{word}'" + (f":{mark}" if mark else "") for word, mark in zip(query.words, marks, strict=True))
    return "(" + " <-> ".join(parts) + ")"
