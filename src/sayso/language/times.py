"""Time expressions of news English, and the dates they mean, as EDTF level 1 (ISO 8601-2)."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace
from typing import Final, Literal

from sayso.language.time_patterns import BEFORE, LIMIT, PATTERNS
from sayso.language.time_words import FEASTS, FEW, MONTHS, NUMBERS, SEASONS, WEEKDAYS

Kind = Literal[
    "date",
    "weekday",
    "day",
    "unit",
    "weekend",
    "ago",
    "season",
    "decade",
    "century",
    "month",
    "year",
    "same",
    "nextday",
    "clock",
    "vague",
]

_EXACT: Final = frozenset(("date", "weekday", "day"))
_LONGEST_BEFORE: Final = 32
_THIS_CENTURY: Final = 200
# Days back to which a weekday of the article's own week is too near to be "last".
_LAST_WEEKS: Final = 3
_JOINT: Final = re.compile(r",?\s(?:on\s)?")


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression: its half-open range of code points and what it says.

    `kind` tells which of the others count: `name` is a weekday or a unit, `which` is "last", "this", "ago" and the
    like, `part` "early" or "late". `limit` where it is an end or a start ("until Sunday").
    """

    start: int
    end: int
    kind: str
    name: str = ""
    which: str = ""
    part: str = ""
    number: str = ""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    rough: bool = False
    limit: bool = False


def find_times(text: str, start: int = 0, end: int | None = None) -> list[TimeExpression]:
    """The time expressions from `start` to `end`, in text order; where two meet, the longer one."""
    until = len(text) if end is None else end
    met = [_read(kind, m) for kind, pattern in PATTERNS for m in pattern.finditer(text, start, until)]
    met.sort(key=lambda time: (time.start, -time.end))
    found: list[TimeExpression] = []
    for time in met:
        if found and time.start < found[-1].end:
            if time.end - time.start > found[-1].end - found[-1].start:
                found[-1] = time
        else:
            found.append(time)
    return _joined(text, [_widened(text, time, start) for time in found])


def resolve(expression: TimeExpression, published: datetime.date | None) -> str | None:
    """The EDTF date meant, looking back from the article's date; None where that is not known."""
    try:
        return _resolve(expression, published)
    except (ValueError, OverflowError):
        # "February 30", "9000 years ago": no date of a calendar.
        return None


def _read(kind: str, match: re.Match[str]) -> TimeExpression:
    said = {key: value for key, value in match.groupdict().items() if value}
    month = said.get("month", "").lower().rstrip(".")
    feast = FEASTS.get(" ".join(said.get("name", "").lower().replace("’", "'").split())) if kind == "feast" else None
    if feast:
        return TimeExpression(match.start(), match.end(), "date", month=feast[0], day=feast[1])
    return TimeExpression(
        match.start(),
        match.end(),
        kind,
        name=" ".join(said.get("name", "").lower().split()),
        which=" ".join(said.get("which", "").lower().split()),
        part=said.get("part", "").lower(),
        number=" ".join(said.get("number", "").lower().split()),
        year=int(said["year"]) if "year" in said else None,
        month=_month(month) if month else None,
        day=int(said["day"]) if "day" in said else None,
        rough="rough" in said,
    )


def _month(name: str) -> int:
    return int(name) if name.isdigit() else next(n for n, m in enumerate(MONTHS, 1) if m.startswith(name[:3]))


def _widened(text: str, time: TimeExpression, floor: int) -> TimeExpression:
    before = text[max(floor, time.start - _LONGEST_BEFORE) : time.start]
    wider = BEFORE.search(before)
    start = time.start - (len(before) - wider.start()) if wider else time.start
    limit = LIMIT.search(text, max(floor, start - 12), start) is not None
    return replace(time, start=start, limit=limit)


def _joined(text: str, times: list[TimeExpression]) -> list[TimeExpression]:
    """Two that stand side by side are one ("earlier this week on Wednesday"), dated by the more exact one."""
    joined: list[TimeExpression] = []
    for time in times:
        last = joined[-1] if joined else None
        if (
            last
            and "vague" not in (last.kind, time.kind)
            and (time.start <= last.end or _JOINT.fullmatch(text, last.end, time.start))
        ):
            exact = _within(last, time) or (last if last.kind in _EXACT and time.kind not in _EXACT else time)
            joined[-1] = replace(exact, start=last.start, end=time.end, limit=last.limit)
        else:
            joined.append(time)
    return joined


def _within(time: TimeExpression, unit: TimeExpression) -> TimeExpression | None:
    """The month or date of the year, or weekday of the week, told behind it ("in August last year"), or None."""
    month_of_year = unit.name == "year" and time.kind in ("month", "date") and time.year is None
    day_of_week = unit.name == "week" and time.kind == "weekday"
    if unit.kind != "unit" or not (month_of_year or day_of_week):
        return None
    return replace(time, which=f"{unit.which} week" if day_of_week else unit.which)


def _resolve(time: TimeExpression, published: datetime.date | None) -> str | None:
    if time.kind == "date":
        return _date(time, published)
    if time.kind == "month":
        return _in_month(time, published)
    if time.kind == "year":
        return _in_year(time.year or 0, time.part)
    if time.kind == "season":
        return f"{time.year}-{SEASONS[time.name]}"
    if time.kind == "decade":
        return _in_years(time.year or 0)
    if time.kind == "century":
        return f"{int(time.number) - 1:02}XX"
    if published is None or time.kind in ("same", "nextday", "clock", "vague"):
        return None
    return _RELATIVE[time.kind](time, published)


def _date(time: TimeExpression, published: datetime.date | None) -> str:
    year, month, day = time.year, time.month or 0, time.day or 0
    if year is None and published is None:
        # A leap year, so that 29 February is a day.
        return "XXXX" + datetime.date(2000, month, day).isoformat()[4:]
    if year is None and published is not None:
        year = _year_told(time, published) or _year_of_weekday(time, published)
    return datetime.date(year or 0, month, day).isoformat()


def _year_of_weekday(time: TimeExpression, published: datetime.date) -> int:
    """The last year with that day, or the coming one if only in it the day is the weekday that is named with it."""
    month, day = time.month or 0, time.day or 0
    year = published.year - ((month, day) > (published.month, published.day))
    if time.name in WEEKDAYS:
        for near in (year, year + 1):
            if datetime.date(near, month, day).weekday() == WEEKDAYS.index(time.name):
                return near
    return year


def _in_month(time: TimeExpression, published: datetime.date | None) -> str:
    month, year = time.month or 0, time.year
    if year is None and published is not None:
        last = time.part == "last" and month == published.month
        year = _year_told(time, published) or published.year - (month > published.month or last)
    return f"{'XXXX' if year is None else year}-{month:02}"


def _year_told(time: TimeExpression, published: datetime.date) -> int | None:
    step = {"last": -1, "this": 0, "next": 1}.get(time.which)
    return None if step is None else published.year + step


def _in_year(year: int, part: str) -> str:
    months = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}.get(part)
    return f"{year}-{months[0]:02}/{year}-{months[1]:02}" if months else str(year)


def _in_years(tens: int) -> str:
    """The decade of so many tens of years; "the 1800s" are a hundred years, "the 2000s" ten."""
    return f"{tens // 10}XX" if tens % 10 == 0 and tens < _THIS_CENTURY else f"{tens}X"


def _weekday(time: TimeExpression, published: datetime.date) -> str | None:
    if time.which.endswith(" week"):
        monday = _back(published, published.weekday() - 7 * {"last week": -1, "this week": 0}.get(time.which, 1))
        return _back(monday, -WEEKDAYS.index(time.name)).isoformat()
    back = (published.weekday() - WEEKDAYS.index(time.name)) % 7
    if time.which in ("the following", "the previous"):
        return None
    if time.which == "next":
        back -= 7
    elif time.which == "last" and back <= min(_LAST_WEEKS, published.weekday()):
        # "last Tuesday" on a Thursday: the day before yesterday is "Tuesday", the last one that of the week before.
        back += 7
    return _back(published, back).isoformat()


def _day(time: TimeExpression, published: datetime.date) -> str:
    back = {"the day before yesterday": 2, "yesterday": 1, "last night": 1, "tomorrow": -1}.get(time.name, 0)
    return _back(published, back).isoformat()


def _unit(time: TimeExpression, published: datetime.date) -> str | None:
    step = {"last": -1, "this": 0, "next": 1}[time.which]
    if time.name == "week":
        monday = _back(published, published.weekday() - 7 * step)
        if time.part == "earlier" and step == 0:
            return _interval(monday, max(monday, _back(published, 1)))
        return _interval(monday, _back(monday, -6))
    if time.name == "weekend":
        return _weekend(time, published)
    if time.name == "month":
        if time.part == "earlier" and step == 0:
            return _interval(published.replace(day=1), _back(published, published.day > 1))
        year, month = divmod(published.year * 12 + published.month - 1 + step, 12)
        return f"{year}-{month + 1:02}"
    if time.name == "year":
        return _in_year(published.year + step, time.part)
    return _last_season(SEASONS[time.name], published) if step < 1 else None


def _last_season(season: int, published: datetime.date) -> str:
    begins = {21: 3, 22: 6, 23: 9, 24: 12}[season]
    return f"{published.year - (published.month < begins)}-{season}"


def _weekend(time: TimeExpression, published: datetime.date) -> str:
    saturday = _back(published, (published.weekday() - 5) % 7)
    if time.which == "last" and published.weekday() >= 5:
        saturday = _back(saturday, 7)
    elif time.which == "next":
        saturday = _back(saturday, -7)
    return _interval(saturday, _back(saturday, -1))


def _ago(time: TimeExpression, published: datetime.date) -> str | None:
    number = int(time.number) if time.number.isdigit() else NUMBERS.get(time.number) or FEW.get(time.number)
    if time.which != "ago" or number is None:
        return None
    rough = time.rough or time.number in FEW
    mark = "~" if rough else ""
    if time.name in ("minute", "hour"):
        return published.isoformat() if time.name == "minute" or number < 6 else None
    if time.name == "day":
        return _back(published, number).isoformat() + mark
    if time.name == "week":
        day = _back(published, 7 * number).isoformat()
        return day[:7] + "~" if rough else day + "~"
    if time.name == "month":
        year, month = divmod(published.year * 12 + published.month - 1 - number, 12)
        return f"{year}-{month + 1:02}{mark}"
    year = published.year - number * (10 if time.name == "decade" else 1)
    return f"{year:04}{'~' if time.name == 'decade' else mark}" if year > 0 else None


def _back(day: datetime.date, days: int) -> datetime.date:
    return day - datetime.timedelta(days=days)


def _interval(first: datetime.date, last: datetime.date) -> str:
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


_RELATIVE: Final = {
    "weekday": _weekday,
    "day": _day,
    "unit": _unit,
    "weekend": _weekend,
    "ago": _ago,
}
