"""The pictures of an article: which lines are captions, by their credits and by where and how often they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.article import Image
from sayso.articles.lines.captions import shows_picture
from sayso.articles.lines.labels import Label

_LONGEST_CAPTION = 45  # words
_NEAR = 4  # lines between a caption and its repetition; a heading that is also a jump link comes again further off
_LONGEST_CREDIT = 6  # words
_FEWEST_WORDS = 3  # of a caption: shorter lines that come twice are labels, and names in the text


def caption_key(label: Label) -> str:
    """What is the same in a caption and in its repetition, with or without a credit or a full stop."""
    caption = label.image.caption if label.image and label.image.caption else label.text
    return " ".join(caption[:600].split()).rstrip(" .").casefold()


def describes_image(labels: Sequence[Label], at: int) -> bool:
    """Whether a line is the description of an image for those who cannot see it: it stands over the caption."""
    label, following = labels[at], labels[at + 1] if at + 1 < len(labels) else None
    if following is None or following.image is None or following.image.caption is None or label.line.ends_sentence:
        return False
    return following.line.block == label.line.block


def mark_captions(labels: Sequence[Label]) -> list[Label]:
    """The labels with the lines over a button for a caption ("hide caption") as caption and credit."""
    result = list(labels)
    for at, label in enumerate(labels):
        if at < 2 or label.reason != "image label" or "caption" not in label.text.lower():
            continue
        before, above = result[at - 1], result[at - 2]
        if before.kind == "short" and len(before.line.words) <= _LONGEST_CREDIT and above.kind in ("prose", "short"):
            if len(above.line.words) <= _LONGEST_CAPTION:
                result[at - 2] = replace(above, kind="image", image=Image(caption=above.text, credit=before.text))
                result[at - 1] = before.dropped("photo credit")
        elif before.kind in ("prose", "short") and len(before.line.words) <= _LONGEST_CAPTION:
            result[at - 1] = replace(before, kind="image", image=Image(caption=before.text))
    credits = {label.image.credit for label in result if label.image and label.image.credit}
    return [
        label.dropped("photo credit") if label.kind == "short" and label.text in credits else label for label in result
    ]


def join_credits(labels: Sequence[Label], *, title: int | None, below: int) -> list[Label]:
    """The labels with each photo credit that stands alone joined to the caption before it, or after it.

    A line becomes a caption by standing before a credit: in its block if it reads as running text, else anywhere
    above the line `below`, where the article ends.
    """
    result = list(labels)
    for at, label in enumerate(result[:below]):
        credit = label.image.credit if label.image and label.image.caption is None else None
        if credit is None:
            continue
        for near in (at - 1, at + 1):
            if 0 <= near < below and near != title and (caption := _caption(result[near], label, before=near < at)):
                result[near] = replace(result[near], kind="image", image=Image(caption=caption, credit=credit))
                break
    return result


def find_captions(labels: Sequence[Label], *, title: int | None, body: range) -> dict[str, Image]:
    """The article's images by the keys of their captions: those labelled so, and lines that show it by their place.

    Such a line tells what a picture shows ("left", "pictured"), comes twice above or in the body without a full stop,
    or stands beside the label of an image.
    """
    first = body.start if title is None else title + 1
    inside = range(first, body.stop)
    images: dict[str, Image] = {}
    for at in inside:
        image = labels[at].image
        if image and image.caption and (caption_key(labels[at]) not in images or image.credit):
            images[caption_key(labels[at])] = image
    for at in inside:
        label = labels[at]
        if label.kind not in ("short", "prose") or label.line.ends_sentence or len(label.line.words) < _FEWEST_WORDS:
            continue
        twice = any(near.text == label.text for near in labels[at + 1 : at + 1 + _NEAR])
        over = at < body.start
        labelled = over and any(near.reason == "image label" for near in (labels[at - 1], labels[at + 1]))
        if twice or labelled or (over and shows_picture(label.text)):
            images.setdefault(caption_key(label), Image(caption=label.text))
    return images


def _caption(near: Label, credit: Label, *, before: bool) -> str | None:
    """The caption that the line near a credit is, None if it is none or has its own credit."""
    if near.image:
        return near.image.caption if near.image.credit is None else None
    if not before or len(near.line.words) > _LONGEST_CAPTION:
        return None
    same_block = near.line.block == credit.line.block
    return near.text if near.kind == "short" or (near.kind == "prose" and same_block) else None
