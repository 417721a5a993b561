"""Honest confidence: of what is said with 0.8, eight in ten are right."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from sayso.evaluate.calibration import (
    Bin,
    Judged,
    expected_calibration_error,
    judged_fields,
    reliability,
    score_confidence,
)
from sayso.evaluate.gold_corpus import gold_articles
from sayso.evaluate.reliability_picture import draw_reliability


def judged(confidence: float, right: int, wrong: int) -> list[Judged]:
    return [
        Judged(article="a", field="statement", nested=False, confidence=confidence, right=n < right)
        for n in range(right + wrong)
    ]


def test_confidence_that_comes_true_has_no_error() -> None:
    assert expected_calibration_error(judged(0.85, 85, 15) + judged(0.25, 1, 3)) == pytest.approx(0)


def test_the_error_is_the_mean_distance_weighed_by_numbers() -> None:
    assert expected_calibration_error(judged(0.95, 5, 5) + judged(0.15, 0, 30)) == pytest.approx(
        0.25 * 0.45 + 0.75 * 0.15
    )


def test_certainty_and_impossibility_have_bins_too() -> None:
    first, last = reliability(judged(0.0, 0, 2) + judged(1.0, 3, 0))
    assert (first.low, first.count, last.high, last.count) == (0, 2, 1, 3)


def test_nothing_said_is_no_error() -> None:
    assert expected_calibration_error([]) == 0
    assert reliability([]) == []


def test_readouts_are_judged_field_by_field_against_gold(shared: Path) -> None:
    gold = shared / "data" / "gold"
    article, *_ = gold_articles(gold)
    first = article.statements[0]
    text = article.text
    content = [{"start": n, "end": n + 1, "text": text[n]} for n in sorted(first.characters["content"])]
    right = {"id": "a", "in": None, "source": [], "cue": [], "content": content, "act": first.values["act"]}
    wrong = {"id": "b", "in": None, "source": [], "cue": [], "content": []}
    readout = {
        "article": {"text": text},
        "statements": [
            {**right, "confidence": {"statement": 0.9, "act": 0.8}},
            {**wrong, "confidence": {"statement": 0.4, "act": 0.8}},
        ],
    }
    figures = score_confidence(judged_fields(gold, {article.name: readout})).figures
    assert figures["statement"] == {
        "judged": 2,
        "calibration_error": 0.25,
        "from_0.4 (1)": 0.0,
        "from_0.9 (1)": 1.0,
    }
    assert figures["act"] == {"judged": 1, "calibration_error": 0.2, "from_0.8 (1)": 1.0}


def test_the_picture_is_svg_with_a_dot_for_each_bin_the_fullest_the_largest() -> None:
    few, many = (Bin(low=low, high=low + 0.1, count=n, confidence=low, right=low) for low, n in ((0.4, 5), (0.9, 80)))
    picture = ElementTree.fromstring(draw_reliability({"statement": [few, many], "<speaker>": []}))
    dots = picture.findall(".//{*}circle")
    assert [float(dot.get("r", 0)) for dot in dots] == [3.5, 14]
    assert float(dots[1].get("cx", 0)) > float(dots[0].get("cx", 0))
    assert float(dots[1].get("cy", 0)) < float(dots[0].get("cy", 0))
    assert "<speaker>" in [text.text for text in picture.findall(".//{*}text")]
