"""Hedges: "I think", "we hope" inside somebody's own words are no statement of their own."""

from __future__ import annotations

import re

from sayso.statements.draft import Draft, Ranges

FIRST_PERSON = frozenset("i we me us my our".split())
PRONOUNS = frozenset("he she they it who himself herself themselves".split())
# Verbs of thought and feeling, as they stand after "I", "we", "he" or "they".
THOUGHT = frozenset(
    """
    think thinks thought believe believes believed know knows knew hope hopes hoped assume assumes assumed regret
    regrets regretted guess guesses feel feels felt want wants wanted wish wishes wished suppose supposes expect expects
    expected understand understands understood see sees saw prefer prefers preferred like love loves need needs mean
    means imagine remember remembers realize realise sure glad happy proud sorry afraid confident convinced certain
    aware looking forward intend intends intended plan plans planned planning consider considers considered find finds
    found doubt doubts doubted fear fears feared worry worries worried concerned hopeful optimistic pessimistic trust
    trusts trusted agree agrees agreed skeptical sceptical satisfied pleased realized
    realised realizes support supports supported oppose opposes opposed favor favors favored favour favours favoured
    eager determined willing unwilling outraged grateful disappointed
    """.split()
)
_INFINITIVE = re.compile(r"to\b", re.IGNORECASE)
_WORD = re.compile(r"\w+(?:[’']\w+)?")


def is_hedge(text: str, inner: Draft, *, quoted: bool) -> bool:
    """Whether `inner`, found in somebody's content, only says what that speaker thinks himself.

    In his own quoted words ("I think", "we hope") or, not `quoted`, in a report of them ("said he believes"). An
    infinitive without a source ("declined to say where") is part of the cue outside.
    """
    if not inner.source and _INFINITIVE.match(text, inner.cue[0][0]):
        return True
    source = _words(text, inner.source)
    if not source or not THOUGHT.intersection(_words(text, inner.cue)):
        return False
    return source[-1] in FIRST_PERSON or (not quoted and PRONOUNS.issuperset(source))


def _words(text: str, ranges: Ranges) -> list[str]:
    return [match.group().lower() for start, end in ranges for match in _WORD.finditer(text[start:end])]
