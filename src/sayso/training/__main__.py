"""`python -m sayso.training`: makes the statement model from an annotated corpus.

Trains (going on from the last checkpoint in RUN, if there is one), writes the model as float32 and int8 to RUN, and
measures both on --dev and --gold. Copy RUN/int8 over src/sayso/models/NAME to ship it.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from sayso.statements import StatementFinder
from sayso.training.corpus import read_corpus
from sayso.training.export import export, export_eight_bits
from sayso.training.measure import measure_gold, measure_polnear
from sayso.training.settings import Settings
from sayso.training.train import train

# Tried on PolNeAR dev and gold dev (docs/quality.md has the table): where a cue may begin, how sure a statement must
# be, how sure one inside another, and what is added to the scores of beginnings where a cue has no source or content.
THRESHOLDS = {
    "cue_threshold": 0.25,
    "threshold": 0.5,
    "nested_threshold": 0.5,
    "source_bonus": 2.0,
    "content_bonus": 2.0,
}
# One article in twenty shows how large the numbers between the layers are.
SPACING = 20


def main() -> None:
    """Reads the command line, trains, exports, tunes and measures."""
    options = _parser().parse_args()
    usual = Settings()
    settings = replace(
        usual,
        epochs=options.epochs,
        seed=options.seed,
        threads=options.threads,
        rate=usual.rate * options.pace,
        head_rate=usual.head_rate * options.pace,
    )
    network = train(options.corpus, options.run, settings, start=options.start)
    figures: dict[str, Any] = {}
    whole, shipped = options.run / "float32", options.run / "int8"
    export(network, whole, name=options.name, thresholds=THRESHOLDS)
    texts = [article.text for article in read_corpus(options.corpus)[::SPACING]]
    export_eight_bits(network, shipped, name=options.name, thresholds=THRESHOLDS, whole=whole, texts=texts)
    for folder in (whole, shipped):
        kind = folder.name
        figures[kind] = {}
        if options.dev:
            figures[kind]["polnear"] = _measured(measure_polnear, folder, options.dev)
        if options.gold:
            figures[kind]["gold"] = _measured(measure_gold, folder, options.gold)
    (options.run / "figures.json").write_text(json.dumps(figures, indent=1) + "\n", "utf8")
    print(json.dumps(figures, indent=1))


def _measured(measure: Any, folder: Path, corpus: Path) -> dict[str, Any]:
    figures, rate = measure(StatementFinder.load(folder), corpus)
    return {**figures, "articles_a_second": round(rate, 2)}


def _parser() -> argparse.ArgumentParser:
    usual = Settings()
    parser = argparse.ArgumentParser(prog="python -m sayso.training", description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="folder laid out like PolNeAR's train split")
    parser.add_argument("--run", type=Path, required=True, help="folder for checkpoints, curves and models")
    parser.add_argument("--dev", type=Path, help="folder laid out like PolNeAR's dev split: measures")
    parser.add_argument("--gold", type=Path, help="folder of gold statements: measures")
    parser.add_argument("--name", default="sayso-en-1", help="the model's name")
    parser.add_argument("--epochs", type=int, default=usual.epochs)
    parser.add_argument("--seed", type=int, default=usual.seed)
    parser.add_argument("--start", type=Path, help="folder of a finished run: goes on from its averaged weights")
    parser.add_argument("--pace", type=float, default=1.0, help="how fast to learn, as a share of the usual rates")
    parser.add_argument("--threads", type=int, default=usual.threads)
    return parser


if __name__ == "__main__":
    main()
