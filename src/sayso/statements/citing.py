"""Statements passed on: "Reuters reported, citing two officials" and "Reuters said, quoting the ministry"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.statements.draft import Draft, Ranges, overlap, subtract

_CITING = re.compile(r"(?:citing|quoting|crediting)\b", re.IGNORECASE)
# What makes of the words cited a content of its own ("citing concerns that ...", "citing the need to ..."): a clause.
_CLAUSE = re.compile(r"\b(?:that|whether|as|saying|who (?:say|said|told))\b|[:“\"]", re.IGNORECASE)
# Reasons are cited too: they are no sources.
_REASON = re.compile(
    r"\b(?:concerns?|reasons?|fears?|need|lack|problems?|issues?|risks?|evidence|costs?|privacy|weather|security|health"
    r"|conflicts?|threats?|grounds|delays?|shortages?|losses|safety|uncertaint(?:y|ies)|pressures?)\b",
    re.IGNORECASE,
)
# "Quoting reference 447": a number to be given is nobody.
_NUMBER = re.compile(
    r"\A\W*(?:the\s)?(?:(?:crime|case|incident|police|log|file|job|booking|order)\s)*"
    r"(?:reference|ref|number|no|code|crime|case|incident|log|CAD)\b[^a-z]*\d",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"\n|[.!?][”\"’']? [A-Z“\"]")
_LONGEST = 120
# Code points between a cue and the "citing" that belongs to it.
_REACH = 400


def pass_on(text: str, drafts: Sequence[Draft]) -> tuple[list[Draft], dict[Draft, Draft]]:
    """The drafts, those that cite somebody turned round, and for each of these the statement that cites it.

    Who is cited becomes the source of a statement of its own, with the same content as the one that cites him, in which
    it is nested. What cites reasons stays as it is, and what cites somebody for nothing is dropped.
    """
    drafts = [each for each in drafts if not _is_number(text, each)]
    kept = [each for each in drafts if not _CITING.match(text, each.cue[0][0])]
    turned: dict[Draft, int] = {}
    reasons: list[Draft] = []
    for each in drafts:
        if not _CITING.match(text, each.cue[0][0]):
            continue
        cited = _cited(text, each)
        place = _carrier(text, each, kept) if cited else None
        if place is None:
            reasons.append(each)
            continue
        carrier = kept[place]
        content = subtract(carrier.content, (*each.cue, *cited), text)
        if content:
            kept[place] = replace(carrier, content=content)
            turned[replace(each, source=cited, content=content)] = place
    return [*kept, *reasons, *turned], {inner: kept[place] for inner, place in turned.items()}


def _is_number(text: str, each: Draft) -> bool:
    """Whether it tells which number is to be quoted."""
    return bool(_CITING.fullmatch(text, *each.cue[0])) and bool(_NUMBER.match(text[each.cue[-1][1] :][:_LONGEST]))


def _cited(text: str, each: Draft) -> Ranges:
    """The people or papers cited: what stands next after the cue, be it marked as content or as source."""
    end = each.cue[-1][1]
    after = [(a, b) for a, b in sorted((*each.source, *each.content)) if 0 <= a - end <= 2]
    if not after or after[0][1] - after[0][0] > _LONGEST:
        return ()
    words = text[slice(*after[0])]
    return () if _CLAUSE.search(words) or _REASON.search(words) else (after[0],)


def _carrier(text: str, each: Draft, drafts: Sequence[Draft]) -> int | None:
    """The number of the statement of the same sentence whose cue is nearest, first of those inside no other."""
    start = each.cue[0][0]
    near = [n for n, other in enumerate(drafts) if _same_sentence(text, other.cue[0][0], start)]

    def rank(number: int) -> tuple[bool, int]:
        place = drafts[number].cue[0][0]
        nested = any(overlap(drafts[n].content, place, place + 1) for n in near if n != number)
        return nested, abs(place - start)

    return min(near, key=rank, default=None)


def _same_sentence(text: str, place: int, other: int) -> bool:
    between = text[min(place, other) : max(place, other)]
    return len(between) <= _REACH and not _SENTENCE_END.search(between)
