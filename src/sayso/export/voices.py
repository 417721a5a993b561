"""A readout by its speakers: what each said, to whom, and through whom it comes to the reader."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.export.wording import nest
from sayso.readout import Readout
from sayso.speaker import Speaker
from sayso.statement import Statement


@dataclass(frozen=True, slots=True)
class Said:
    """One statement by its number in the readout, the names of those it was said to, and who else's words carry it."""

    number: int
    to: tuple[str, ...]
    via: str | None


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker, or where nobody is resolved the source's own words, with what he, she or it said."""

    name: str
    role: str | None
    said: tuple[Said, ...]


def voices(readout: Readout) -> list[Voice]:
    """The readout's speakers in the order in which they are first heard; statements are numbered as `nest` gives them.

    Sources that are not resolved stand under their own words, and are one voice only where the words are the same.
    Statements without a source are nobody's, and not in the list.
    """
    speakers = {speaker.id: speaker for speaker in readout.speakers}
    statements = {statement.id: statement for statement in readout.statements}
    said: dict[tuple[str, str | None], list[Said]] = {}
    for number, (_, statement) in enumerate(nest(readout.statements), 1):
        outer = statements.get(statement.within or "")
        voice, carrier = _voice(statement, speakers), outer and _voice(outer, speakers)
        via = carrier[0] if carrier and carrier != voice else None
        if voice[0]:
            said.setdefault(voice, []).append(Said(number, _hearers(statement, speakers), via or None))
    return [Voice(name, role, tuple(each)) for (name, role), each in said.items()]


def _voice(statement: Statement, speakers: dict[str, Speaker]) -> tuple[str, str | None]:
    speaker = speakers.get(statement.speaker or "")
    if speaker is not None:
        return speaker.name, speaker.role
    return statement.source_text.strip(" ,"), None


def _hearers(statement: Statement, speakers: dict[str, Speaker]) -> tuple[str, ...]:
    """Names where they are known, else the article's words."""
    named = tuple(speakers[hearer].name for hearer in statement.addressees if hearer in speakers)
    return named or tuple(piece.text.strip(" ,") for piece in statement.addressee)
