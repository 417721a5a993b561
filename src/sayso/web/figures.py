"""Numbers as pages show them."""

from __future__ import annotations


def percent(confidence: float | None) -> int | None:
    """A confidence from 0 to 1 in percent; never 100, since nothing read is certain."""
    return None if confidence is None else min(round(confidence * 100), 99)
