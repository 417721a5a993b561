"""`sayso undo`: take a judgement back."""

from __future__ import annotations

from typing import Annotated

import typer

from sayso.cli.options import RECORD, Record
from sayso.cli.signing import By, Why, judgement_lines
from sayso.cli.streams import give, tell

Number = Annotated[int, typer.Argument(metavar="NUMBER", help="The judgement; its undoing, to make it hold again.")]


def undo(number: Number, by: By, why: Why, record: Record = RECORD) -> None:
    """\b
    sayso undo 12 --by Mina --why "I had the wrong tape"

    Takes a judgement back: a correction, a merge, a split, or what was joined by a score. Nothing is struck from
    the log; an entry is added, which can be undone in its turn. Prints the number of that entry.
    """
    from sayso.record.judgements.undoing import undo as undo_judgement
    from sayso.record.opening import open_record

    with open_record(record) as opened:
        undone = undo_judgement(opened, number, who=by, why=why)
    give(str(undone.number))
    tell(next(iter(judgement_lines(undone.judgement))).strip(), label="undone:")
