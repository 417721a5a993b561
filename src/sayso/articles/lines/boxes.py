"""Boxes of links, readers' comments and what else runs over several lines: furniture by what heads it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.articles.lines.labels import Label

LINKS = "links to other pages"
_READ = 400  # characters of a line that are looked at for names
_BODY_BEFORE_COMMENTS = 300  # characters: a count of comments in the share bar above the body opens no comments
_TEASER = 16  # words of a sentence in the block of the headline before it
_HEADING = 6  # words of a line that heads what the outlet says of itself ("About Tollis Energy")
_LABEL = 4  # words of a line that heads one link ("Read more")
_DIGIT = re.compile(r"\d")
_NAME = re.compile(r"(?<![.!?”\"] )(?<!^)\b[A-Z][a-z]{3,}")


def close_boxes(labels: Sequence[Label]) -> list[Label]:
    """The labels with what stands in boxes of links and below the readers' comments made furniture."""
    result = list(labels)
    at, prose = 0, 0
    known: set[str] = set()
    while at < len(result):
        label = result[at]
        if label.kind == "comments" and prose >= _BODY_BEFORE_COMMENTS:
            result[at:] = [_within(later, "readers' comments") for later in result[at:]]
            break
        # Above the first running text a box holds the headline as often as links to others.
        end = _box_end(result, at + 1, known=known) if label.kind == "box" and prose else at + 1
        if label.kind in ("box", "comments"):
            result[at:end] = [_within(inside, LINKS) for inside in result[at:end]]
        elif at + 1 < len(result):
            result[at + 1] = _headed(result[at + 1], by=label) if prose or label.notice else result[at + 1]
            if prose and _is_kicker(label) and result[at + 1].reason == LINKS:
                result[at] = label.dropped(LINKS)
        if label.kind in ("prose", "short", "image"):
            known |= _names(label.text)
        prose += min(len(label.text), _READ) if label.kind == "prose" else 0
        at = end
    return result


def _headed(label: Label, *, by: Label) -> Label:
    """The line after `by`, as what `by` heads: one link, or what the outlet says of itself."""
    if _is_kicker(by) and by.line.block == label.line.block and label.kind == "short" and not label.line.ends_sentence:
        return label.dropped(LINKS)
    if by.reason == "read more" and by.kind == "furniture" and len(by.line.words) <= _LABEL:
        return label.dropped(LINKS) if label.kind == "short" and not label.line.ends_sentence else label
    if by.notice == "outlet" and len(by.line.words) <= _HEADING and label.kind == "prose":
        return replace(label, kind="notice", notice="outlet")
    return label


def _is_kicker(label: Label) -> bool:
    """Whether a line is the section over one link: an article has no heading over a heading."""
    return (
        label.kind in ("short", "furniture")
        and label.text.isupper()
        and not _DIGIT.search(label.text)
        and 1 <= len(label.line.words) <= _LABEL
    )


def _box_end(labels: Sequence[Label], at: int, *, known: set[str]) -> int:
    """Where a box that opened before `at` ends: at running text that is not the blurb of a headline in it.

    A sentence with one of the names that the article has used before the box is the article's.
    """
    first = at
    while at < len(labels) and labels[at].kind not in ("notice", "credit", "comments", "box"):
        label, before = labels[at], labels[at - 1]
        if label.kind == "prose":
            follows_headline = at > first and before.kind in ("short", "facts", "image")
            blurb = follows_headline and (at + 1 == len(labels) or labels[at + 1].kind != "prose")
            teaser = len(label.line.words) <= _TEASER and before.line.block == label.line.block
            if not (blurb or teaser) or not known.isdisjoint(_names(label.text)):
                return at
        at += 1
    return at


def _names(text: str) -> set[str]:
    """The words of a line that are capitalised though within a sentence, and its first if it is a long one."""
    first = text[:_READ].split(None, 1)[0]
    return {*_NAME.findall(text[:_READ]), *((first,) if len(first) > 5 else ())}


def _within(label: Label, reason: str) -> Label:
    return label if label.kind in ("notice", "credit") else label.dropped(label.reason or reason)
