"""To whom a statement was made, where the text says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from sayso.language.grammar import Grammar
from sayso.language.time_words import is_time_word
from sayso.span import Span
from sayso.statement import Pieces, Statement
from sayso.statements.addressee_urged import is_heard, urged
from sayso.statements.addressee_words import (
    NOUNS_TO,
    PERSONS,
    SAYING_FOR,
    SAYING_ON,
    SAYING_TO,
    TELLING,
    THING_OBJECTS,
)
from sayso.statements.hearers import given_to, given_words, heard_before, is_somebody, told_above
from sayso.statements.outlets import name_of_outlet
from sayso.statements.questions import asked

_OBJECTS: Final = frozenset("dobj dative obj iobj".split())
# What hangs on a noun and tells something of it that is no part of who it is.
_LOOSE: Final = frozenset("relcl advcl ccomp xcomp acl punct cc conj appos prep parataxis".split())
# Words that are nobody without the clause behind them: "those who stayed".
_WHO_ALONE: Final = frozenset("those anyone everyone anybody everybody that".split())
_REFLEXIVE: Final = frozenset("himself herself itself themselves myself ourselves yourself".split())
# Nouns whose "to it" is as often a thing: "a response to it".
_TO_THINGS: Final = frozenset("response reply threat call remark remarks comment reaction objection".split())
_TOLD_THINGS: Final = frozenset("question permission help lie truth story joke tale falsehood".split())
# Of these the object may begin what is quoted: "thanked 'the crews for their work'".
_FELT: Final = ("thank", "congratulate")
# Who hears these may stand in the source's words: "a guard speaking to the Gazette".
_ASKING: Final = ("interview", "speak", "talk")
_NOT_HEARD: Final = frozenset("question challenge interview grant order".split())


def find_addressees(text: str, statements: Sequence[Statement], grammar: Grammar) -> list[Pieces]:
    """For each statement who it was made to: one piece, or none where the text does not say."""
    heard = [_addressee(text, statement, grammar) for statement in statements]
    return [pieces or heard_before(statements, n, heard, grammar) for n, pieces in enumerate(heard)]


def _addressee(text: str, statement: Statement, grammar: Grammar) -> Pieces:
    if is_heard(statement, grammar):
        return statement.source
    return _spoken_to(text, statement, grammar) or _urged(text, statement, grammar)


def _urged(text: str, statement: Statement, grammar: Grammar) -> Pieces:
    words = urged(statement, grammar)
    if words is None:
        return ()
    return (Span.of(text, grammar.words[words[0]].start, grammar.words[words[1]].end),)


def _spoken_to(text: str, statement: Statement, grammar: Grammar) -> Pieces:
    for head in _candidates(statement, grammar):
        first, last = phrase(grammar, head, limit=_limit(statement, grammar.words[head].start))
        start, end = grammar.words[first].start, grammar.words[last].end
        end = _without_subject(text, statement, grammar, start, end)
        # "told her [Reyes had left]": the parser takes the two for one.
        begun = min((piece.start for piece in statement.content if start < piece.start < end), default=end)
        end = start + len(text[start:begun].rstrip(" ,:"))
        asks = any(grammar.words[n].lemma in _ASKING for n in _above(grammar, head))
        if not asks and any(start < piece.end and piece.start < end for piece in _apart_from(statement, start)):
            continue
        return (Span.of(text, start, end),)
    return ()


def _without_subject(text: str, statement: Statement, grammar: Grammar, start: int, end: int) -> int:
    """Where the addressee ends that has run into the subject of what it heard: "told [CNN] Reyes [was ill]"."""
    behind = min((piece.start for piece in statement.content if piece.start >= end), default=None)
    if behind is None:
        return end
    verb = next((n for n in grammar.between(behind, behind + 12) if grammar.words[n].pos != "PUNCT"), None)
    if verb is None or grammar.words[verb].tag not in ("VBZ", "VBD", "VBP", "MD") or text[end:behind].strip():
        return end
    outlet = name_of_outlet(text, start, end)
    return outlet.end if outlet is not None and outlet.start == start else end


def _apart_from(statement: Statement, start: int) -> Pieces:
    """Source and cue but for a cue that holds the addressee at its end: "called on [the council]"."""
    return (*statement.source, *(piece for piece in statement.cue if not piece.start < start < piece.end))


def _above(grammar: Grammar, number: int) -> tuple[int, int]:
    """The word it depends on, and the one that depends on."""
    head = grammar.words[number].head
    return head, grammar.words[head].head


def _limit(statement: Statement, at: int) -> int | None:
    """Where the content begins that follows `at`: the addressee ends there."""
    return min((piece.start for piece in statement.content if piece.start > at), default=None)


def _candidates(statement: Statement, grammar: Grammar) -> Iterator[int]:
    cue = [n for piece in statement.cue for n in grammar.between(piece.start, piece.end)]
    if (whom := asked(statement, grammar)) is not None:
        yield whom
    for number in cue:
        word = grammar.words[number]
        if word.pos in ("VERB", "AUX") or word.tag.startswith("VB"):
            yield from _of_verb(statement, grammar, number)
    for number in cue:
        if grammar.words[number].lemma in NOUNS_TO or grammar.words[number].lemma in SAYING_TO:
            yield from _after(statement, grammar, number, prepositions=("to",))
    if cue:
        yield from _of_occasion(statement, grammar, cue[0])
        yield from _of_interview(statement, grammar)
        yield from given_words(statement, grammar)
        yield from told_above(statement, grammar)
        yield from given_to(statement, grammar)


def _of_interview(statement: Statement, grammar: Grammar) -> Iterator[int]:
    """Who asked: "residents the newspaper interviewed", "a man interviewed by the newspaper"."""
    for piece in statement.source:
        for number in grammar.between(piece.start, piece.end):
            if grammar.words[number].lemma == "interview" and grammar.words[number].tag in ("VBD", "VBN"):
                below = grammar.children(number)
                yield from (c for c in below if grammar.words[c].dep == "nsubj" and grammar.words[c].pos == "PROPN")
                for by in (c for c in below if grammar.words[c].text.lower() == "by"):
                    yield from (c for c in grammar.children(by) if grammar.words[c].dep == "pobj")


def _of_verb(statement: Statement, grammar: Grammar, verb: int) -> Iterator[int]:
    lemma = grammar.words[verb].lemma
    if lemma in TELLING:
        passive = any(grammar.words[c].dep in ("auxpass", "nsubjpass") for c in grammar.children(verb))
        for head in _heard(grammar, verb, passive=passive):
            if _may_hear(statement, grammar, verb, head) and (passive or _is_near(statement, grammar, verb, head)):
                yield head
    if lemma == "hear" and not statement.source:
        yield from (c for c in grammar.children(verb) if grammar.words[c].dep == "nsubj" and c < verb)
    if lemma in SAYING_TO:
        yield from _after(statement, grammar, verb, prepositions=("to", "at", "with") if lemma == "tweet" else ("to",))
        yield from _behind_content(statement, grammar)
    if lemma in SAYING_FOR:
        yield from _after(statement, grammar, verb, prepositions=("for",))
    if lemma in SAYING_ON:
        yield from _after(statement, grammar, verb, prepositions=("on", "upon"), anything=True)


def _heard(grammar: Grammar, verb: int, *, passive: bool) -> Iterator[int]:
    children = grammar.children(verb)
    if passive:
        # Of a question the text gives but its topic: who "was questioned" is no addressee of it.
        if grammar.words[verb].lemma not in _NOT_HEARD:
            yield from (c for c in children if grammar.words[c].dep == "nsubjpass")
        return
    objects = [c for c in children if grammar.words[c].dep in _OBJECTS and c > verb]
    yield from sorted(objects, key=lambda c: (grammar.words[c].dep != "dative", c))
    for clause in children:
        # "urged Russia to go": the parser takes Russia for the subject of going.
        if grammar.words[clause].dep in ("ccomp", "xcomp", "advcl") and clause > verb:
            below = grammar.children(clause)
            if any(grammar.words[c].tag == "TO" for c in below) and not _is_for(grammar, below):
                yield from (c for c in below if grammar.words[c].dep in ("nsubj", "nsubjpass") and c > verb)
    # Last, what stands right behind the verb, whatever the parser makes of it.
    at = verb + 1
    sentence = grammar.sentence(verb)
    while at in sentence and grammar.words[at].pos in ("DET", "ADJ", "NUM"):
        at += 1
    while at in sentence and at + 1 in sentence and grammar.words[at].dep in ("compound", "amod", "nmod"):
        at += 1
    amount = grammar.words[at - 1]
    if at - 1 > verb and amount.pos in ("NUM", "DET") and at in sentence and grammar.words[at].text.lower() == "of":
        yield at - 1
    if at in sentence and grammar.words[at].pos in ("NOUN", "PROPN", "PRON") and grammar.words[at].dep != "poss":
        yield at


def _is_for(grammar: Grammar, clause: Sequence[int]) -> bool:
    """Whether the clause tells for what is asked, and not whom: "urged for the troops to be brought in"."""
    return any(grammar.words[c].text.lower() == "for" and grammar.words[c].dep in ("mark", "prep") for c in clause)


def _may_hear(statement: Statement, grammar: Grammar, verb: int, head: int) -> bool:
    word = grammar.words[head]
    if word.text.lower() in ("this", "that"):
        return False
    if word.text.lower() in _REFLEXIVE or is_time_word(word.text) or word.tag in ("WDT", "WP", "EX"):
        return False
    if word.lemma in ("it", "this", "that", "what", "these", "those") and grammar.words[verb].lemma in THING_OBJECTS:
        return False
    if grammar.words[verb].lemma not in THING_OBJECTS:
        return not word.text.lower().endswith("ing") and word.lemma not in _TOLD_THINGS
    return is_somebody(grammar, head)


def _is_near(statement: Statement, grammar: Grammar, verb: int, head: int) -> bool:
    """Whether it stands outside the content, or begins it: "X to go" of "urged X to go"."""
    at = grammar.words[head].start
    for piece in statement.content:
        if piece.start <= at < piece.end:
            first = grammar.subtree(head)[0]
            asked = grammar.words[verb].lemma == "request" and grammar.words[head].pos == "PROPN"
            if _is_to_do(grammar, head) and not asked:
                return False
            marked = piece.text[:1] in "\"“'‘" and grammar.words[verb].lemma not in _FELT
            return grammar.words[first].start <= piece.start + 1 and not marked
    return True


def _is_to_do(grammar: Grammar, head: int) -> bool:
    """Whether the noun is the subject of what is wanted: "recommended the crews leave", not "the crews to leave"."""
    word = grammar.words[head]
    if word.dep not in ("nsubj", "nsubjpass") or word.head < head:
        return False
    return all(grammar.words[c].tag != "TO" for c in grammar.children(word.head))


def _after(
    statement: Statement, grammar: Grammar, number: int, *, prepositions: tuple[str, ...], anything: bool = False
) -> Iterator[int]:
    """Objects of the prepositions that hang on the word, or stand right behind it, outside the content."""
    near = [c for c in grammar.children(number) if c > number]
    ahead = number + 1
    if ahead in grammar.sentence(number) and ahead not in near:
        near.append(ahead)
    for below in tuple(near):
        # "made clear to the president", "made a plea to the president"
        if grammar.words[below].dep in ("acomp", "dobj", "oprd", "ccomp") and not _inside(statement, grammar, below):
            near += [c for c in grammar.children(below) if c > below]
    for preposition in near:
        if grammar.words[preposition].text.lower() not in prepositions:
            continue
        if _inside(statement, grammar, preposition) and not _opens_content(statement, grammar, preposition):
            continue
        for head in _governed(grammar, preposition):
            if (
                (anything and not is_time_word(grammar.words[head].text))
                or is_somebody(grammar, head)
                or _is_it(grammar, number, head)
            ):
                yield head


def _governed(grammar: Grammar, preposition: int) -> Iterator[int]:
    """What a preposition governs; "cheering fans" too, where the parser takes the fans for the object of cheering."""
    for below in grammar.children(preposition):
        if grammar.words[below].dep == "pobj":
            yield below
        elif grammar.words[below].tag == "VBG" and below == preposition + 1:
            yield from (c for c in grammar.children(below) if grammar.words[c].dep == "dobj" and c == below + 1)


def _behind_content(statement: Statement, grammar: Grammar) -> Iterator[int]:
    """Who is named by "to" right behind the content: "called [the plan unwise] to the Gazette"."""
    for piece in statement.content:
        behind = grammar.between(piece.end, piece.end + 4)
        if not behind or grammar.words[behind[0]].text.lower() != "to":
            continue
        for head in grammar.children(behind[0]):
            word = grammar.words[head]
            last = phrase(grammar, head)[1]
            named = " ".join(each.text for each in grammar.words[behind[0] + 1 : last + 1])
            outlet = word.pos == "PROPN" and name_of_outlet(named, 0, len(named)) is not None
            if word.dep == "pobj" and (outlet or word.lemma in PERSONS):
                yield head


def _is_it(grammar: Grammar, number: int, head: int) -> bool:
    """Whether it is the "it" of a noun whose "to" is always somebody: "assurances to it"."""
    return grammar.words[head].lemma == "it" and grammar.words[number].lemma in NOUNS_TO - _TO_THINGS


def _inside(statement: Statement, grammar: Grammar, number: int) -> bool:
    at = grammar.words[number].start
    return any(piece.start <= at < piece.end for piece in statement.content)


def _opens_content(statement: Statement, grammar: Grammar, preposition: int) -> bool:
    """Whether who hears was read with what he heard: "announced [to reporters the wall held]"."""
    word = grammar.words[preposition]
    return word.pos == "ADP" and word.start == statement.content[0].start


def _of_occasion(statement: Statement, grammar: Grammar, cue: int) -> Iterator[int]:
    """ "in a letter to X", "speaking to X", "addressing X" in the sentence of the cue."""
    for number in grammar.sentence(cue):
        word = grammar.words[number]
        if _inside(statement, grammar, number) or number == cue:
            continue
        speaks = word.lemma in _ASKING and word.tag == "VBG"
        if not speaks and any(piece.start <= word.start < piece.end for piece in statement.source):
            continue
        if word.lemma in ("speak", "talk", "write") and word.tag == "VBG":
            yield from _after(statement, grammar, number, prepositions=("to", "with"))
        elif word.lemma == "address" and word.tag == "VBG":
            yield from (c for c in grammar.children(number) if grammar.words[c].dep == "dobj")
        elif (
            word.lemma in NOUNS_TO and word.dep == "pobj" and grammar.words[word.head].text.lower() in ("in", "during")
        ):
            yield from _after(statement, grammar, number, prepositions=("to",))


def phrase(grammar: Grammar, head: int, *, limit: int | None = None) -> tuple[int, int]:
    """First and last word of the noun phrase of `head`: with of-phrases, names in apposition and "and" between nouns.

    It ends before `limit`, a place in the text.
    """
    first = last = head
    for child in grammar.children(head):
        word = grammar.words[child]
        if child < head and word.dep not in ("punct", "cc", "advcl", "mark", "prep", "preconj"):
            first = min(first, grammar.subtree(child)[0])
        elif child > head and _belongs(grammar, head, child):
            last = max(last, phrase(grammar, child)[1] if word.dep in ("conj", "appos") else grammar.subtree(child)[-1])
    while limit is not None and last > first and grammar.words[last].end > limit:
        last -= 1
    while last > first and (grammar.words[last].pos in ("PUNCT", "CCONJ", "ADP") or grammar.words[last].tag == "TO"):
        last -= 1
    return first, last


def _belongs(grammar: Grammar, head: int, child: int) -> bool:
    word = grammar.words[child]
    if word.dep == "prep":
        below = grammar.children(child)
        about_time = any(is_time_word(grammar.words[c].text) for c in below)
        return not about_time and (
            word.text.lower() == "of" or (child == head + 1 and word.text.lower() in ("at", "from"))
        )
    if grammar.words[head].lemma in _WHO_ALONE and word.dep in ("acl", "relcl"):
        return True
    if word.dep == "appos" and not is_somebody(grammar, child):
        return False
    if word.dep in ("conj", "appos"):
        return word.pos in ("NOUN", "PROPN", "PRON")
    return word.dep not in _LOOSE
