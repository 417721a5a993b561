"""Which statement introduces the words that follow its sentence: 'mourned the ferry: "..."'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.statements.draft import Draft

# Code points in which the sentence before begins.
_REACH = 400
# Behind a colon a paragraph may end, behind a full stop not.
_BEFORE = {
    ":": re.compile(r"(?P<words>[^\n]+):\s*\Z"),
    ".": re.compile(r"(?P<words>[^\n]+)(?<=[a-z0-9)])\.[ \t]*\Z"),
}
_SENTENCE = re.compile(r"(?<=[a-z0-9)][.!?])[\"”’']*\s+(?=[\"“‘']?[A-Z])")


def last_before(text: str, drafts: Sequence[Draft], place: int, *, stop: str) -> int | None:
    """The number of the draft that ends last in the sentence right before a place, where that ends with `stop`."""
    before = _BEFORE[stop].search(text, max(0, place - _REACH), place)
    if before is None:
        return None
    begun = max((m.end() for m in _SENTENCE.finditer(text, *before.span("words"))), default=before.start())
    made = [
        (max(end for _, end in (*each.cue, *each.content) if end <= place), number)
        for number, each in enumerate(drafts)
        if begun <= each.cue[0][0] and each.cue[-1][1] <= place
    ]
    return max(made, default=(0, None))[1]
