"""`python -m sayso.training.calibrate`: how sure a statement with a given score is, fitted on annotated corpora.

Fits a logistic curve over the logit of the model's score (Platt 1999), one for statements inside no other, on PolNeAR
and gold alike, and one for nested ones, on gold alone, as PolNeAR has none. Writes both into the manifest of the model,
and prints the expected calibration error with curves that have not seen the article (ten folds of articles).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from sayso.evaluate.calibration import Judged, expected_calibration_error, judge_gold
from sayso.evaluate.gold_corpus import gold_texts
from sayso.evaluate.polnear import judge_polnear, polnear_texts
from sayso.statements import StatementFinder
from sayso.statements.model import MANIFEST, read_manifest
from sayso.statements.sureness import calibrate, logit
from sayso.training.measure import read_plain

FOLDS = 10
# A ridge towards slope 1 and shift 0, worth a few statements: nested ones are few.
_PRIOR = 2.0
Curve = tuple[float, float]


def fit_curve(judged: Sequence[Judged]) -> Curve:
    """Slope and shift of the likeliest logistic curve, by Newton's method."""
    logits = np.array([[logit(one.confidence), 1.0] for one in judged])
    right = np.array([one.right for one in judged], dtype=float)
    # From a flat curve, where Newton's method cannot overshoot.
    weights, usual = np.zeros(2), np.array([1.0, 0.0])
    for _ in range(50):
        guess = 1 / (1 + np.exp(-logits @ weights))
        slope = logits.T @ (guess - right) + _PRIOR * (weights - usual)
        bend = (logits * (guess * (1 - guess))[:, None]).T @ logits + _PRIOR * np.eye(2)
        weights = weights - np.linalg.solve(bend, slope)
    return float(weights[0]), float(weights[1])


def cross_validate(judged: Sequence[Judged], *, folds: int = FOLDS) -> list[Judged]:
    """The judged with the confidence of a curve fitted on the other folds of articles."""
    names = sorted({one.article for one in judged})
    fold = {name: number % folds for number, name in enumerate(names)}
    sure = []
    for number in range(folds):
        held = [one for one in judged if fold[one.article] == number]
        if held:
            curve = fit_curve([one for one in judged if fold[one.article] != number])
            sure += [replace(one, confidence=calibrate(one.confidence, curve)) for one in held]
    return sure


def main() -> None:
    """Reads the command line, fits, writes the manifest and prints the errors."""
    parser = argparse.ArgumentParser(prog="python -m sayso.training.calibrate", description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="folder of the model; its manifest is changed")
    parser.add_argument("--dev", type=Path, required=True, help="folder laid out like PolNeAR's dev split")
    parser.add_argument("--gold", type=Path, required=True, help="folder of gold statements")
    options = parser.parse_args()
    manifest = {**read_manifest(options.model), "calibration": {}}
    (options.model / MANIFEST).write_text(json.dumps(manifest) + "\n", "utf8")
    finder = StatementFinder.load(options.model)
    polnear = list(judge_polnear(options.dev, read_plain(finder, polnear_texts(options.dev))))
    gold = [
        one
        for one in judge_gold(options.gold, read_plain(finder, gold_texts(options.gold)))
        if one.field == "statement"
    ]
    # Gold marks what a reader wants, PolNeAR has ten times as much: both weigh the same.
    outer = [one for one in gold if not one.nested]
    sets = {
        "outer": [*polnear, *outer * max(1, len(polnear) // max(1, len(outer)))],
        "nested": [one for one in gold if one.nested],
    }
    for kind, some in sets.items():
        manifest["calibration"][kind] = [round(number, 4) for number in fit_curve(some)]
        before, after = (expected_calibration_error(ones) for ones in (some, cross_validate(some)))
        print(f"{kind}: {len(some)} statements, ECE {before:.3f} raw, {after:.3f} cross-validated")
    names = {one.article for one in gold}
    on_gold = {one for some in sets.values() for one in cross_validate(some) if one.article in names}
    print(
        f"gold, both kinds: {len(on_gold)} statements, ECE {expected_calibration_error([*on_gold]):.3f} cross-validated"
    )
    (options.model / MANIFEST).write_text(json.dumps(manifest) + "\n", "utf8")


if __name__ == "__main__":
    main()
