"""Where a source or an addressee stands, and what it was found to refer to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from sayso.span import Span
from sayso.speakers.members import Member
from sayso.speakers.phrases import Phrase

Found = tuple[Member | None, float]
# A piece that ends so was cut off in the midst of a phrase.
_CUT_OFF: Final = frozenset("the a an of and or by for to in from with".split())


@dataclass(slots=True, eq=False)
class Mention:
    """One source (all its pieces) or one addressee piece, and what it was found to refer to."""

    statement: int
    addressee: int | None
    span: Span
    phrase: Phrase
    found: Found | None = None


def is_cut_off(piece: Span) -> bool:
    """Whether the piece ends in the midst of a phrase."""
    words = piece.text.split()
    return bool(words) and words[-1] in _CUT_OFF


def from_whole_word(text: str, piece: Span) -> Span:
    """The piece without the end of a word in whose midst it begins: "org, Ana Reyes" of "quay.org, Ana Reyes"."""
    begun = piece.start > 0 and re.match(r"[\w.]\w", text[piece.start - 1 : piece.start + 1])
    rest = re.match(r"[\w.-]*[,;:]?\s+", piece.text) if begun else None
    return Span(piece.start + rest.end(), piece.end, piece.text[rest.end() :]) if rest else piece
