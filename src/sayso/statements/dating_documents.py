"""The day of a document or a ruling whose words are given: "a 2015 study", "the decision read", "the court found"."""

from __future__ import annotations

import re
from typing import Final

from sayso.language.times import TimeExpression
from sayso.span import Span
from sayso.statements.course import place_of
from sayso.statements.dating import Dates, date_of_event, is_of_event
from sayso.statements.event_words import TELLING_OF

_OF_A_YEAR: Final = re.compile(
    r"(?:an?|the|its|his|her|their|\w+['’]s) (?P<year>(?:19|20)\d\d) (?:[\w'’-]+ ){0,3}?(?:decision|ruling|report|study"
    r"|interview|speech|letter|statement|survey|poll|book|paper|article|memo|audit|review)\b",
    re.IGNORECASE,
)
_OF_AN_EVENT: Final = re.compile(
    r"the (?:(?:summary|text|transcript|opening|end) of the )?(?P<event>decision|ruling|verdict|judgement|judgment)",
    re.IGNORECASE,
)
_RULES: Final = re.compile(r"(?:also )?(?:found|ruled|held|concluded|declared|ordered)\b", re.IGNORECASE)
# Sentences back in which the ruling is told of.
_BACK: Final = 2


def date_of_document(dates: Dates, number: int) -> TimeExpression | None:
    """The time of the document that is the source, or of the ruling told of right before; None where none is told."""
    statement = dates.course.statements[number]
    if not statement.source:
        return None
    source = statement.source[0]
    if (named := _OF_A_YEAR.match(source.text)) is not None:
        start, end = (source.start + at for at in named.span("year"))
        return TimeExpression(start, end, "year", year=int(named["year"]))
    if (event := _OF_AN_EVENT.fullmatch(source.text)) is not None:
        name = event["event"].lower()
        return date_of_event(dates, TimeExpression(source.start, source.end, "event", name=name))
    return _ruled(dates, number) if statement.channel == "court" and _RULES.match(statement.cue_text) else None


def _ruled(dates: Dates, number: int) -> TimeExpression | None:
    """The time of the sentence right before that tells of the ruling, by the same court."""
    course = dates.course
    statement = course.statements[number]
    court = statement.source_text.split()[-1].lower()
    for start, end in course.sentences_before(course.sentence(place_of(statement))[0], _BACK):
        sentence = course.text[start:end]
        if "\n\n" in sentence:
            return None
        told = TELLING_OF["ruling"].search(course.text, start, end)
        if told is None or court not in sentence.lower():
            continue
        times = (dates.times[n] for n in dates.within(start, end) if not dates.times[n].limit)
        return next((time for time in times if is_of_event(course, time, Span.of(course.text, *told.span()))), None)
    return None
