"""Who is urged, by the order of the words alone: "urged [older drivers] to stay home", "were told to leave"."""

from __future__ import annotations

from typing import Final

from sayso.language.grammar import Grammar
from sayso.language.time_words import is_time_word
from sayso.statement import Pieces, Statement
from sayso.statements.addressee_words import HEARING, URGING

_LONGEST: Final = 10
_NOMINAL: Final = frozenset("NOUN PROPN PRON NUM ADJ DET".split())
_JOINING: Final = frozenset(("of", "and", "'s", "’s", "-", "both", "in", "at", "from", "with"))
_NOBODY: Final = frozenset("it this that there what which who everything something nothing".split())
_ENDINGS: Final = ("", "s", "d", "ed", "ing", "es")


def _forms(verb: str) -> list[str]:
    stems = {verb, verb.removesuffix("e"), verb + verb[-1]}
    return [stem + ending for stem in stems for ending in _ENDINGS]


_URGING: Final = {form for verb in URGING for form in _forms(verb)} | {"told", "forbade", "forbidden"}


def urged(statement: Statement, grammar: Grammar) -> tuple[int, int] | None:
    """First and last word of the noun phrase between a cue that urges and "to" with a verb; None if there is none.

    It needs no parse: taggers take "encouraged" in "and encouraged fans to come" for an adjective.
    """
    if not statement.cue:
        return None
    cue = grammar.between(statement.cue[-1].start, statement.cue[-1].end)
    if not cue or grammar.words[cue[-1]].text.lower() not in _URGING:
        return None
    first = cue[-1] + 1
    stop = min(grammar.sentence(cue[-1]).stop, first + _LONGEST)
    for number in range(first, stop):
        word = grammar.words[number]
        if word.tag == "TO" or word.text.lower() == "not":
            return (first, number - 1) if number > first and _is_done(grammar, number) else None
        if word.pos not in _NOMINAL and word.text.lower() not in _JOINING:
            return None
        if number == first and (word.text.lower() in _NOBODY or is_time_word(word.text)):
            return None
    return None


def _is_done(grammar: Grammar, to: int) -> bool:
    """Whether "to" begins what somebody is to do, and not what is to be done to a thing."""
    for number in range(to, min(to + 3, len(grammar.words))):
        if grammar.words[number].tag == "VB":
            return grammar.words[number].lemma != "be" or grammar.words[number + 1].tag != "VBN"
    return False


def is_heard(statement: Statement, grammar: Grammar) -> bool:
    """Whether the cue is a passive whose subject hears what is said: "residents have been told"."""
    cue = [grammar.words[n] for piece in statement.cue for n in grammar.between(piece.start, piece.end)]
    passive = any(word.lemma == "be" for word in cue[:-1])
    heard = any(word.lemma in HEARING and word.tag == "VBN" for word in cue)
    return passive and heard and _stands_before(statement.source, statement)


def _stands_before(source: Pieces, statement: Statement) -> bool:
    return bool(source) and source[0].start < statement.cue[0].start
