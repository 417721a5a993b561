"""The blocks of a body, sifted: the article's words apart from credits, notices and the lines around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.article import Dropped, Notice
from sayso.articles.agencies import is_credit_line
from sayso.articles.body import Block
from sayso.articles.lines.dates import read_date_line
from sayso.articles.lines.furniture import furniture_reason
from sayso.articles.notices import classify_notice
from sayso.articles.person_names import is_full_name, opens_byline, split_names
from sayso.articles.pointers import is_box_heading, pointer_reason
from sayso.articles.title_labels import words_of

_TOP = 4  # blocks; where bylines and dates stand, if a site sets them as paragraphs
_BOTTOM = 6  # blocks; where a site says who wrote this, and what else to read
LONGEST_BOX = 80  # words; what a site says about its newsletter under an article is shorter
_WORD_REASONS = frozenset(
    ("newsletter box", "paywall", "cookie text", "browser text", "advertisement", "share bar", "read more")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sifted:
    """The article's blocks; its notices; its credit lines; names printed as a bare byline; and what was dropped."""

    blocks: tuple[Block, ...]
    notices: tuple[Notice, ...]
    credits: tuple[str, ...]
    byline: tuple[str, ...]
    dropped: tuple[Dropped, ...]


def sift_blocks(blocks: Sequence[Block], *, title: str | None, byline: Sequence[str], anonymous: bool) -> Sifted:
    """What of `blocks` is the article's own, and what the rest is.

    `byline` are the names known already; names standing alone at the top only count as a byline if `anonymous`,
    where the page names no person elsewhere.
    """
    kept: list[Block] = []
    notices: list[Notice] = []
    credited: list[str] = []
    names: tuple[str, ...] = ()
    dropped: list[Dropped] = []
    known = {words_of(name) for name in byline}
    for at, (kind, text) in enumerate(blocks):
        top, bottom = len(kept) < _TOP, at >= len(blocks) - _BOTTOM
        opening = all(before == "lead" for before, _ in kept)
        if is_credit_line(text):
            credited.append(text)
            dropped.append(Dropped(text=text, reason="credit line"))
        elif kind not in ("heading", "lead") and (notice := classify_notice(text)):
            notices.append(Notice(kind=notice, text=text))
        elif reason := _reason((kind, text), title=title, known=known, opening=opening, top=top, bottom=bottom):
            dropped.append(Dropped(text=text, reason=reason))
            names = names or (tuple(split_names(text)) if reason == "byline" else ())
        elif anonymous and top and kind == "paragraph" and (found := _bare_names(text)):
            names = names or found
            dropped.append(Dropped(text=text, reason="byline"))
        else:
            kept.append((kind, text))
    while kept and kept[-1][0] == "heading":
        dropped.append(Dropped(text=kept.pop()[1], reason="heading with nothing under it"))
    return Sifted(
        blocks=tuple(kept),
        notices=tuple(notices),
        credits=tuple(credited),
        byline=names,
        dropped=tuple(dropped),
    )


def _bare_names(text: str) -> tuple[str, ...]:
    names = split_names(text) if len(text) < 150 else []
    return tuple(names) if names and all(is_full_name(name) for name in names) else ()


def _reason(
    block: Block, *, title: str | None, known: set[tuple[str, ...]], opening: bool, top: bool, bottom: bool
) -> str | None:
    kind, text = block
    words = words_of(text)
    if title and kind in ("heading", "lead") and words == words_of(title)[-len(words) if opening else 0 :]:
        return "headline again"
    if words in known:
        return "byline"
    if top and kind != "lead":
        if (line := read_date_line(text)) and len(line.rest) < 25:
            return "date"
        if opens_byline(text):
            return "byline"
    if kind == "heading":
        return "other articles" if is_box_heading(text) else None
    if pointed := pointer_reason(text):
        return pointed
    if bottom and "newsletter" in words and len(words) <= LONGEST_BOX:
        return "newsletter or subscription box"
    said = furniture_reason(text)
    return said if said in _WORD_REASONS or (bottom and said == "about the author") else None
