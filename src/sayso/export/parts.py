"""The parts of a statement that stand in the text, each under the name of its field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sayso.span import Span
from sayso.statement import Statement

PIECES: Final = ("source", "cue", "content", "addressee")
"""The fields that are in pieces."""

WORDS: Final = ("channel_text", "medium", "when")
"""The fields that are one span."""

PARTS: Final = (*PIECES, *WORDS)


def parts_of(statement: Statement) -> Iterator[tuple[str, Span]]:
    """Each span of a statement with the name of its field, pieces in text order."""
    for name in PIECES:
        yield from ((name, span) for span in getattr(statement, name))
    when = statement.when.span if statement.when else None
    for name, span in zip(WORDS, (statement.channel_text, statement.medium, when), strict=True):
        if span is not None:
            yield name, span
