"""A long article in parts: paragraphs with no more statements than a page can hold and stay quick."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from sayso.article import Article, Paragraph

STATEMENTS: Final = 200
"""Statements of a part. With 200 a page has 1 MB and comes in a second; with 5,000 it had 17 MB and took ten."""

LETTERS: Final = 100_000
"""Code points of a part: an hour's reading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Part `number` of `of`: the text from `start` to `end`, in code points."""

    number: int
    of: int
    start: int
    end: int
    paragraphs: tuple[Paragraph, ...]

    def holds(self, at: int) -> bool:
        """Whether the place `at` of the text is in this part; what lies outside of all is in the first or the last."""
        return (self.start <= at or self.number == 1) and (at < self.end or self.number == self.of)


def parts_of(article: Article, places: Iterable[int] | None) -> tuple[Part, ...]:
    """The parts of an article whose statements begin at `places`; a short one has one part, as any without."""
    paragraphs = article.paragraphs or (Paragraph(start=0, end=len(article.text)),)
    inner = [] if places is None else _cuts(paragraphs, sorted(places))
    cuts = [0, *inner, len(paragraphs)]
    pieces = [paragraphs[first:last] for first, last in pairwise(cuts)]
    return tuple(
        Part(number=number, of=len(pieces), start=piece[0].start, end=piece[-1].end + 1, paragraphs=tuple(piece))
        for number, piece in enumerate(pieces, 1)
    )


def _cuts(paragraphs: Sequence[Paragraph], places: Sequence[int]) -> Iterable[int]:
    """The paragraphs with which a new part begins."""
    begun, passed = paragraphs[0].start, 0
    for number, paragraph in enumerate(paragraphs):
        before = bisect_right(places, paragraph.end)
        if number and (before - passed > STATEMENTS or paragraph.end - begun > LETTERS):
            yield number
            begun, passed = paragraph.start, bisect_right(places, paragraph.start - 1)
