"""By which channel a statement was made - a phone call, a speech, a letter - and the words that say so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from sayso.language.grammar import Grammar
from sayso.span import Span
from sayso.statement import Pieces, Statement
from sayso.statements.channel_words import (
    BROADCAST_MODIFIERS,
    CARRIED,
    HEARERS,
    NO_SOURCES,
    NOUNS,
    ONLY_SOURCES,
    PHRASES,
    SPOKEN_OR_WRITTEN,
    VERBS,
    WRITTEN,
)
from sayso.statements.occasions import VESSELS, Mention, channel_of_noun, find_delivery, find_occasion, span_of
from sayso.statements.utterance import Course, is_aside, place_of, same_utterance, told_again

Told = tuple[str | None, Span | None]

_NOTHING: Final[Told] = (None, None)
_OF_THE_LAST: Final = frozenset("statement announcement speech address interview letter filing".split())
_OTHERS: Final = frozenset("several others another some many".split())
# Sentences that tell that somebody spoke, and where; how many back they may stand.
_SPEAKS: Final = re.compile(
    r"\b(?:sp(?:oke|eak|eaks|eaking|eakers)|talk(?:s|ed|ing)|address(?:es|ed|ing)|interview(?:ed)?|conference|briefing"
    r"|speech(?:es)?|remarks)\b"
)
_SPOKEN: Final = frozenset(("speech", "press conference", "interview", "phone call", "broadcast"))
_INTRODUCED: Final = 3
_WORD: Final = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_OPENING: Final = frozenset("at in during held gave granted delivered addressed".split())
_REACH: Final = 4
# Words up from a participle to the thing whose words it tells.
_ABOVE: Final = 3
_LONGEST_NOUN: Final = 20


def tell_channels(text: str, statements: Sequence[Statement], grammar: Grammar) -> list[Told]:
    """For each statement its channel, as the guideline lists them, and the words that say so; None where none do.

    The statements have their addressees: who hears tells where it was said ("told the court").
    """
    course = Course.of(text, statements, grammar)
    told: list[Told] = [_NOTHING] * len(statements)
    for number in course.order:
        statement = statements[number]
        found = _own(text, statement, statements, grammar)
        earlier = next(course.before(number), None)
        if found == _NOTHING:
            found = _carried(course, number, earlier, told)
        elif found[1] is not None and _points_back(found[1]):
            # "he went on in the statement", which was one on television
            near = [told[n][0] for n in course.before(number) if statements[n].source_text == statement.source_text]
            found = (next((channel for channel in near[:6] if channel), found[0]), found[1])
        told[number] = found
        again = told_again(course, number) if found != _NOTHING else None
        if again is not None and told[again] == _NOTHING:
            told[again] = found
    return told


def _carried(course: Course, number: int, earlier: int | None, told: Sequence[Told]) -> Told:
    """The channel of the utterance or the interview that goes on, or of the occasion told of right before."""
    goes_on = same_utterance(course, number)
    if goes_on is not None and told[goes_on] != _NOTHING:
        return told[goes_on]
    if earlier is not None and course.statements[number].source_text.lower() in _OTHERS:
        # "One interviewee said ... and several said"
        return told[earlier] if told[earlier][0] == "interview" else _NOTHING
    return _introduced(course, number)


def _introduced(course: Course, number: int) -> Told:
    """The occasion of which a sentence right before tells, with the speaker: "Reyes spoke at a rally. She said"."""
    statement = course.statements[number]
    names = [word for word in statement.source_text.split() if word[:1].isupper() and word.isalpha()]
    opens = course.sentence(place_of(statement))[0]
    told_of = ""
    for back, (start, end) in enumerate(course.sentences_before(opens, _INTRODUCED)):
        sentence = course.text[start:end]
        if "\n\n" in sentence:
            break
        told_of = sentence + told_of
        known = bool(names) and names[-1] in _WORD.findall(told_of)
        if not known and (back or statement.source_text.lower() not in ("he", "she")):
            continue
        if not _SPEAKS.search(sentence) or any(start <= place_of(other) < end for other in course.statements):
            continue
        if (named := _named_in(course.text, start, end)) is not None:
            return named
    return _NOTHING


def _named_in(text: str, start: int, end: int) -> Told | None:
    """The occasion of speaking that is named between two places, of whose grammar nothing need be known."""
    words = list(_WORD.finditer(text, start, end))
    for number, word in enumerate(words):
        noun = word.group().lower()
        before = words[number - 1].group().lower() if number else ""
        channel = PHRASES.get((before, noun)) or NOUNS.get(noun)
        opens = next((w for w in words[max(0, number - _REACH) : number] if w.group().lower() in _OPENING), None)
        if channel in _SPOKEN and opens is not None:
            return channel, Span.of(text, opens.start(), word.end())
    return None


def _own(text: str, statement: Statement, statements: Sequence[Statement], grammar: Grammar) -> Told:
    cue = [n for piece in statement.cue for n in grammar.between(piece.start, piece.end)]
    for number in cue:
        if (channel := VERBS.get(grammar.words[number].lemma)) and grammar.words[number].pos != "NOUN":
            return channel, span_of(text, grammar, number, number)
    if (mention := _of_source(text, statement, grammar)) is not None:
        return mention.channel, mention.span
    if (mention := _of_addressee(text, statement.addressee, grammar)) is not None:
        return mention.channel, mention.span
    if (mention := _of_cue_noun(text, statement, grammar)) is not None:
        return mention.channel, mention.span
    nearest = _nearest(text, statement, statements, grammar)
    nearest = nearest or _swallowed(text, statement, grammar)
    return (nearest.channel, nearest.span) if nearest else _NOTHING


def _swallowed(text: str, statement: Statement, grammar: Grammar) -> Mention | None:
    """The occasion at the end of a content that is but a noun: "announced the measure at a briefing"."""
    if len(statement.content) != 1 or not statement.cue:
        return None
    piece = statement.content[0]
    numbers = grammar.between(piece.start, piece.end)
    if not 2 < len(numbers) <= _LONGEST_NOUN or any(grammar.words[n].pos in ("VERB", "AUX", "PUNCT") for n in numbers):
        return None
    found = [m for n in numbers[1:] if (m := find_occasion(text, grammar, n)) is not None]
    return found[-1] if found and found[-1].span.end >= piece.end and found[-1].channel in _SPOKEN else None


def _points_back(span: Span) -> bool:
    words = span.text.lower().split()
    return (
        len(words) == 3
        and words[1] in ("the", "that", "this", "its", "their", "his", "her")
        and words[2] in _OF_THE_LAST
    )


def _of_source(text: str, statement: Statement, grammar: Grammar) -> Mention | None:
    """A document as the source: "the statement said", "a report by the bank"."""
    numbers, head = _root(statement.source, grammar)
    if head is None:
        return None
    piece = statement.source[0]
    asked = next((n for n in numbers if n > head and grammar.words[n].lemma == "interview"), None)
    if asked is not None and grammar.words[asked].tag in ("VBD", "VBN"):
        return Mention("interview", span_of(text, grammar, asked, asked), asked)
    tail = grammar.between(statement.source[-1].start, statement.source[-1].end)
    # "protesters ... placards": who carries them, and they
    if len(tail) and grammar.words[tail[-1]].lemma in CARRIED:
        return Mention("other", span_of(text, grammar, tail[-1], tail[-1]), tail[-1])
    word = grammar.words[head]
    if word.lemma in VESSELS:
        head = next((n for n in numbers if n > head and grammar.words[n].dep == "pobj"), head)
        word = grammar.words[head]
    if word.lemma in ONLY_SOURCES:
        return Mention("court", piece, head)
    if word.lemma in NO_SOURCES or word.pos == "VERB" or _is_surname(grammar, head):
        return None
    channel = channel_of_noun(grammar, head)
    if channel == "court" and word.lemma not in NOUNS and word.lemma not in ("document", "paper", "record"):
        return None
    return Mention(channel, piece, head) if channel else None


def _is_surname(grammar: Grammar, head: int) -> bool:
    """Whether the noun ends a name with nothing but names before it: "Anna Post", not "the Hill Report"."""
    before = [grammar.words[n] for n in grammar.children(head) if n < head]
    return (
        grammar.words[head].pos == "PROPN"
        and bool(before)
        and all(w.dep == "compound" and w.pos == "PROPN" for w in before)
    )


def _of_cue_noun(text: str, statement: Statement, grammar: Grammar) -> Mention | None:
    """A thing that says something as the cue's noun, or above it: "'Go home' placard", "a banner saying"."""
    numbers, head = _root(statement.cue, grammar)
    if head is None:
        return None
    if grammar.words[head].tag == "VBG" and (thing := _thing_above(grammar, head, statement.source)) is not None:
        channel = "other" if grammar.words[thing].lemma in CARRIED else channel_of_noun(grammar, thing)
        return Mention(channel, span_of(text, grammar, thing, thing), thing) if channel else None
    subject = next((n for n in numbers if grammar.words[n].dep in ("nsubj", "nsubjpass")), None)
    for number in (head, subject):
        if number is None or grammar.words[number].pos != "NOUN":
            continue
        lemma = grammar.words[number].lemma
        if lemma in CARRIED or (lemma in WRITTEN and (number == subject or len(numbers) == 1)):
            channel = channel_of_noun(grammar, number)
            return Mention(channel, statement.cue[0], number) if channel else None
    return None


def _thing_above(grammar: Grammar, verb: int, source: Pieces) -> int | None:
    """What a participle tells the words of: "holding a banner saying", "an interview with Reyes calling for"."""
    _, maker = _root(source, grammar)
    for begins in (verb, maker):
        at = verb if begins is None else begins
        for _ in range(_ABOVE):
            at = grammar.words[at].head
            word = grammar.words[at]
            if word.lemma in CARRIED:
                return at
            if word.lemma in SPOKEN_OR_WRITTEN and grammar.words[verb].dep in ("acl", "pcomp") and begins == verb:
                return at
            if word.pos not in ("NOUN", "PROPN", "ADP"):
                break
    return None


def _root(pieces: Pieces, grammar: Grammar) -> tuple[range, int | None]:
    """The words of the first piece, and the one on which the others hang."""
    numbers = grammar.between(pieces[0].start, pieces[0].end) if pieces else range(0)
    return numbers, grammar.root(numbers)


def _of_addressee(text: str, addressee: Pieces, grammar: Grammar) -> Mention | None:
    """A body that hears: "told the court", "told a rally"."""
    for piece in addressee:
        head = grammar.root(grammar.between(piece.start, piece.end))
        if head is None:
            continue
        word = grammar.words[head]
        channel = channel_of_noun(grammar, head) or HEARERS.get(word.lemma)
        if word.lemma == "hearing":
            channel = channel or "court"
        if channel and (word.lemma in HEARERS or word.lemma in ("hearing", "briefing")):
            on_air = not BROADCAST_MODIFIERS.isdisjoint(piece.text.lower().split())
            return Mention("broadcast" if on_air and channel == "speech" else channel, piece, head)
    return None


def _nearest(text: str, statement: Statement, statements: Sequence[Statement], grammar: Grammar) -> Mention | None:
    """The channel named in the cue's sentence, if no other statement's cue stands nearer to it."""
    cue = [n for piece in statement.cue for n in grammar.between(piece.start, piece.end)]
    if not cue:
        return None
    sentence = grammar.sentence(cue[0])
    root = grammar.root(cue)
    # "despite criticism by": what hangs on another verb of the sentence is not where the criticism was made.
    if root is not None and grammar.words[root].pos == "NOUN" and not any(grammar.words[n].pos == "VERB" for n in cue):
        below = set(grammar.subtree(root))
    else:
        below = set(sentence)
    rivals = [
        s for s in statements if s is not statement and s.cue and s.within == statement.within and not is_aside(s)
    ]
    found = [
        m
        for m in _mentions(text, statement, statements, sentence, grammar)
        if m.word in below and not _is_rivals(m, statement, rivals, grammar)
    ]
    return min(found, key=lambda m: abs(m.word - cue[0]), default=None)


def _is_rivals(mention: Mention, statement: Statement, rivals: Sequence[Statement], grammar: Grammar) -> bool:
    at = mention.span.start
    # A cue that takes the occasion with it ("said on Twitter") leaves no doubt whose it is.
    if any(piece.start <= at < piece.end for piece in (*statement.cue, *statement.source)):
        return False
    away = _distance(at, statement)
    for rival in rivals:
        if rival.source != statement.source and _distance(at, rival) < away:
            first = grammar.between(rival.cue[0].start, rival.cue[0].end)
            if first and mention.word in grammar.sentence(first[0]):
                return True
    return False


def _distance(at: int, statement: Statement) -> int:
    return min(at - piece.end if at >= piece.end else max(0, piece.start - at) for piece in statement.cue)


def _mentions(
    text: str, statement: Statement, statements: Sequence[Statement], sentence: range, grammar: Grammar
) -> Iterator[Mention]:
    if is_aside(statement):
        return
    outer = next((s for s in statements if s.id == statement.within and not is_aside(s)), None)
    for number in sentence:
        at = grammar.words[number].start
        if any(p.start <= at < p.end for p in statement.content):
            continue
        if outer is not None and not any(p.start <= at < p.end for p in outer.content):
            continue
        if outer is None and any(p.start <= at < p.end for s in statements for p in s.content if not is_aside(s)):
            continue
        mention = find_occasion(text, grammar, number) or find_delivery(text, grammar, number)
        if mention is not None:
            yield mention
