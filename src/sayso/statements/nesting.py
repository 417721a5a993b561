"""Statements inside statements: a content read again as a text of its own."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from types import MappingProxyType

import numpy as np

from sayso.language.quotations import CLOSED_BY, quotations_meeting
from sayso.statements.candidates import find_candidates
from sayso.statements.draft import Contents, Draft, Ranges, draft, join
from sayso.statements.hedges import is_hedge
from sayso.statements.model import StatementModel
from sayso.statements.tokens import Ints, Tokens, tokenize

# A content shorter than this has no room for a source, a cue and a content.
SHORTEST = 24


def read_contents(text: str, drafts: Sequence[Draft], tokens: Tokens, model: StatementModel) -> list[Draft]:
    """Statements found in the contents of `drafts`, each wholly inside one of them.

    The contents in which a word of cues stands are put to the model together, as paragraphs of one text, without the
    marks that enclose them. `tokens` are those of the text.
    """
    cue_pieces = np.array(model.manifest["cue_pieces"], dtype=np.int64)
    parts: list[str] = []
    starts: list[int] = []
    origins: list[tuple[int, ...]] = []
    at = 0
    for outer in drafts:
        origin = _places(text, outer.content)
        if len(origin) < SHORTEST or not _has_hint(outer, tokens, cue_pieces):
            continue
        words = "".join(text[place] if place >= 0 else " " for place in origin)
        if words[-1].isalnum():
            # Ended as a sentence, lest it be read on into the next.
            words, origin = words + ".", (*origin, -1)
        parts.append(words)
        starts.append(at)
        origins.append(origin)
        at += len(words) + 2
    joined = "\n\n".join(parts)
    again = tokenize(joined, model.tokenizer)
    found = []
    for candidate in find_candidates(again, model):
        inner = draft(candidate, again, joined)
        part = bisect_right(starts, inner.cue[0][0]) - 1
        inner = _clip(inner, starts[part], starts[part] + len(parts[part]))
        if not (inner.content and inner.score >= model.manifest["nested_threshold"]):
            continue
        placed = _back(inner, starts[part], origins[part], text)
        if not (placed.cue and placed.content):
            # Nothing but the full stop or the blank that was put in.
            continue
        quoted = bool(quotations_meeting(tokens.quotations, placed.cue[0][0], placed.cue[-1][1]))
        if not is_hedge(text, placed, quoted=quoted):
            found.append(placed)
    return found


def _clip(inner: Draft, low: int, high: int) -> Draft:
    """The draft without what reaches into another content."""
    source, cue, content = (
        tuple((max(a, low), min(b, high)) for a, b in ranges if a < high and b > low)
        for ranges in (inner.source, inner.cue, inner.content)
    )
    return Draft(source, cue, content, inner.score)


def _has_hint(outer: Draft, tokens: Tokens, cue_pieces: Ints) -> bool:
    """Whether a word stands in the content that is often a cue's; it spares reading half of the contents again."""
    return any(
        np.isin(
            tokens.ids[np.searchsorted(tokens.starts, start) : np.searchsorted(tokens.starts, end)], cue_pieces
        ).any()
        for start, end in outer.content
    )


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


def _back(inner: Draft, start: int, origin: tuple[int, ...], text: str) -> Draft:
    source, cue, content = (
        join((piece for a, b in ranges for piece in _runs(origin[a - start : b - start])), text)
        for ranges in (inner.source, inner.cue, inner.content)
    )
    return Draft(source, cue, content, inner.score)


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


def innermost(drafts: Sequence[Draft], carried_by: Mapping[Draft, Draft] = MappingProxyType({})) -> list[int | None]:
    """For each draft the number of the innermost one whose content contains its cue, or that carries it.

    `carried_by` names the statement that cites it where that is known.
    """
    contents = Contents(drafts)
    numbers = {each: number for number, each in enumerate(drafts)}
    outer: list[int | None] = []
    for number, inner in enumerate(drafts):
        if inner in carried_by:
            outer.append(numbers.get(carried_by[inner]))
            continue
        start, end = inner.cue[0][0], inner.cue[-1][1]
        around = [
            (sum(b - a for a, b in drafts[place].content), place)
            for place in contents.near(start, end)
            if place != number and _contains(drafts[place].content, inner.cue)
        ]
        outer.append(min(around)[1] if around else None)
    return outer


def _contains(content: Ranges, pieces: Ranges) -> bool:
    return all(any(start <= a and b <= end for start, end in content) for a, b in pieces)
