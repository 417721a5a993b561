"""A statement in the making: code point ranges that may still grow, join or be dropped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.statements.asking import Range
from sayso.statements.candidates import Candidate
from sayso.statements.tokens import Tokens

Ranges = tuple[Range, ...]
# Code points: the grain of the index of contents, that long texts are read in linear time.
BLOCK = 512
# Of "the instruction to wear masks" the model takes "the" for the source: it names nobody.
_ARTICLES = frozenset(("a", "an", "the"))


@dataclass(frozen=True, slots=True)
class Draft:
    """Half-open code point ranges in text order, and how sure the model is (0 to 1)."""

    source: Ranges
    cue: Ranges
    content: Ranges
    score: float


class Contents:
    """The contents of drafts by where they lie: which drafts have one near a place."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._numbers: dict[int, list[int]] = {}
        for number, each in enumerate(drafts):
            blocks = {block for start, end in each.content for block in range(start // BLOCK, end // BLOCK + 1)}
            for block in blocks:
                self._numbers.setdefault(block, []).append(number)

    def near(self, start: int, end: int) -> list[int]:
        """The numbers of the drafts that may have content between two places, in order."""
        return sorted({n for block in range(start // BLOCK, end // BLOCK + 1) for n in self._numbers.get(block, ())})


def draft(candidate: Candidate, tokens: Tokens, text: str) -> Draft:
    """The candidate's word pieces as ranges of the text, whole words: a piece of a word stands for all of it."""
    source, cue, content = (
        join((_whole_words(text, int(tokens.starts[a]), int(tokens.ends[b - 1])) for a, b in ranges), text)
        for ranges in (candidate.source, (candidate.cue,), candidate.content)
    )
    named = tuple((start, end) for start, end in source if text[start:end].lower() not in _ARTICLES)
    return Draft(named, cue, content, candidate.score)


def without(each: Draft, holes: Ranges, text: str) -> Draft:
    """The draft without what of its source and content lies in `holes`."""
    if not holes:
        return each
    return replace(each, source=subtract(each.source, holes, text), content=subtract(each.content, holes, text))


def _whole_words(text: str, start: int, end: int) -> Range:
    while start and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end


def join(ranges: Iterable[Range], text: str) -> Ranges:
    """Ranges in text order; those that overlap, or have only white space between them, as one."""
    joined: list[Range] = []
    for start, end in sorted(ranges):
        if joined and (start <= joined[-1][1] or not text[joined[-1][1] : start].strip()):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def places(ranges: Ranges) -> Iterator[int]:
    """The code points of `ranges`, one by one."""
    return (place for start, end in ranges for place in range(start, end))


def length(ranges: Ranges) -> int:
    """How many code points `ranges` hold."""
    return sum(end - start for start, end in ranges)


def overlap(ranges: Ranges, start: int, end: int) -> int:
    """How many code points of `ranges` lie from `start` to `end`."""
    return sum(max(0, min(b, end) - max(a, start)) for a, b in ranges)


def subtract(ranges: Ranges, holes: Ranges, text: str) -> Ranges:
    """`ranges` without the code points of `holes`, and without white space at the ends of what remains."""
    for low, high in holes:
        parts = []
        for start, end in ranges:
            parts += [(start, min(end, low)), (max(start, high), end)] if start < high and end > low else [(start, end)]
        ranges = tuple(trimmed for a, b in parts if (trimmed := trim(text, a, b)))
    return ranges


def trim(text: str, start: int, end: int) -> Range | None:
    """The range without white space at its ends, None where nothing else is in it."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
