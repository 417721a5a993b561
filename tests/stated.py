"""Statements made of a text and its words, as tests write them down."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.language.grammar import Grammar
from sayso.span import Span
from sayso.statement import Statement


def no_grammar(_text: str, _places: Sequence[tuple[int, int]] | None = None) -> Grammar:
    """The grammar stage where there is no pipeline: no words."""
    return Grammar.of(())


def stated(text: str, source: str, cue: str, content: str, *, id: str = "s1", within: str | None = None) -> Statement:
    """A statement whose parts are the first places of their words; no words, no part."""

    def at(words: str) -> tuple[Span, ...]:
        start = text.index(words)
        return (Span.of(text, start, start + len(words)),) if words else ()

    quoted = content[:1] in ('"', "“")
    return Statement(
        id=id,
        source=at(source),
        cue=at(cue),
        content=at(content),
        form="direct" if quoted else "indirect",
        within=within,
    )
