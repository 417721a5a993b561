"""Passives: in "ten cases were reported" the cases are what is told, and not who tells it.

In "drivers were asked to wait" the drivers are who hears it, and so is the court in "the court heard that".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.statements.draft import Draft, join, subtract

_BE = r"""(?:is|are|was|were|(?:has|have|had)\ (?:\w+ly\ |also\ |since\ )?been|being)\s
    (?:also\ |not\ |both\ |now\ |first\ |later\ |\w+ly\ )*"""
_PASSIVE = re.compile(
    rf"""{_BE}
    (?:reported|announced|estimated|rumou?red|alleged|believed|thought|understood|presumed|feared|said|called|termed
    |dubbed|labell?ed|described|declared|considered|deemed|regarded|predicted|forecast|suggested|proposed|confirmed)
    (?:\ (?:in|of|as|to\ be|to\ have|to))?""",
    re.IGNORECASE | re.VERBOSE,
)
# Whoever is told, asked or ordered something hears it.
_HEARER = re.compile(
    rf"""{_BE}
    (?:told|asked|advised|ordered|instructed|informed|warned|urged|invited|encouraged|reminded|assured|promised)""",
    re.IGNORECASE | re.VERBOSE,
)
# "The court heard that": courts are told, and who tells them is not named.
_HEARD = re.compile(r"(?:(?:has|have|had|also) )*heard", re.IGNORECASE)
_COURTS = re.compile(
    r".*\b(?:court|inquest|tribunal|jury|jurors|judges?|inquiry|hearing|trial|panel|magistrates|commission)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"\W*(?:that|how)\b")
# What names the source of a passive: "reported by the Herald", "reported in the press".
_AGENT = re.compile(r"\b(?:by|in|on|from)\s+\Z", re.IGNORECASE)
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
    if low >= end and (agent := _AGENT.search(text, end, low)):
        # "Was described as bold by Dahl": he is no part of what he said.
        rest = subtract(each.content, ((agent.start(), high),), text)
        return replace(each, content=rest) if rest and _PASSIVE.fullmatch(text, start, end) else each
    hears = _HEARER.fullmatch(text, start, end) is not None or (
        _HEARD.fullmatch(text, start, end) is not None
        and _COURTS.fullmatch(text, low, high) is not None
        and _CLAUSE.match(text, each.content[0][0]) is not None
    )
    if not hears and not _PASSIVE.fullmatch(text, start, end):
        return each
    subject = high <= start and _BLANK.fullmatch(text, high, start) is not None
    if hears:
        return replace(each, source=()) if subject else each
    if not subject or text[low:high].lower() in _DUMMY:
        return replace(each, source=())
    return replace(each, source=(), content=join([(low, high), *each.content], text))
