"""Time expressions of news English, and the dates they mean: so far weekdays, "yesterday" and "today"."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_TIME = re.compile(r"\b(?:(?:on|late|last) )?(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)\b(?! Times)")


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression: its half-open range of code points, and the day it names in small letters."""

    start: int
    end: int
    day: str


def find_times(text: str, start: int = 0, end: int | None = None) -> list[TimeExpression]:
    """The time expressions from `start` to `end`, in text order."""
    found = _TIME.finditer(text, start, len(text) if end is None else end)
    return [TimeExpression(m.start(), m.end(), m["day"].lower()) for m in found]


def resolve(expression: TimeExpression, published: datetime.date | None) -> str | None:
    """The EDTF date meant, looking back from the article's date; None where that is not known."""
    if published is None:
        return None
    if expression.day in _DAYS:
        back = (published.weekday() - _DAYS.index(expression.day)) % 7
    else:
        back = int(expression.day == "yesterday")
    return (published - datetime.timedelta(days=back)).isoformat()
