"""`sayso speakers`: who speaks in a record."""

from __future__ import annotations

import json as json_format
from dataclasses import asdict
from typing import Annotated

import typer

from sayso.cli.options import RECORD, Json, Limit, Record
from sayso.cli.streams import give, tell
from sayso.export.visible import on_one_line
from sayso.export.wording import count

Name = Annotated[str | None, typer.Argument(metavar="[NAME]", help="Words of a name, or an id.")]


def speakers(name: Name = None, record: Record = RECORD, limit: Limit = 50, json: Json = False) -> None:
    """\b
    sayso speakers
    sayso speakers reyes --json

    Lists speakers with their ids, those with most statements first: how many, in how many articles, from when to
    when.
    """
    from sayso.record.opening import open_record
    from sayso.record.speaker_list import list_speakers

    number = 0
    with open_record(record) as opened:
        for speaker in list_speakers(opened, name, limit=limit):
            number += 1
            if json:
                give(json_format.dumps(asdict(speaker), ensure_ascii=False))
                continue
            days = " to ".join(dict.fromkeys(filter(None, (speaker.first, speaker.last))))
            said = f"{count(speaker.statements, 'statement')} in {count(speaker.articles, 'article')}"
            parts = (on_one_line(speaker.name), speaker.kind, said, days)
            give(f"{speaker.id}  " + " · ".join(filter(None, parts)))
    tell(count(number, "speaker") + (", perhaps more; see them with --limit" if number == limit else ""))
