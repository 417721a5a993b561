"""Dates and times as pages write them for machines, brought to ISO 8601."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone

_ISO = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})"
    r"(?:[T\s]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})(?:,?\s+(\d{1,2}):(\d{2}))?")
_SPELT = re.compile(  # "Fri Apr 28 19:20:36 CEST 2023", "Fri, 28 Apr 2023 19:20:36 +0200", "April 28th, 2023"
    r"(?:[a-z]{3,9},?\s+)?(?:(?P<m1>[a-z]{3,9})\.?\s+(?P<d1>\d{1,2})(?:st|nd|rd|th)?|(?P<d2>\d{1,2})\s+(?P<m2>[a-z]{3,9})\.?)"
    r",?\s+(?:(?P<y1>\d{4}),?)?\s*(?:(?P<h>\d{1,2}):(?P<min>\d{2})(?::(?P<s>\d{2}))?)?\s*(?P<zone>[a-z]{1,4}\b|[+-]\d{2}:?\d{2})?\s*(?P<y2>\d{4})?",
    re.IGNORECASE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# Zone abbreviations that name one offset wherever they are used, in hours (RFC 5322, and CLDR for Europe).
_ZONES = {
    "z": 0,
    "utc": 0,
    "gmt": 0,
    "wet": 0,
    "west": 1,
    "cet": 1,
    "cest": 2,
    "eet": 2,
    "eest": 3,
    "msk": 3,
    "bst": 1,
    "est": -5,
}
_ZONES |= {"edt": -4, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "jst": 9, "kst": 9, "sast": 2}
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")
_EARLIEST = 1990  # the first news page on the web
_LATEST = timedelta(days=366)  # after today; a later date is a placeholder


def read_timestamp(value: str) -> str | None:
    """`value` in ISO 8601, as exact as it says: date, local time, or time with offset; None if it is no date."""
    value = value.strip()[:64]
    for read in (_read_iso, _read_epoch, _read_compact, _read_day_first, _read_spelt):
        try:
            if (found := read(value)) is not None:
                break
        except ValueError:
            continue
    else:
        return None
    year = found.year
    plausible = year >= _EARLIEST and found.strftime("%Y-%m-%d") <= (datetime.now(UTC) + _LATEST).strftime("%Y-%m-%d")
    return found.isoformat() if plausible else None


def exactness(timestamp: str) -> int:
    """0 for a date, 1 for a local time, 2 for a time with its offset."""
    return (len(timestamp) > 10) + (len(timestamp) > 10 and datetime.fromisoformat(timestamp).tzinfo is not None)


def same_day(one: str, other: str) -> bool:
    """Whether two timestamps may mean one day: a time zone apart at most."""
    return abs(datetime.fromisoformat(one[:10]) - datetime.fromisoformat(other[:10])) <= timedelta(days=1)


def _read_iso(value: str) -> date | None:
    return _of(found.groups()) if (found := _ISO.match(value)) else None


def _read_compact(value: str) -> date | None:
    return _of(found.groups()) if (found := _COMPACT.fullmatch(value)) else None


def _read_day_first(value: str) -> date | None:
    found = _DAY_FIRST.fullmatch(value)
    return _of((found[3], found[2], found[1], found[4], found[5], None, None)) if found else None


def _read_epoch(value: str) -> date | None:
    return datetime.fromtimestamp(int(value[:10]), UTC) if _EPOCH.fullmatch(value) else None


def _read_spelt(value: str) -> date | None:
    found = _SPELT.match(value)
    if not found or not (found["y1"] or found["y2"]):
        return None
    month = (found["m1"] or found["m2"]).lower()[:3]
    if month not in _MONTHS:
        return None
    parts = (found["y1"] or found["y2"], str(_MONTHS.index(month) + 1), found["d1"] or found["d2"])
    return _of((*parts, found["h"], found["min"], found["s"], found["zone"]))


def _of(groups: tuple[str | None, ...]) -> date:
    year, month, day, hour, minute, second, zone = groups
    if hour is None or minute is None:
        return date(int(year or 0), int(month or 0), int(day or 0))
    return datetime(
        int(year or 0),
        int(month or 0),
        int(day or 0),
        int(hour),
        int(minute),
        int(second or 0),
        tzinfo=_offset(zone),
    )


def _offset(zone: str | None) -> timezone | None:
    if not zone:
        return None
    if zone[0] in "+-":
        digits = zone[1:].replace(":", "").ljust(4, "0")
        offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
        return timezone(-offset if zone[0] == "-" else offset)
    return timezone(timedelta(hours=_ZONES[zone.lower()])) if zone.lower() in _ZONES else None
