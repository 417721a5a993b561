"""Cursors: behind what a list goes on, as one word of an address that nobody need read."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Sequence
from typing import Any


def write_cursor(*values: str | float | None) -> str:
    """The cursor that holds these values."""
    text = json.dumps(values, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def read_cursor(written: str) -> Sequence[Any]:
    """The values of a cursor; none if it is no cursor. Whoever asks for them looks at their types."""
    try:
        values = json.loads(base64.urlsafe_b64decode(written + "=" * (-len(written) % 4)))
    except (ValueError, TypeError, binascii.Error, RecursionError):
        return ()
    return values if isinstance(values, list) else ()


def is_number(value: Any) -> bool:
    """Whether a value of a cursor is a number of a row."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**63
