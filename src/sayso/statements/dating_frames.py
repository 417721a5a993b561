"""How the grammar hangs a time on a cue, and sets a cue apart from a time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sayso.language.grammar import Grammar, Word
from sayso.language.times import TimeExpression
from sayso.statement import Pieces, Statement
from sayso.statements.channel_words import NOUNS
from sayso.statements.course import Course
from sayso.statements.event_words import BEHIND, TELLING_OF

_DEEP: Final = 5
_LINKS: Final = frozenset(("conj", "xcomp", "advcl", "ccomp", "relcl", "acl", "dep", "pcomp", "parataxis"))
# What hangs on these has its own time: "on Friday, despite criticism by the mayor".
_APART: Final = frozenset(
    "despite amid amidst for following after before without against because although while since over".split()
)
# What comes before something dated, has not its date: "before the deadline on Friday".
_LIMITS: Final = frozenset("before until till since despite amid".split())
_WHO: Final = re.compile(r"\b(?:who|which|whose)\b")
# Verbs that tell when a thing of words was made: "a proclamation, which was signed on Monday".
_MAKING: Final = frozenset(
    "make issue release publish give deliver post air broadcast unseal send hold sign announce read write file submit"
    " tweet record".split()
)
# What is done at one time: behind the noun of what was announced, the time is that of announcing.
_AT_ONCE: Final = frozenset("announce declare unveil reveal propose tender submit launch issue present plead".split())
_RULED: Final = frozenset("ruling verdict judgment judgement order decision opinion injunction".split())
_KNOWN: Final = frozenset("the this that these those his her its their".split())
# What they are about is still to come, also after an event.
_PROMISING: Final = frozenset("promise pledge vow plan propose expect predict want hope intend".split())
_TALKING: Final = frozenset(
    "speak talk address appear ask question interview respond react answer reply comment".split()
)


def tells_of_source(course: Course, time: TimeExpression, statement: Statement) -> bool:
    """Whether the time ends what is told of the source, between commas: "the mayor, elected in May, said"."""
    parts = (*statement.source, *statement.cue)
    ends = max((piece.end for piece in parts if piece.end <= time.start), default=None)
    if ends is None or "," not in course.text[time.end : max(time.end, statement.cue[-1].start)]:
        return False
    between = [course.grammar.words[n] for n in course.grammar.between(ends, time.start)]
    verbs = {word.lemma for word in between if word.pos == "VERB"}
    if not verbs:
        return _WHO.search(course.text, ends, time.start) is not None
    return verbs.isdisjoint(_MAKING | _TALKING)


def is_of_who_it_is(course: Course, time: TimeExpression, statement: Statement) -> bool:
    """Whether the time stands in a clause of the source that tells what he did: "the cook, who left in May, said"."""
    piece = next((p for p in statement.source if p.start <= time.start < p.end), None)
    clause = None if piece is None else _WHO.search(course.text, piece.start, time.start)
    if clause is None:
        return False
    words = (course.grammar.words[n] for n in course.grammar.between(clause.end(), time.start))
    return {word.lemma for word in words if word.pos == "VERB"}.isdisjoint(_MAKING | _TALKING)


def attached(grammar: Grammar, time: TimeExpression, cue: Pieces) -> bool | None:
    """Whether the grammar hangs the time on the cue or on a verb that governs the cue; None if there is no grammar."""
    words = grammar.words
    cues = {n for c in cue for n in grammar.between(c.start, c.end)}
    root = grammar.root(grammar.between(time.start, time.end))
    if root is None or not cues:
        return None
    at, seen = root, 0
    while words[at].head != at and seen < 6 and (at == root or words[at].pos not in ("VERB", "AUX")):
        at, seen = words[at].head, seen + 1
        if words[at].dep == "prep" and words[at].text.lower() in _LIMITS:
            # "before the deadline on Friday"
            return False
        if at in cues:
            return True
    talks = words[at].lemma in _TALKING and words[at].tag in ("VBG", "VBN", "VBD")
    if words[at].head in cues and words[at].dep == "advcl" and (talks or _is_meanwhile(grammar, at)):
        return True
    top = grammar.root(sorted(cues))
    # A cue noun, or a second verb, of the dated verb: "issued a statement on Sunday saying".
    for _ in range(4):
        if top is None or words[top].head == top or words[top].text.lower() in _APART:
            return False
        if words[top].pos in ("VERB", "AUX") and words[top].dep not in _LINKS:
            return False
        if any(
            words[c].dep in ("mark", "prep") and words[c].text.lower() in _APART
            for c in grammar.children(top)
            if c < top
        ):
            # "spoke on Monday, after she had said"
            return False
        if words[top].dep == "relcl" and words[words[top].head].lemma not in NOUNS:
            # "the act of 1867, which was ruled": the noun's time, not the clause's.
            return False
        top = words[top].head
        if top == at:
            return True
    return False


def is_swallowed(grammar: Grammar, time: TimeExpression, statement: Statement) -> bool:
    """Whether the time is the cue's and was read with the noun behind it: "announced [his retirement in 1995]"."""
    cue = [grammar.words[n] for c in statement.cue for n in grammar.between(c.start, c.end)]
    at_once = any(word.lemma in _AT_ONCE for word in cue)
    if statement.form == "direct" or not (at_once or any(word.tag == "VBD" for word in cue)):
        return False
    for piece in statement.content:
        if piece.start < time.start < piece.end:
            before = [grammar.words[n] for n in grammar.between(piece.start, time.start)]
            bare = all(word.pos not in ("VERB", "AUX", "PUNCT") for word in before)
            of = grammar.between(time.start, time.end)[:1]
            if not bare or not (at_once or _is_known(before)) or any(grammar.words[n].text == "of" for n in of):
                return False
            return attached(grammar, time, statement.cue) is True
    return False


def _is_known(words: Sequence[Word]) -> bool:
    """Whether they end in a thing known already, and no event: "the documents", "this delay", not "the vote"."""
    *before, noun = words
    if not before or noun.pos != "NOUN" or noun.lemma in TELLING_OF:
        return False
    return before[-1].text.lower() in _KNOWN


def trails(grammar: Grammar, event: TimeExpression, statement: Statement) -> bool:
    """Whether the event ends what was read as said, a mere noun, and tells when: "urged [calm after the blast]"."""
    numbers = [n for piece in statement.content for n in grammar.between(piece.start, piece.end)]
    cue = [grammar.words[n] for piece in statement.cue for n in grammar.between(piece.start, piece.end)]
    if not numbers or grammar.words[numbers[-1]].end > event.end or statement.form == "direct":
        return False
    if not any(word.tag == "VBD" for word in cue) or any(word.lemma in _PROMISING for word in cue):
        return False
    before = [grammar.words[n] for n in numbers if grammar.words[n].start <= event.start]
    behind = before[-1].text.lower() in ("after", "following") and len(before) > 1
    return behind and all(word.pos not in ("VERB", "AUX", "PUNCT") or word is before[-1] for word in before)


def is_behind(grammar: Grammar, time: TimeExpression, statement: Statement) -> bool:
    """Whether it was said after or at what has the time: "said after meeting the king on Monday"."""
    cues = {n for c in statement.cue for n in grammar.between(c.start, c.end)}
    at = grammar.root(grammar.between(time.start, time.end))
    for _ in range(_DEEP):
        if at is None:
            return False
        at = grammar.words[at].head
        if grammar.words[at].text.lower() in BEHIND and grammar.words[at].dep == "prep":
            return grammar.words[at].head in cues
    return False


def _is_meanwhile(grammar: Grammar, verb: int) -> bool:
    """Whether the clause tells what went on just then: "said as she left on Monday"."""
    before = [grammar.words[c] for c in grammar.children(verb) if c < verb]
    # "while the port on Monday called it safe" is another's.
    other = any(word.dep == "nsubj" and word.pos in ("NOUN", "PROPN") for word in before)
    return any(word.text.lower() in ("as", "when") or (word.text.lower() == "while" and not other) for word in before)


def is_apart(grammar: Grammar, statement: Statement) -> bool:
    """Whether the cue is a noun that hangs on "despite" and the like, or stands in a clause of its own about a noun."""
    at = grammar.root([n for c in statement.cue for n in grammar.between(c.start, c.end)])
    for _ in range(_DEEP):
        if at is None or grammar.words[at].head == at:
            return False
        above = grammar.words[grammar.words[at].head]
        if above.text.lower() in _APART:
            # "issued a ruling against the mayor finding": the mayor found nothing.
            return not (above.text.lower() == "against" and grammar.words[above.head].lemma in _RULED)
        if grammar.words[at].dep == "acl" and grammar.words[at].tag == "VBN":
            # "Last week a blast killed five, an attack ascribed to the rebels"
            return above.lemma not in NOUNS
        if grammar.words[at].dep == "relcl" and not any(p.start <= above.start < p.end for p in statement.source):
            return above.lemma not in NOUNS
        at = grammar.words[at].head
    return False


def is_met(grammar: Grammar, statement: Statement) -> bool:
    """Whether the cue is a noun to which somebody else did something then: "voted down the mayor's proposal"."""
    at = grammar.root([n for c in statement.cue for n in grammar.between(c.start, c.end)])
    if at is None or grammar.words[at].dep != "dobj" or grammar.words[grammar.words[at].head].pos != "VERB":
        return False
    doers = [grammar.words[c] for c in grammar.children(grammar.words[at].head) if grammar.words[c].dep == "nsubj"]
    parts = (*statement.source, *statement.cue)
    return bool(doers) and not any(part.start <= doer.start < part.end for doer in doers for part in parts)


def is_noun_apart(grammar: Grammar, statement: Statement) -> bool:
    """Whether the cue is a noun that only hangs on the sentence: "a vote marred by allegations"."""
    root = grammar.root([n for c in statement.cue for n in grammar.between(c.start, c.end)])
    return root is not None and grammar.words[root].pos == "NOUN" and is_apart(grammar, statement)


def made_then(grammar: Grammar, time: TimeExpression, statement: Statement) -> bool:
    """Whether a clause behind the cue's noun tells when it was made: "the call for talks, which was made on Monday"."""
    words = grammar.words
    noun = grammar.root([n for c in statement.cue for n in grammar.between(c.start, c.end)])
    at = grammar.root(grammar.between(time.start, time.end))
    if noun is None or at is None:
        return False
    for _ in range(3):
        at = words[at].head
        if words[at].pos == "VERB":
            break
    if words[at].dep not in ("relcl", "acl") or words[at].lemma not in _MAKING:
        return False
    occasion = (statement.channel_text,) if statement.channel_text else ()
    named = words[noun].pos == "NOUN"
    parts = (*statement.source, *statement.cue, *statement.content, *occasion) if named else occasion
    return any(part.start <= words[words[at].head].start < part.end for part in parts)
