"""`sayso merge`: two speakers of a record are one."""

from __future__ import annotations

from typing import Annotated

import typer

from sayso.cli.options import RECORD, Record
from sayso.cli.signing import By, Over, Why
from sayso.cli.streams import give, tell

Other = Annotated[str, typer.Argument(metavar="SPEAKER", help="The speaker who goes: an id (sp_), or a name.")]
Into = Annotated[str, typer.Argument(metavar="INTO", help="The speaker who stays, whose name is shown.")]


def merge(speaker: Other, into: Into, by: By, why: Why, record: Record = RECORD, over: Over = False) -> None:
    """\b
    sayso merge sp_0123456789abcdef sp_fedcba9876543210 --by Mina --why "Mr Clarke is Owen Clarke"

    Makes one speaker of two: all that the first said is the second's from now on, and its id leads there. Prints
    the number of the judgement, by which it can be undone. Two of different kinds, or of different dates in the
    directory, are merged with --over only.
    """
    from sayso.record.judgements.merging import merge as merge_speakers
    from sayso.record.opening import open_record

    with open_record(record) as opened:
        done = merge_speakers(opened, speaker, into, who=by, why=why, over=over)
    give(str(done.number))
    tell(f"{speaker} is now {done.speaker}; take it back with: sayso undo {done.number}")
