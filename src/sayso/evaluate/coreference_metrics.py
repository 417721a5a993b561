"""CoNLL's measures of coreference: MUC, B³ and CEAFe over clusters of the same mentions.

Vilain et al. 1995, Bagga and Baldwin 1998, Luo 2005, as Pradhan et al. 2014 (ACL) compute them. A clustering is a
sequence of sets of mentions, none in two sets.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np

Clusters = Sequence[AbstractSet[Hashable]]


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two clusterings share: sums over texts, of which precision and recall are made."""

    precise: float = 0.0
    answered: float = 0.0
    recalled: float = 0.0
    asked: float = 0.0

    def __add__(self, other: Overlap) -> Overlap:
        return Overlap(
            self.precise + other.precise,
            self.answered + other.answered,
            self.recalled + other.recalled,
            self.asked + other.asked,
        )

    @property
    def precision(self) -> float:
        """The share of the answer that is right, 0 where there was none."""
        return self.precise / self.answered if self.answered else 0.0

    @property
    def recall(self) -> float:
        """The share of the key that was found, 0 where there was none."""
        return self.recalled / self.asked if self.asked else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two, 0 where both are."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def muc(key: Clusters, answer: Clusters) -> Overlap:
    """Links: of each cluster's size less one, those that the other side's clusters leave whole."""
    return Overlap(*_links(answer, key), *_links(key, answer))


def b_cubed(key: Clusters, answer: Clusters) -> Overlap:
    """Mentions: each one's share of its cluster that its cluster on the other side shares."""
    return Overlap(*_shares(answer, key), *_shares(key, answer))


def ceaf_e(key: Clusters, answer: Clusters) -> Overlap:
    """Entities: the best one-to-one pairing of clusters by Dice overlap."""
    likeness = np.array([[2 * len(a & b) / (len(a) + len(b)) for b in answer] for a in key])
    best = best_pairing(likeness) if likeness.size else 0.0
    return Overlap(best, len(answer), best, len(key))


def _links(clusters: Clusters, other: Clusters) -> tuple[float, float]:
    kept = asked = 0.0
    for cluster in clusters:
        parts = [len(cluster & each) for each in other if cluster & each]
        alone = len(cluster) - sum(parts)
        kept += len(cluster) - len(parts) - alone
        asked += len(cluster) - 1
    return kept, asked


def _shares(clusters: Clusters, other: Clusters) -> tuple[float, float]:
    shared = sum(len(cluster & each) ** 2 / len(cluster) for cluster in clusters for each in other)
    return shared, float(sum(len(cluster) for cluster in clusters))


def best_pairing(gains: np.ndarray) -> float:
    """The greatest sum of one gain per row and column (Kuhn 1955, by shortest augmenting paths: O(n³))."""
    gains = gains if gains.shape[0] <= gains.shape[1] else gains.T
    rows, columns = gains.shape
    costs = np.zeros((rows + 1, columns + 1))
    costs[1:, 1:] = gains.max() - gains
    row_price, column_price = np.zeros(rows + 1), np.zeros(columns + 1)
    taken_by = np.zeros(columns + 1, dtype=int)
    for row in range(1, rows + 1):
        taken_by[0], at = row, 0
        least = np.full(columns + 1, np.inf)
        came_from, done = np.zeros(columns + 1, dtype=int), np.zeros(columns + 1, dtype=bool)
        while taken_by[at]:
            done[at] = True
            slack = costs[taken_by[at]] - row_price[taken_by[at]] - column_price
            nearer = ~done & (slack < least)
            nearer[0] = False
            least[nearer], came_from[nearer] = slack[nearer], at
            ahead = np.where(done, np.inf, least)
            ahead[0] = np.inf
            step_to = int(ahead.argmin())
            step = ahead[step_to]
            row_price[taken_by[done]] += step
            column_price[done] -= step
            least[~done] -= step
            at = step_to
        while at:
            taken_by[at] = taken_by[came_from[at]]
            at = int(came_from[at])
    return float(sum(gains[taken_by[c] - 1, c - 1] for c in range(1, columns + 1) if taken_by[c]))
