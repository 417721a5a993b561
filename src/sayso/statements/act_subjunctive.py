"""Contents whose verb stands bare, as what is to be done does: "insisted that the budget include it"."""

from __future__ import annotations

import re
from typing import Final

from sayso.language.grammar import Grammar, Word
from sayso.statement import Statement

# Words within which a content's subject stands.
_OPENING: Final = 8
_SUGGESTED: Final = re.compile(r"\b(?:suggested|recommended|proposed|requested|demanded|asked)$")
# Verbs of states, which nobody is told to be in.
_STATES: Final = frozenset("have know seem want need believe like love hate fear own lack".split())


def is_subjunctive(statement: Statement, grammar: Grammar) -> bool:
    """Whether the content says what is to be done: "insisted that the budget include it"."""
    for piece in statement.content[:1]:
        for number in grammar.between(piece.start, piece.end)[:_OPENING]:
            subject = grammar.words[number]
            if subject.dep == "nsubjpass":
                return _is_done_bare(grammar, subject.head)
            if subject.dep == "nsubj" and (_is_single(subject) or _may_be_asked(statement)):
                return _is_bare(grammar, subject.head, behind=number)
    return False


def _is_done_bare(grammar: Grammar, verb: int) -> bool:
    """Whether something is to be done: "that the road be closed"."""
    helping = [grammar.words[c] for c in grammar.children(verb) if grammar.words[c].dep in ("aux", "auxpass")]
    return [word.text.lower() for word in helping] == ["be"]


def _may_be_asked(statement: Statement) -> bool:
    """Whether a plural subject's bare verb tells what is to be done, as the past tense is not passed on."""
    return _SUGGESTED.search(statement.cue_text) is not None


def _is_single(subject: Word) -> bool:
    return subject.tag in ("NN", "NNP") or subject.text.lower() in ("he", "she", "it")


def _is_bare(grammar: Grammar, verb: int, *, behind: int) -> bool:
    """Whether the verb stands without ending and without another that helps it."""
    word = grammar.words[verb]
    if verb < behind or word.tag not in ("VB", "VBP") or word.text != word.lemma or word.lemma in _STATES:
        return False
    return all(grammar.words[c].dep != "aux" for c in grammar.children(verb) if c < verb)
