"""What is said right before its tag belongs to it alone: '"They saved my cat," a neighbour said.'

The model, and the quotation marks after it, may give the words to the statement before them as well: "The mill burned,
firefighters said. "They saved my cat," a neighbour said." Nobody else says what is tagged, and whoever is left without
any words ("Lund nodded.") has made no statement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.statements.draft import Contents, Draft, subtract

# Between the last words of a content and the source or the cue that tags it.
_TAG = re.compile(r"(?:,[\"”’']?|[!?][\"”’'],?|[\"”’'],?)[ \t]+$")
_REACH = 4


def keep_with_tags(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, without words in a content that another's tag stands right behind; those left without any go."""
    found = list(drafts)
    contents = Contents(drafts)
    for number, each in enumerate(drafts):
        for start, end in _tagged(text, each):
            for other in contents.near(start, end):
                if other != number and _is_apart(found[other], each) and not _tagged_at(text, drafts[other], end):
                    left = subtract(found[other].content, ((start, end),), text)
                    found[other] = replace(found[other], content=left)
    return [each for each in found if each.content]


def _tagged(text: str, each: Draft) -> list[tuple[int, int]]:
    """The pieces of a content that end right before its own source or cue."""
    return [(start, end) for start, end in each.content if _tagged_at(text, each, end)]


def _tagged_at(text: str, each: Draft, place: int) -> bool:
    begins = [start for start, _ in (*each.source, *each.cue) if place <= start <= place + _REACH]
    return any(_TAG.search(text, max(0, place - 2), start) for start in begins)


def _is_apart(one: Draft, other: Draft) -> bool:
    """Whether neither of two lies in the words of the other."""
    return not any(
        start <= a and b <= end
        for this, that in ((one, other), (other, one))
        for start, end in this.content
        for a, b in that.cue
    )
