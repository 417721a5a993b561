"""EDTF dates (ISO 8601-2, level 1) in words."""

from __future__ import annotations

import re
from typing import Final

from sayso.export.wording import long_date

_DATE: Final = re.compile(r"(\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([?~%])?")
_SEASONS: Final = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_DOUBT: Final = {"?": " (uncertain)", "~": " (approximately)", "%": " (uncertain, approximately)"}


def edtf_in_words(edtf: str | None) -> str | None:
    """A date in words: "2024-03-01" is "1 March 2024", "XXXX-09-15" is "15 September, year unknown".

    Intervals are "from ... to ..."; what is not of these kinds is given as it stands.
    """
    if not edtf:
        return None
    first, between, last = edtf.partition("/")
    if not between:
        return _one(edtf) or edtf
    begin, end = _one(first), _one(last)
    if begin and end:
        return f"from {begin} to {end}"
    if begin and last in ("", ".."):
        return f"from {begin} on"
    return f"until {end}" if end and first in ("", "..") else edtf


def _one(edtf: str) -> str | None:
    if not (match := _DATE.fullmatch(edtf)):
        return None
    year, month, day, doubt = match.groups()
    known = f" {year}" if "X" not in year else f" {year[:3]}0s" if year.endswith("X") and year[:3].isdigit() else ""
    written = _day(month, day)
    if written is None:
        return None
    words = f"{written}{known}".strip() if known else f"{written}, year unknown" if written else None
    return words and words + _DOUBT.get(doubt or "", "")


def _day(month: str | None, day: str | None) -> str | None:
    if month is None or month == "XX":
        return "" if day in (None, "XX") else None
    if month in _SEASONS:
        return _SEASONS[month]
    name = long_date(f"2000-{month}-01")
    if name is None or not name.startswith("1 "):
        return None
    name = name.split()[1]
    return name if day in (None, "XX") else f"{int(day)} {name}"
