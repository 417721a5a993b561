"""`sayso doctor`: is everything here that reading needs?"""

from __future__ import annotations

import json as json_format
from dataclasses import asdict
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from sayso.cli.streams import give, tell
from sayso.doctor import Finding, examine
from sayso.errors import ModelError
from sayso.export.visible import on_one_line

Json = Annotated[bool, typer.Option("--json", help="Print the findings as one JSON object.")]


def doctor(json: Json = False) -> None:
    """sayso doctor

    Looks at Python, the libraries, the statement model and the language pipeline, and says of each whether it
    is in order and what to do if not. Ends with 5 if anything is not.
    """
    findings = examine()
    problems = sum(not finding.ok for finding in findings)
    if json:
        give(json_format.dumps({"ok": not problems, "findings": [asdict(finding) for finding in findings]}))
    else:
        _print(findings)
        tell("everything is in order" if not problems else f"{problems} to put right")
    if problems:
        raise typer.Exit(ModelError.exit_code)


def _print(findings: tuple[Finding, ...]) -> None:
    console = Console()
    column = max(len(finding.name) for finding in findings) + 2
    for finding in findings:
        word, style = ("ok", "green") if finding.ok else ("problem", "bold red")
        line = Text(f"{word:<9}", style=style) + Text(f"{finding.name:<{column}}{on_one_line(finding.found)}")
        console.print(line, soft_wrap=True, highlight=False)
        if finding.advice:
            advice = Text(f"{'':<9}{'':<{column}}→ {finding.advice}", style="bold")
            console.print(advice, soft_wrap=True, highlight=False)
