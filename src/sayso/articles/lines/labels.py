"""What each line of a page is by itself, before its place on the page is looked at."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

from sayso.article import Image, NoticeKind
from sayso.articles.agencies import is_credit_line
from sayso.articles.datelines import read_dateline
from sayso.articles.lines.bylines import read_bare_byline, read_byline
from sayso.articles.lines.captions import read_caption
from sayso.articles.lines.dates import DateLine, read_date_line
from sayso.articles.lines.furniture import furniture_reason, opens_box, opens_comments
from sayso.articles.lines.shape import Line
from sayso.articles.notices import classify_notice

_ADDRESS = re.compile(r"\S+@\S+|(?:https?://|www\.)\S+|(?<!\w)@\w+")
Kind = Literal["prose", "short", "furniture", "box", "comments", "facts", "image", "credit", "notice"]


_BARE_CREDIT = 6  # words: "© 2024 AFP" credits, "Copyright 2024 AFP. All rights reserved ..." is a notice


@dataclass(frozen=True, kw_only=True)
class Label:
    """What a line is. `reason` says why it would be dropped; the rest is what was read from it."""

    line: Line
    kind: Kind
    reason: str = ""
    image: Image | None = None
    notice: NoticeKind | None = None
    dates: DateLine | None = None
    byline: tuple[str, ...] = ()
    others: tuple[str, ...] = field(default=())  # segments of a line of facts that are neither author nor date

    @property
    def text(self) -> str:
        """The line's text."""
        return self.line.text

    def dropped(self, reason: str) -> Label:
        """The same line as furniture, for `reason`."""
        return replace(self, kind="furniture", reason=reason)


def label_lines(lines: Iterable[Line]) -> list[Label]:
    """A label for each line; a line that comes again and again is read once."""
    known: dict[str, Label] = {}
    labels = []
    for line in lines:
        if (label := known.get(line.text)) is None:
            label = known[line.text] = _label(line)
        labels.append(label if label.line is line else replace(label, line=line))
    return labels


def _label(line: Line) -> Label:
    text = line.text
    notice = classify_notice(text)
    if notice == "embargo":
        return Label(line=line, kind="notice", notice=notice)
    if len(text) < 400 and (opens_comments(text) or opens_box(text)):
        return Label(line=line, kind="comments" if opens_comments(text) else "box", reason="links to other pages")
    if (facts := _facts(line)) is not None:
        return facts
    if is_credit_line(text):
        rights = notice is not None and len(line.words) > _BARE_CREDIT
        return Label(line=line, kind="notice" if rights else "credit", reason="agency credit", notice=notice)
    if notice is not None:
        return Label(line=line, kind="notice", notice=notice)
    if reason := furniture_reason(text):
        return Label(line=line, kind="furniture", reason=reason)
    if (dateline := read_dateline(text)) and dateline.end < len(text) / 2:
        return Label(line=line, kind="prose")
    if (image := read_caption(text)) is not None:
        return Label(line=line, kind="image", image=image)
    return Label(line=line, kind="prose" if line.is_prose else "short")


def _facts(line: Line) -> Label | None:
    """A line that holds nothing but authors and dates, with at most one more word or two, None if it is another."""
    if len(line.text) > 240:
        return None
    dates = read_date_line(line.text)
    rest = dates.rest if dates else line.text
    if dates and not rest:
        return Label(line=line, kind="facts", reason="date", dates=dates)
    if not dates and not any(read_byline(part.strip()) is not None for part in _segments(rest)):
        return None
    byline: list[str] = []
    others: list[str] = []
    signed = False
    for segment in (part.strip(" ,-–—") for part in _segments(_ADDRESS.sub("", rest))):
        names = read_byline(segment)
        if names is None and dates and not signed:
            names = read_bare_byline(segment)
        if names is not None:
            signed, byline = True, [*byline, *names]
        elif segment and not furniture_reason(segment):
            others.append(segment)
    if not (dates or signed) or len(others) > 1 or any(_is_sentence(other) for other in others):
        return None
    if others and (line.is_prose or line.ends_sentence) and not signed:
        return None
    reason = "byline" if signed else "date"
    return Label(line=line, kind="facts", reason=reason, dates=dates, byline=tuple(byline), others=tuple(others))


def _is_sentence(words: str) -> bool:
    """Whether the rest of a line of facts is more than the name of a place, a section or an outlet."""
    tokens = words.split()
    return len(tokens) > 4 or sum(token[0].islower() for token in tokens) > 1


def _segments(text: str) -> list[str]:
    for mark in ("•", "·", "‧", "\t", "   "):
        text = text.replace(mark, "|")
    return [part for part in text.split("|") if part.strip()]
