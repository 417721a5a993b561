"""From the model's scores to confidence: of what is said with 0.8, eight in ten are right."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from sayso.statement import Statement

# How often a field with a value was right on gold dev, over the statements that gold has too (24 November 2026), each
# value shrunk towards its field as if four more had been seen. The rules were written on the same articles.
FIELDS: Mapping[str, Mapping[str, float]] = {
    "act": {"assertive": 0.89, "commissive": 0.94, "directive": 0.88, "expressive": 0.97},
    "mode": {"speech": 0.98, "thought": 0.88},
    "polarity": {"affirmed": 0.99, "denied": 0.82, "withheld": 0.97},
}
STATED: Mapping[str, float] = {"addressee": 0.90, "channel": 0.96, "when": 0.90}

# Scores of 0 and 1 would have no logit.
_LEAST = 1e-4


def calibrate(score: float, curve: Sequence[float] | None) -> float:
    """The confidence for a score from 0 to 1: a logistic curve over its logit (Platt 1999); without one, the score.

    `curve` is slope and shift.
    """
    if curve is None:
        return score
    slope, shift = curve
    return 1 / (1 + math.exp(-(slope * logit(score) + shift)))


def sure_of_fields(statement: Statement) -> dict[str, float]:
    """The confidence of each field that the statement has: of act, mode and polarity, and of what it may lack."""
    values = {"act": statement.act, "mode": statement.mode, "polarity": statement.polarity}
    sure = {field: FIELDS[field][value] for field, value in values.items() if value}
    given = {
        "addressee": bool(statement.addressee),
        "channel": statement.channel is not None,
        "when": statement.when is not None and statement.when.edtf is not None,
    }
    return sure | {field: STATED[field] for field, here in given.items() if here}


def logit(score: float) -> float:
    """The logarithm of the odds of a score from 0 to 1, which is kept off both ends."""
    kept = min(max(score, _LEAST), 1 - _LEAST)
    return math.log(kept / (1 - kept))


def curve_of(manifest: Mapping[str, Any], *, nested: bool) -> Sequence[float] | None:
    """The curve of the model's manifest for statements inside others, or for those inside none."""
    curves: Mapping[str, Sequence[float]] = manifest.get("calibration", {})
    return curves.get("nested" if nested else "outer")
