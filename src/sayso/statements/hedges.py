"""Hedges: "I think", "we hope" inside somebody's own words are no statement of their own."""

from __future__ import annotations

import re

from sayso.statements.draft import Draft

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
    found doubt doubts fear fears worry worries concerned hopeful optimistic trust agree disagree
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
    if not _words(text, inner.cue) & THOUGHT:
        return False
    return bool(source & FIRST_PERSON) or (not quoted and bool(source) and source <= PRONOUNS)


def _words(text: str, ranges: tuple[tuple[int, int], ...]) -> set[str]:
    return {match.group().lower() for start, end in ranges for match in _WORD.finditer(text[start:end])}
