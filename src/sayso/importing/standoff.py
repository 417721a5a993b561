"""brat's lines taken apart: text-bound annotations, events, attributes and notes, each checked against the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from sayso.errors import InputError
from sayso.fields import quoted
from sayso.importing.locating import locate
from sayso.span import Span

TRIGGERS: Final = ("Attribution", "Attribution-no-source")
"""The types of events that are statements; the second is PolNeAR's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An E line: its name, and its arguments as role (without a number) and name, the trigger first."""

    id: str
    arguments: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standoff:
    """An .ann file: spans by name, events, and of each event its attributes and its note."""

    spans: dict[str, list[Span]] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    attributes: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)

    def unused(self) -> list[str]:
        """The names of spans that no event has, and of what has an attribute or a note without being an event."""
        used = {name for event in self.events for _, name in event.arguments} | {event.id for event in self.events}
        return [name for name in (*self.spans, *self.attributes, *self.notes) if name not in used]


def read_standoff(content: str, *, text: str, place: str) -> Standoff:
    """The lines of an .ann file over `text`. Lines of kinds that no statement has are listed as unknown.

    Raises InputError, naming `place` and the line, where one is not standoff, or other words stand at its offsets.
    """
    standoff = Standoff()
    # Not splitlines, which takes letters for line ends that brat does not.
    for number, line in enumerate(content.split("\n"), 1):
        if line := line.rstrip("\r"):
            _add(standoff, line, text=text, place=f"{place}, line {number}")
    _check(standoff, place)
    return standoff


def _add(standoff: Standoff, line: str, *, text: str, place: str) -> None:
    name, _, rest = line.partition("\t")
    head, _, tail = rest.partition("\t")
    words = head.split()
    try:
        if name.startswith("T"):
            standoff.spans[name] = _spans(head.partition(" ")[2], tail, text=text, place=place)
        elif name.startswith("E"):
            arguments = [_argument(word) for word in words]
            if arguments[0][0] in TRIGGERS:
                standoff.events.append(Event(id=name, arguments=arguments))
            else:
                standoff.unknown.append(name)
        elif name[0] in "AM":
            attribute, event, value = words
            standoff.attributes.setdefault(event, []).append((attribute, value))
        elif name.startswith("#"):
            standoff.notes[words[1]] = tail
        else:
            standoff.unknown.append(name)
    except (ValueError, IndexError) as error:
        raise InputError(f"{place}: not brat standoff: {quoted(line)}") from error


def _argument(word: str) -> tuple[str, str]:
    role, name = word.split(":")
    return role.rstrip("0123456789"), name


def _spans(offsets: str, words: str, *, text: str, place: str) -> list[Span]:
    """The fragments of a T line; those parted by nothing but white space are one span."""
    ranges = [tuple(map(int, piece.split())) for piece in offsets.split(";")]
    spans = [locate(text, start=start, end=end, words=None, place=place) for start, end in ranges]
    found = " ".join(span.text for span in spans)
    if words and found.split() != words.split():
        raise InputError(f"{place}: the text there is {quoted(found)}, not {quoted(words)}; is it the text annotated?")
    joined = [spans[0]]
    for span in spans[1:]:
        last = joined[-1]
        if last.end <= span.start and not text[last.end : span.start].strip():
            joined[-1] = Span(last.start, span.end, text[last.start : span.end])
        else:
            joined.append(span)
    return joined


def _check(standoff: Standoff, place: str) -> None:
    known: Mapping[str, object] = {**standoff.spans, **{event.id: event for event in standoff.events}}
    for event in standoff.events:
        for role, name in event.arguments:
            if name not in known and not name.startswith("E"):
                raise InputError(f"{place}: {event.id} has {role}:{name}, and there is no line {name}")
