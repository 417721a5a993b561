"""`sayso read`: pages in, their attributed statements out."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.deliver import Deliver, as_json_lines, explained, into_folder, into_list, on_terminal
from sayso.cli.files import write_whole
from sayso.cli.meta import meta_for
from sayso.cli.streams import tell, with_progress
from sayso.errors import InputError, UsageError
from sayso.export.page import write_page
from sayso.export.wording import count
from sayso.pages.files import find_pages, list_inputs
from sayso.pages.page import Page
from sayso.readout import Readout
from sayso.rejected import Rejected

Paths = Annotated[list[str], typer.Argument(metavar="PATH...", help="Files, folders of them, - for stdin.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object per article, a line each.")]
Out = Annotated[Path | None, typer.Option(metavar="DIR", help="Write NAME.json for each input into a folder.")]
Html = Annotated[Path | None, typer.Option(metavar="FILE", help="Write one page: texts, statements marked.")]
Jobs = Annotated[int, typer.Option(min=1, help="Processes that read.")]
Plain = Annotated[bool, typer.Option("--plain", help="Text files hold the article's text and nothing else.")]
Meta = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="What pages cannot say, as a JSON list or CSV: id (the input's name), and any of title, "
        "published, url, outlet, byline.",
    ),
]
MinConfidence = Annotated[
    float, typer.Option(min=0.0, max=1.0, help="Leave out statements less sure than this, from 0 to 1.")
]
Explain = Annotated[bool, typer.Option("--explain", help="List the lines that were dropped, and why.")]
Url = Annotated[str | None, typer.Option(help="The address of the page, if one is read.")]


def read(
    paths: Paths,
    json: Json = False,
    out: Out = None,
    html: Html = None,
    jobs: Jobs = 1,
    plain: Plain = False,
    meta: Meta = None,
    min_confidence: MinConfidence = 0.0,
    explain: Explain = False,
    url: Url = None,
) -> None:
    """\b
    sayso read article.html
    sayso read --json news/ > statements.jsonl
    sayso read --out readouts --jobs 4 --meta news.csv news/

    Who said what: reads saved pages (.html, .htm) and texts (.txt), packed (.gz) or not, and prints the
    attributed statements of each article. With --json, --out or --html the readouts go there instead.

    Ends with 3 if an input could not be read; the others are read all the same.
    """
    begun = time.perf_counter()
    pages = find_pages(paths, plain=plain, meta=meta_for(meta, paths) if meta else None)
    if url:
        pages = _found_at(url, pages, paths)
    readouts: list[Readout] = []
    deliveries = _deliveries(json=json, out=out, html=html, explain=explain, readouts=readouts)
    total = sum(1 for _ in list_inputs(paths)) if out or html else None
    tally = _read_all(pages, deliveries, jobs=jobs, total=total, least=min_confidence)
    if html:
        write_whole(html, write_page(readouts))
    tell(_last_line(tally, time.perf_counter() - begun))
    if tally["rejected"]:
        raise typer.Exit(InputError.exit_code)


def _found_at(url: str, pages: Iterator[Page | Rejected], paths: list[str]) -> Iterator[Page | Rejected]:
    if len(paths) > 1 or Path(paths[0]).is_dir():
        raise UsageError("--url is the address of one page; for several, give --meta a file with their addresses")
    return (page if isinstance(page, Rejected) else replace(page, url=url) for page in pages)


def _deliveries(
    *, json: bool, out: Path | None, html: Path | None, explain: bool, readouts: list[Readout]
) -> list[Deliver]:
    deliveries = [as_json_lines()] if json else []
    deliveries += [into_folder(out)] if out else []
    deliveries += [into_list(readouts)] if html else []
    if not deliveries:
        return [on_terminal(explain=explain)]
    return [*deliveries, explained()] if explain else deliveries


def _read_all(
    pages: Iterator[Page | Rejected], deliveries: list[Deliver], *, jobs: int, total: int | None, least: float
) -> Counter[str]:
    from sayso.reading import Reader, read_pages

    # Loaded here and not at the first page, whose seconds are to be those of reading it.
    reader = Reader.load() if jobs == 1 else None
    results = read_pages(pages, jobs=jobs, load=(lambda: reader) if reader else None)
    tally: Counter[str] = Counter()
    before = time.perf_counter()
    for name, result in with_progress(results, total=total, label="reading") if total else results:
        now = time.perf_counter()
        if isinstance(result, Rejected):
            tally["rejected"] += 1
            tell(f"{result.item}: {result.reason}", label="rejected:", style="yellow")
        else:
            result = result.surer_than(least) if least else result
            tally.update(articles=1, statements=len(result.statements))
            for deliver in deliveries:
                deliver(name, result, now - before)
        before = time.perf_counter()
    return tally


def _last_line(tally: Counter[str], seconds: float) -> str:
    counts = (count(tally["articles"], "article"), count(tally["statements"], "statement"))
    return " · ".join((*counts, f"{tally['rejected']:,} rejected", f"{seconds:.1f} s"))
