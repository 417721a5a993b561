"""Who may hear, and who hears whom no verb of the cue governs: "offered help to crews", "told us, adding that"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from sayso.language.grammar import Grammar
from sayso.language.time_words import is_time_word
from sayso.statement import Pieces, Statement
from sayso.statements.addressee_words import GIVEN, GIVING, NOT_GIVEN, NOUNS_TO, PERSONS, TELLING_ON

_AMOUNTS: Final = frozenset("some many most all several few number group dozen hundred thousand each none".split())
_LINKS: Final = frozenset("advcl conj acl xcomp ccomp dep parataxis pcomp prep".split())
# Words up from "adding" to the verb of telling.
_ABOVE: Final = 3
_HANDING: Final = frozenset("give offer send hand grant".split())
_OBJECTS: Final = frozenset("dobj dative obj iobj".split())


def is_somebody(grammar: Grammar, head: int) -> bool:
    """Whether the noun names somebody who can be spoken to."""
    word = grammar.words[head]
    if is_time_word(word.text):
        return False
    if word.pos == "PRON":
        return word.tag in ("PRP", "NN") and word.lemma not in ("it", "this", "that")
    if word.pos in ("NUM", "DET") or word.lemma in _AMOUNTS:
        # "six of the committees", "some of the residents"
        return any(
            is_somebody(grammar, below)
            for of in grammar.children(head)
            if grammar.words[of].text.lower() == "of"
            for below in grammar.children(of)
            if grammar.words[below].dep == "pobj"
        )
    if word.lemma in ("authority", "force") and word.tag == "NN":
        return False
    return word.lemma in PERSONS or word.pos == "PROPN"


def given_to(statement: Statement, grammar: Grammar) -> Iterator[int]:
    """Who gets what is offered or promised, where the noun and he were read together: "offered [help to the crews]"."""
    gives = any(grammar.words[n].lemma in GIVING for n in _words_of(statement.cue, grammar))
    if not gives or len(statement.content) != 1:
        return
    inside = grammar.between(statement.content[0].start, statement.content[0].end)
    for number in inside:
        word = grammar.words[number]
        if word.pos in ("VERB", "AUX", "PUNCT"):
            return
        if word.text.lower() != "to" or number == inside[0]:
            continue
        given = grammar.words[number - 1].lemma
        for head in grammar.children(number):
            if grammar.words[head].dep == "pobj" and is_somebody(grammar, head):
                named = grammar.words[head].pos == "PROPN"
                if given in GIVEN if named else given not in NOT_GIVEN:
                    yield head
        return


def given_words(statement: Statement, grammar: Grammar) -> Iterator[int]:
    """Who was given what was said: "the crews were given assurances that"."""
    for number in _words_of(statement.cue, grammar):
        word = grammar.words[number]
        if word.pos != "NOUN" or word.lemma not in NOUNS_TO:
            continue
        verb = grammar.words[word.head]
        if word.dep in ("dobj", "oprd") and verb.tag == "VBN" and verb.lemma in _HANDING:
            yield from (c for c in grammar.children(word.head) if grammar.words[c].dep == "nsubjpass")


def heard_before(statements: Sequence[Statement], number: int, heard: Sequence[Pieces], grammar: Grammar) -> Pieces:
    """Who heard the statement of the same sentence and source that a participle goes on with, by the words alone."""
    statement = statements[number]
    root = _participle(statement, grammar)
    if root is None:
        return ()
    opens = grammar.words[grammar.sentence(root).start].start
    for other, pieces in zip(statements, heard, strict=True):
        if not pieces or other.source != statement.source or other.within != statement.within or not other.cue:
            continue
        tells = any(grammar.words[n].lemma in TELLING_ON for n in _words_of(other.cue, grammar))
        if tells and opens <= other.cue[0].start < statement.cue[0].start:
            return pieces
    return ()


def _words_of(pieces: Pieces, grammar: Grammar) -> list[int]:
    return [n for piece in pieces for n in grammar.between(piece.start, piece.end)]


def _participle(statement: Statement, grammar: Grammar) -> int | None:
    """The word on which the cue hangs where it is a participle and the statement has a source; None elsewhere."""
    root = grammar.root(_words_of(statement.cue, grammar))
    return root if root is not None and grammar.words[root].tag == "VBG" and statement.source else None


def told_above(statement: Statement, grammar: Grammar) -> Iterator[int]:
    """Who hears the verb of telling on which a participle hangs: "told the Herald it closed, adding that"."""
    root = _participle(statement, grammar)
    if root is None:
        return
    at = root
    for _ in range(_ABOVE):
        if grammar.words[at].dep not in _LINKS:
            return
        at = grammar.words[at].head
        if grammar.words[at].lemma in TELLING_ON and grammar.words[at].pos == "VERB":
            break
    else:
        return
    below = grammar.children(at)
    doers = [grammar.words[c].start for c in below if grammar.words[c].dep == "nsubj"]
    if not any(piece.start <= doer < piece.end for piece in statement.source for doer in doers):
        return
    for child in (c for c in below if at < c < root):
        if grammar.words[child].dep in _OBJECTS and is_somebody(grammar, child):
            yield child
        elif grammar.words[child].text.lower() in ("to", "for"):
            yield from (
                c for c in grammar.children(child) if grammar.words[c].dep == "pobj" and is_somebody(grammar, c)
            )
