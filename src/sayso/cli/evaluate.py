"""`sayso evaluate`: Sayso measured against corpora with gold annotations."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track

from sayso.evaluate.gold import score_gold
from sayso.evaluate.gold_corpus import gold_texts
from sayso.evaluate.pages import page_files, score_pages
from sayso.evaluate.polnear import polnear_texts, score_polnear
from sayso.evaluate.readouts import load_readouts
from sayso.evaluate.report import figures_table, print_faults
from sayso.evaluate.score import ReadoutValues, Score
from sayso.pages.files import find_pages
from sayso.pages.meta import Meta, read_meta
from sayso.rejected import Rejected

evaluate_app = typer.Typer(no_args_is_help=True, help="Measure Sayso against corpora with gold annotations.")

Folder = Annotated[Path, typer.Argument(exists=True, file_okay=False, help="The corpus.")]
Json = Annotated[bool, typer.Option("--json", help="Print the figures as one JSON object.")]
Errors = Annotated[bool, typer.Option("--errors", help="List what was missed, spurious or wrong, on stderr.")]
Predictions = Annotated[
    Path | None,
    typer.Option(exists=True, file_okay=False, help="Score the readouts in this folder instead of reading."),
]
Jobs = Annotated[int, typer.Option(min=1, help="Processes that read.")]


@evaluate_app.command()
def polnear(
    split_dir: Folder,
    json: Json = False,
    errors: Errors = False,
    predictions: Predictions = None,
    jobs: Jobs = 1,
) -> None:
    """sayso evaluate polnear polnear/dev

    Sources, cues, contents and their links against PolNeAR's attributions. The folder holds text/ and
    attributions/.
    """
    readouts = _readouts(predictions, polnear_texts(split_dir), plain=True, jobs=jobs)
    _report(score_polnear(split_dir, readouts), title=f"PolNeAR, {split_dir}", as_json=json, errors=errors)


@evaluate_app.command()
def gold(
    folder: Folder,
    json: Json = False,
    errors: Errors = False,
    predictions: Predictions = None,
    jobs: Jobs = 1,
) -> None:
    """sayso evaluate gold gold --errors

    Every field of a statement against gold annotations. The folder holds text/, ann/ and meta.json.
    """
    meta = folder / "meta.json"
    known = read_meta(meta) if meta.exists() else None
    readouts = _readouts(predictions, gold_texts(folder), plain=True, meta=known, jobs=jobs)
    _report(score_gold(folder, readouts), title=f"Gold, {folder}", as_json=json, errors=errors)


@evaluate_app.command()
def pages(
    folder: Folder,
    json: Json = False,
    errors: Errors = False,
    predictions: Predictions = None,
    jobs: Jobs = 1,
) -> None:
    """sayso evaluate pages pages

    Body, title, date and byline of web pages against their publishers' own. The folder holds
    COUNTRY/PUBLISHER.json and COUNTRY/PUBLISHER_DATE.html.gz.
    """
    readouts = _readouts(predictions, page_files(folder), jobs=jobs)
    _report(score_pages(folder, readouts), title=f"Pages, {folder}", as_json=json, errors=errors)


def _readouts(
    predictions: Path | None,
    files: list[Path],
    *,
    jobs: int,
    plain: bool = False,
    meta: Mapping[str, Meta] | None = None,
) -> dict[str, ReadoutValues]:
    return (
        load_readouts(predictions) if predictions else dict(_read(files, jobs=jobs, plain=plain, meta=meta))
    )


def _read(
    files: list[Path], *, jobs: int, plain: bool, meta: Mapping[str, Meta] | None
) -> Iterator[tuple[str, ReadoutValues]]:
    """Each file's readout; what is rejected is told on stderr and counts as empty."""
    from sayso.reading import (
        read_pages,  # Loads every stage: not for --help, nor to score what was read before.
    )

    console = Console(stderr=True)
    start, read = time.monotonic(), 0
    results = read_pages(find_pages(files, plain=plain, meta=meta), jobs=jobs)
    bar = track(
        results, "reading", len(files), console=console, disable=not console.is_terminal, transient=True
    )
    for name, result in bar:
        if isinstance(result, Rejected):
            console.print(f"{name}: {result.reason}", markup=False, highlight=False)
        else:
            read += 1
            yield name, result.to_dict()
    seconds = time.monotonic() - start
    console.print(f"{read} articles read, {len(files) - read} rejected, {seconds:.1f} s", highlight=False)


def _report(score: Score, *, title: str, as_json: bool, errors: bool) -> None:
    if errors:
        print_faults(score.faults, console=Console(stderr=True))
    if as_json:
        sys.stdout.write(json.dumps(score.figures, indent=1) + "\n")
    else:
        Console().print(figures_table(score.figures, title=title))
