"""A model measured on annotated corpora, and its thresholds tuned on one of them."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from sayso.article import Article
from sayso.evaluate.gold import score_gold
from sayso.evaluate.gold_corpus import gold_texts
from sayso.evaluate.polnear import polnear_texts, score_polnear
from sayso.evaluate.score import Figures, ReadoutValues, Score
from sayso.readout import Provenance, Readout
from sayso.statements import StatementFinder
from sayso.statements.model import MANIFEST, load_model
from sayso.version import __version__

# What is tried: where a cue may begin, how sure a statement must be, and how sure one inside another.
CUE_THRESHOLDS = (0.1, 0.2, 0.3)
THRESHOLDS = (0.3, 0.4, 0.5, 0.6)
NESTED_THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.9)


def measure_polnear(finder: StatementFinder, split: Path) -> tuple[Figures, float]:
    """The figures on a split in PolNeAR's layout, and articles a second."""
    return _measure(finder, polnear_texts(split), lambda readouts: score_polnear(split, readouts))


def measure_gold(finder: StatementFinder, folder: Path) -> tuple[Figures, float]:
    """The figures on gold statements, and articles a second."""
    return _measure(finder, gold_texts(folder), lambda readouts: score_gold(folder, readouts))


def _measure(
    finder: StatementFinder, files: list[Path], score: Callable[[Mapping[str, ReadoutValues]], Score]
) -> tuple[Figures, float]:
    readouts = {}
    began = time.perf_counter()
    for file in files:
        article = Article(text=file.read_text("utf8"), language="en")
        readout = Readout(article=article, statements=finder(article), provenance=Provenance(sayso=__version__))
        readouts[file.stem] = readout.to_dict()
    rate = len(files) / (time.perf_counter() - began)
    return score(readouts).figures, rate


def tune(folder: Path, split: Path) -> dict[str, float]:
    """Sets the thresholds of the model in `folder` to those that find most linked attributions of `split`.

    Nested statements are left out of it, since PolNeAR marks none: their threshold is not touched. Returns the
    thresholds, which are also written to the manifest.
    """
    model = load_model(folder)
    best: tuple[float, dict[str, float]] = (-1.0, {})
    for cue_threshold in CUE_THRESHOLDS:
        for threshold in THRESHOLDS:
            tried = {"cue_threshold": cue_threshold, "threshold": threshold}
            manifest: dict[str, Any] = {**model.manifest, **tried, "nested_threshold": 2.0}
            figures, _ = measure_polnear(StatementFinder(replace(model, manifest=manifest)), split)
            linked = figures["linked"]
            assert isinstance(linked, dict)
            found = float(linked["attribution"] or 0) + float(linked["content"] or 0)
            best = max(best, (found, tried), key=lambda pair: pair[0])
    path = folder / MANIFEST
    path.write_text(json.dumps({**json.loads(path.read_text("utf8")), **best[1]}, indent=1) + "\n", "utf8")
    return best[1]
