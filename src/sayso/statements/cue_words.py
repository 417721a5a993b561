"""The words of a cue by their lemmas, and the one that tells what kind of cue it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from sayso.language.grammar import Grammar
from sayso.statement import Statement
from sayso.statements import act_words as w

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_KNOWN = w.ASSERTIVE | w.DIRECTIVE | w.COMMISSIVE | w.EXPRESSIVE | w.THOUGHT | w.OPEN | w.NEGATIVE | w.HOLD
# They tell nothing where another known word stands in the cue: "made a recommendation".
_LIGHT = frozenset("be have do make give take get go come put issue send express voice call".split())
# What makes another word of a verb: "call for", "make clear".
_WHERE = frozenset("in at during via through on over by".split())
_PLACES = frozenset(
    "announcement statement letter report speech interview tweet post message memo remark comment".split()
)
# "press" before these, or behind "the", presses nobody.
_OF_THE_PRESS = frozenset("conference release briefing statement event secretary".split())
_NEAR = 4
_PARTICLES = frozenset("for on upon to out clear as against off down up".split())


@dataclass(frozen=True, slots=True)
class CueWord:
    """One word of a cue: as it stands in lower case, and its lemma."""

    text: str
    lemma: str


def lemmas_of_cue(text: str, statement: Statement, grammar: Grammar) -> tuple[CueWord, ...]:
    """The words of the cue in order; lemmas from the grammar, by rule where it has no words."""
    found: list[CueWord] = []
    for piece in statement.cue:
        numbers = grammar.between(piece.start, piece.end)
        if numbers:
            words = [grammar.words[n] for n in numbers]
            found += [CueWord(word.text.lower(), _settle(word.lemma, word.text.lower())) for word in words]
        else:
            plain = (match.group().lower() for match in _WORD.finditer(piece.text))
            found += [CueWord(word, _settle(word, word)) for word in plain]
    return tuple(found)


def head_of_cue(words: tuple[CueWord, ...]) -> str:
    """The lemma that tells the kind, with its particle where the two make another word ("call for"); "" of no words.

    The last known word is it, as auxiliaries, negation and adverbs stand before; light verbs only if no other is there.
    """
    lemmas = [word.lemma for word in words]
    for first, second in pairwise(lemmas):
        if second in _PARTICLES and f"{first} {second}" in _KNOWN:
            return f"{first} {second}"
    lemmas = [lemma for number, lemma in enumerate(lemmas) if not _is_place(lemmas, number)]
    known = [lemma for lemma in lemmas if lemma in _KNOWN]
    heavy = [lemma for lemma in known if lemma not in _LIGHT]
    return (heavy or known or lemmas or [""])[-1]


def _is_place(lemmas: list[str], number: int) -> bool:
    """Whether the word tells where it was said, and not what was done: "said in an announcement", "to the press"."""
    before = lemmas[max(0, number - _NEAR) : number]
    if lemmas[number] == "press" and (before[-1:] == ["the"] or not _OF_THE_PRESS.isdisjoint(lemmas[number + 1 :][:1])):
        return True
    known = any(lemma in _KNOWN and lemma not in _LIGHT for lemma in lemmas[:number])
    return known and lemmas[number] in _PLACES and not _WHERE.isdisjoint(before)


def _settle(lemma: str, word: str) -> str:
    """The lemma as the tables have it: of a form the lemmatiser left, the known word it is a form of."""
    if word in _PREPOSITIONS:
        return word
    if lemma in _KNOWN:
        return lemma
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma]
    for ending, put in (
        ("ing", ""),
        ("ing", "e"),
        ("ied", "y"),
        ("ies", "y"),
        ("ed", ""),
        ("ed", "e"),
        ("es", ""),
        ("s", ""),
    ):
        if lemma.endswith(ending):
            stem = lemma[: -len(ending)] + put
            if stem in _KNOWN:
                return stem
            if len(stem) > 2 and stem[-1:] == stem[-2:-1] and stem[:-1] in _KNOWN:
                return stem[:-1]
    return lemma


# Forms of verbs that are none.
_PREPOSITIONS = frozenset("regarding concerning including following".split())
_ENDINGS = (("ing", ""), ("ing", "e"), ("ied", "y"), ("ies", "y"), ("ed", ""), ("ed", "e"), ("es", ""), ("s", ""))
_IRREGULAR = {
    "said": "say", "told": "tell", "made": "make", "shown": "show",
    "wrote": "write", "written": "write", "thought": "think",
    "felt": "feel", "knew": "know", "known": "know", "saw": "see", "seen": "see",
    "spoke": "speak", "spoken": "speak", "meant": "mean", "found": "find", "sought": "seek",
    "forbade": "forbid", "forbidden": "forbid", "swore": "swear", "sworn": "swear", "denied": "deny",
    "denies": "deny", "denying": "deny", "according": "accord", "hop": "hope", "chose": "choose",
    "held": "hold", "heard": "hear", "gave": "give", "read": "read", "put": "put",
    "saying": "say", "understood": "understand",
}  # fmt: skip
