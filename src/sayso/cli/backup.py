"""`sayso backup`: a copy of a record, while others write to it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.options import RECORD, Record
from sayso.cli.streams import tell

Copy = Annotated[Path, typer.Argument(metavar="FILE", help="The file to make; it must not be there yet.")]


def backup(copy: Copy, record: Record = RECORD) -> None:
    """\b
    sayso backup sayso-2024-03-31.db
    sayso backup --record archive.db copies/archive.db

    Copies a record as it is at one moment; others may go on writing. The copy is a record like any other.
    """
    from sayso.record.backing_up import back_up
    from sayso.record.opening import open_record

    with open_record(record) as opened:
        size = back_up(opened, copy)
    tell(f"{copy}: {size / 1e6:,.1f} MB")
