"""Windows of whole paragraphs over an article's word pieces."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from sayso.statements.tokens import Ints

# Word pieces a window, without the two that frame it. The encoder was pre-trained on up to 512; 384 cost a
# quarter less and lost nothing in the sketches of the design.
WINDOW = 382


def find_windows(paragraph: Ints, *, size: int = WINDOW, overlap: int = 48) -> list[tuple[int, int]]:
    """Half-open ranges of word pieces, each at most `size` long and covering all of them together.

    A window starts where a paragraph starts and takes as many whole paragraphs as fit; the next one begins with the
    last paragraphs of the one before it that together have at most `overlap` word pieces.
    """
    blocks = _blocks(paragraph, size)
    windows: list[tuple[int, int]] = []
    first = 0
    while first < len(blocks):
        start, last = blocks[first][0], first
        while last + 1 < len(blocks) and blocks[last + 1][1] - start <= size:
            last += 1
        windows.append((start, blocks[last][1]))
        if last + 1 == len(blocks):
            break
        following = last + 1
        while following - 1 > first and blocks[last][1] - blocks[following - 1][0] <= overlap:
            following -= 1
        first = following
    return windows


def _blocks(paragraph: Ints, size: int) -> list[tuple[int, int]]:
    """Paragraphs as ranges of word pieces; the longest ones cut into overlapping pieces."""
    if not len(paragraph):
        return []
    bounds = np.flatnonzero(np.diff(paragraph)) + 1
    edges = [0, *bounds.tolist(), len(paragraph)]
    blocks: list[tuple[int, int]] = []
    for start, end in pairwise(edges):
        # A paragraph longer than a window is cut; the pieces overlap by an eighth.
        while end - start > size:
            blocks.append((start, start + size))
            start += size * 7 // 8
        blocks.append((start, end))
    return blocks


def home_windows(windows: list[tuple[int, int]], length: int) -> Ints:
    """For each of `length` word pieces the window in which it lies farthest from both edges."""
    home = np.zeros(length, dtype=np.int64)
    best = np.full(length, -1, dtype=np.int64)
    for number, (start, end) in enumerate(windows):
        places = np.arange(start, end)
        depth = np.minimum(
            places - start if start else np.full(end - start, length),
            end - 1 - places if end < length else length,
        )
        better = depth > best[start:end]
        home[start:end][better] = number
        best[start:end][better] = depth[better]
    return home
