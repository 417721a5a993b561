"""By which channel a statement was made - a phone call, a speech, a letter - and the words that say so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from sayso.language.grammar import Grammar
from sayso.span import Span
from sayso.statement import Statement
from sayso.statements.channel_behind import in_one_breath, named_again, said_before, told_behind
from sayso.statements.channel_hearing import argued_in_court
from sayso.statements.channel_nearby import channel_around
from sayso.statements.channel_parts import channel_of_addressee, channel_of_parts
from sayso.statements.channel_words import NOUNS, OCCASIONS, PHRASES, SPOKEN
from sayso.statements.course import Course, place_of
from sayso.statements.occasions import Mention
from sayso.statements.utterance import same_breath, same_utterance, told_again

Told = tuple[str | None, Span | None]

_NOTHING: Final[Told] = (None, None)
_OF_THE_LAST: Final = frozenset("statement announcement speech address interview letter filing".split())
_OF_NO_NAME: Final = frozenset("the a an of and in for to".split())
_TAKEN_UP: Final = re.compile(
    r"(?:(?:in|by|from|through) )?(?:the|these|those|that|this|its|their|his|her)"
    r" (?P<noun>document|paper|filing|order|note|post|message|video)s?(?=$| the\b)",
    re.IGNORECASE,
)
# Statements back to which "the documents" reaches.
_RECALLED: Final = 6
_OTHERS: Final = frozenset("several others another some many".split())
# Sentences that tell that somebody spoke, and where; how many back they may stand.
_SPEAKS: Final = re.compile(
    r"\b(?:sp(?:oke|eak|eaks|eaking|eakers)|talk(?:s|ed|ing)|address(?:es|ed|ing)|interview(?:ed)?|conference|briefing"
    r"|speech(?:es)?|remarks)\b"
)
_PHONED: Final = re.compile(
    r"\b(?:phoned|telephoned|rang|called (?:911|999|112|000|the police|police|(?:the )?emergency (?:services|line)))\b"
)
_INTRODUCED: Final = 3
_WORD: Final = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_OPENING: Final = frozenset(
    "at in during held gave granted delivered addressed made making giving delivering addressing".split()
)
_REACH: Final = 4
# Questions that make turns an interview.
_INTERVIEW: Final = 3


def tell_channels(
    text: str, statements: Sequence[Statement], grammar: Grammar, *, course: Course | None = None
) -> list[Told]:
    """For each statement its channel, as the guideline lists them, and the words that say so; None where none do.

    The statements have their addressees: who hears tells where it was said ("told the court"). `course` is the text's,
    where that is known.
    """
    known = list(statements)
    course = (course or Course.of(text, statements, grammar)).told_of(known)
    asked = sum(map(_is_asked, statements)) >= _INTERVIEW
    told: list[Told] = [_NOTHING] * len(statements)
    for number in course.order:
        statement = statements[number]
        found = _own(course, number)
        earlier = next(course.before(number), None)
        if found == _NOTHING:
            found = _carried(course, number, earlier, told)
        elif found[1] is not None and _points_back(found[1]):
            # "he went on in the statement", which was one on television
            near = [told[n][0] for n in course.before(number) if _may_be_one(statements[n], statement)]
            spoken = found[0] in SPOKEN
            also = (c for c in near[:6] if c and (not spoken or c in SPOKEN))
            found = (next(also, found[0]), found[1])
        if found[1] is not None and (again_named := _TAKEN_UP.match(found[1].text)):
            found = (_taken_up(course, number, again_named["noun"].lower(), told) or found[0], found[1])
        if found == _NOTHING and asked and statement.cue_text == ":":
            found = ("interview", None)
        told[number] = found
        known[number] = replace(statement, channel=found[0], channel_text=found[1])
        again = told_again(course, number) if found != _NOTHING else None
        if again is not None and told[again] == _NOTHING:
            told[again] = found
        for before in _known_by(course, number, found):
            if told[before] == _NOTHING:
                told[before] = found
    return told


def _known_by(course: Course, number: int, found: Told) -> Iterator[int]:
    """The earlier statements whose occasion is known by that of this one."""
    channel, span = found
    if span is None or channel not in SPOKEN:
        return
    if named_again(span, channel):
        yield from said_before(course, number)
    if any(span == piece for piece in course.statements[number].addressee):
        yield from in_one_breath(course, number)


def _is_asked(statement: Statement) -> bool:
    """Whether it is the turn of somebody who asks."""
    return statement.cue_text == ":" and statement.content_text.rstrip().endswith("?")


def _carried(course: Course, number: int, earlier: int | None, told: Sequence[Told]) -> Told:
    """The channel of the utterance or the interview that goes on, or of the occasion told of right before."""
    for same in (same_utterance(course, number), same_breath(course, number)):
        if same is not None and told[same] != _NOTHING:
            return told[same]
    if earlier is not None and course.statements[number].source_text.lower() in _OTHERS:
        # "One interviewee said ... and several said"
        return told[earlier] if told[earlier][0] == "interview" else _NOTHING
    if (heard := argued_in_court(course, number)) is not None:
        return "court", heard
    return _introduced(course, number) or _told_behind(course, number)


def _told_behind(course: Course, number: int) -> Told:
    """The occasion of which a sentence behind the words tells: a speech, where it is no other."""
    behind = told_behind(course, number)
    if behind is None:
        return _NOTHING
    start, end, span = behind
    return _named_in(course.text, start, end) or ("speech", span)


def _introduced(course: Course, number: int) -> Told | None:
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
        if course.made_between(start, end):
            continue
        if (phoned := _PHONED.search(course.text, start, end)) is not None:
            return "phone call", Span.of(course.text, *phoned.span())
        if not _SPEAKS.search(sentence):
            continue
        if (named := _named_in(course.text, start, end)) is not None:
            return named
    return None


def _named_in(text: str, start: int, end: int) -> Told | None:
    """The occasion of speaking that is named between two places, of whose grammar nothing need be known."""
    words = list(_WORD.finditer(text, start, end))
    for number, word in enumerate(words):
        noun = word.group().lower()
        before = words[number - 1].group().lower() if number else ""
        channel = PHRASES.get((before, noun)) or NOUNS.get(noun) or OCCASIONS.get(noun, (None,))[0]
        opens = next((w for w in words[max(0, number - _REACH) : number] if w.group().lower() in _OPENING), None)
        if channel in SPOKEN and opens is not None:
            return channel, Span.of(text, opens.start(), word.end())
    return None


def _where_said(mention: Mention | None, statement: Statement) -> Mention | None:
    """The occasion, but no trial that only tells who speaks: "a witness in the trial said"."""
    if mention is None or mention.channel != "court":
        return mention
    tells_who = any(piece.start < mention.span.start and mention.span.end <= piece.end for piece in statement.source)
    return None if tells_who else mention


def _own(course: Course, number: int) -> Told:
    statement, grammar = course.statements[number], course.grammar
    mention = (
        channel_of_parts(course.text, statement, grammar)
        or _where_said(channel_around(course, number), statement)
        or channel_of_addressee(statement.addressee, grammar)
    )
    return (mention.channel, mention.span) if mention else _NOTHING


def _taken_up(course: Course, number: int, noun: str, told: Sequence[Told]) -> str | None:
    """The channel of the document that is named again: "the documents" that were those of a court."""
    for earlier in islice(course.made_before(number), _RECALLED):
        channel, named = told[earlier]
        if (
            channel
            and named is not None
            and noun in (w.group().lower().removesuffix("s") for w in _WORD.finditer(named.text))
        ):
            return channel
    return None


def _may_be_one(earlier: Statement, later: Statement) -> bool:
    """Whether two sources may be the same, by a word that they share: "President Reyes", then "the president"."""
    words, before = ({word.lower() for word in _WORD.findall(each.source_text)} for each in (later, earlier))
    return not (words & before).isdisjoint(words - _OF_NO_NAME)


def _points_back(span: Span) -> bool:
    words = span.text.lower().split()
    return (
        len(words) == 3
        and words[1] in ("the", "that", "this", "its", "their", "his", "her")
        and words[2] in _OF_THE_LAST
    )
