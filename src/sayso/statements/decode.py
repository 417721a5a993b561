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
    begun = emissions + _FIRST
    total = np.where(mask[:, :1], begun[:, 0], np.float32(0))
    # Where a row has not begun or is over, each tag comes from itself.
    came_from = np.broadcast_to(np.arange(tags), (length, cues, tags)).copy()
    going, first = mask[:, 1:] & mask[:, :-1], mask[:, 1:] & ~mask[:, :-1]
    for place in range(1, length):
        routes = total[:, :, None] + transitions
        on = going[:, place - 1, None]
        np.copyto(came_from[place], routes.argmax(axis=1), where=on)
        np.copyto(total, routes.max(axis=1) + emissions[:, place], where=on)
        np.copyto(total, begun[:, place], where=first[:, place - 1, None])
    found = np.empty((length, cues), dtype=np.int64)
    tag = total.argmax(axis=1)
    rows = np.arange(cues)
    for place in range(length - 1, -1, -1):
        found[place] = tag
        tag = came_from[place, rows, tag]
    return np.where(mask, found.T, 0)


def find_ranges(tags: Ints, begin: int) -> list[Range]:
    """Half-open ranges of one row's columns that begin with tag `begin` and go on with the one after it."""
    ranges: list[Range] = []
    for start in np.flatnonzero(tags == begin).tolist():
        end = start + 1
        while end < len(tags) and tags[end] == begin + 1:
            end += 1
        ranges.append((start, end))
    return ranges
