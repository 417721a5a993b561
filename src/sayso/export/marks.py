"""Where a text is marked as part of which statement, and the stretches between which nothing changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from sayso.article import Article, Paragraph
from sayso.statement import Statement

Role = Literal["source", "cue", "content", "addressee", "channel", "medium", "when"]
ROLES: Final[dict[Role, str]] = {
    "source": "who it comes from",
    "cue": "the words that mark the attribution",
    "content": "what is attributed",
    "addressee": "to whom",
    "channel": "by what means",
    "medium": "in which outlet",
    "when": "at what time",
}
"""Each role that words can have in a statement, and what it means."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A stretch of the text that has a role in statement `number`; `first` if it is the statement's first."""

    start: int
    end: int
    role: Role
    number: int
    first: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stretch of one paragraph, with the marks that cover it and those of them that begin with it."""

    start: int
    end: int
    marks: tuple[Mark, ...] = ()
    opening: tuple[Mark, ...] = ()


def marks_of(number: int, statement: Statement) -> tuple[Mark, ...]:
    """The marks of a statement in text order."""
    pieces = {
        "source": statement.source,
        "cue": statement.cue,
        "content": statement.content,
        "addressee": statement.addressee,
        "channel": filter(None, (statement.channel_text,)),
        "medium": filter(None, (statement.medium,)),
        "when": (statement.when.span,) if statement.when else (),
    }
    spans = sorted((span.start, span.end, role) for role in ROLES for span in pieces[role])
    return tuple(
        Mark(start=start, end=end, role=role, number=number, first=place == 0)
        for place, (start, end, role) in enumerate(spans)
    )


def stretches(article: Article, marks: Iterable[Mark]) -> Iterator[tuple[Paragraph, list[Stretch]]]:
    """Each paragraph, cut wherever a mark begins or ends: marks may nest and overlap as they like.

    An article without paragraphs is taken to be one. The time taken grows with the marks and how deep they lie.
    """
    paragraphs = article.paragraphs or (Paragraph(start=0, end=len(article.text)),)
    coming = sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.number), reverse=True)
    active: list[Mark] = []
    for paragraph in paragraphs:
        yield paragraph, list(_cut(paragraph, coming, active))


def _cut(paragraph: Paragraph, coming: list[Mark], active: list[Mark]) -> Iterator[Stretch]:
    """Cut one paragraph: take from `coming` what begins before its end, leave in `active` what reaches on."""
    at = paragraph.start
    while at < paragraph.end:
        active[:] = [mark for mark in active if mark.end > at]
        opening: list[Mark] = []
        while coming and coming[-1].start <= at:
            # A mark that lies in the blank between two paragraphs covers nothing that is shown.
            if (mark := coming.pop()).end > at:
                opening.append(mark)
        active += opening
        nearest = (mark.end for mark in active)
        end = min(paragraph.end, *nearest, coming[-1].start if coming else paragraph.end)
        yield Stretch(start=at, end=end, marks=tuple(active), opening=tuple(opening))
        at = end
