"""`sayso import`: readouts and other people's annotations, brought into a record or printed."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Annotated

import typer

from sayso.cli import options
from sayso.cli.streams import give, tell
from sayso.errors import InputError
from sayso.export.wording import count
from sayso.importing.formats import NAMES, reader_of
from sayso.importing.imported import Imported
from sayso.readout import Provenance, Readout
from sayso.rejected import Rejected
from sayso.version import __version__

Paths = Annotated[
    list[str], typer.Argument(metavar="PATH...", help="Files, - for stdin; for brat folders or zip files.")
]
FormatName = Annotated[str, typer.Option("--format", metavar="FORMAT", help=f"One of {', '.join(NAMES)}.")]
By = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Who marked the statements: they become a reading of their own, not a model's."),
]

_SHOWN = 5
"""Fields left behind that are named for one item; more are counted."""


def import_(
    paths: Paths,
    format: FormatName,
    record: options.Record = options.RECORD,
    by: By = None,
    json: options.Json = False,
) -> None:
    """\b
    sayso import --format jsonl readouts.jsonl
    sayso import --format brat --by "Mina Holt" corpus/
    sayso import --format labelstudio --json export.json > readouts.jsonl

    Brings readouts and annotations (jsonl, brat, webannotation, labelstudio) into a record, or prints them as JSON
    lines. Every offset is checked against the text. Fields for which there is no place are named on stderr.

    Ends with 3 if an item could not be read; the others are brought in all the same.
    """
    begun = time.perf_counter()
    read = reader_of(format)
    tally: Counter[str] = Counter()
    with _printed() if json else _kept(record) as keep:
        for path in paths:
            for each in read(path):
                _take(each, keep, tally, by=by)
    tell(_last_line(tally, time.perf_counter() - begun))
    if tally["there already"] and by is None and not json:
        tell("the same text with the same model was there: --by NAME keeps another's annotations of it", label="note:")
    if tally["kept beside what is shown"]:
        tell("a whole reading, or one by a person, stands before a part and before a model's reading", label="note:")
    if tally["in part"] and not json:
        there = count(tally["in part"], "article")
        tell(f"{there} came with some of their statements only: sayso reread reads them whole", label="note:")
    if tally["rejected"]:
        raise typer.Exit(InputError.exit_code)


Keep = Callable[[Readout], str]
"""Keeps a readout, and says what became of it."""


@contextmanager
def _printed() -> Iterator[Keep]:
    def keep(readout: Readout) -> str:
        give(readout.to_json())
        return "printed"

    yield keep


@contextmanager
def _kept(record: str) -> Iterator[Keep]:
    from sayso.record.opening import open_record
    from sayso.record.writing import write_readout

    words = {
        **{"added": "added", "changed": "changed", "reread": "read anew", "present": "there already"},
        **{"beside": "kept beside what is shown"},
    }
    with open_record(record, create=True) as opened:

        def keep(readout: Readout) -> str:
            with opened.writing() as connection:
                return words[write_readout(connection, readout).outcome]

        yield keep


def _take(each: Imported | Rejected, keep: Keep, tally: Counter[str], *, by: str | None) -> None:
    if isinstance(each, Rejected):
        _reject(each.item, each.reason, tally)
        return
    readout = each.readout
    if by is not None:
        marked = Provenance(sayso=__version__, model=by)
        provenance = marked if readout.provenance.whole else marked.in_part()
        readout = replace(readout, provenance=provenance, rulings=())
    try:
        outcome = keep(readout)
    except InputError as error:
        _reject(each.place, str(error), tally)
        return
    tally.update({outcome: 1, "articles": 1, "statements": len(readout.statements)})
    tally["in part"] += not readout.provenance.whole
    if each.unknown:
        named = ", ".join(each.unknown[:_SHOWN])
        more = f" and {len(each.unknown) - _SHOWN:,} more" if len(each.unknown) > _SHOWN else ""
        tell(f"{each.place}: no place for {named}{more}", label="left behind:", style="cyan")


def _reject(item: str, reason: str, tally: Counter[str]) -> None:
    tally["rejected"] += 1
    tell(f"{item}: {reason}", label="rejected:", style="yellow")


def _last_line(tally: Counter[str], seconds: float) -> str:
    outcomes = ("added", "changed", "read anew", "kept beside what is shown", "there already", "rejected")
    parts = [
        count(tally["articles"], "article"),
        count(tally["statements"], "statement"),
        *(f"{tally[outcome]:,} {outcome}" for outcome in outcomes if tally[outcome]),
        f"{seconds:.1f} s",
    ]
    return " · ".join(parts)
