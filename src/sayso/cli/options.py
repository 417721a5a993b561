"""Options that several commands share, so that they read alike everywhere."""

from __future__ import annotations

from typing import Annotated, Final

import typer

RECORD: Final = "sayso.db"

Record = Annotated[
    str, typer.Option("--record", metavar="FILE|URL", help="The record: a file, or postgresql://user@host/database.")
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, a line each.")]
Limit = Annotated[int, typer.Option(min=1, help="How many at most.")]
