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

VALUES: Final = ("form", "act", "mode", "polarity", "channel")
"""The fields that are one word or name, and stand nowhere in the text."""

LABELS: Final = {
    "source": "Source",
    "cue": "Cue",
    "content": "Content",
    "addressee": "Addressee",
    "channel_text": "Channel",
    "medium": "Medium",
    "when": "When",
}
"""What annotation tools call each of PARTS; the first three are PolNeAR's words."""

FIELDS: Final = {label: field for field, label in LABELS.items()}
"""The field that each label is of."""


def parts_of(statement: Statement) -> Iterator[tuple[str, Span]]:
    """Each span of a statement with the name of its field, pieces in text order."""
    for name in PIECES:
        yield from ((name, span) for span in getattr(statement, name))
    when = statement.when.span if statement.when else None
    for name, span in zip(WORDS, (statement.channel_text, statement.medium, when), strict=True):
        if span is not None:
            yield name, span
