"""`sayso doctor`: is everything here that reading needs?"""

from __future__ import annotations

import json as json_format
from collections.abc import Iterator
from dataclasses import asdict
from typing import Annotated, Final

import typer
from rich.console import Console
from rich.text import Text

from sayso.check import Check
from sayso.cli.streams import give, tell
from sayso.doctor import examine
from sayso.errors import DamagedRecord, ModelError, RecordError, UsageError
from sayso.export.visible import on_one_line

_COLUMN: Final = 24
"""Wide enough for the longest name of a library that is required."""

Json = Annotated[bool, typer.Option("--json", help="Print the findings as one JSON object.")]
Record = Annotated[str | None, typer.Option(metavar="FILE|URL", help="Look at this record instead.")]
RebuildIndex = Annotated[
    bool, typer.Option("--rebuild-index", help="Build the record's full-text index anew before looking.")
]


def doctor(json: Json = False, record: Record = None, rebuild_index: RebuildIndex = False) -> None:
    """\b
    sayso doctor
    sayso doctor --record sayso.db

    Looks at Python, the libraries, the statement model and the language pipeline, and says of each whether it
    is in order and what to do if not. Ends with 5 if anything is not.

    With --record it looks at a record: schema, file, references, texts, offsets, versions and full-text index.
    Ends with 4 if anything is not in order.
    """
    if record is None and rebuild_index:
        raise UsageError("--rebuild-index is for a record; name it with --record")
    findings = []
    for finding in examine() if record is None else _examine_record(record, rebuild_index=rebuild_index):
        findings.append(asdict(finding))
        if not json:
            _print(finding)
    problems = sum(not finding["ok"] for finding in findings)
    if json:
        give(json_format.dumps({"ok": not problems, "findings": findings}))
    else:
        tell("everything is in order" if not problems else f"{problems} to put right")
    if problems:
        raise typer.Exit(ModelError.exit_code if record is None else RecordError.exit_code)


def _examine_record(record: str, *, rebuild_index: bool) -> Iterator[Check]:
    from sayso.record.integrity import check_record
    from sayso.record.integrity import rebuild_index as rebuild
    from sayso.record.opening import open_record

    try:
        with open_record(record, migrating=False) as opened:
            if rebuild_index:
                rebuild(opened)
            yield from check_record(opened)
    except DamagedRecord as error:
        # What the others advise is to ask the doctor.
        raise DamagedRecord(
            f"{record}: too damaged to be looked at; go back to a backup, or add the pages anew"
        ) from error


def _print(finding: Check) -> None:
    console = Console()
    word, style = ("ok", "green") if finding.ok else ("problem", "bold red")
    line = Text.assemble((f"{word:<9}", style), f"{finding.name:<{_COLUMN}}{on_one_line(finding.found)}")
    console.print(line, soft_wrap=True, highlight=False)
    if finding.advice:
        console.print(Text(f"{'':<{9 + _COLUMN}}→ {finding.advice}"), soft_wrap=True, highlight=False)
