"""Which of a text's times and events dates a statement: the one its cue is said with, not one it speaks of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from sayso.article import Dateline
from sayso.language.grammar import Grammar, Word
from sayso.language.time_steps import counted_from
from sayso.language.times import TimeExpression, find_times
from sayso.statement import Pieces, Statement
from sayso.statements.course import Course
from sayso.statements.dating_frames import (
    attached,
    is_apart,
    is_behind,
    is_met,
    is_of_who_it_is,
    is_swallowed,
    made_then,
    tells_of_source,
    trails,
)
from sayso.statements.event_words import BEHIND, TALKED_IN, TELLING_OF
from sayso.statements.utterance import is_aside, is_hearsay

_DEEP: Final = 5
_AHEAD_WORDS: Final = re.compile(r"\b(?:will|would|could|can|may|might|shall|should|must|to)\b", re.IGNORECASE)
# "has said" is at no time that could be told.
_PERFECT: Final = re.compile(r"(?:has|have) \w", re.IGNORECASE)
_ACCORDING: Final = re.compile(r"according to\b|per\b", re.IGNORECASE)
_ENDS_THEN: Final = re.compile(
    r"(?:^|[^\w ] ?)(?:before|until|till|since|ahead of|prior to) (?:the|that|this|its|their) [\w -]*$", re.IGNORECASE
)
# Verbs whose time, behind them, is that of what is meant to happen: "plans this year to build".
_AHEAD: Final = frozenset("plan intend aim hope want expect wish mean".split())
# Times that newswriters set between "said" and what was said.
_SAID_WITH: Final = frozenset(("weekday", "date", "day", "month"))
# Times that English sets with no perfect.
_DEFINITE: Final = frozenset(("weekday", "date", "day", "clock", "same"))
_OPENINGS: Final = frozenset(("", "but", "and", "however", "meanwhile", "then", "also", "as of"))
# More words than these between cue and time, and the time is not the cue's where grammar does not say so.
_NEAR: Final = 4
BREAK: Final = re.compile(
    r"[;:\"“”]|\b(?:that|who|which|when|where|and|but|if|because|despite|amid|amidst|although|while|after|for)\b", re.I
)
# "wrote on Monday, with the firm answering": what is answered is dated, not the answer.
_ANSWERED: Final = re.compile(r",? with\b", re.IGNORECASE)
_NAMES: Final = re.compile(r"\bwhat $", re.IGNORECASE)
# Added to the rank of a time that says little, and of an event that must be looked up.
_VAGUE: Final = 10
_EVENT: Final = 5
# Words before an event that was named already, and before what somebody held.
_KNOWN: Final = frozenset(("the", "that", "this", "'s", "’s"))
_OWN: Final = frozenset("his her its their".split())
_SHOWING: Final = frozenset("broadcast recording video transcript opening beginning start course end close".split())


@dataclass(frozen=True, slots=True)
class Dates:
    """The times of a text in order, and for each the numbers of the statements in whose parts it stands."""

    course: Course
    times: tuple[TimeExpression, ...]
    said: tuple[frozenset[int], ...]
    named: tuple[frozenset[int], ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, course: Course, *, dateline: Dateline | None = None) -> Dates:
        """The times of the course's text, without the day on which it was filed: nobody spoke of that."""
        filed = range(dateline.start, dateline.end) if dateline else range(0)
        times = tuple(time for time in find_times(course.text) if time.start not in filed)
        said: list[set[int]] = [set() for _ in times]
        named: list[set[int]] = [set() for _ in times]
        ends = tuple(time.end for time in times)
        for number, statement in enumerate(course.statements):
            for place, pieces in ((said, statement.content), (named, (*statement.source, *statement.cue))):
                for piece in pieces:
                    for met in _between(times, ends, piece.start, piece.end):
                        place[met].add(number)
        return cls(course, times, tuple(map(frozenset, said)), tuple(map(frozenset, named)), ends)

    def within(self, start: int, end: int) -> Iterator[int]:
        """Numbers of the times that meet the half-open range."""
        yield from _between(self.times, self.ends, start, end)


def _between(times: Sequence[TimeExpression], ends: Sequence[int], start: int, end: int) -> Iterator[int]:
    at = bisect_left(ends, start + 1)
    while at < len(times) and times[at].start < end:
        yield at
        at += 1


def find_date(dates: Dates, number: int) -> TimeExpression | None:
    """The time or event with which the statement was made; None where its sentence names none."""
    course = dates.course
    statement = course.statements[number]
    if not statement.cue or is_hearsay(statement):
        return None
    start, end = course.sentence(statement.cue[0].start)
    free = [dates.times[n] for n in dates.within(start, end) if _is_free(dates, n, number)]
    opens = course.text[start:end].lstrip()[:3].lower() == "by "
    ranked: list[tuple[int, int, TimeExpression]] = []
    for time in (
        *(t for t in free if not t.limit or (opens and t.start <= start + 3)),
        *_events(dates, number, start, end),
    ):
        rank = _rank(course, time, statement, start)
        if rank is not None:
            rank += _VAGUE * (time.kind == "vague") + _EVENT * (time.kind == "event")
            ranked.append((rank, _distance(time, statement), time))
    return min(ranked, key=lambda each: each[:2])[2] if ranked else None


def _is_free(dates: Dates, time: int, number: int) -> bool:
    """Whether the time is not part of what is said, here or in another statement."""
    outer = set(dates.course.outer(number))
    span, statement = dates.times[time], dates.course.statements[number]
    if not dates.said[time] <= outer:
        opens = _opens_content(span, statement) or is_swallowed(dates.course.grammar, span, statement)
        if dates.said[time] - outer != {number} or not opens:
            return False
    if _in_hole(span, statement):
        return False
    if made_then(dates.course.grammar, span, statement):
        return True
    mine = statement.source
    around = {n for n in outer - dates.said[time] if not is_aside(dates.course.statements[n])}
    others = (dates.named[time] | around) - {number}
    return all(mine and dates.course.statements[other].source == mine for other in others)


def _opens_content(time: TimeExpression, statement: Statement) -> bool:
    """Whether the content begins with the time, right behind the cue: "said [in May the roads would open]"."""
    if statement.form == "direct" or time.kind not in _SAID_WITH or time.which == "next" or time.name == "tomorrow":
        return False
    first = statement.content[0]
    opens = first.start == time.start and first.text[time.end - time.start :].lstrip()[:3].lower() not in ("to ", "")
    return opens and statement.cue[-1].end == time.start - 1


def _in_hole(time: TimeExpression, statement: Statement) -> bool:
    """Whether the time stands between two pieces of content that nothing of the statement's own parts."""
    pieces = statement.content
    for before, after in pairwise(pieces):
        if before.end <= time.start and time.end <= after.start:
            return not any(before.end <= part.start < after.start for part in (*statement.source, *statement.cue))
    return False


def _distance(time: TimeExpression, statement: Statement) -> int:
    return min(max(time.start - c.end, c.start - time.end, 0) for c in statement.cue)


def _rank(course: Course, time: TimeExpression, statement: Statement, opens: int) -> int | None:
    """How surely the time is the cue's, 0 the surest; None if it is not."""
    if _meets((*statement.source, *statement.cue), time):
        return None if is_of_who_it_is(course, time, statement) else 1
    ahead = time.start > statement.cue[-1].start and _looks_ahead(course.grammar, statement)
    if time.end <= statement.cue[0].start and _ACCORDING.match(statement.cue_text):
        # "On Monday the mill burnt down, according to": the time of what is told.
        return None
    gap = _gap(course.text, time, statement)
    if _ANSWERED.match(gap) and time.end <= statement.cue[0].start:
        return None
    if time.end <= statement.cue[0].start and _NAMES.search(course.text, time.end, _begin(statement)):
        # "On Monday a van burnt, in what police called an accident": naming it has no time.
        return None
    if ";" in gap or course.text[time.end - 2 : time.end] in ("'s", "’s"):
        # Another clause, or the time of a thing: "today's vote".
        return None
    if _ENDS_THEN.search(course.text[opens : time.start]):
        return None
    if not gap.strip(" ,"):
        told_of = tells_of_source(course, time, statement) and not attached(course.grammar, time, statement.cue)
        return None if ahead or told_of else 0
    if is_aside(statement):
        return None
    if course.text[opens : time.start].strip(" \"“”'‘’(,").lower() in _OPENINGS:
        return None if is_apart(course.grammar, statement) or is_met(course.grammar, statement) else 3
    if ahead:
        return None
    if _PERFECT.match(statement.cue_text) and time.kind in _DEFINITE:
        # "has yet to say so, telling reporters on Monday"
        return None
    hangs = attached(course.grammar, time, statement.cue)
    if hangs or made_then(course.grammar, time, statement):
        return 2
    if _is_left_out(time, statement) or is_behind(course.grammar, time, statement):
        return 3
    if hangs is None or len(gap.split()) <= 2:
        near = len(gap.split()) <= _NEAR and not BREAK.search(gap)
        return 4 if near else None
    return None


def _begin(statement: Statement) -> int:
    """Where its source begins that stands before the cue, else the cue."""
    return min(piece.start for piece in (*statement.source, statement.cue[0]))


def _is_left_out(time: TimeExpression, statement: Statement) -> bool:
    """Whether the time stands right behind the content, as no part of it: "announced [the sale of the mill] in May"."""
    if not statement.content:
        return False
    ends = statement.content[-1].end
    behind = statement.form == "indirect" and statement.cue[-1].end <= statement.content[-1].start
    clause = any(_AHEAD_WORDS.search(piece.text) for piece in statement.content)
    return behind and 0 <= time.start - ends <= 1 and not clause


def _looks_ahead(grammar: Grammar, statement: Statement) -> bool:
    words = (grammar.words[n] for piece in statement.cue for n in grammar.between(piece.start, piece.end))
    return any(word.pos == "VERB" and word.lemma in _AHEAD for word in words)


def _meets(pieces: Pieces, time: TimeExpression) -> bool:
    return any(piece.start < time.end and time.start < piece.end for piece in pieces)


def _gap(text: str, time: TimeExpression, statement: Statement) -> str:
    gaps = [
        text[c.end : time.start] if time.start >= c.end else text[time.end : c.start]
        for c in statement.cue
        if not _meets((c,), time)
    ]
    gap = min(gaps, key=len, default="")
    for source in statement.source:
        gap = gap.replace(source.text, "")
    return gap


def _events(dates: Dates, number: int, start: int, end: int) -> Iterator[TimeExpression]:
    """Events of the sentence that the statement was made at or after: "after the verdict"."""
    words = dates.course.grammar.words
    statement = dates.course.statements[number]
    if _PERFECT.match(statement.cue_text):
        return
    outer = set(dates.course.outer(number))
    around = {n for n in outer if not is_aside(dates.course.statements[n])}
    for noun in dates.course.grammar.between(start, end):
        word = words[noun]
        before = words[word.head]
        behind = before.text.lower()
        if word.dep != "pobj" or word.lemma not in TELLING_OF:
            continue
        if behind not in BEHIND and not (word.lemma in TALKED_IN and (behind == "in" or _is_of_showing(words, word))):
            continue
        known = {words[c].text.lower() for c in _left(dates.course.grammar, noun)}
        if known.isdisjoint(_KNOWN) and (word.lemma not in TALKED_IN or known.isdisjoint(_OWN)):
            continue
        event = counted_from(dates.course.text, TimeExpression(before.start, word.end, "event", name=word.lemma), start)
        inside = set(dates.course.holding(before.start))
        if _meets(statement.content, event):
            if trails(dates.course.grammar, event, statement):
                yield event
        elif outer >= inside >= around:
            yield event


def _is_of_showing(words: Sequence[Word], noun: Word) -> bool:
    """Whether it is shown or begun where the rest was said: "in the broadcast of the speech"."""
    of = words[noun.head]
    shown = words[of.head]
    return (
        of.text.lower() == "of" and shown.lemma in _SHOWING and words[shown.head].text.lower() in ("in", "at", "during")
    )


def _left(grammar: Grammar, noun: int) -> list[int]:
    return [below for c in grammar.children(noun) if c < noun for below in grammar.subtree(c)]
