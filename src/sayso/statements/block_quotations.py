"""Block quotations: paragraphs without marks behind a colon, which a page set apart by its design.

Where a line behind them names who is quoted ("– Ana Reyes, harbour master"), they end there; what "this" or "the
following" points to is one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.statements.draft import Draft, join
from sayso.statements.introducing import last_before

_COLON = re.compile(r":[ \t]*\n\s*(?=[A-Z\[(…])")
# Paragraphs that a page sets apart as one quotation at most.
_MOST = 6
_PARAGRAPH = re.compile(r"[^\n]+")
_CREDIT = re.compile(r"\s*[–—―-]+\s*[A-Z][^\n]{2,120}\Z")
_POINTING = re.compile(r"\b(?:this|these|the following|as follows)\b", re.IGNORECASE)
# Turns of an interview, headings and lists are no quotation.
_NO_PROSE = re.compile(r"\s*(?:\(\(|[A-Z][\w.’' -]{0,40}:|[-*•\d])")


def take_blocks(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts; those that introduce a block quotation with it in their content."""
    found = list(drafts)
    for colon in _COLON.finditer(text):
        number = last_before(text, found, colon.start() + 1, stop=":")
        if number is None or any(end > colon.end() for _, end in found[number].content):
            continue
        end = _end(text, colon.end(), pointing=_points(text, found[number], colon.start()))
        if end is not None:
            found[number] = replace(found[number], content=join((*found[number].content, (colon.end(), end)), text))
    return found


def _points(text: str, draft: Draft, colon: int) -> bool:
    """Whether what the draft says up to the colon points to what comes."""
    return _POINTING.search(text, draft.cue[0][0], colon) is not None


def _end(text: str, start: int, *, pointing: bool) -> int | None:
    """Where the quotation that begins at `start` ends, None where there is none."""
    ends: list[int] = []
    for paragraph in _PARAGRAPH.finditer(text, start):
        if _CREDIT.match(paragraph.group()):
            return ends[-1] if ends else None
        if _NO_PROSE.match(paragraph.group()):
            break
        if paragraph.group().strip():
            ends.append(paragraph.start() + len(paragraph.group().rstrip()))
        if len(ends) == _MOST:
            break
    return ends[0] if ends and pointing else None
