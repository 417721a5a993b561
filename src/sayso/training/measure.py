"""A model measured on annotated corpora."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path

from sayso.article import Article
from sayso.evaluate.gold import score_gold
from sayso.evaluate.gold_corpus import gold_texts
from sayso.evaluate.polnear import polnear_texts, score_polnear
from sayso.evaluate.score import Figures, ReadoutValues, Score
from sayso.readout import Provenance, Readout
from sayso.statements import StatementFinder
from sayso.version import __version__


def measure_polnear(finder: StatementFinder, split: Path) -> tuple[Figures, float]:
    """The figures on a split in PolNeAR's layout, and articles a second."""
    return _measure(finder, polnear_texts(split), lambda readouts: score_polnear(split, readouts))


def measure_gold(finder: StatementFinder, folder: Path) -> tuple[Figures, float]:
    """The figures on gold statements, and articles a second."""
    return _measure(finder, gold_texts(folder), lambda readouts: score_gold(folder, readouts))


def read_plain(finder: StatementFinder, files: list[Path]) -> dict[str, ReadoutValues]:
    """The readouts of plain texts, by name: statements with no fields around them."""
    readouts: dict[str, ReadoutValues] = {}
    for file in files:
        article = Article(text=file.read_text("utf8"), language="en")
        readout = Readout(article=article, statements=finder(article), provenance=Provenance(sayso=__version__))
        readouts[file.stem] = readout.to_dict()
    return readouts


def _measure(
    finder: StatementFinder, files: list[Path], score: Callable[[Mapping[str, ReadoutValues]], Score]
) -> tuple[Figures, float]:
    began = time.perf_counter()
    readouts = read_plain(finder, files)
    rate = len(files) / (time.perf_counter() - began)
    return score(readouts).figures, rate
