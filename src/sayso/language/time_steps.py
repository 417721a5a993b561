"""Dates counted from another one: "the next day", "two weeks later", "at the time"."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from typing import Final

from sayso.language.time_words import FEW, NUMBERS
from sayso.language.times import TimeExpression

_STEPS: Final = {"next": 1, "following": 1, "later": 1, "previous": -1, "earlier": -1}
_DAYS: Final = {"day": 1, "week": 7}
_MONTHS: Final = {"month": 1, "year": 12, "decade": 120}
_NUMBERS: Final = "|".join(sorted((*FEW, *NUMBERS, "the"), key=len, reverse=True))
_COUNT: Final = re.compile(
    rf"(?:\b(?P<number>(?i:{_NUMBERS})|\d+) )?\b(?P<unit>[Mm]inute|[Hh]our|[Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear)s? $"
)
_LONGEST: Final = 30
# What a loose number of days, "a few", may be at the least and at the most.
_LOOSE: Final = (2, 6)


def is_counted(time: TimeExpression) -> bool:
    """Whether the time is told only by another one that the text names before."""
    if time.kind == "ago":
        return time.which in ("earlier", "later")
    return time.kind in ("same", "nextday", "clock") or (time.kind == "vague" and time.name.endswith(" time"))


def counted_from(text: str, event: TimeExpression, floor: int) -> TimeExpression:
    """The event with what is counted from it, no further back than `floor`: "two days after the vote"."""
    count = _COUNT.search(text, max(floor, event.start - _LONGEST), event.start)
    if count is None:
        return event
    number = (count["number"] or "").lower()
    return replace(event, start=count.start(), number="a" if number == "the" else number, part=count["unit"].lower())


def step_from_event(edtf: str | None, event: TimeExpression) -> str | None:
    """The EDTF date so long behind that of the event; its own where nothing is counted."""
    if not event.part:
        return edtf
    return stepped(edtf, replace(event, kind="ago", name=event.part, which="later", part=""))


def stepped(edtf: str | None, time: TimeExpression) -> str | None:
    """The EDTF date at which the time is, counted from another date; None where that is no date of a calendar."""
    try:
        return _counted(edtf or "", time) if time.kind == "ago" else _days_on(edtf or "", _STEPS.get(_way(time), 0))
    except (ValueError, OverflowError):
        return None


def _way(time: TimeExpression) -> str:
    return time.which or time.part


def _days_on(edtf: str, days: int) -> str:
    return (datetime.date.fromisoformat(edtf) + datetime.timedelta(days=days)).isoformat()


def _counted(edtf: str, time: TimeExpression) -> str | None:
    loose = not time.number or time.number in FEW
    number = int(time.number) if time.number.isdigit() else NUMBERS.get(time.number) or FEW.get(time.number, 3)
    step = number * _STEPS[time.which]
    if time.name in _MONTHS and not time.number:
        # "Months later" may be any of them.
        return None
    if time.name in _MONTHS:
        return _months_on(edtf, step * _MONTHS[time.name], time) + ("~" if loose or time.rough else "")
    if time.name not in _DAYS:
        # Hours and minutes later it is the same day.
        return _days_on(edtf, 0)
    if loose and time.name == "day":
        first, last = (_days_on(edtf, days * _STEPS[time.which])[:7] for days in _LOOSE)
        return first if first == last else f"{first}~"
    day = _days_on(edtf, step * _DAYS[time.name])
    if loose:
        return f"{day[:7]}~"
    return day + ("~" if time.rough or time.name == "week" else "")


def _months_on(edtf: str, months: int, time: TimeExpression) -> str:
    """The month so many months on; the year where years were counted, or only a year is known."""
    if len(edtf) == len("2019") or time.name != "month":
        return f"{int(edtf[:4]) + months // 12:04}"
    year, month = divmod(int(edtf[:4]) * 12 + int(edtf[5:7]) - 1 + months, 12)
    return f"{year:04}-{month + 1:02}"
