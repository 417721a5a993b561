"""MUC, B³ and CEAFe on clusterings worked out by hand."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from sayso.evaluate.coreference_metrics import b_cubed, best_pairing, ceaf_e, muc

KEY = [{"a", "b", "c"}, {"d", "e"}]
SPLIT = [{"a", "b"}, {"c", "d"}, {"e"}]


def test_the_same_clusters_score_one_by_every_measure() -> None:
    for measure in (muc, b_cubed, ceaf_e):
        assert measure(KEY, KEY).f1 == pytest.approx(1.0)


def test_muc_counts_links() -> None:
    # Key: 2 + 1 links, of which "a b" alone is kept; answer: "a b" and "c d", of which "a b" is right.
    overlap = muc(KEY, SPLIT)
    assert (overlap.recall, overlap.precision) == (pytest.approx(1 / 3), pytest.approx(1 / 2))


def test_b_cubed_counts_mentions() -> None:
    # Recall: a and b two thirds each, c one third, d and e a half each; precision: a, b one, c, d a half, e one.
    overlap = b_cubed(KEY, SPLIT)
    assert (overlap.recall, overlap.precision) == (pytest.approx((5 / 3 + 1) / 5), pytest.approx(4 / 5))


def test_ceaf_pairs_entities() -> None:
    # "a b c" with "a b": 4/5; "d e" with "e": 2/3, better than with "c d" (1/2).
    overlap = ceaf_e(KEY, SPLIT)
    assert (overlap.recall, overlap.precision) == (
        pytest.approx((4 / 5 + 2 / 3) / 2),
        pytest.approx((4 / 5 + 2 / 3) / 3),
    )


def test_nothing_scores_nothing() -> None:
    assert [measure([], []).f1 for measure in (muc, b_cubed, ceaf_e)] == [0.0, 0.0, 0.0]


@pytest.mark.parametrize("shape", [(1, 1), (3, 3), (2, 4), (4, 2)])
def test_the_best_pairing_is_the_best_of_all(shape: tuple[int, int]) -> None:
    gains = np.random.default_rng(7).random(shape)
    wide = gains if shape[0] <= shape[1] else gains.T
    every = itertools.permutations(range(wide.shape[1]), wide.shape[0])
    assert best_pairing(gains) == pytest.approx(max(sum(wide[r, c] for r, c in enumerate(order)) for order in every))
