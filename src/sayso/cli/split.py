"""`sayso split`: one speaker of a record is two."""

from __future__ import annotations

from typing import Annotated

import typer

from sayso.cli.options import RECORD, Record
from sayso.cli.signing import By, Why
from sayso.cli.streams import give, tell

Speaker = Annotated[str, typer.Argument(metavar="SPEAKER", help="The speaker who is two: an id (sp_), or a name.")]
Articles = Annotated[
    list[str],
    typer.Option("--article", metavar="ID", help="An article that means the other one; art_...:p3 for one of several."),
]


def split(speaker: Speaker, article: Articles, by: By, why: Why, record: Record = RECORD) -> None:
    """\b
    sayso split sp_0123456789abcdef --article art_0123456789abcdef --by Mina --why "the footballer, not the minister"

    Makes two speakers of one: what is said in the articles named is of a new speaker from now on, whose id is
    printed. Those two are never joined again by a score.
    """
    from sayso.record.judgements.merging import split as split_speaker
    from sayso.record.opening import open_record

    with open_record(record) as opened:
        done = split_speaker(opened, speaker, articles=article, who=by, why=why)
    give(done.speaker)
    tell(f"judgement {done.number}; take it back with: sayso undo {done.number}")
