"""Date lines: when a page says its article was published or updated."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

_LONGEST = 200  # characters; "Published ... Updated ..." with weekdays, times and zones fills about 110
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_DATES = "|".join(
    (
        r"(?P<y1>\d{4})-(?P<m1>\d{2})-(?P<d1>\d{2})(?:T(?=\d))?",
        _DAY.format("d2") + r"(?: of)?[\s-]+" + _MONTH.format("m2") + r",?[\s-]+(?P<y2>\d{4})",
        _MONTH.format("m3") + r"\s+" + _DAY.format("d3") + r",?\s+(?P<y3>\d{4})",
        r"(?P<d4>\d{1,2})\.(?P<m4>\d{1,2})\.(?P<y4>\d{4})",
        r"(?P<a5>\d{1,2})/(?P<b5>\d{1,2})/(?P<y5>\d{4})",
    )
)
_DATE = re.compile(rf"(?<![\d/.-])(?:{_DATES})(?<![/-])(?!/)(?:(?<=T)|(?!\d(?!\d?:\d\d)))", re.I)
_ZONE = r"(?:\(?(?P<zone>Z|(?:UTC|GMT)?\s?[+-]\d{1,2}(?::?\d{2})?|[A-Z]{2,5})\)?(?![a-z]))"
_TIME = re.compile(
    rf"(?P<hour>\d{{1,2}})(?:[:.h](?P<minute>\d{{2}})(?::(?P<second>\d{{2}})(?:\.\d+)?)?)?\s*"
    rf"(?P<half>[ap]\.?\s?m\b\.?)?\s*{_ZONE}?",
    re.I,
)
# Hours east of Greenwich. Letters that name several zones (IST, CST in the news of other continents) are left out.
_ZONES = {
    "Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "BST": 1, "WEST": 1, "CET": 1, "WAT": 1, "CEST": 2, "EET": 2, "CAT": 2,
    "SAST": 2, "EEST": 3, "MSK": 3, "EAT": 3, "TRT": 3, "GST": 4, "PKT": 5, "WIB": 7, "ICT": 7, "SGT": 8, "HKT": 8,
    "AWST": 8, "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13, "EST": -5, "EDT": -4, "CDT": -5,
    "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "AKST": -9, "HST": -10,
}  # fmt: skip
_AMBIGUOUS = {"ET", "CT", "MT", "PT", "IST", "CST"}
_YEAR = re.compile(r"\d{4}")
_UPDATED = re.compile(
    r"\b(?:(?:last |page )?(?:updated?|modified|edited|revised)|(?:last )?update)\b[^a-z]*(?:on|at)?\W*$",
    re.I,
)
_PUBLISHED = re.compile(r"\b(?:published|posted|issued|released|first)\b", re.I)
_LABEL = re.compile(
    r"\b(?:(?:first|originally|last|page|article|story)\s+)*(?:published|posted|updated?|modified|edited|"
    r"revised|created|issued|"
    r"released|publication|release|filed|date|dated|time)\b(?:\s+date)?|\b(?:on|at|the|from|local|time|hrs?|"
    r"hours|as of|original|"
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateLine:
    """What a date line says, in ISO 8601, whether in words ("Published"), and what of the line is not about dates."""

    published: str | None = None
    modified: str | None = None
    labelled: bool = False
    rest: str = ""


def read_date_line(line: str) -> DateLine | None:
    """The dates of a line that holds one or two of them, None if it holds none or is too long for a date line.

    A date without a time gives a date ("2024-03-03"), a time without a zone a local time. A numeric date that could
    be read in two ways is no date, nor is one that is not in the calendar.
    """
    if len(line) > _LONGEST or not _YEAR.search(line):
        return None
    published: str | None = None
    modified: str | None = None
    rest, at, labelled = [], 0, False
    for start, end, value in _dates(line):
        if _UPDATED.search(line[at:start]):
            modified = modified or value
        else:
            published = published or value
            labelled = labelled or _PUBLISHED.search(line[at:start]) is not None
        rest.append(line[at:start])
        at = end
    if not at:
        return None
    rest.append(line[at:])
    words = " ".join(_LABEL.sub(" ", " ".join(rest)).split()).strip(" ,:;|•·()[]/-–—.")
    return DateLine(published=published, modified=modified, labelled=labelled, rest=words)


def _dates(line: str) -> Iterator[tuple[int, int, str]]:
    """Where each date of the line stands, time included, and its value."""
    at = 0
    for match in _DATE.finditer(line):
        if match.start() < at or (day := _day(match)) is None:
            continue
        start, end, clock = match.start(), match.end(), ""
        gap = re.compile(r"[\s,|•·/–—-]*(?:at\s+|@\s*|\()?").match(line, end)
        after = _TIME.match(line, gap.end() if gap else end)
        before = re.compile(
            r"(?<!\d)\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,5})?(?=[\s,|•·–—-]*$)", re.I
        ).search(line[at:start].removesuffix("on "))
        if after and (clock := _clock(after, day)):
            end = after.end()
        elif before and (timed := _TIME.match(before[0])) and (clock := _clock(timed, day)):
            start = at + before.start()
        yield start, end, day.isoformat() + clock
        at = end


def _day(match: re.Match[str]) -> datetime.date | None:
    found = {name: value for name, value in match.groupdict().items() if value}
    year = next(int(value) for name, value in found.items() if name[0] == "y")
    if "a5" in found:
        first, second = int(found["a5"]), int(found["b5"])
        if first <= 12 and second <= 12 and first != second:
            return None  # 3/4/2024 is in March or in April
        month, day = (first, second) if second > 12 else (second, first)
    else:
        written = next(value for name, value in found.items() if name[0] == "m")
        month = int(written) if written.isdigit() else _MONTHS.index(written[:3].lower()) + 1
        day = next(int(value) for name, value in found.items() if name[0] == "d")
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _clock(match: re.Match[str], day: datetime.date) -> str:
    """The time as ISO 8601, "" where the digits are no time of day."""
    hour, minute, half = int(match["hour"]), match["minute"], (match["half"] or "").lower()
    if not minute and not half:
        return ""
    if half:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    if hour > 23 or int(minute or 0) > 59 or int(match["second"] or 0) > 59:
        return ""
    return f"T{hour:02d}:{minute or '00'}:{match['second'] or '00'}{_offset(match['zone'] or '')}"


def _offset(zone: str) -> str:
    zone = zone.upper().strip()
    if zone in _ZONES:
        hours = _ZONES[zone]
        return f"{'-' if hours < 0 else '+'}{abs(hours):02d}:00"
    digits = re.fullmatch(r"(?:UTC|GMT)?\s?([+-])(\d{1,2}):?(\d{2})?", zone)
    if digits and int(digits[2]) <= 14:
        return f"{digits[1]}{int(digits[2]):02d}:{digits[3] or '00'}"
    return ""
