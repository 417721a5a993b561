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
from sayso.statement import Pieces, Statement
from sayso.web.figures import percent
from sayso.web.marked import Block, blocks

DEEPEST: Final = 4
"""How far nested statements are indented: four levels leave room for words on a telephone."""


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
    sure_of_speaker: int | None


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
    named = {speaker.id: speaker for speaker in readout.speakers}
    present = {mark.role for mark in marks}
    return Shown(
        readout=readout,
        anchor=anchor,
        blocks=tuple(blocks(readout.article, marks)),
        statements=tuple(_statement(number, depth, each, named, numbers) for number, depth, each in nested),
        speakers=tuple(_speakers(readout, numbers)),
        roles={role: meaning for role, meaning in ROLES.items() if role in present},
        summary=summary(readout),
    )


def show_statement(statement: Statement, readout: Readout) -> ShownStatement:
    """A statement of a readout as it is shown alone, under the number 1."""
    return _statement(1, 0, statement, {speaker.id: speaker for speaker in readout.speakers}, {})


def joined(pieces: Pieces) -> str:
    """The words of pieces, with a sign where others stand between them."""
    return " … ".join(piece.text for piece in pieces).strip(" ,")


def _statement(
    number: int, depth: int, statement: Statement, named: Mapping[str, Speaker], numbers: Mapping[str, int]
) -> ShownStatement:
    speaker = named.get(statement.speaker or "")
    source = joined(statement.source)
    name = speaker.name if speaker else source or None
    return ShownStatement(
        number=number,
        depth=min(depth, DEEPEST),
        statement=statement,
        speaker=speaker,
        inside=numbers.get(statement.within or ""),
        name=name,
        role=speaker.role if speaker and speaker.kind != "unnamed" else None,
        named_as=source if source and source != name else None,
        addressee=joined(statement.addressee),
        cue=joined(statement.cue),
        said=joined(statement.content),
        sure=percent(statement.confidence.get("statement")),
        sure_of_speaker=percent(statement.confidence.get("speaker")),
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
