"""A readout as its page shows it: numbered statements, who is meant, and the text in marked pieces."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, Self

from sayso.export.marks import ROLES, Mark, marks_of
from sayso.export.wording import nest, summary
from sayso.readout import Readout
from sayso.speaker import Speaker
from sayso.statement import Statement
from sayso.web.figures import percent
from sayso.web.marked import Block, blocks
from sayso.web.parts import Part, parts_of
from sayso.web.spelling import joined, named
from sayso.web.why import Reason, why_speaker, why_when

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
    why_speaker: tuple[Reason, ...]
    why_when: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSpeaker:
    """A speaker of the article and the numbers of the statements that come from him, her or them."""

    speaker: Speaker
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One article's page: `anchor` begins the ids of its elements, `roles` are those that occur, with meanings.

    Of an article in parts, it has the blocks, statements and speakers of `part`.
    """

    readout: Readout
    part: Part
    anchor: str
    blocks: tuple[Block, ...]
    statements: tuple[ShownStatement, ...]
    speakers: tuple[ShownSpeaker, ...]
    roles: Mapping[str, str]
    summary: str

    def values(self) -> dict[str, Any]:
        """The statements and speakers that are shown, as format sayso/1 writes them, for the page's scripts."""
        statements = tuple(each.statement for each in self.statements)
        speakers = tuple(each.speaker for each in self.speakers)
        values = replace(self.readout, statements=statements, speakers=speakers).to_dict()
        return {name: values[name] for name in ("statements", "speakers")}


def show(readout: Readout, *, anchor: str = "a1", part: int | None = None, at: str | None = None) -> Shown:
    """What the page of a readout shows: all of it, or of a long one `part`, or the part with the statement `at`."""
    nested = [_Placed.of(number, depth, each) for number, (depth, each) in enumerate(nest(readout.statements), 1)]
    parts = parts_of(readout.article, (each.start for each in nested) if part else None)
    wanted = _part(parts, part or 1, next((each.start for each in nested if at and each.statement.id == at), None))
    here = [each for each in nested if wanted.holds(each.start)] if wanted.of > 1 else nested
    marks = [mark for each in here for mark in each.marks]
    numbers = {each.statement.id: each.number for each in here}
    one = _Showing(readout=readout, numbers=numbers)
    present = {mark.role for mark in marks}
    article = replace(readout.article, paragraphs=wanted.paragraphs) if wanted.of > 1 else readout.article
    return Shown(
        readout=readout,
        part=wanted,
        anchor=anchor,
        blocks=tuple(blocks(article, marks)),
        statements=tuple(one.shown(each.number, each.depth, each.statement) for each in here),
        speakers=tuple(_speakers(readout, numbers, all_speakers=wanted.of == 1)),
        roles={role: meaning for role, meaning in ROLES.items() if role in present},
        summary=summary(readout),
    )


@dataclass(frozen=True, slots=True)
class _Placed:
    """A statement with its number, its depth, its marks, and where the first of them begins."""

    number: int
    depth: int
    statement: Statement
    marks: tuple[Mark, ...]
    start: int

    @classmethod
    def of(cls, number: int, depth: int, statement: Statement) -> Self:
        marks = marks_of(number, statement)
        return cls(number, depth, statement, marks, marks[0].start if marks else 0)


def _part(parts: tuple[Part, ...], number: int, at: int | None) -> Part:
    if at is not None:
        return next((each for each in parts if each.holds(at)), parts[0])
    return parts[min(max(number, 1), len(parts)) - 1]


def show_statement(statement: Statement, readout: Readout) -> ShownStatement:
    """A statement of a readout as it is shown alone, under the number 1."""
    return _Showing(readout=readout, numbers={}).shown(1, 0, statement)


class _Showing:
    """What the statements of one readout are shown with."""

    def __init__(self, *, readout: Readout, numbers: Mapping[str, int]) -> None:
        self.readout = readout
        self.numbers = numbers
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
            why_speaker=why_speaker(statement, speaker, self.readout.text),
            why_when=why_when(statement, self.readout),
        )


def _speakers(readout: Readout, numbers: Mapping[str, int], *, all_speakers: bool) -> list[ShownSpeaker]:
    told: dict[str, list[int]] = {}
    for statement in readout.statements:
        if statement.speaker and statement.id in numbers:
            told.setdefault(statement.speaker, []).append(numbers[statement.id])
    most = Counter({name: len(found) for name, found in told.items()})
    # Two of an article may be one in the record.
    distinct: dict[str, Speaker] = {}
    for speaker in readout.speakers:
        if all_speakers or speaker.id in told:
            distinct.setdefault(speaker.id, speaker)
    ordered = sorted(distinct.values(), key=lambda speaker: -most[speaker.id])
    return [ShownSpeaker(speaker=each, numbers=tuple(sorted(told.get(each.id, ())))) for each in ordered]
