"""The date of what a time or an event refers back to: "the next day", "two days later", "after the attack"."""

from __future__ import annotations

import re
from typing import Final

from sayso.language.grammar import Grammar
from sayso.language.times import TimeExpression
from sayso.span import Span
from sayso.statement import Statement
from sayso.statements.course import Course, place_of
from sayso.statements.dating import BREAK, Dates
from sayso.statements.dating_frames import attached
from sayso.statements.event_words import TELLING_OF, TELLING_OF_SOMEBODY

# Sentences back in which an event's date is looked for, and those of the article's beginning.
_BACK: Final = 12
_LEAD: Final = 4
_NEAR_EVENT: Final = 6
_DAYS: Final = frozenset(("date", "weekday", "day"))
# Units so long that they may be counted from a month or a year.
_COUNTED_FROM: Final = {"month": _DAYS | {"month"}, "year": _DAYS | {"month", "year"}}
# The time of a thing, not of what the text tells: "the November 27 deal", "Monday's vote".
_OF_A_THING: Final = re.compile(r"\b(?:the|an?|its|his|her|their|this|that|our) (?=[A-Z]|\d\d? [A-Z])|['’]s (?=[A-Z])")


def date_of_event(dates: Dates, event: TimeExpression) -> TimeExpression | None:
    """The time of an event: one in its own words, or one that the text gave with the same noun or a verb for it."""
    course = dates.course
    inside = [dates.times[n] for n in dates.within(event.start, event.end)]
    if inside:
        return inside[-1]
    opens = course.sentence(event.start)[0]
    whose = _whose(course.grammar, event)
    telling = (TELLING_OF_SOMEBODY.get(event.name) if whose else None) or TELLING_OF[event.name]
    for start, end in (*course.sentences_before(opens, _BACK), *course.lead(_LEAD)):
        times = [dates.times[n] for n in dates.within(start, end) if not _is_quoted(dates, n)]
        times = [time for time in times if not time.limit and time.kind not in ("vague", "same", "clock")]
        for told in telling.finditer(course.text, start, end) if times else ():
            if whose and whose not in course.text[start : told.start()].lower():
                # "after the party's announcement" is not when the mayor announced something.
                continue
            for time in times:
                if is_of_event(course, time, Span.of(course.text, *told.span())):
                    return time
    return None


def _whose(grammar: Grammar, event: TimeExpression) -> str:
    """The noun, in lower case, of whom the event was: "party" of "after the party's announcement"; "" where none is."""
    numbers = grammar.between(event.start, event.end)
    below = grammar.children(numbers[-1]) if numbers else ()
    owner = next((grammar.words[c] for c in below if grammar.words[c].dep == "poss"), None)
    return owner.text.lower() if owner is not None and owner.pos in ("NOUN", "PROPN") else ""


def day_before(dates: Dates, time: TimeExpression) -> TimeExpression | None:
    """The day that the text named last before a time that counts from it ("the next day", "two days later").

    What dates a thing, or stands in a quotation, is not the day of which the text tells. "At the time" looks back no
    further than the sentence before.
    """
    kinds = _COUNTED_FROM.get(time.name, _DAYS)
    start = 0
    if time.kind == "vague":
        here = dates.course.sentence(time.start)[0]
        start = next((opens for opens, _ in dates.course.sentences_before(here, 1)), here)
    for number in range(len(dates.times) - 1, -1, -1):
        day = dates.times[number]
        if day.end > time.start or day.kind not in kinds:
            continue
        if day.start < start:
            return None
        if not _is_of_a_thing(dates.course.text, day) and not _is_quoted(dates, number):
            return day
    return None


def _is_of_a_thing(text: str, time: TimeExpression) -> bool:
    if text[time.end - 2 : time.end] in ("'s", "’s"):
        return True
    if (before := _OF_A_THING.search(text, max(0, time.start - 6), time.end)) is None:
        return False
    return before.end() <= time.end and text[time.end : time.end + 2].lstrip()[:1].isalpha()


def _is_quoted(dates: Dates, number: int) -> bool:
    """Whether the time stands in what somebody says in marks, of another day or event than the text's."""
    return any(dates.course.statements[n].form != "indirect" for n in dates.said[number])


def date_of_occasion(dates: Dates, statement: Statement) -> TimeExpression | None:
    """The time of the occasion that a sentence of its own tells of: "She spoke at a rally on Monday. She said"."""
    course, occasion = dates.course, statement.channel_text
    if occasion is None or not statement.cue:
        return None
    start, end = course.sentence(occasion.start)
    if start <= place_of(statement) < end or "\n\n" in course.text[occasion.start : place_of(statement)].rstrip():
        return None
    if any(course.statements[n].channel_text == occasion for n in course.made_between(start, end)):
        # The channel is that of a statement, and so is its time.
        return None
    times = (dates.times[n] for n in dates.within(start, end) if not dates.said[n] and not dates.times[n].limit)
    return next((time for time in times if is_of_event(course, time, occasion)), None)


def is_of_event(course: Course, time: TimeExpression, told: Span) -> bool:
    """Whether the time is that of the event's word: by the grammar, or near it where that was not told."""
    hangs = attached(course.grammar, time, (told,))
    if hangs is not None:
        return hangs
    if not course.text[course.sentence(told.start)[0] : time.start].strip():
        return True
    between = course.text[told.end : time.start] if time.start >= told.end else course.text[time.end : told.start]
    return len(between.split()) <= _NEAR_EVENT and not BREAK.search(between)
