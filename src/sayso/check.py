"""One thing that was looked at, in an installation or in a record."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What was looked at, whether it is in order, what was found, and what to do if it is not."""

    name: str
    ok: bool
    found: str
    advice: str | None = None
