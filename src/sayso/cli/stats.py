"""`sayso stats`: what a record holds, counted."""

from __future__ import annotations

import json as json_format
from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from sayso.cli.options import RECORD, Json, Record
from sayso.cli.streams import give
from sayso.export.visible import on_one_line
from sayso.export.wording import count

if TYPE_CHECKING:
    from sayso.record.searching.statistics import Counted


def stats(record: Record = RECORD, json: Json = False) -> None:
    """sayso stats

    Counts the articles, statements and speakers of a record: by outlet, by month of the article, and by form.
    """
    from sayso.record.opening import open_record
    from sayso.record.searching.statistics import count_record

    with open_record(record) as opened:
        counted = count_record(opened)
    if json:
        give(json_format.dumps(asdict(counted), ensure_ascii=False))
        return
    console = Console()
    parts = (
        count(counted.articles, "article"),
        count(counted.statements, "statement"),
        count(counted.speakers, "speaker"),
        f"{counted.rejected:,} rejected",
        count(counted.judgements, "judgement"),
    )
    console.print(Text(" · ".join(parts), style="bold"), soft_wrap=True)
    for heading, lines in (("outlet", counted.outlets), ("month", counted.months), ("form", counted.forms)):
        if lines:
            console.print()
            console.print(_table(heading, lines))


def _table(heading: str, lines: Iterable[Counted]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column(heading)
    for name in ("articles", "statements", "speakers"):
        table.add_column(name, justify="right")
    for line in lines:
        numbers = (f"{number:,}" for number in (line.articles, line.statements, line.speakers))
        table.add_row(Text(on_one_line(line.heading or "(unknown)")), *numbers)
    return table
