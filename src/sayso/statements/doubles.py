"""The same statement found twice: by two words of one cue, or in a content read again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.statements.draft import Contents, Draft, Ranges, length, overlap

# Dice from which two contents of one source count as the same: "issued a statement saying ..." is one statement.
SAME = 0.8
# Code points between a document and the "which" behind it.
_NEAR = 3


_DOCUMENT = re.compile(r"\b(?:statement|letter|message|tweet|post|email|memo|note|communiqu[eé]|report|release)\b")
_WHICH = re.compile(r"which|that|it", re.IGNORECASE)


def drop_doubles(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts in their order, without those that say what a surer one says: the same cue, or source and content.

    What a document reads is said by whoever released it: 'the port released a statement which read "..."'.
    """
    same: dict[Ranges, list[Draft]] = {}
    for each in drafts:
        same.setdefault(each.content, []).append(each)
    drafts = [each for each in drafts if not any(_is_read_from(text, each, other) for other in same[each.content])]
    contents = Contents(drafts)
    kept: set[int] = set()
    for number in sorted(range(len(drafts)), key=lambda n: (-drafts[n].score, n)):
        here = drafts[number]
        near = contents.near(here.content[0][0], here.content[-1][1])
        if not any(_is_double(here, drafts[other]) for other in near if other in kept):
            kept.add(number)
    return [drafts[number] for number in sorted(kept)]


def _is_double(one: Draft, other: Draft) -> bool:
    if _shared(one.cue, other.cue):
        return True
    both = _shared(one.content, other.content)
    same_content = 2 * both >= SAME * (length(one.content) + length(other.content))
    return same_content and bool(_shared(one.source, other.source))


def _is_read_from(text: str, one: Draft, other: Draft) -> bool:
    return (
        bool(one.source and other.source)
        and other.cue[-1][1] <= one.source[0][0] <= other.cue[-1][1] + _NEAR
        and _WHICH.fullmatch(text, *one.source[0]) is not None
        and any(_DOCUMENT.search(text, *piece) for piece in other.cue)
    )


def _shared(one: Ranges, other: Ranges) -> int:
    return sum(overlap(one, start, end) for start, end in other)
