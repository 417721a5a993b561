"""An attributed statement: who, by which words, what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from sayso.span import Span

Form = Literal["direct", "indirect", "mixed"]
Act = Literal["assertive", "directive", "commissive", "expressive"]
Mode = Literal["speech", "thought"]
Polarity = Literal["affirmed", "denied", "withheld"]
Pieces = tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """When something was said: an EDTF level 1 date (ISO 8601-2) and the words that say so."""

    edtf: str | None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One attributed statement. Pieces are in text order; what is not known is empty or None, never guessed."""

    id: str
    source: Pieces = ()
    cue: Pieces = ()
    content: Pieces = ()
    form: Form = "indirect"
    speaker: str | None = None
    act: Act | None = None
    mode: Mode | None = None
    polarity: Polarity | None = None
    addressee: Pieces = ()
    addressees: tuple[str | None, ...] = ()
    channel: str | None = None
    channel_text: Span | None = None
    medium: Span | None = None
    when: When | None = None
    within: str | None = None
    confidence: Mapping[str, float] = field(default_factory=dict)

    @property
    def source_text(self) -> str:
        """The words naming who it comes from; pieces joined by a blank."""
        return " ".join(piece.text for piece in self.source)

    @property
    def cue_text(self) -> str:
        """The words that mark the attribution; pieces joined by a blank."""
        return " ".join(piece.text for piece in self.cue)

    @property
    def content_text(self) -> str:
        """What is attributed; pieces joined by a blank."""
        return " ".join(piece.text for piece in self.content)
