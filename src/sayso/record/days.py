"""The days that a date may mean: EDTF (ISO 8601-2, level 1) as a first and a last day."""

from __future__ import annotations

import calendar
import re
from typing import Final

from sayso.errors import UsageError
from sayso.language.time_words import MONTHS

_DATE: Final = re.compile(r"(?P<year>\d{2}XX|\d{3}X|\d{4})(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?[~?%]?$")
_PLAIN: Final = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")
_WINTER: Final = 24


def day_range(edtf: str | None) -> tuple[str, str] | None:
    """The first and the last day (YYYY-MM-DD) that `edtf` may mean; None if it names no year or is not understood.

    An approximate date is taken at its word. A season is its whole year, since the hemisphere is not known, and a
    winter goes on into the next February. The open end of an interval is the day it begins or ends with.
    """
    if not edtf:
        return None
    first, parted, last = edtf.partition("/")
    ranges = [found for part in ((first, last) if parted else (first,)) if (found := _one(part))]
    if not ranges or (parted and len(ranges) < 2 and not {first, last} & {"", ".."}):
        return None
    return ranges[0][0], ranges[-1][1]


def _one(date: str) -> tuple[str, str] | None:
    match = _DATE.match(date)
    if match is None:
        return None
    year, month, day = match["year"], match["month"], match["day"]
    from_year, to_year = year.replace("X", "0"), year.replace("X", "9")
    if month in (None, "XX"):
        return f"{from_year}-01-01", f"{to_year}-12-31"
    if int(month) > 12:
        return _season(int(month), from_year)
    if int(month) == 0 or from_year != to_year or from_year == "0000":
        return None
    length = calendar.monthrange(int(from_year), int(month))[1]
    if day in (None, "XX"):
        return f"{from_year}-{month}-01", f"{from_year}-{month}-{length}"
    return (date[:10], date[:10]) if 1 <= int(day) <= length else None


def _season(number: int, year: str) -> tuple[str, str] | None:
    if not 21 <= number <= _WINTER:
        return None
    return f"{year}-01-01", f"{int(year) + 1:04}-02-28" if number == _WINTER else f"{year}-12-31"


def in_words(date: str) -> str:
    """A date in words: "2024-03-01" is "1 March 2024", "2024-03" is "March 2024"; another is given as it stands."""
    match = _PLAIN.fullmatch(date)
    if match is None or not 1 <= int(match[2]) <= 12:
        return date
    return " ".join(filter(None, [match[3] and str(int(match[3])), MONTHS[int(match[2]) - 1].title(), match[1]]))


def when_in_words(date: str) -> str:
    """The same behind its preposition: "on 1 March 2024", "in March 2024"."""
    said = in_words(date)
    return f"on {said}" if said[:1].isdecimal() and " " in said else f"in {said}"


def first_and_last(day: str, option: str) -> tuple[str, str]:
    """The days that a person's `day` means: a day, month or year. Raises UsageError, naming the option."""
    found = _one(day)
    if found is None or "/" in day:
        raise UsageError(f'{option}: "{day}" is no date; write a day (2024-03-31), a month (2024-03) or a year (2024)')
    return found
