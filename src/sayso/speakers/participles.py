"""Verbs without a subject of their own: in "Saying no, the minister left", it is the minister who says no."""

from __future__ import annotations

from typing import Final

from sayso.language.grammar import Grammar
from sayso.span import Span

_LOOSE: Final = frozenset({"advcl", "conj", "pcomp", "xcomp", "acl"})
# "Rose and claimed", "is said to have claimed": verbs that are no participles, and how they hang on one with a subject.
_JOINED: Final = frozenset({"conj", "xcomp"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
# From the participle to the verb with a subject there are a few steps at most.
_STEPS: Final = 4


def subject_of_participle(text: str, grammar: Grammar, cue: Span) -> Span | None:
    """The subject of the clause that a cue's participle, or its joined verb, hangs on; None where it hangs on none."""
    numbers = grammar.between(cue.start, cue.end)
    if not numbers or not _lacks_subject(grammar, numbers[0]):
        return None
    at = numbers[0]
    for step in range(_STEPS):
        # "Upon announcing": the participle hangs on a preposition.
        if grammar.words[at].dep not in _LOOSE and not (step and grammar.words[at].dep == "prep"):
            return None
        at = grammar.words[at].head
        subject = next((n for n in grammar.children(at) if grammar.words[n].dep in _SUBJECTS), None)
        if subject is not None:
            return noun_phrase(text, grammar, subject)
    return None


def _lacks_subject(grammar: Grammar, verb: int) -> bool:
    word = grammar.words[verb]
    joined = word.tag.startswith("VB") and word.dep in _JOINED
    return word.tag == "VBG" or (joined and all(grammar.words[n].dep != "auxpass" for n in grammar.children(verb)))


def noun_phrase(text: str, grammar: Grammar, noun: int) -> Span | None:
    """The noun and what stands before it and right behind it, up to a clause of its own."""
    inside = [n for n in grammar.subtree(noun) if not _is_of_a_clause(grammar, n, noun)]
    start, end = grammar.words[inside[0]].start, grammar.words[inside[-1]].end
    return Span(start, end, text[start:end])


def _is_of_a_clause(grammar: Grammar, number: int, noun: int) -> bool:
    while number != noun:
        if grammar.words[number].dep in ("relcl", "acl", "advcl", "ccomp"):
            return True
        number = grammar.words[number].head
    return False
