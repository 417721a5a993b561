"""Passives: in "ten cases were reported" the cases are what is told, and not who tells it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.statements.draft import Draft, join

_PASSIVE = re.compile(
    r"""(?:is|are|was|were|(?:has|have|had)\ been|being)\ (?:also\ |widely\ |initially\ |first\ |later\ |\w+ly\ )?
    (?:reported|announced|estimated|rumou?red|alleged|believed|thought|understood|presumed|feared|said)
    (?:\ (?:in|of|to\ be|to\ have|to))?""",
    re.IGNORECASE | re.VERBOSE,
)
# "It was reported that": a subject that means nothing.
_DUMMY = frozenset({"it", "there"})
_BLANK = re.compile(r"\s*")


def tell_of_subjects(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts; of passives without "by" the subject goes from the source to the content."""
    return [_mended(text, each) for each in drafts]


def _mended(text: str, each: Draft) -> Draft:
    if len(each.cue) != 1 or len(each.source) != 1:
        return each
    (start, end), (low, high) = each.cue[0], each.source[0]
    subject = high <= start and _BLANK.fullmatch(text, high, start) is not None
    if not subject or not _PASSIVE.fullmatch(text, start, end):
        return each
    if text[low:high].lower() in _DUMMY:
        return replace(each, source=())
    return replace(each, source=(), content=join([(low, high), *each.content], text))
