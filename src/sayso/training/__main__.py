"""`python -m sayso.training`: makes the statement model from an annotated corpus."""

from __future__ import annotations

import argparse
from pathlib import Path

from sayso.training.settings import Settings
from sayso.training.train import train


def main() -> None:
    """Reads the command line and trains; see `python -m sayso.training --help`."""
    usual = Settings()
    parser = argparse.ArgumentParser(prog="python -m sayso.training", description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="folder laid out like PolNeAR's train split")
    parser.add_argument("--run", type=Path, required=True, help="folder for checkpoints and curves")
    parser.add_argument("--epochs", type=int, default=usual.epochs)
    parser.add_argument("--seed", type=int, default=usual.seed)
    parser.add_argument("--threads", type=int, default=usual.threads)
    options = parser.parse_args()
    train(
        options.corpus,
        options.run,
        Settings(epochs=options.epochs, seed=options.seed, threads=options.threads),
    )


if __name__ == "__main__":
    main()
