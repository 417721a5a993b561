"""From the model's scores to confidence: of what is said with 0.8, eight in ten are right."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

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


def logit(score: float) -> float:
    """The logarithm of the odds of a score from 0 to 1, which is kept off both ends."""
    kept = min(max(score, _LEAST), 1 - _LEAST)
    return math.log(kept / (1 - kept))


def curve_of(manifest: Mapping[str, Any], *, nested: bool) -> Sequence[float] | None:
    """The curve of the model's manifest for statements inside others, or for those inside none."""
    curves: Mapping[str, Sequence[float]] = manifest.get("calibration", {})
    return curves.get("nested" if nested else "outer")
