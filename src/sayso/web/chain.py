"""The chain of a statement: who reports whom, from the article down to the innermost words."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.export.wording import nest, setting
from sayso.readout import Readout
from sayso.statement import Statement
from sayso.web.spelling import joined, named


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One of a chain, `depth` 0 outermost: a name, its cue, to whom and how it was said. `here` is the one asked."""

    id: str
    depth: int
    name: str
    cue: str
    addressee: str
    setting: str
    said: str
    here: bool


def chain_of(statement: Statement, readout: Readout) -> tuple[Link, ...]:
    """The statements around `statement`, outermost first, itself, and those inside it; none if it stands alone."""
    outer = {each.id: each for each in readout.statements}
    above: list[Statement] = []
    around = outer.get(statement.within or "")
    while around is not None and around not in above and around.id != statement.id:
        above.insert(0, around)
        around = outer.get(around.within or "")
    inside = _inside(statement, readout)
    if not above and not inside:
        return ()
    path = [*enumerate(above), (len(above), statement), *((len(above) + depth, each) for depth, each in inside)]
    speakers = {speaker.id: speaker for speaker in readout.speakers}
    return tuple(
        Link(
            id=each.id,
            depth=depth,
            name=named(each, speakers) or "no source named",
            cue=joined(each.cue),
            addressee=joined(each.addressee),
            setting=setting(each),
            said=joined(each.content),
            here=each.id == statement.id,
        )
        for depth, each in path
    )


def _inside(statement: Statement, readout: Readout) -> list[tuple[int, Statement]]:
    found: list[tuple[int, Statement]] = []
    base: int | None = None
    for depth, each in nest(readout.statements):
        if each.id == statement.id:
            base = depth
        elif base is not None and depth > base:
            found.append((depth - base, each))
        elif base is not None:
            break
    return found
