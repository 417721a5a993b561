"""What is wrong with a value that somebody gave, as a sentence for people: no pattern, no type of a library."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sayso.record.searching.filters import defined

_LONGEST = 60


def told(error: Mapping[str, Any]) -> str:
    """An error of a validation: where it is, and what is wrong there."""
    if error["type"] == "json_invalid":
        return f"not JSON, at character {error['loc'][-1]}: {error['ctx']['error']}"
    place = ".".join(str(part) for part in error["loc"] if part not in ("body", "query", "path"))
    return f"{place or 'the request'}: {_amiss(error, place)}"


def _amiss(error: Mapping[str, Any], place: str) -> str:
    value, limits = str(error.get("input"))[:_LONGEST], error.get("ctx", {})
    if error["type"] == "value_error":
        return str(limits["error"])
    known = defined().get(place)
    if known is not None and known.filter.pattern is not None:
        return f'"{value}" is no date; write a day (2024-03-31), a month (2024-03) or a year (2024)'
    if known is not None and known.filter.choices:
        return f'"{value}" is none of {", ".join(known.filter.choices)}'
    if known is not None and known.filter.least is not None:
        return f'"{value}" is no number from {known.filter.least:g} to {known.filter.most:g}'
    return f"{error['msg'][:1].lower()}{error['msg'][1:]}"
