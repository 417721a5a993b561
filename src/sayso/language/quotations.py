"""Quotations: where quotation marks open and close.

Straight and curly marks, guillemets, low marks, single marks in the British manner, marks inside marks, quotations
that run over paragraphs (each paragraph opens with a mark, only the last one closes), and missing closing marks.
An apostrophe is not a mark. One pass, linear in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

# What closes what: curly and straight marks, guillemets both ways, low marks, two apostrophes typed for one mark.
CLOSED_BY = {
    "“": ("”", '"'),
    "„": ("“", "”", '"'),
    "‟": ("”", '"'),
    '"': ('"', "”"),
    "``": ("''", '"', "”"),
    "''": ("''", '"'),
    "«": ("»",),
    "»": ("«",),
    "‹": ("›",),
    "‘": ("’", "'"),
    "‛": ("’", "'"),
    "'": ("'", "’"),
}
SINGLE = frozenset("'‘‛‹")
MAX_DEPTH = 4
_MARK = re.compile("''|``|[“”„«»‹›\"‘’'‟‛]")
_APOSTROPHE = re.compile("[’']")
_EITHER_WAY = frozenset(('"', "'", "''"))
_PARAGRAPH = re.compile(r"[^\n]+")
# Words that begin with an apostrophe: 'em, 'tis, 'til, 'cause, '90s.
_ELISION = re.compile(r"(?:em|tis|twas|til|till|cause|n|bout|round|cos|\d\ds?)\b", re.IGNORECASE)
_BEFORE_OPENING = frozenset("([{—–-/:,;…>=|*_")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch in quotation marks within one paragraph, from `start` to `end` with its marks.

    `inside_start` and `inside_end` bound what stands between the marks.
    `closed` is False where the closing mark is missing (the quotation then ends with its paragraph); `continues`
    tells that it goes on with the quotation which the paragraph before left open; `depth` is 0 for an outer
    quotation and 1 or more for one inside another.
    """

    start: int
    inside_start: int
    inside_end: int
    end: int
    closed: bool
    continues: bool
    depth: int


@dataclass(frozen=True, slots=True)
class _Opened:
    mark: str
    at: int
    continues: bool


def find_quotations(text: str) -> list[Quotation]:
    """All quotations of a text in the order of their opening marks, those inside others included."""
    found: list[Quotation] = []
    left_open: str | None = None
    for paragraph in _PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        if not paragraph.group().strip():
            continue
        quotations, left_open = _in_paragraph(text, start, end, left_open)
        found += quotations
    return found


def quotations_meeting(quotations: Sequence[Quotation], start: int, end: int) -> list[Quotation]:
    """Those of a text's `quotations`, in the order they were found, that share a code point with the range."""
    first = bisect_left(quotations, start, key=lambda q: q.start)
    while first and (quotations[first - 1].depth or quotations[first - 1].end > start):
        first -= 1
    last = bisect_left(quotations, end, key=lambda q: q.start)
    return [q for q in quotations[first:last] if q.end > start]


def _in_paragraph(text: str, start: int, end: int, left_open: str | None) -> tuple[list[Quotation], str | None]:
    """The paragraph's quotations, and the mark of an outer one left open at its end."""
    found: list[Quotation] = []
    stack: list[_Opened] = []
    closings = _single_closings(text, start, end)
    first = start + len(text[start:end]) - len(text[start:end].lstrip())
    for match in _MARK.finditer(text, start, end):
        depth = _closed_by(text, match, end, stack, closings)
        if depth is not None:
            # What was opened inside and never closed was no quotation mark.
            opened = stack[depth]
            del stack[depth:]
            found.append(_quotation(opened, match.start(), match.end(), closed=True, depth=depth))
        elif len(stack) < MAX_DEPTH and _opens(text, match, start, end, closings):
            mark = match.group()
            if mark not in _EITHER_WAY or all(_is_single(mark) != _is_single(opened.mark) for opened in stack):
                goes_on = match.start() == first and left_open is not None and _is_single(mark) == _is_single(left_open)
                stack.append(_Opened(mark, match.start(), goes_on))
    unclosed = next((o for o in stack if not _is_single(o.mark) or o.at == first), None)
    if unclosed:
        stop = start + len(text[start:end].rstrip())
        found.append(_quotation(unclosed, stop, stop, closed=False, depth=0))
    return sorted(found, key=lambda q: (q.start, -q.end)), unclosed.mark if unclosed else None


def _quotation(opened: _Opened, inside_end: int, end: int, *, closed: bool, depth: int) -> Quotation:
    return Quotation(opened.at, opened.at + len(opened.mark), inside_end, end, closed, opened.continues, depth)


def _is_single(mark: str) -> bool:
    return mark in SINGLE


def _closed_by(text: str, match: re.Match[str], end: int, stack: list[_Opened], closings: list[int]) -> int | None:
    """The place on the stack of the quotation which the mark closes, None if it closes none."""
    mark, at = match.group(), match.start()
    if mark in "’'" and not _in(closings, at):
        return None
    for depth in range(len(stack) - 1, -1, -1):
        opened = stack[depth]
        if mark in CLOSED_BY[opened.mark]:
            empty = at == opened.at + len(opened.mark)
            opens_again = mark in _EITHER_WAY and text[at - 1].isspace() and not _space(text, match.end(), end)
            return None if empty or opens_again else depth
    return None


def _opens(text: str, match: re.Match[str], start: int, end: int, closings: list[int]) -> bool:
    mark, at, after = match.group(), match.start(), match.end()
    # The French put a space inside their guillemets.
    if mark not in CLOSED_BY or (mark not in "«‹" and _space(text, after, end)):
        return False
    before = text[at - 1] if at > start else " "
    free = before.isspace() or before in _BEFORE_OPENING or (before in CLOSED_BY and before != mark)
    if (mark in _EITHER_WAY or mark in "‘‛»") and not free:
        return False
    if mark in SINGLE and mark != "‹":
        # A single mark opens only where one may close it later on, or where a paragraph begins with it.
        return not _ELISION.match(text, after) and (at == start or bisect_right(closings, after) < len(closings))
    return True


def _space(text: str, at: int, end: int) -> bool:
    return at >= end or text[at].isspace()


def _in(ordered: list[int], at: int) -> bool:
    place = bisect_left(ordered, at)
    return place < len(ordered) and ordered[place] == at


def _single_closings(text: str, start: int, end: int) -> list[int]:
    """Where ’ or ' may close a quotation, in order: not inside a word, and not the apostrophe of a plural."""
    certain: list[int] = []
    possible: list[int] = []
    for match in _APOSTROPHE.finditer(text, start, end):
        at = match.start()
        if at == start or text[at - 1].isspace() or (at + 1 < end and text[at + 1].isalnum()):
            continue
        plural = text[at - 1] in "sS" and at + 2 < end and text[at + 1] == " " and text[at + 2].islower()
        (possible if plural else certain).append(at)
    last = certain[-1] if certain else -1
    return certain + [at for at in possible if at > last]
