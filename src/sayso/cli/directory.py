"""`sayso directory`: tell a record about known people and bodies."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.options import RECORD, Record
from sayso.cli.streams import tell
from sayso.errors import InputError
from sayso.export.wording import count

directory_app = typer.Typer(
    no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None
)

File = Annotated[Path, typer.Argument(metavar="FILE", help="CSV (.csv), or FollowTheMoney entities, a line each.")]
Dataset = Annotated[str | None, typer.Option(metavar="NAME", help="Where it is from; the file's name if not given.")]


@directory_app.callback()
def directory() -> None:
    """\b
    sayso directory add politicians.csv

    Tell a record about known people and bodies: their names, Wikidata ids, lives and terms of office.
    """


@directory_app.command(short_help="Keep known people and bodies with a record.")
def add(file: File, record: Record = RECORD, dataset: Dataset = None) -> None:
    """\b
    sayso directory add politicians.csv
    sayso directory add --record archive.db --dataset opensanctions entities.ftm.json

    Keeps known people and bodies with a record and finds its speakers among them. A statement dated outside of
    somebody's life or term of office is flagged, and kept. The columns of a CSV file: id, name, kind, wikidata,
    born, died, names (parted by |), post, body, since, until; rows with one id are terms of one person.
    """
    from sayso.record.directory.csv import read_csv
    from sayso.record.directory.entries import add_entries
    from sayso.record.directory.ftm import FtmDirectory
    from sayso.record.opening import open_record

    name = dataset or file.name
    passed = 0
    with open_record(record) as opened:
        try:
            if file.suffix == ".csv":
                told = add_entries(opened, read_csv(file), dataset=name)
            else:
                entities = FtmDirectory(file)
                told = add_entries(opened, entities.entries(), dataset=name, terms=entities.terms)
                passed = entities.others
        except InputError as error:
            raise InputError(f"{error}; nothing of the file was kept, so mend it and add it again") from error
    parts = [
        f"{told.entries:,} {'entry' if told.entries == 1 else 'entries'}",
        f"{count(told.matched, 'speaker')} found there",
        f"{count(told.flagged, 'statement')} flagged",
        f"{passed:,} entities of other kinds passed over" if passed else "",
    ]
    tell(" · ".join(filter(None, parts)))
