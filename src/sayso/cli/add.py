"""`sayso add`: pages in, kept in a record."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.adding_progress import with_adding_progress
from sayso.cli.options import RECORD, Record
from sayso.cli.streams import tell
from sayso.errors import InputError, UsageError
from sayso.export.wording import count

if TYPE_CHECKING:
    from sayso.adding import Addition
    from sayso.record.inputs import Input

Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH...", help="Pages, texts, JSON lines, folders of them, - for stdin."),
]
Jobs = Annotated[int, typer.Option(min=1, help="Processes that read.")]
Plain = Annotated[bool, typer.Option("--plain", help="Texts are the article's and nothing else.")]
Meta = Annotated[Path | None, typer.Option(metavar="FILE", help="What pages cannot say, as for sayso read.")]
RetryRejected = Annotated[bool, typer.Option("--retry-rejected", help="Try again what was rejected before.")]


def add(
    paths: Paths = None,
    record: Record = RECORD,
    jobs: Jobs = 1,
    plain: Plain = False,
    meta: Meta = None,
    retry_rejected: RetryRejected = False,
) -> None:
    """\b
    sayso add news/
    sayso add --record archive.db --jobs 4 articles.jsonl.gz
    sayso add --retry-rejected

    Reads saved pages (.html, .htm), texts (.txt) and JSON lines (.jsonl, one article a line: url, title,
    published, outlet, and text or html), packed (.gz) or not, and keeps what is said in them in a record. What is
    there already is passed over; a text that has changed becomes a new version of its article, and the old one is
    kept. It may be stopped at any moment: the next run goes on where it was.

    Ends with 3 if an input could not be read; the others are added all the same. See: sayso rejected.
    """
    if not paths and not retry_rejected:
        raise UsageError("nothing to add; name files or folders, - for standard input, or --retry-rejected")
    # Imported here, since they take half a second that --help need not.
    from sayso.adding import add_inputs
    from sayso.cli.meta import meta_for
    from sayso.record.finding import count_inputs, find_inputs, inputs_again
    from sayso.record.opening import open_record

    begun = time.perf_counter()
    known = meta_for(meta, paths or []) if meta else None
    tally: Counter[str] = Counter()
    with open_record(record, create=True) as opened:

        def inputs() -> Iterator[Input]:
            if retry_rejected:
                yield from inputs_again(opened)
            yield from find_inputs(paths or [], plain=plain, meta=known)

        total = None if retry_rejected else count_inputs(paths or [])
        additions = add_inputs(opened, inputs(), jobs=jobs, again=retry_rejected)
        for addition in with_adding_progress(additions, total=total):
            _tell(addition, tally)
    tell(_last_line(tally, time.perf_counter() - begun))
    if tally["rejected"]:
        raise typer.Exit(InputError.exit_code)


def _tell(addition: Addition, tally: Counter[str]) -> None:
    tally[addition.outcome] += 1
    tally["statements"] += addition.statements
    if addition.outcome == "rejected":
        tell(f"{addition.item}: {addition.reason}", label="rejected:", style="yellow")


def _last_line(tally: Counter[str], seconds: float) -> str:
    present = tally["skipped"] + tally["present"]
    parts = [
        f"{count(tally['added'], 'article')} added",
        f"{tally['changed']:,} changed" if tally["changed"] else "",
        f"{tally['reread']:,} read anew" if tally["reread"] else "",
        f"{tally['beside']:,} kept beside a reading by hand" if tally["beside"] else "",
        f"{present:,} there already" if present else "",
        count(tally["statements"], "statement"),
        f"{tally['rejected']:,} rejected",
        f"{tally['rejected before']:,} rejected before" if tally["rejected before"] else "",
        f"{seconds:.1f} s",
    ]
    return " · ".join(filter(None, parts))
