"""Sayso is measured: the figures are those of the judges, and the faults behind them can be listed."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import corrupted_gold
import pytest

from sayso.errors import InputError
from sayso.evaluate.alignment import align
from sayso.evaluate.gold import score_gold
from sayso.evaluate.pages import score_pages, web_pages
from sayso.evaluate.polnear import polnear_pages, score_polnear
from sayso.evaluate.readouts import load_readouts


def judge(shared: Path, script: str, corpus: Path, readouts: dict[str, Any], folder: Path) -> Any:
    for name, values in readouts.items():
        (folder / f"{name}.json").write_text(json.dumps(values), "utf8")
    command = [sys.executable, str(shared / "tools" / script), str(corpus), str(folder)]
    return json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)


def test_polnear_figures_are_the_judges(shared: Path, tmp_path: Path) -> None:
    split, rng = shared / "data/polnear/dev", random.Random(1)
    files = sorted((split / "attributions").glob("*.ann"))[:40]
    readouts = {}
    for file in files[1:]:
        name = file.stem.rsplit("_", 1)[0]
        text = (split / f"text/{name}.txt").read_text("utf8")
        readouts[name] = corrupted_gold.polnear_readout(text, file, rng)
    figures = score_polnear(split, readouts).figures
    assert figures == judge(shared, "score_polnear.py", split, readouts, tmp_path)
    assert 0.05 < figures["linked"]["attribution"] < 0.9


@pytest.mark.parametrize("seed", range(3))
def test_gold_figures_are_the_judges(shared: Path, tmp_path: Path, seed: int) -> None:
    folder, rng = shared / "data/gold", random.Random(seed)
    readouts = {}
    for file in sorted((folder / "ann").glob("*.json"))[1:]:
        text = (folder / f"text/{file.stem}.txt").read_text("utf8")
        readouts[file.stem] = corrupted_gold.gold_readout(text, file, rng)
    figures = score_gold(folder, readouts).figures
    assert figures == judge(shared, "score_gold.py", folder, readouts, tmp_path)
    assert 0.2 < figures["statement"]["f1"] < 0.95
    assert 0.1 < figures["nesting"] < 0.95


def test_page_figures_are_the_judges(shared: Path, tmp_path: Path) -> None:
    folder, rng = shared / "data/pages", random.Random(3)
    readouts = {}
    for file in sorted(folder.glob("*/*.json")):
        pages = sorted(file.parent.glob(f"{file.stem}_*.html.gz"))
        for page, gold in zip(pages, json.loads(file.read_text("utf8")).values(), strict=False):
            if rng.random() < 0.9:
                readouts[page.name.removesuffix(".html.gz")] = corrupted_gold.page_readout(page, gold, rng)
    figures = score_pages(folder, readouts).figures
    assert figures == judge(shared, "score_pages.py", folder, readouts, tmp_path)
    assert 0.1 < figures["body"] < 0.9
