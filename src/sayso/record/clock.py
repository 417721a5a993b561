"""The time, as the record writes it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

_NO_TIME: Final = timedelta()


def now(*, shift: timedelta = _NO_TIME) -> str:
    """The present moment, or one `shift` later, in UTC, ISO 8601 to the millisecond: two of one record sort by it."""
    return (datetime.now(UTC) + shift).isoformat(timespec="milliseconds").replace("+00:00", "Z")
