""" "According to" at the head of a clause: what it reports stands after it, never before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.statements.draft import Draft, Ranges, trim

_CUE = re.compile(r"according to\b", re.IGNORECASE)
# What stands before it at the head of a sentence or of a clause: nothing, a full stop, "and".
_HEAD = re.compile(r"(?:^|[.!?][”\"’)]*\s|\n|\b(?:and|but|that|while|because|although)\s)\s*$")
_REST = re.compile(r",?\s*([^\n]+?)(?=(?<![A-Z])[.!?][”\"’)]*(?:\s|$)|\n|$)")
_BEFORE = 12
_LONGEST = 1000


def look_ahead(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those that begin their clause with "according to" without what stands before it.

    Where nothing else is left, the content is the rest of the sentence after the source.
    """
    return [_after(text, each) if _is_head(text, each) else each for each in drafts]


def _is_head(text: str, each: Draft) -> bool:
    start = each.cue[0][0]
    return bool(_CUE.match(text, start) and _HEAD.search(text[max(0, start - _BEFORE) : start]))


def _after(text: str, each: Draft) -> Draft:
    start = each.cue[0][0]
    after: Ranges = tuple((a, b) for a, b in each.content if a > start)
    if after == each.content:
        return each
    behind = [end for _, end in each.source if end > start]
    if not after and behind:
        rest = _REST.match(text, behind[-1], behind[-1] + _LONGEST)
        whole = trim(text, *rest.span(1)) if rest else None
        after = (whole,) if whole else ()
    return replace(each, content=after or each.content)
