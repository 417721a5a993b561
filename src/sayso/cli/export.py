"""`sayso export`: what a record or readouts hold, in a format that other tools read."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from sayso.cli.export_output import write_format
from sayso.cli.filtering import with_filters
from sayso.cli.options import RECORD, Record
from sayso.cli.streams import tell
from sayso.errors import InputError, UsageError
from sayso.export.formats import FORMATS, Format, format_named
from sayso.export.wording import count
from sayso.record.searching.filters import Filters, defined

if TYPE_CHECKING:
    from sayso.readout import Readout
    from sayso.record.batches import Batch

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[READOUT...]", help="Files that sayso read --json or --out wrote, instead of a record; - for stdin."
    ),
]
FormatName = Annotated[str, typer.Option("--format", metavar="FORMAT", help=f"One of {', '.join(FORMATS)}.")]
Out = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Where to, instead of stdout; for brat a folder or .zip file.")
]
Limit = Annotated[int | None, typer.Option(min=1, help="How many statements at most.")]

_STDOUT: Final = Path("-")


@with_filters(without=("sort",))
def export(
    format: FormatName,
    filters: Filters,
    readouts: Paths = None,
    record: Record = RECORD,
    out: Out = None,
    limit: Limit = None,
) -> None:
    """\b
    sayso export --format parquet --out statements.parquet
    sayso export --format csv --speaker Reyes --since 2024 > reyes.csv
    sayso export --format brat --corrected-only --out corpus
    sayso export --format webannotation readouts/*.json > annotations.jsonl

    Writes the statements of a record, or of readouts, in one of nine formats: jsonl, csv, parquet, webannotation,
    brat, labelstudio, schemaorg, ftm, gexf. The filters are those of sayso search. docs/formats.md says what
    stands where in each.

    Ends with 3 if a readout could not be read; the others are written all the same.
    """
    begun = time.perf_counter()
    wanted = format_named(format)
    out = None if out == _STDOUT else out
    filters = replace(filters, limit=limit)
    tally: Counter[str] = Counter()
    if readouts:
        write_format(_of_files(wanted, readouts, filters, tally), wanted, out)
    else:
        with _record(record) as opened:
            write_format(_of_record(wanted, opened, filters, tally), wanted, out)
    tell(_last_line(tally, time.perf_counter() - begun))
    if tally["rejected"]:
        raise typer.Exit(InputError.exit_code)


@contextmanager
def _record(name: str) -> Iterator[Any]:
    from sayso.record.opening import open_record

    with open_record(name) as opened:
        yield opened


def _of_record(wanted: Format, record: Any, filters: Filters, tally: Counter[str]) -> Iterable[Any]:
    from sayso.record.reading_back import readouts
    from sayso.record.rows import rows
    from sayso.record.searching.selecting import check_filters

    # Before anything is written.
    check_filters(record, filters)
    if wanted.takes == "rows":
        return _rows_counted(rows(record, filters), tally)
    found = readouts(record, filters)
    if wanted.joins:
        from sayso.record.speaker_ids import with_record_speakers

        found = with_record_speakers(record, found)
    return _counted(found, tally)


def _of_files(wanted: Format, paths: list[str], filters: Filters, tally: Counter[str]) -> Iterable[Any]:
    from sayso.export.rows import rows_of

    found = _counted(_read(paths, _least(filters), tally), tally)
    return rows_of(found) if wanted.takes == "rows" else found


def _least(filters: Filters) -> float:
    """The least confidence: the one filter that needs no record. Raises UsageError if there are others."""
    for name, each in defined().items():
        if name != "min_confidence" and getattr(filters, name) != each.default:
            option = each.filter.option or f"--{name}"
            raise UsageError(f"{option} asks a record: add the articles to one (sayso add, sayso import) and export it")
    return filters.min_confidence or 0.0


def _read(paths: list[str], least: float, tally: Counter[str]) -> Iterator[Readout]:
    from sayso.importing.jsonl import read_jsonl
    from sayso.rejected import Rejected

    for path in paths:
        for each in read_jsonl(path):
            if isinstance(each, Rejected):
                tally["rejected"] += 1
                tell(f"{each.item}: {each.reason}", label="rejected:", style="yellow")
            else:
                yield each.readout.surer_than(least) if least else each.readout


def _counted(readouts: Iterable[Readout], tally: Counter[str]) -> Iterator[Readout]:
    for readout in readouts:
        tally.update(articles=1, statements=len(readout.statements))
        yield readout


def _rows_counted(batches: Iterable[Batch], tally: Counter[str]) -> Iterator[Batch]:
    for batch in batches:
        tally["statements"] += len(batch)
        yield batch


def _last_line(tally: Counter[str], seconds: float) -> str:
    parts = [
        count(tally["statements"], "statement"),
        f"of {count(tally['articles'], 'article')}" if tally["articles"] else "",
        f"{tally['rejected']:,} rejected" if tally["rejected"] else "",
        f"{seconds:.1f} s",
    ]
    return " · ".join(filter(None, parts)).replace(" · of ", " of ")
