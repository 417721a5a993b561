"""Where each line of a page belongs: headline, standfirst, body, pictures, or dropped with a reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.article import Image, NoticeKind, ParagraphKind
from sayso.articles.lines.bylines import read_bare_byline
from sayso.articles.lines.furniture import tells_author
from sayso.articles.lines.labels import Label
from sayso.articles.lines.pictures import caption_key, describes_image
from sayso.articles.lines.titles import is_headline_again

_FEWEST_STANDFIRST = 8  # words without a full stop; a shorter line over the body is a label or a caption
_FEWEST_REPEATED = 4  # words: a pull quote that says a sentence of the text again


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A line and what becomes of it: one of the fields is set, none for the headline."""

    label: Label
    block: ParagraphKind | None = None
    image: Image | None = None
    notice: NoticeKind | None = None
    dropped: str = ""


def place_lines(
    labels: Sequence[Label],
    *,
    body: range,
    title: int | None,
    captions: Mapping[str, Image],
    notices: Sequence[NoticeKind | None],
) -> list[Place]:
    """The place of each line.

    `captions` are the images of the article by the key of their captions; `notices` are the kinds of notice of the
    lines from the body's end on.
    """
    places: list[Place] = []
    top = body.start if title is None else title
    headline = "" if title is None else labels[title].text
    shown: set[str] = set()
    for at, label in enumerate(labels):
        key = caption_key(label)
        if at == title:
            place = Place(label=label)
        elif headline and is_headline_again(label.text, headline):
            place = Place(label=label, dropped="headline repeated")
        elif at >= body.stop:
            place = _below(label, notices[at - body.stop])
        elif at < top:
            place = _settled(label) or Place(label=label, dropped="above the headline")
        elif key in captions:
            place = (
                Place(label=label, dropped="caption repeated")
                if key in shown
                else Place(label=label, image=captions[key])
            )
        elif label.kind == "short" and describes_image(labels, at):
            place = Place(label=label, dropped="image description")
        elif at < body.start:
            place = _between(labels, at)
        else:
            place = _inside(label, shown)
        if at >= body.start or key in captions:
            shown.add(key)
        places.append(place)
    return places


def _settled(label: Label) -> Place | None:
    """The place of a line whose own words tell it, wherever it stands."""
    if label.kind == "notice":
        return Place(label=label, notice=label.notice)
    if label.kind == "image" and label.image:
        return (
            Place(label=label, image=label.image) if label.image.caption else Place(label=label, dropped="photo credit")
        )
    if label.kind not in ("prose", "short"):
        return Place(label=label, dropped=label.reason)
    return None


def _between(labels: Sequence[Label], at: int) -> Place:
    """A line between headline and body: standfirst, name of the author or a label."""
    label = labels[at]
    if settled := _settled(label):
        return settled
    count = len(label.line.words)
    near = (*labels[max(0, at - 2) : at], *labels[at + 1 : at + 3])
    if (
        count <= 8
        and read_bare_byline(label.text)
        and any(other.kind == "facts" or other.reason == "byline" for other in near)
    ):
        return Place(label=label, dropped="byline")
    if tells_author(label.text):
        return Place(label=label, dropped="about the author")
    if at + 1 < len(labels) and labels[at + 1].kind == "prose" and labels[at - 1].reason == "timestamp" and count >= 3:
        return Place(label=label, block=_block_kind(label))
    if label.line.is_bullet and count >= 4:
        return Place(label=label, block="list")
    if label.kind == "prose" or count >= _FEWEST_STANDFIRST or (label.line.ends_sentence and count >= 3):
        return Place(label=label, block="lead")
    return Place(label=label, dropped="label over the body")


def _inside(label: Label, shown: set[str]) -> Place:
    """A line in the body: a block of the text of one kind or another."""
    if settled := _settled(label):
        return settled
    if caption_key(label) in shown and len(label.line.words) >= _FEWEST_REPEATED:
        return Place(label=label, dropped="repeated from the text")
    return Place(label=label, block=_block_kind(label))


def _block_kind(label: Label) -> ParagraphKind:
    if label.text.startswith(">"):
        return "quote"
    if label.line.is_bullet:
        return "list"
    closed = label.kind == "prose" or label.line.ends_sentence or label.text[-1] in ":,;"
    return "paragraph" if closed else "heading"


def _below(label: Label, notice: NoticeKind | None) -> Place:
    """A line below the body: a notice, or dropped."""
    if notice and label.kind != "credit":
        return Place(label=label, notice=notice)
    if label.kind == "image":
        return Place(label=label, dropped="caption below the article")
    if settled := _settled(label):
        return settled
    return Place(label=label, dropped="about the author" if tells_author(label.text) else "below the article")
