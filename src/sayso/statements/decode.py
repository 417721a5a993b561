"""From the scores of the second pass to spans: the likeliest row of tags (Viterbi 1967)."""

from __future__ import annotations

import numpy as np

from sayso.statements.asking import Range
from sayso.statements.cues import Floats
from sayso.statements.tokens import Ints

FORBIDDEN = np.float32(-1e4)
SOURCE, CONTENT = 1, 3
# What may stand first: not the inside of anything.
_FIRST = np.array([0, 0, FORBIDDEN, 0, FORBIDDEN], dtype=np.float32)


def best_tags(emissions: Floats, transitions: Floats, mask: np.ndarray) -> Ints:
    """The likeliest tags, shape (cues, length).

    `emissions` (cues, length, 5) are tag scores; `transitions` (5, 5) scores of a tag (row) before another (column);
    `mask` (cues, length) is true on one unbroken stretch of each row; outside it the tag is 0.
    """
    cues, length, tags = emissions.shape
    total = np.where(mask[:, :1], emissions[:, 0] + _FIRST, np.float32(0))
    came_from = np.zeros((cues, length, tags), dtype=np.int8)
    began = mask[:, 0].copy()
    for place in range(1, length):
        routes = total[:, :, None] + transitions
        best = routes.argmax(axis=1)
        step = np.take_along_axis(routes, best[:, None], axis=1)[:, 0] + emissions[:, place]
        here = mask[:, place]
        going, first = (here & began)[:, None], (here & ~began)[:, None]
        came_from[:, place] = np.where(going, best, np.arange(tags))
        total = np.where(going, step, np.where(first, emissions[:, place] + _FIRST, total))
        began |= here
    found = np.zeros((cues, length), dtype=np.int64)
    tag = total.argmax(axis=1)
    rows = np.arange(cues)
    for place in range(length - 1, -1, -1):
        found[:, place] = np.where(mask[:, place], tag, 0)
        tag = np.where(mask[:, place], came_from[rows, place, tag], tag)
    return found


def find_ranges(tags: Ints, begin: int) -> list[Range]:
    """Half-open ranges of one row's columns that begin with tag `begin` and go on with the one after it."""
    ranges: list[Range] = []
    for start in np.flatnonzero(tags == begin).tolist():
        end = start + 1
        while end < len(tags) and tags[end] == begin + 1:
            end += 1
        ranges.append((start, end))
    return ranges
