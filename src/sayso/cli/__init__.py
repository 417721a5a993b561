"""The command line: one module per command, and `main`, which turns errors into messages and exit codes."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from sayso.cli.commands import Commands
from sayso.cli.pointing import point
from sayso.cli.streams import tell
from sayso.errors import BadQuery, SaysoError
from sayso.version import __version__

app = typer.Typer(
    cls=Commands, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"sayso {__version__}")
        raise typer.Exit


Version = Annotated[
    bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and end.")
]


@app.callback()
def sayso(version: Version = False) -> None:
    """sayso read article.html

    Who said what, on whose say-so: news in, attributed statements out. Everything is read on this machine;
    nothing is sent anywhere.
    """


def main() -> None:
    """Run the command line and end with its exit code.

    0 ok, 2 usage, 3 input unreadable, 4 record locked or incompatible, 5 model missing, 130 interrupted.
    """
    # A terminal that cannot show a character gets a question mark, not a traceback.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        app()
    except SaysoError as error:
        tell(str(error), label="error:", style="bold red")
        if isinstance(error, BadQuery):
            point(error.query, error.place)
        sys.exit(error.exit_code)
