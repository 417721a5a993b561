"""An article: one news item, its own words apart from the furniture and notices of its page."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

ParagraphKind = Literal["lead", "paragraph", "heading", "quote", "list"]
NoticeKind = Literal["legal", "correction", "embargo", "outlet", "reading"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One block of the article's text, from `start` to `end`; blocks are joined by a blank line."""

    start: int
    end: int
    kind: ParagraphKind = "paragraph"


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture that belongs to the article."""

    url: str | None = None
    caption: str | None = None
    credit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Text addressed to the reader: not the article's words, yet kept.

    Kinds: "legal" (law, rights, warnings), "correction", "embargo", "outlet" (the outlet about itself) and
    "reading" (Sayso about this reading: a language without a model, say).
    """

    kind: NoticeKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """Where a report was filed, and by which agency: "PARIS (AP) -"."""

    start: int
    end: int
    place: str | None = None
    agency: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """A line of the page that is not the article's, and why it was dropped."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One news item. `text` is its own words only; every offset in a readout counts code points of it."""

    text: str
    paragraphs: tuple[Paragraph, ...] = ()
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    byline: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    section: str | None = None
    dateline: Dateline | None = None
    language: str | None = None
    images: tuple[Image, ...] = ()
    notices: tuple[Notice, ...] = ()
    dropped: tuple[Dropped, ...] = ()

    @property
    def id(self) -> str:
        """ "art_" and 16 hex digits, a hash of where the article stands and what it says."""
        parts = (self.url, self.outlet, self.title, self.published, self.text)
        return (
            "art_"
            + hashlib.sha256("\x1f".join(p or "" for p in parts).encode("utf8", "surrogatepass")).hexdigest()[:16]
        )


def join_blocks(blocks: list[tuple[ParagraphKind, str]]) -> tuple[str, tuple[Paragraph, ...]]:
    """An article's text (blocks joined by a blank line) and where each block stands in it."""
    paragraphs, at = [], 0
    for kind, block in blocks:
        paragraphs.append(Paragraph(start=at, end=at + len(block), kind=kind))
        at += len(block) + 2
    return "\n\n".join(block for _, block in blocks), tuple(paragraphs)
