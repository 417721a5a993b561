"""`sayso evaluate`: Sayso measured against corpora with gold annotations."""

from __future__ import annotations

import json as json_format
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from sayso.cli.files import write_whole
from sayso.cli.streams import give, tell, with_progress
from sayso.evaluate.calibration import judged_fields, reliability, score_confidence
from sayso.evaluate.gold import score_gold
from sayso.evaluate.gold_corpus import gold_texts
from sayso.evaluate.pages import page_files, score_pages
from sayso.evaluate.polnear import polnear_texts, score_polnear
from sayso.evaluate.readouts import load_readouts
from sayso.evaluate.reliability_picture import draw_reliability
from sayso.evaluate.report import figures_table, print_faults
from sayso.evaluate.score import ReadoutValues, Score
from sayso.export.visible import on_one_line
from sayso.export.wording import count
from sayso.pages.files import find_pages
from sayso.pages.meta import Meta, read_meta
from sayso.pages.page import Page
from sayso.rejected import Rejected

evaluate_app = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="Measure Sayso against corpora with gold annotations."
)

Folder = Annotated[Path, typer.Argument(exists=True, file_okay=False, help="The corpus.")]
Json = Annotated[bool, typer.Option("--json", help="Print the figures as one JSON object.")]
Errors = Annotated[bool, typer.Option("--errors", help="List what was missed, spurious or wrong, on stderr.")]
Predictions = Annotated[
    Path | None,
    typer.Option(exists=True, file_okay=False, help="Score the readouts in this folder instead of reading."),
]
Jobs = Annotated[int, typer.Option(min=1, help="Processes that read.")]


@evaluate_app.command(short_help="Sources, cues, contents and their links, against PolNeAR.")
def polnear(
    split_dir: Folder,
    json: Json = False,
    errors: Errors = False,
    predictions: Predictions = None,
    jobs: Jobs = 1,
) -> None:
    """\b
    sayso evaluate polnear polnear/dev
    sayso evaluate polnear polnear/dev --predictions readouts --errors

    Sources, cues, contents and their links against PolNeAR's attributions. The folder holds text/ and
    attributions/.
    """
    files = polnear_texts(split_dir)
    readouts = load_readouts(predictions) if predictions else _read(files, plain=True, jobs=jobs)
    _report(score_polnear(split_dir, readouts), title=f"PolNeAR, {split_dir}", as_json=json, errors=errors)


@evaluate_app.command(short_help="Every field of a statement, against gold annotations.")
def gold(
    folder: Folder,
    json: Json = False,
    errors: Errors = False,
    predictions: Predictions = None,
    jobs: Jobs = 1,
) -> None:
    """\b
    sayso evaluate gold gold
    sayso evaluate gold gold --errors

    Every field of a statement against gold annotations. The folder holds text/ and ann/, and meta.json with
    the dates of the articles.
    """
    readouts = load_readouts(predictions) if predictions else _read_gold(folder, jobs=jobs)
    _report(score_gold(folder, readouts), title=f"Gold, {folder}", as_json=json, errors=errors)


@evaluate_app.command(short_help="Whether confidence is honest, against gold annotations.")
def confidence(
    folder: Folder,
    json: Json = False,
    predictions: Predictions = None,
    jobs: Jobs = 1,
    picture: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Draw it too, as an SVG file: statement and speaker.")
    ] = None,
) -> None:
    """\b
    sayso evaluate confidence gold
    sayso evaluate confidence gold --picture reliability.svg

    Of what is said with a confidence of 0.8, are eight in ten right? For each field the expected calibration
    error, and the share that is right from one tenth of confidence to the next, with how many there were.
    """
    readouts = load_readouts(predictions) if predictions else _read_gold(folder, jobs=jobs)
    judged = judged_fields(folder, readouts)
    if picture:
        drawn = {field: reliability(judged.get(field, [])) for field in ("statement", "speaker")}
        write_whole(picture, draw_reliability(drawn))
    _report(score_confidence(judged), title=f"Confidence, {folder}", as_json=json, errors=False)


@evaluate_app.command(short_help="Whom pronouns and names refer to, against OntoGUM.")
def coreference(
    folder: Folder,
    json: Json = False,
    errors: Errors = False,
    by_hand: Annotated[bool, typer.Option("--by-hand", help="Rank by the weights set by hand.")] = False,
) -> None:
    """\b
    sayso evaluate coreference gum/dev
    sayso evaluate coreference gum/dev --by-hand --errors

    The share of "he", "she" and "they" that are resolved to the right speaker, and CoNLL's measures over mentions
    that are like sources: subjects of clauses that name a person or a body that speaks. The folder holds CoNLL-U.
    """
    # Loads every stage, as in `_read_each`.
    from sayso.evaluate.coreference import probe_text, score_coreference
    from sayso.evaluate.coreference_reading import read_gum
    from sayso.speakers.antecedents import load_ranker
    from sayso.speakers.ranking import rank_by_hand

    rank = rank_by_hand if by_hand else load_ranker()
    probed = (probe_text(each.gum, each.statements, each.grammar, rank=rank) for each in read_gum(folder))
    _report(score_coreference(probed), title=f"Coreference, {folder}", as_json=json, errors=errors)


@evaluate_app.command(short_help="Body, title, date and byline, against publishers' own.")
def pages(
    folder: Folder,
    json: Json = False,
    errors: Errors = False,
    predictions: Predictions = None,
    jobs: Jobs = 1,
) -> None:
    """\b
    sayso evaluate pages pages --jobs 2

    Body, title, date and byline of web pages against their publishers' own. The folder holds
    COUNTRY/PUBLISHER.json and COUNTRY/PUBLISHER_DATE.html.gz.
    """
    files = page_files(folder)
    readouts = load_readouts(predictions) if predictions else _read(files, jobs=jobs, articles_alone=True)
    _report(score_pages(folder, readouts), title=f"Pages, {folder}", as_json=json, errors=errors)


def _read_gold(folder: Path, *, jobs: int) -> dict[str, ReadoutValues]:
    meta = folder / "meta.json"
    return _read(gold_texts(folder), plain=True, jobs=jobs, meta=read_meta(meta) if meta.exists() else None)


def _read(
    files: list[Path],
    *,
    jobs: int,
    plain: bool = False,
    meta: Mapping[str, Meta] | None = None,
    articles_alone: bool = False,
) -> dict[str, ReadoutValues]:
    begun = time.perf_counter()
    pages = find_pages(files, plain=plain, meta=meta)
    readouts = dict(_read_each(pages, number=len(files), jobs=jobs, articles_alone=articles_alone))
    seconds = time.perf_counter() - begun
    rejected = len(files) - len(readouts)
    tell(f"{count(len(readouts), 'article')} · {rejected:,} rejected · {seconds:.1f} s")
    return readouts


def _read_each(
    pages: Iterable[Page | Rejected], *, number: int, jobs: int, articles_alone: bool
) -> Iterator[tuple[str, ReadoutValues]]:
    """Each page's readout; what is rejected is told on stderr, and counts as empty."""
    # Loads every stage: neither --help nor scoring what was read before has need of it.
    from sayso.reading import Reader, read_pages

    results = read_pages(pages, jobs=jobs, load=Reader.of_articles if articles_alone else None)
    for name, result in with_progress(results, total=number, label="reading"):
        if isinstance(result, Rejected):
            tell(f"{name}: {result.reason}", label="rejected:", style="yellow")
        else:
            yield name, result.to_dict()


def _report(score: Score, *, title: str, as_json: bool, errors: bool) -> None:
    if errors:
        print_faults(score.faults, console=Console(stderr=True))
    if as_json:
        give(json_format.dumps(score.figures, indent=1))
    else:
        # Not the table's own title, which would be broken to the table's width.
        console = Console()
        console.print(Text(on_one_line(title), style="bold"), soft_wrap=True)
        console.print(figures_table(score.figures))
