"""Dates that people give with an article: refused where they are none, since all that is counted from them would be."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_to_datetime
from typing import Final

from sayso.errors import InputError

_ISO: Final = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T\s]\s*\d{1,2}:?\d{2}\b.*)?)?)?", re.IGNORECASE)
_COMPACT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?\d{4}.*)?")


def check_published(value: str) -> None:
    """Raises InputError unless `value` is a day, month, year or time in ISO 8601, or a time as feeds have it."""
    if not (_is_iso(value.strip()) or _is_of_mail(value)):
        raise InputError(
            f'"published": "{value[:60]}" is no date; write it in ISO 8601, as 2024-03-31 or 2024-03-31T18:30:00+01:00'
        )


def _is_iso(value: str) -> bool:
    found = _COMPACT.fullmatch(value) or _ISO.fullmatch(value)
    try:
        return found is not None and bool(date(*(int(part or 1) for part in found.groups())))
    except ValueError:
        return False


def _is_of_mail(value: str) -> bool:
    try:
        return bool(parsedate_to_datetime(value))
    except (ValueError, TypeError, IndexError):
        return False
