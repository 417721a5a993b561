"""`sayso history`: what was judged, by whom and why."""

from __future__ import annotations

import json as json_format
from typing import Annotated

import typer

from sayso.cli.options import RECORD, Json, Record
from sayso.cli.signing import judgement_lines
from sayso.cli.streams import give, tell
from sayso.errors import UsageError
from sayso.export.wording import count

Id = Annotated[
    str | None, typer.Argument(metavar="[ID]", help="A statement (st_), an article (art_) or a speaker (sp_).")
]
Unfit = Annotated[
    bool, typer.Option("--unfit", help="Those that the newest reading of their article leaves no room for.")
]


def history(id: Id = None, record: Record = RECORD, unfit: Unfit = False, json: Json = False) -> None:
    """\b
    sayso history st_0123456789abcdef
    sayso history sp_0123456789abcdef --json
    sayso history --unfit

    Prints the judgements about a statement, an article or a speaker, oldest first: what was decided by hand or by
    a score, on which words, by whom and why, and whether it still holds.
    """
    from sayso.record.judgements.history import history as history_of
    from sayso.record.judgements.history import unfit as all_unfit
    from sayso.record.opening import open_record

    if (id is None) != unfit:
        raise UsageError("history of what? give an id (st_, art_, sp_), or --unfit")
    with open_record(record) as opened:
        found = all_unfit(opened) if id is None else history_of(opened, id)
    for judgement in found:
        if json:
            give(json_format.dumps(judgement.to_dict(), ensure_ascii=False))
        else:
            for line in judgement_lines(judgement):
                give(line)
    tell(count(len(found), "judgement"))
