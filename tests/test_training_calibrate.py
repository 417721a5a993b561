"""Curves that make the model's scores honest."""

import random

import pytest

from sayso.evaluate.calibration import Judged, expected_calibration_error
from sayso.statements.sureness import calibrate, curve_of
from sayso.training.calibrate import cross_validate, fit_curve


def overconfident() -> list[Judged]:
    """Statements said with 0.95 of which seven in ten are right, and with 0.6 of which four in ten are."""
    rng = random.Random(3)
    return [
        Judged(article=f"a{n % 20}", field="statement", nested=False, confidence=sure, right=rng.random() < share)
        for n in range(2000)
        for sure, share in ((0.95, 0.7), (0.6, 0.4))
    ]


def test_a_curve_takes_overconfidence_back() -> None:
    curve = fit_curve(overconfident())
    assert calibrate(0.95, curve) == pytest.approx(0.7, abs=0.03)
    assert calibrate(0.6, curve) == pytest.approx(0.4, abs=0.03)


def test_curves_that_have_not_seen_an_article_are_honest_about_it() -> None:
    judged = overconfident()
    assert expected_calibration_error(judged) > 0.2
    assert expected_calibration_error(cross_validate(judged)) < 0.04


def test_a_model_without_curves_gives_its_scores() -> None:
    assert calibrate(0.8, curve_of({}, nested=True)) == 0.8


def test_certain_scores_stay_finite() -> None:
    assert 0 < calibrate(0.0, (1.2, -0.3)) < calibrate(1.0, (1.2, -0.3)) < 1
