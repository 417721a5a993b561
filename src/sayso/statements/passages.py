"""Passages: the sentences of contents in which somebody else may be speaking, put together as a text of their own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.language.quotations import CLOSED_BY
from sayso.statements.draft import Draft, Ranges, join
from sayso.statements.inner_words import may_be_cue, may_hold_cue

# A sentence shorter than this has no room for a source, a cue and a content.
SHORTEST = 16
# Where a sentence ends, not after an initial or a title; and where a piece ends and the next begins like a sentence.
_END = re.compile(
    r"""(?<![A-Z]) (?<!\bMr) (?<!\bMrs) (?<!\bMs) (?<!\bDr) (?<!\bSt) (?<!\bGen) (?<!\bSen) (?<!\bGov) (?<!\bRep)
    [.!?…][”\"’')\]]*\s+(?=[“\"‘'(\[]*[A-Z0-9])
    | \n+(?=[“\"‘'(\[]*[A-Z])""",
    re.VERBOSE,
)
_QUOTED_CUE = re.compile(r"(?<=\w )(?P<mark>[\"“])(?P<cue>[^\W\d_]+)\b")


@dataclass(frozen=True, slots=True)
class Passages:
    """The text of the passages, one a paragraph, and the code points of the article that each is made of (-1: none)."""

    text: str
    starts: tuple[int, ...]
    origins: tuple[tuple[int, ...], ...]

    def bounds(self, place: int) -> tuple[int, int]:
        """Where the passage around a place of the text begins and ends."""
        part = bisect_right(self.starts, place) - 1
        return self.starts[part], self.starts[part] + len(self.origins[part])

    def back(self, ranges: Ranges, text: str) -> Ranges:
        """Ranges of one passage as ranges of the article `text`."""
        if not ranges:
            return ()
        part = bisect_right(self.starts, ranges[0][0]) - 1
        start, origin = self.starts[part], self.origins[part]
        return join((run for a, b in ranges for run in _runs(origin[a - start : b - start])), text)


def choose_passages(text: str, drafts: Sequence[Draft]) -> Passages:
    """The sentences of the drafts' contents that have a word of speech or thought, each once."""
    parts: list[str] = []
    origins: list[tuple[int, ...]] = []
    seen: set[int] = set()
    for outer in drafts:
        for sentence in _sentences(text, _places(text, outer.content)):
            origin = _without_marks(text, sentence)
            if origin[0] in seen:
                continue
            words = "".join(text[place] if place >= 0 else " " for place in origin)
            if len(words) < SHORTEST or not may_hold_cue(words):
                continue
            seen.add(origin[0])
            if words[-1].isalnum():
                # Ended as a sentence, lest it be read on into the next.
                words, origin = words + ".", (*origin, -1)
            parts.append(words)
            origins.append(origin)
    starts, at = [], 0
    for part in parts:
        starts.append(at)
        at += len(part) + 2
    return Passages("\n\n".join(parts), tuple(starts), tuple(origins))


def _sentences(text: str, places: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    words = "".join(text[place] if place >= 0 else "\n" for place in places)
    start = 0
    for match in _END.finditer(words):
        yield places[start : match.end() - 1]
        start = match.end()
    if start < len(places):
        yield places[start:]


def _places(text: str, content: Ranges) -> tuple[int, ...]:
    """The code points of a content without enclosing marks; pieces parted by a blank (-1), line breaks too."""
    places: list[int] = []
    for start, end in content:
        if text[start] in CLOSED_BY and end - start > 1:
            end -= text[end - 1] in CLOSED_BY[text[start]]
            start += 1
        if places:
            places.append(-1)
        places += [-1 if text[place] == "\n" else place for place in range(start, end)]
    return tuple(places)


def _without_marks(text: str, places: tuple[int, ...]) -> tuple[int, ...]:
    """The code points without the marks of a quotation that begins with a cue: it is whose report this is who quotes.

    'The aide "stressed the need for a quay," it said': with the mark before it, the model sees no cue.
    """
    words = "".join(text[place] if place >= 0 else " " for place in places)
    marks: set[int] = set()
    for match in _QUOTED_CUE.finditer(words):
        if may_be_cue(match["cue"]):
            closing = (at for at, c in enumerate(words[match.end() :], match.end()) if c in CLOSED_BY[match["mark"]])
            marks |= {match.start("mark"), next(closing, -1)}
    return tuple(place for number, place in enumerate(places) if number not in marks)


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Unbroken ranges of code points."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if place < 0:
            continue
        if runs and runs[-1][1] == place:
            runs[-1] = (runs[-1][0], place + 1)
        else:
            runs.append((place, place + 1))
    return runs
