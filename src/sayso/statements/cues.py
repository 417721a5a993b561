"""Cue spans from tag probabilities."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from sayso.statements.asking import Range

INSIDE = 0.5
Floats = npt.NDArray[np.float32]


def softmax(scores: Floats) -> Floats:
    """Probabilities along the last axis."""
    exponents = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(exponents / exponents.sum(axis=-1, keepdims=True), dtype=np.float32)


def find_cues(probabilities: Floats, *, threshold: float) -> list[Range]:
    """Half-open ranges of word pieces that may be cues.

    `probabilities` has shape (length, 3): outside, begin, inside. A cue begins where "begin" reaches `threshold` and
    goes on while "outside" is the less likely. Two cues never touch: of "also said", where each word may begin the
    cue, the second goes on with the first.
    """
    cues: list[Range] = []
    outside, begin, _ = probabilities.T
    after = 0
    for start in np.flatnonzero(begin >= threshold).tolist():
        if start >= after:
            after = start + 1
            while after < len(begin) and outside[after] < INSIDE:
                after += 1
            cues.append((start, after))
    return cues
