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

Speaker = Annotated[str | None, typer.Option(metavar="NAME|ID", help="Who says it: words of the name, or the id.")]
Addressee = Annotated[str | None, typer.Option(metavar="NAME|ID", help="To whom it is said.")]
About = Annotated[str | None, typer.Option(metavar="WORDS", help="Words of what is said.")]
Outlet = Annotated[str | None, typer.Option(metavar="NAME", help="The outlet of the article.")]
Agency = Annotated[str | None, typer.Option(metavar="NAME", help="An agency that the article credits.")]
Since = Annotated[str | None, typer.Option(metavar="DATE", help="Said on this day, month or year or later.")]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Said on this day, month or year or earlier.")]
Act = Annotated[str | None, typer.Option(help="assertive, directive, commissive or expressive.")]
Form = Annotated[str | None, typer.Option(help="direct, indirect or mixed.")]
Channel = Annotated[str | None, typer.Option(help='How it was said, such as "phone call".')]
Polarity = Annotated[str | None, typer.Option(help="affirmed, denied or withheld.")]
MinConfidence = Annotated[
    float | None, typer.Option(min=0.0, max=1.0, help="Only statements at least as sure, from 0 to 1.")
]
