"""An article's text in pieces, each with the statements it belongs to and its roles in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from sayso.article import Article, ParagraphKind
from sayso.export.marks import ROLES, Mark, Stretch, stretches


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What stands before the first word of a mark: the number of its statement and its role there."""

    number: int
    role: str
    first: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words of the text between which nothing changes; `parts` names them as "1:source 2:content"."""

    words: str
    classes: str = ""
    parts: str = ""
    labels: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Paragraphs of one kind that are shown as one: those of a list are, others stand alone."""

    kind: ParagraphKind
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One paragraph in pieces; `start` is where it stands in the article's text, in code points."""

    start: int
    pieces: tuple[Piece, ...]


def blocks(article: Article, marks: Iterable[Mark]) -> Iterator[Block]:
    """The blocks of an article's text in their order, no letter of it lost."""
    paragraphs = (
        (paragraph.kind, Line(start=paragraph.start, pieces=tuple(_piece(each, article.text) for each in cut)))
        for paragraph, cut in stretches(article, marks)
    )
    for kind, group in groupby(paragraphs, key=lambda paragraph: paragraph[0]):
        lines = tuple(line for _, line in group)
        for together in [lines] if kind == "list" else [(line,) for line in lines]:
            yield Block(kind=kind, lines=together)


def _piece(stretch: Stretch, text: str) -> Piece:
    words = text[stretch.start : stretch.end]
    if not stretch.marks:
        return Piece(words=words)
    return Piece(
        words=words,
        classes=" ".join(_classes(stretch.marks)),
        parts=" ".join(f"{mark.number}:{mark.role}" for mark in stretch.marks),
        labels=tuple(Label(number=mark.number, role=mark.role, first=mark.first) for mark in stretch.opening),
    )


def _classes(marks: tuple[Mark, ...]) -> Iterator[str]:
    # The script of the page does the same when a choice or a filter leaves some statements out: see article.js.
    contents = sum(mark.role == "content" for mark in marks)
    yield from ("content", "nested")[: min(contents, 2)]
    roles = {mark.role for mark in marks}
    yield from (role for role in ROLES if role in roles and role != "content")
