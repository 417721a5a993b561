"""Cue spans from tag probabilities."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from sayso.statements.asking import Range

Floats = npt.NDArray[np.float32]


def softmax(scores: Floats) -> Floats:
    """Probabilities along the last axis."""
    exponents = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(exponents / exponents.sum(axis=-1, keepdims=True), dtype=np.float32)


def find_cues(probabilities: Floats, *, threshold: float) -> list[Range]:
    """Half-open ranges of word pieces that may be cues.

    `probabilities` has shape (length, 3): outside, begin, inside. A cue begins where "begin" reaches `threshold` and
    goes on while "inside" is likelier than "outside".
    """
    cues: list[Range] = []
    outside, begin, inside = probabilities.T
    after = 0
    for start in np.flatnonzero(begin >= threshold).tolist():
        if start < after:
            continue
        after = start + 1
        while after < len(begin) and inside[after] > outside[after] and inside[after] > begin[after]:
            after += 1
        cues.append((start, after))
    return cues
