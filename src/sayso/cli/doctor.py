"""`sayso doctor`: is everything here that reading needs?"""

from __future__ import annotations

import json as json_format
from dataclasses import asdict
from typing import Annotated, Final

import typer
from rich.console import Console
from rich.text import Text

from sayso.cli.streams import give, tell
from sayso.doctor import Finding, examine
from sayso.errors import ModelError
from sayso.export.visible import on_one_line

_COLUMN: Final = 24
"""Wide enough for the longest name of a library that is required."""

Json = Annotated[bool, typer.Option("--json", help="Print the findings as one JSON object.")]


def doctor(json: Json = False) -> None:
    """sayso doctor

    Looks at Python, the libraries, the statement model and the language pipeline, and says of each whether it
    is in order and what to do if not. Ends with 5 if anything is not.
    """
    findings = []
    for finding in examine():
        findings.append(finding)
        if not json:
            _print(finding)
    problems = sum(not finding.ok for finding in findings)
    if json:
        give(json_format.dumps({"ok": not problems, "findings": [asdict(finding) for finding in findings]}))
    else:
        tell("everything is in order" if not problems else f"{problems} to put right")
    if problems:
        raise typer.Exit(ModelError.exit_code)


def _print(finding: Finding) -> None:
    console = Console()
    word, style = ("ok", "green") if finding.ok else ("problem", "bold red")
    line = Text.assemble((f"{word:<9}", style), f"{finding.name:<{_COLUMN}}{on_one_line(finding.found)}")
    console.print(line, soft_wrap=True, highlight=False)
    if finding.advice:
        console.print(Text(f"{'':<{9 + _COLUMN}}→ {finding.advice}"), soft_wrap=True, highlight=False)
