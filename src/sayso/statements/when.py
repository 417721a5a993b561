"""When a statement was made: the time expression that dates its cue, not what it says."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from itertools import islice
from typing import Final

from sayso.article import Article
from sayso.language.grammar import Grammar
from sayso.language.time_steps import is_counted, step_from_event, stepped
from sayso.language.times import TimeExpression, resolve
from sayso.span import Span
from sayso.statement import Statement, When
from sayso.statements.course import Course, place_of
from sayso.statements.dating import Dates, find_date
from sayso.statements.dating_back import date_of_event, date_of_occasion, day_before
from sayso.statements.dating_documents import date_of_document
from sayso.statements.dating_frames import is_noun_apart
from sayso.statements.utterance import is_same_speaker, same_occasion, same_utterance, told_again

# Statements back in which the same sentence may have begun.
_BACK: Final = 3
_MONTH_OR_YEAR: Final = re.compile(r"\d{4}(?:-(?:0\d|1[0-2]))?")


def tell_when(
    article: Article, statements: Sequence[Statement], grammar: Grammar, *, course: Course | None = None
) -> list[When | None]:
    """For each statement when it was made, None where the text does not say.

    The statements have their channels: what was said on one occasion was said at one time. `course` is the text's,
    where that is known.
    """
    try:
        published = datetime.date.fromisoformat((article.published or "")[:10])
    except ValueError:
        published = None
    course = course or Course.of(article.text, statements, grammar)
    dates = Dates.of(course, dateline=article.dateline)
    told: list[When | None] = [None] * len(statements)
    # One that holds others before these: its date is what "yesterday" counts from in its words.
    order = dict.fromkeys(n for number in course.order for n in (*reversed(course.outer(number)), number))
    for number in order:
        time = find_date(dates, number)
        edtf = None
        if time is not None:
            edtf = _date(dates, time, _spoken(course, number, time, told) or published)
        if time is None or (time.kind == "event" and edtf is None) or _is_to_come(edtf, published):
            told[number] = _carried(course, number, told) or _of_words(dates, number, published)
        else:
            told[number] = When(edtf=edtf, span=Span.of(article.text, time.start, time.end))
            again = told_again(course, number)
            if again is not None and told[again] is None:
                told[again] = told[number]
    return told


def _of_words(dates: Dates, number: int, published: datetime.date | None) -> When | None:
    """The time of the document, the ruling or the occasion whose words they are."""
    time = date_of_document(dates, number) or date_of_occasion(dates, dates.course.statements[number])
    edtf = _date(dates, time, published) if time is not None else None
    if time is None or edtf is None or _is_to_come(edtf, published):
        return None
    return When(edtf=edtf, span=Span.of(dates.course.text, time.start, time.end))


def _is_to_come(edtf: str | None, published: datetime.date | None) -> bool:
    """Whether the date is after the article's: then it is that of what is said. A day later it may be elsewhere."""
    if published is not None and _MONTH_OR_YEAR.fullmatch(edtf or ""):
        # "With a new mill planned next year, the mayor said"
        return str(edtf) > published.isoformat()[: len(str(edtf))]
    try:
        day = datetime.date.fromisoformat(edtf or "")
    except ValueError:
        return False
    return published is not None and (day - published).days > 1


def _spoken(course: Course, number: int, time: TimeExpression, told: Sequence[When | None]) -> datetime.date | None:
    """The day of the quotation in which the time stands: "tonight" is that of who says so."""
    for outer in course.outer(number):
        when, quoted = told[outer], course.statements[outer].form == "direct"
        inside = any(p.start <= time.start < p.end for p in course.statements[outer].content)
        if when is not None and quoted and inside:
            try:
                return datetime.date.fromisoformat(when.edtf or "")
            except ValueError:
                return None
    return None


def _date(dates: Dates, time: TimeExpression, published: datetime.date | None) -> str | None:
    if is_counted(time):
        before = day_before(dates, time)
        return stepped(resolve(before, published), time) if before is not None else None
    if time.kind != "event":
        return resolve(time, published)
    found = date_of_event(dates, time)
    return step_from_event(resolve(found, published), time) if found is not None else None


def _carried(course: Course, number: int, told: Sequence[When | None]) -> When | None:
    """The time of an earlier statement of the same utterance, or of the same sentence and source."""
    statement = course.statements[number]
    here = course.sentence(place_of(statement))
    for earlier in islice(course.made_before(number), _BACK):
        other = course.statements[earlier]
        if (
            told[earlier] is None
            or course.sentence(place_of(other)) != here
            or is_noun_apart(course.grammar, statement)
        ):
            continue
        same = is_same_speaker(other.source, statement.source)
        if same and (other.source == statement.source or other.within == statement.within):
            return told[earlier]
    for earlier_words in (same_occasion(course, number), same_utterance(course, number)):
        if earlier_words is not None and told[earlier_words] is not None:
            return told[earlier_words]
    return None
