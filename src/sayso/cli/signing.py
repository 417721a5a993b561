"""Options of commands that judge, and the lines in which judgements are told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.export.judged import told
from sayso.export.visible import on_one_line

if TYPE_CHECKING:
    from sayso.record.judgements.judging import Judgement

By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who decides: it is kept with the judgement.")]
Why = Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason, for those who come after.")]
Over = Annotated[bool, typer.Option("--over", help="Decide all the same, over what another has judged.")]


def judgement_lines(judgement: Judgement) -> Iterator[str]:
    """What a judgement says, for people: a line with what was decided, then its words and reason."""
    state = "" if judgement.holds else " · undone"
    time = judgement.time[:16].replace("T", " ")
    yield f"{judgement.number:>4}  {time}  {on_one_line(judgement.who)} · {_decision(judgement)}{state}"
    if judgement.quote is not None:
        yield f"      on “{on_one_line(judgement.quote.words)}”"
    if judgement.why:
        yield f"      {on_one_line(judgement.why)}"
    if judgement.unfit:
        yield f"      does not fit the newest reading: {on_one_line(judgement.unfit)}"


def _decision(judgement: Judgement) -> str:
    after = judgement.after
    match judgement.kind:
        case "withdraw":
            said = "is not a statement"
        case "missing":
            said = "was missing"
        case "undo":
            return f"undid {judgement.undoes}"
        case "merge":
            said = f"is one with {after['into']} ({after['name']})"
        case "split":
            said = f"is not who is meant in {', '.join(after['mentions'])}: that is {after['to']}"
        case "join":
            said = f"is “{after['name']}” in {after['mention']}, score {after['score']:.1f}"
        case "identify":
            said = f"is {after['entry'] or 'nobody'} in the directory"
        case _:
            said = "; ".join(f"{name} {told(judgement.before.get(name))} → {told(after[name])}" for name in after)
    return on_one_line(f"{judgement.target} {said}")
