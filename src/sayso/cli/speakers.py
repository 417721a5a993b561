"""`sayso speakers`: who speaks in a record."""

from __future__ import annotations

import json as json_format
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.options import RECORD, Json, Limit, Record
from sayso.cli.streams import give, tell
from sayso.errors import UsageError
from sayso.export.visible import on_one_line
from sayso.export.wording import count

if TYPE_CHECKING:
    from sayso.record.opening import Record as Opened

Name = Annotated[
    str | None, typer.Argument(metavar="[NAME]", help="Words of a name or a role, or an id; Q... of Wikidata.")
]


Suggest = Annotated[bool, typer.Option("--suggest", help="Pairs of speakers who may be one, with the reasons.")]


def speakers(
    name: Name = None, record: Record = RECORD, suggest: Suggest = False, limit: Limit = 50, json: Json = False
) -> None:
    """\b
    sayso speakers
    sayso speakers reyes --json
    sayso speakers --suggest

    Lists speakers with their ids, those with most statements first: how many, in how many articles, from when to
    when. With --suggest it lists pairs that may be one speaker and were not joined, the likeliest first, for you
    to decide: sayso merge SPEAKER INTO.
    """
    if suggest:
        _suggest(name, record, limit=limit, json=json)
        return
    from sayso.record.opening import open_record
    from sayso.record.searching.speaker_list import list_speakers

    number = 0
    with open_record(record) as opened:
        held = _held(opened, name) if name else {}
        for speaker in list_speakers(opened, name, limit=limit):
            number += 1
            if json:
                give(json_format.dumps(asdict(speaker), ensure_ascii=False))
                continue
            days = " to ".join(dict.fromkeys(filter(None, (speaker.first, speaker.last))))
            said = f"{count(speaker.statements, 'statement')} in {count(speaker.articles, 'article')}"
            said = said if speaker.statements else "no statements, only named or spoken to"
            parts = (on_one_line(speaker.name), speaker.kind, said, days, held.get(speaker.id))
            give(f"{speaker.id}  " + " · ".join(filter(None, parts)))
    tell(count(number, "speaker") + (", perhaps more; see them with --limit" if number == limit else ""))


def _held(opened: Opened, name: str) -> dict[str, str]:
    """Which role each speaker held who is found by it, by the speaker's id."""
    from sayso.record.searching.holders import holders

    with opened.reading() as connection:
        return {each.id: on_one_line(each.in_words()) for each in holders(connection, name)}


def _suggest(name: str | None, record: str, *, limit: int, json: bool) -> None:
    from sayso.record.joining.suggestions import suggest
    from sayso.record.opening import open_record

    if name is not None:
        raise UsageError("--suggest looks at all speakers; leave the name out")
    number = 0
    with open_record(record) as opened:
        for each in suggest(opened, limit=limit):
            number += 1
            if json:
                give(json_format.dumps(asdict(each), ensure_ascii=False))
                continue
            give(f"sayso merge {each.speaker} {each.into}  # {on_one_line(each.name)} = {on_one_line(each.into_name)}?")
            for reason, weight in each.reasons:
                give(f"      {weight:+.1f}  {on_one_line(reason)}")
    tell(count(number, "suggestion"))
