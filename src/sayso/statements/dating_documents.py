"""The day of a document or a ruling whose words are given: "a 2015 study", "the decision read", "the court found"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import takewhile
from typing import Final

from sayso.language.time_words import MONTHS
from sayso.language.times import TimeExpression
from sayso.span import Span
from sayso.statements.course import place_of
from sayso.statements.dating import Dates
from sayso.statements.dating_back import date_of_event, is_of_event
from sayso.statements.event_words import TELLING_OF

_OF_A_YEAR: Final = re.compile(
    r"(?:an?|the|its|his|her|their|\w+['’]s) (?P<year>(?:19|20)\d\d) (?:[\w'’-]+ ){0,3}?(?:decision|ruling|report|study"
    r"|interview|speech|letter|statement|survey|poll|book|paper|article|memo|audit|review)\b",
    re.IGNORECASE,
)
_FROM_THEN: Final = re.compile(
    rf" (?P<time>from (?:(?P<month>{'|'.join(month.title() for month in MONTHS)})\b)?,? ?(?P<year>(?:19|20)\d\d)?)$"
)
_OF_AN_EVENT: Final = re.compile(
    r"the (?:(?:summary|text|transcript|opening|end) of the )?(?P<event>decision|ruling|verdict|judgement|judgment)",
    re.IGNORECASE,
)
_RULES: Final = re.compile(
    r"(?:in )?(?:also )?(?:found|finding|ruled|ruling|held|holding|concluded|declared|ordered)\b", re.IGNORECASE
)
_RULING: Final = re.compile(
    rf"{TELLING_OF['ruling'].pattern}|\b(?:opinion|judge?ment|decision|verdict)\b", re.IGNORECASE
)
_DAYS: Final = ("date", "weekday", "day", "month")
# Sentences back in which the ruling is told of, and those of the article's beginning.
_BACK: Final = 2
_LEAD: Final = 3


def date_of_document(dates: Dates, number: int) -> TimeExpression | None:
    """The time of the document that is the source, or of the ruling told of right before; None where none is told."""
    statement = dates.course.statements[number]
    if not statement.source:
        return None
    source = statement.source[0]
    if (named := _OF_A_YEAR.match(source.text)) is not None:
        start, end = (source.start + at for at in named.span("year"))
        return TimeExpression(start, end, "year", year=int(named["year"]))
    if statement.channel and (dated := _dated_from(dates, source)) is not None:
        return dated
    if statement.channel and (then := _FROM_THEN.search(source.text)) and (then["month"] or then["year"]):
        return _from_then(then, source.start)
    if (event := _OF_AN_EVENT.fullmatch(source.text)) is not None:
        name = event["event"].lower()
        return date_of_event(dates, TimeExpression(source.start, source.end, "event", name=name))
    return _ruled(dates, number) if statement.channel == "court" and _RULES.match(statement.cue_text) else None


def _dated_from(dates: Dates, source: Span) -> TimeExpression | None:
    """The day that a document is from: "a memo from October 4"."""
    times = (dates.times[n] for n in dates.within(source.start, source.end))
    text = dates.course.text
    return next((t for t in times if t.kind in _DAYS and text[: t.start].endswith(" from ")), None)


def _from_then(told: re.Match[str], at: int) -> TimeExpression:
    """The month or the year that a document is from."""
    start, end = (at + place for place in told.span("time"))
    year = int(told["year"]) if told["year"] else None
    if not told["month"]:
        return TimeExpression(start, end, "year", year=year)
    return TimeExpression(start, end, "month", month=MONTHS.index(told["month"].lower()) + 1, year=year)


def _ruled(dates: Dates, number: int) -> TimeExpression | None:
    """The time of a sentence that tells of the ruling, by the same court: one right before, or the article's first."""
    course = dates.course
    statement = course.statements[number]
    opens = course.sentence(place_of(statement))[0]
    near = takewhile(lambda each: "\n\n" not in course.text[slice(*each)], course.sentences_before(opens, _BACK))
    if (time := _first_ruling(dates, number, near)) is not None or statement.source_text[:4].lower() != "the ":
        return time
    return _first_ruling(dates, number, (each for each in course.lead(_LEAD) if each[1] <= opens))


def _first_ruling(dates: Dates, number: int, sentences: Iterable[tuple[int, int]]) -> TimeExpression | None:
    """The time of the first of the sentences that tells of a ruling by the statement's court."""
    course = dates.course
    court = course.statements[number].source_text.split()[-1].lower()
    for start, end in sentences:
        told = _RULING.search(course.text, start, end)
        if told is None or court not in course.text[start:end].lower():
            continue
        times = (dates.times[n] for n in dates.within(start, end) if not dates.times[n].limit)
        for time in times:
            opens = not course.text[start : time.start].strip()
            if opens or is_of_event(course, time, Span.of(course.text, *told.span())):
                return time
        return None
    return None
