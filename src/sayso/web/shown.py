"""A readout as its page shows it: numbered statements, who is meant, and the text in marked pieces."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sayso.export.marks import ROLES, marks_of
from sayso.export.wording import nest, summary
from sayso.readout import Readout
from sayso.speaker import Speaker
from sayso.statement import Statement
from sayso.web.figures import percent
from sayso.web.marked import Block, blocks
from sayso.web.spelling import joined, named
from sayso.web.why import Reason, why_speaker, why_when

DEEPEST: Final = 4
"""How far nested statements are indented: four levels leave room for words on a telephone."""

MANY: Final = 400
"""Statements of a page that has the reasons of each; with more, a statement's own page has them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownStatement:
    """A statement in the list: `number` from 1 in the order of the list, `inside` the number of the one around it."""

    number: int
    depth: int
    statement: Statement
    speaker: Speaker | None
    inside: int | None
    name: str | None
    role: str | None
    named_as: str | None
    addressee: str
    cue: str
    said: str
    sure: int | None
    why_speaker: tuple[Reason, ...]
    why_when: Reason | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSpeaker:
    """A speaker of the article and the numbers of the statements that come from him, her or them."""

    speaker: Speaker
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One article's page: `anchor` begins the ids of its elements, `roles` are those that occur, with meanings."""

    readout: Readout
    anchor: str
    blocks: tuple[Block, ...]
    statements: tuple[ShownStatement, ...]
    speakers: tuple[ShownSpeaker, ...]
    roles: Mapping[str, str]
    summary: str


def show(readout: Readout, *, anchor: str = "a1") -> Shown:
    """What the page of a readout shows."""
    nested = [(number, depth, statement) for number, (depth, statement) in enumerate(nest(readout.statements), 1)]
    marks = [mark for number, _, statement in nested for mark in marks_of(number, statement)]
    numbers = {statement.id: number for number, _, statement in nested}
    one = _Showing(readout=readout, numbers=numbers, reasons=len(nested) <= MANY)
    present = {mark.role for mark in marks}
    return Shown(
        readout=readout,
        anchor=anchor,
        blocks=tuple(blocks(readout.article, marks)),
        statements=tuple(one.shown(number, depth, each) for number, depth, each in nested),
        speakers=tuple(_speakers(readout, numbers)),
        roles={role: meaning for role, meaning in ROLES.items() if role in present},
        summary=summary(readout),
    )


def show_statement(statement: Statement, readout: Readout) -> ShownStatement:
    """A statement of a readout as it is shown alone, under the number 1."""
    return _Showing(readout=readout, numbers={}, reasons=True).shown(1, 0, statement)


class _Showing:
    """What the statements of one readout are shown with; `reasons` where the page has room for them."""

    def __init__(self, *, readout: Readout, numbers: Mapping[str, int], reasons: bool) -> None:
        self.readout = readout
        self.numbers = numbers
        self.reasons = reasons
        self.named = {speaker.id: speaker for speaker in readout.speakers}

    def shown(self, number: int, depth: int, statement: Statement) -> ShownStatement:
        speaker = self.named.get(statement.speaker or "")
        source = joined(statement.source)
        name = named(statement, self.named)
        return ShownStatement(
            number=number,
            depth=min(depth, DEEPEST),
            statement=statement,
            speaker=speaker,
            inside=self.numbers.get(statement.within or ""),
            name=name,
            role=speaker.role if speaker and speaker.kind != "unnamed" else None,
            named_as=source if source and source != name else None,
            addressee=joined(statement.addressee),
            cue=joined(statement.cue),
            said=joined(statement.content),
            sure=percent(statement.confidence.get("statement")),
            why_speaker=why_speaker(statement, speaker, self.readout.text) if self.reasons else (),
            why_when=why_when(statement, self.readout) if self.reasons else None,
        )


def _speakers(readout: Readout, numbers: Mapping[str, int]) -> list[ShownSpeaker]:
    told: dict[str, list[int]] = {}
    for statement in readout.statements:
        if statement.speaker:
            told.setdefault(statement.speaker, []).append(numbers[statement.id])
    most = Counter({name: len(found) for name, found in told.items()})
    # Two of an article may be one in the record.
    distinct: dict[str, Speaker] = {}
    for speaker in readout.speakers:
        distinct.setdefault(speaker.id, speaker)
    ordered = sorted(distinct.values(), key=lambda speaker: -most[speaker.id])
    return [ShownSpeaker(speaker=each, numbers=tuple(sorted(told.get(each.id, ())))) for each in ordered]
