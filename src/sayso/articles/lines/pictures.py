"""Photo credits to the captions they belong to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.article import Image
from sayso.articles.lines.labels import Label

_LONGEST_CAPTION = 45  # words


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
            if (
                0 <= near < below
                and near != title
                and (caption := _caption(result[near], label, before=near < at))
            ):
                result[near] = replace(
                    result[near], kind="image", image=Image(caption=caption, credit=credit)
                )
                break
        else:
            result[at] = replace(label, image=Image(credit=credit))
    return result


def _caption(near: Label, credit: Label, *, before: bool) -> str | None:
    """The caption that the line near a credit is, None if it is none or has its own credit."""
    if near.image:
        return near.image.caption if near.image.credit is None else None
    if not before or len(near.line.words) > _LONGEST_CAPTION:
        return None
    same_block = near.line.block == credit.line.block
    return near.text if near.kind == "short" or (near.kind == "prose" and same_block) else None
