"""Where each line of a page belongs: headline, standfirst, body, pictures, or dropped with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.article import Image, NoticeKind, ParagraphKind
from sayso.articles.lines.bylines import read_bare_byline
from sayso.articles.lines.captions import shows_picture
from sayso.articles.lines.furniture import tells_author
from sayso.articles.lines.labels import Label
from sayso.articles.lines.titles import without_outlet

_FEWEST_STANDFIRST = 8  # words without a full stop; a shorter line over the body is a label or a caption


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A line and what becomes of it: exactly one of the fields is set, or none for the headline."""

    label: Label
    block: ParagraphKind | None = None
    image: Image | None = None
    notice: NoticeKind | None = None
    dropped: str = ""


def place_lines(
    labels: Sequence[Label], *, body: range, title: int | None, notices: Sequence[NoticeKind | None]
) -> list[Place]:
    """The place of each line. `notices` are the kinds of notice of the lines from the body's end on."""
    places: list[Place] = []
    seen: set[str] = set()
    top = body.start if title is None else title
    headline = "" if title is None else labels[title].text
    for at, label in enumerate(labels):
        if at == title:
            places.append(Place(label=label))
        elif headline and label.text.startswith(headline) and _is_headline_again(label.text, headline):
            places.append(Place(label=label, dropped="headline repeated"))
        elif at >= body.stop:
            places.append(_below(label, notices[at - body.stop]))
        elif at < top:
            places.append(_settled(label) or Place(label=label, dropped="above the headline"))
        elif at < body.start:
            places.append(_between(labels, at))
        else:
            places.append(_inside(label, seen))
    return places


def _settled(label: Label) -> Place | None:
    """The place of a line whose own words tell it, wherever it stands."""
    if label.kind == "notice":
        return Place(label=label, notice=label.notice)
    if label.kind == "image" and label.image:
        photo_credit = "" if label.image.caption else "photo credit"
        return (
            Place(label=label, dropped=photo_credit)
            if photo_credit
            else Place(label=label, image=label.image)
        )
    if label.kind not in ("prose", "short"):
        return Place(label=label, dropped=label.reason)
    return None


def _between(labels: Sequence[Label], at: int) -> Place:
    """A line between headline and body: standfirst, caption, name of the author or a label."""
    label = labels[at]
    if settled := _settled(label):
        return settled
    text, count = label.text, len(label.line.words)
    before, after = labels[max(0, at - 2) : at], labels[at + 1 : at + 3]
    if any(near.text == text for near in before):
        return Place(label=label, dropped="caption repeated")
    if any(near.text == text for near in after) or shows_picture(text):
        return Place(label=label, image=Image(caption=text))
    if any(near.kind == "facts" for near in (*before, *after)) and read_bare_byline(text) and count <= 8:
        return Place(label=label, dropped="byline")
    if label.line.is_bullet and count >= 4:
        return Place(label=label, block="list")
    if label.kind == "prose" or count >= _FEWEST_STANDFIRST or (label.line.ends_sentence and count >= 3):
        return Place(label=label, block="lead")
    if count >= 3 and any(near.reason == "image label" for near in (*before[-1:], *after[:1])):
        return Place(label=label, image=Image(caption=text))
    return Place(label=label, dropped="label over the body")


def _inside(label: Label, seen: set[str]) -> Place:
    """A line in the body: a block of the text of one kind or another."""
    if settled := _settled(label):
        return settled
    if label.text in seen and len(label.line.words) >= 4:
        return Place(label=label, dropped="repeated from the text")
    seen.add(label.text)
    return Place(label=label, block=_block_kind(label))


def _block_kind(label: Label) -> ParagraphKind:
    if label.text.startswith(">"):
        return "quote"
    if label.line.is_bullet:
        return "list"
    closed = label.line.ends_sentence or label.text[-1] in ":,;" or label.line.is_quoted
    return "paragraph" if label.kind == "prose" or closed else "heading"


def _below(label: Label, notice: NoticeKind | None) -> Place:
    """A line below the body: a notice, or dropped."""
    if notice and label.kind != "credit":
        return Place(label=label, notice=notice)
    if label.kind == "image":
        return Place(label=label, dropped="caption below the article")
    if settled := _settled(label):
        return settled
    return Place(label=label, dropped="about the author" if tells_author(label.text) else "below the article")


def _is_headline_again(text: str, headline: str) -> bool:
    return text == headline or without_outlet(text)[0] == headline
