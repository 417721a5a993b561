"""The same statement found twice: by two words of one cue, or in a content read again."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.statements.draft import Contents, Draft, Ranges, length, overlap

# Dice from which two contents of one source count as the same: "issued a statement saying ..." is one statement.
SAME = 0.8


def drop_doubles(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts in their order, without those that say what a surer one says: the same cue, or source and content."""
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


def _shared(one: Ranges, other: Ranges) -> int:
    return sum(overlap(one, start, end) for start, end in other)
