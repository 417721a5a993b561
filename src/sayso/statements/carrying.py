"""Statements carried by another: "the minister said so, as quoted by the Herald".

The Herald's statement is the outer one, and the minister's with source, cue and content is what it says. The model sees
in "as quoted by" another cue for a piece of the minister's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sayso.statements.draft import Draft, join, places, subtract
from sayso.statements.outlets import NAMED

# "Per" may be of many things, but an outlet's name behind it makes it a report.
_AS_QUOTED = re.compile(
    r"(?P<cue>(?<=[^\w\s]\s)as (?:quoted|reported|cited|relayed|published|told) by|(?<=\s)per)\s+"
    r"(?P<source>[^\n,.;:—–“”()\"]{2,80}(?<!\s))"
)
# Between what is carried and the one who carries it.
_BETWEEN = frozenset(" ,.;:—–”’\"')(")
_SURE = 0.9


def set_aside(text: str, drafts: Iterable[Draft]) -> tuple[list[Draft], list[Draft]]:
    """The drafts with another cue than "as quoted by", and those with it, which take no quotations from the others."""
    carrying = {place for match in _carriers(text) for place in range(*match.span("cue"))}
    kept: list[Draft] = []
    aside: list[Draft] = []
    for each in drafts:
        (kept if carrying.isdisjoint(places(each.cue)) else aside).append(each)
    return kept, aside


def carry(text: str, drafts: Sequence[Draft], aside: Sequence[Draft]) -> list[Draft]:
    """The drafts and those who carry them; a draft set aside stays as it was where it carries none of the others."""
    carriers_at = [match.span() for match in _carriers(text)]
    # "Said Reyes per the Herald": the model takes all of it for the source.
    drafts = [replace(each, source=subtract(each.source, tuple(carriers_at), text) or each.source) for each in drafts]
    ends = {end: each for each in drafts for _, end in (*each.source, *each.cue, *each.content)}
    waiting = {place: each for each in aside for place in places(each.cue)}
    carriers: list[Draft] = []
    for match in _carriers(text):
        start, end = match.span("cue")
        before = next((waiting[place] for place in range(start, end) if place in waiting), None)
        carried = _carried(text, start, ends)
        if carried:
            content = join((*carried.source, *carried.cue, *carried.content), text)
            score = before.score if before else _SURE
            carriers.append(Draft((match.span("source"),), ((start, end),), content, score))
        elif before:
            carriers.append(before)
    return [*drafts, *carriers]


def _carriers(text: str) -> Iterator[re.Match[str]]:
    """The places where somebody is named who carries what stands before."""
    for match in _AS_QUOTED.finditer(text):
        if match["cue"] != "per" or NAMED.fullmatch(match["source"]):
            yield match


def _carried(text: str, place: int, ends: Mapping[int, Draft]) -> Draft | None:
    """The draft of which a piece ends at a place but for marks."""
    while place not in ends and place and text[place - 1] in _BETWEEN:
        place -= 1
    return ends.get(place)
