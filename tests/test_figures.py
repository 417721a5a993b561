"""What the README promises of quality, measured on the corpora beside the repository.

Bounds lie about a point below the figures reached: another processor rounds otherwise, and a few statements differ.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.evaluate.gold import score_gold
from sayso.evaluate.gold_corpus import gold_texts
from sayso.evaluate.pages import page_files, score_pages
from sayso.evaluate.polnear import polnear_texts, score_polnear
from sayso.evaluate.score import Figures, ReadoutValues
from sayso.pages.files import find_pages
from sayso.pages.meta import read_meta
from sayso.reading import Reader, read_pages
from sayso.rejected import Rejected


def readouts(
    files: list[Path], *, plain: bool, meta: Path | None = None, load: Callable[[], Reader] = Reader.load
) -> dict[str, ReadoutValues]:
    pages = find_pages(files, plain=plain, meta=read_meta(meta) if meta else None)
    results = read_pages(pages, load=load)
    return {name: result.to_dict() for name, result in results if not isinstance(result, Rejected)}


def figure(figures: Figures, *names: str) -> float:
    value: object = figures
    for name in names:
        assert isinstance(value, dict)
        value = value[name]
    assert isinstance(value, float)
    return value


@pytest.fixture(scope="module")
def polnear(shared: Path) -> Figures:
    split = shared / "data" / "polnear" / "dev"
    return score_polnear(split, readouts(polnear_texts(split), plain=True)).figures


@pytest.fixture(scope="module")
def gold(shared: Path) -> Figures:
    folder = shared / "data" / "gold"
    return score_gold(folder, readouts(gold_texts(folder), plain=True, meta=folder / "meta.json")).figures


@pytest.fixture(scope="module")
def pages(shared: Path) -> Figures:
    folder = shared / "data" / "pages"
    return score_pages(folder, readouts(page_files(folder), plain=False, load=Reader.of_articles)).figures


# Nested statements, which PolNeAR does not mark, count as wrong here (docs/quality.md).
@pytest.mark.parametrize(
    ("names", "least"),
    [
        (("linked", "content"), 0.79),
        (("linked", "attribution"), 0.725),
        (("exact", "source"), 0.765),
        (("exact", "cue"), 0.695),
        (("exact", "content"), 0.655),
    ],
)
def test_attributions_of_polnear_are_found(polnear: Figures, names: tuple[str, str], least: float) -> None:
    assert figure(polnear, *names) >= least


@pytest.mark.parametrize(("names", "least"), [(("statement", "f1"), 0.87), (("content_chars", "f1"), 0.865)])
def test_statements_of_the_gold_articles_are_found(gold: Figures, names: tuple[str, str], least: float) -> None:
    assert figure(gold, *names) >= least


@pytest.mark.parametrize(("name", "least"), [("body", 0.95), ("title", 0.90), ("published", 0.98), ("byline", 0.92)])
def test_articles_of_real_pages_are_read(pages: Figures, name: str, least: float) -> None:
    assert figure(pages, name) >= least
