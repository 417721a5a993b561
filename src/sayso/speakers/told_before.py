"""Who the sentence before a pronoun, or the pronoun's own, tells of without their having said anything yet.

"The girl was found by a jogger. She told officers": the girl is no source before, so the cast does not have her.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.language.grammar import Grammar
from sayso.span import Span
from sayso.speakers import wordings as w
from sayso.speakers.members import Member, gender_of_name, gender_of_words
from sayso.speakers.participles import noun_phrase
from sayso.speakers.phrases import Phrase
from sayso.speakers.plurals import may_speak
from sayso.speakers.pronouns import Scene
from sayso.statement import Statement

_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
_OBJECTS: Final = frozenset({"dobj", "pobj", "dative", "attr"})
_NAMES: Final = frozenset({"NNP", "NNPS"})
_WHERE: Final = frozenset("in on at from near to through across outside during since until".split())
_NOUNS: Final = frozenset({"NN", "NNS", "NNP", "NNPS"})
_STOP: Final = re.compile(r"[.!?][”\"’')]*\s+")
_FAR: Final = 600
_NO_BODIES: Final = w.LEADING | w.PLACE_WORDS | w.THING_WORDS | w.DOCUMENTS


@dataclass(frozen=True, slots=True)
class Told:
    """A noun phrase that a pronoun may take up: what it says, and whether it is what its sentence is about."""

    span: Span
    phrase: Phrase
    main: bool
    number: int  # of its sentence


def place_before(text: str, statement: Statement) -> tuple[int, int] | None:
    """Where in a text the sentence before a statement's pronoun ends; None where its source is no pronoun."""
    source = statement.source[0] if statement.source else None
    if source is None or source.text.casefold() not in w.SINGULAR | w.PLURAL | w.THING:
        return None
    stops = [match.start() for match in _STOP.finditer(text, max(0, source.start - _FAR), source.start)]
    return (stops[-1] - 1, stops[-1]) if stops and stops[-1] else None


def told_before(grammar: Grammar, text: str, position: int, read: Callable[[Span], Phrase]) -> Iterator[Told]:
    """The noun phrases before a position, in its sentence and the one before: the likelier ones first."""
    here = next(iter(grammar.between(position, position + 1)), None)
    if here is None:
        return
    sentence = grammar.words[here].sentence
    near = [n for n in range(max(0, here - 120), here) if sentence - grammar.words[n].sentence < 2]
    near = [n for n in near if position - grammar.words[n].start < _FAR and _is_head(grammar, n)]

    def order(number: int) -> tuple[int, bool, bool, int]:
        word = grammar.words[number]
        return (word.sentence != sentence, not _is_main(grammar, number), word.dep not in _SUBJECTS, number)

    for number in sorted(near, key=order):
        span = _plain(text, grammar, number)
        if span is not None and not _is_of_place(grammar, number):
            yield Told(span, read(span), _is_main(grammar, number), grammar.words[number].sentence)


def suits(head: str, phrase: Phrase) -> bool:
    """Whether a pronoun may take up what the phrase tells of."""
    if head in w.SINGULAR:
        gender = "f" if head in w.FEMALE else "m"
        known = gender_of_name(phrase.name) if phrase.sort == "person" else gender_of_words([phrase.head])
        one = phrase.sort in {"person", "individual"} or (phrase.sort == "possessed" and phrase.inner == "individual")
        return one and known in {None, gender}
    if head in w.THING:
        named = phrase.name[:1].isupper() and not phrase.definite and phrase.head not in _NO_BODIES
        body = phrase.head in w.BODIES | w.FIRMS | w.NEWS or named
        return phrase.sort == "government" or (phrase.sort == "organization" and body)
    return phrase.sort == "group" and (may_speak(phrase.head) or phrase.head in w.PLURAL_BODIES)


def likeliest(head: str, told: Sequence[Told]) -> Told | None:
    """Whom the pronoun takes up; one whose own noun tells the gender goes before others in the same sentence."""
    fitting = [each for each in told if suits(head, each.phrase)]
    if not fitting:
        return None
    gendered = [
        each
        for each in fitting
        if each.number == fitting[0].number and head in w.SINGULAR and gender_of_words([each.phrase.head])
    ]
    return (gendered or fitting)[0]


def goes_before(told: Told, member: Member, head: str, position: int, scene: Scene, *, quoted: bool) -> bool:
    """Whether a pronoun rather takes up what a sentence is about than a member named further back.

    `quoted` tells that the pronoun stands in what somebody else says. "Gunmen came, police said. “They shot him,” said
    a man": those who only told of others are not taken up in a quotation.
    """
    gender = "f" if head in w.FEMALE else "m" if head in w.MALE else None
    if gender and member.gender and gender != member.gender:
        return True
    last = member.last_before(position) or 0
    here, there = scene.sentence(told.span.start), scene.sentence(last)
    if quoted and head in w.PLURAL and here > there:
        return True
    if not told.main or scene.paragraph(told.span.start) != scene.paragraph(position):
        return False
    known = gender is None or member.gender is None or gender_of_words([told.phrase.head]) == gender
    firm = told.phrase.sort in {"person", "government", "group"} or (told.phrase.definite and known)
    return (firm and here > there) or (quoted and here == there and last > told.span.end)


def _plain(text: str, grammar: Grammar, number: int) -> Span | None:
    """The noun with what names it; without what follows in small letters: "the council" of "the council of neglect"."""
    span, end = noun_phrase(text, grammar, number), grammar.words[number].end
    if span is None or any(char.isupper() for char in text[end : span.end]):
        return span
    return Span.of(text, span.start, end)


def _is_of_place(grammar: Grammar, number: int) -> bool:
    """Whether a name only says where or when: "in Lisbon", "on Sunday"."""
    word = grammar.words[number]
    return word.dep == "pobj" and word.tag in _NAMES and grammar.words[word.head].lemma in _WHERE


def _is_head(grammar: Grammar, number: int) -> bool:
    word = grammar.words[number]
    return word.tag in _NOUNS and word.dep in _SUBJECTS | _OBJECTS


def _is_main(grammar: Grammar, number: int) -> bool:
    """Whether a noun is the subject of its sentence's main clause, or of the words to which "she said" is added."""
    word = grammar.words[number]
    if word.dep not in _SUBJECTS:
        return False
    verb = grammar.words[word.head]
    above = grammar.words[verb.head]
    told_first = verb.dep == "ccomp" and above.dep == "ROOT" and above.start > verb.start
    return verb.dep == "ROOT" or told_first
