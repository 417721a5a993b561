"""Which read statement answers to which gold one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

Item = TypeVar("Item")


def pair_best_first(scored: Iterable[tuple[float, int, int]]) -> dict[int, int]:
    """Pairs (i, j), best score first, each i and each j used once; of equal scores the later pair."""
    pairs: dict[int, int] = {}
    used: set[int] = set()
    for _, i, j in sorted(scored, reverse=True):
        if i not in pairs and j not in used:
            pairs[i] = j
            used.add(j)
    return pairs


def side_by_side(
    gold: Sequence[Item], read: Sequence[Item], pairs: Mapping[int, int]
) -> Iterator[tuple[Item | None, Item | None]]:
    """Every item of both sides once: paired, or with None beside it; in gold's order, then the rest."""
    for i, item in enumerate(gold):
        yield item, read[pairs[i]] if i in pairs else None
    for j in sorted(set(range(len(read))) - set(pairs.values())):
        yield None, read[j]
