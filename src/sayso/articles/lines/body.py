"""Where on a page the article's body stands: the stretch of lines with the most running text in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.articles.lines.furniture import tells_author
from sayso.articles.lines.labels import Kind, Label

_MOST = 400  # characters of one line that count: one long line of furniture must not outweigh an article
_COSTS: dict[Kind, int] = {
    "short": -20,
    "facts": -30,
    "image": -10,
    "credit": -60,
    "notice": -60,
    "furniture": -30,
    "box": -60,
    "comments": -60,
}  # as many characters of running text must follow to reach over such a line; set on the pages of the tests


def find_body(labels: Sequence[Label]) -> range:
    """The lines from the body's first to its last, empty if no line reads as running text.

    The stretch whose running text, less the cost of all that stands between, is greatest (Kadane's algorithm).
    """
    best = total = 0
    found, start = range(0), 0
    for at, label in enumerate(labels):
        if total <= 0:
            total, start = 0, at
        total += _worth(label)
        if total > best:
            best, found = total, range(start, at + 1)
    return found


_HEAD = 12  # lines of the stretch in which facts show that what went before them was a standfirst
_STANDFIRSTS = 2


def trim_body(labels: Sequence[Label], body: range) -> range:
    """The body without the standfirst before its byline and without the author's portrait after its end.

    The short sentences that close an article ("He declined.") are taken in.
    """
    start, stop = body.start, body.stop
    prose = 0
    for at in body[:_HEAD]:
        prose += labels[at].kind == "prose"
        if prose > _STANDFIRSTS:
            break
        if labels[at].kind in ("facts", "credit") or labels[at].reason in ("date", "byline"):
            start = at + 1
    while start < stop and labels[start].kind not in ("prose", "short"):
        start += 1
    while 0 < stop < len(labels) and labels[stop].kind == "short" and labels[stop].line.ends_sentence:
        stop += 1
    while stop - 1 > start and tells_author(labels[stop - 1].text):
        stop -= 1
    return range(start, stop) if start < stop else body


def close_boxes(labels: Sequence[Label]) -> list[Label]:
    """The labels with what stands in boxes of links and below the readers' comments made furniture."""
    result = list(labels)
    at, prose = 0, 0
    while at < len(result):
        label = result[at]
        if label.kind == "comments" and prose >= _BODY_BEFORE_COMMENTS:
            result[at:] = [_beyond(later, "readers' comments") for later in result[at:]]
            break
        if label.kind in ("box", "comments"):
            # Above the first running text a box holds the headline as often as links to others.
            end = _box_end(result, at + 1) if label.kind == "box" and prose else at + 1
            result[at:end] = [_beyond(inside, _LINKS) for inside in result[at:end]]
            at = end
            continue
        if label.kind == "furniture" and label.reason == "read more" and at + 1 < len(result):
            follower = result[at + 1]
            if follower.kind == "short" and not follower.line.ends_sentence and len(label.line.words) <= 4:
                result[at + 1] = follower.dropped(_LINKS)
        if label.notice == "outlet" and len(label.line.words) <= 6 and at + 1 < len(result):
            follower = result[at + 1]  # "About Tollis Energy" heads what is said about it
            if follower.kind == "prose":
                result[at + 1] = replace(follower, kind="notice", notice="outlet")
        prose += label.kind == "prose" and min(len(label.text), _MOST)
        at += 1
    return result


_LINKS = "links to other pages"
_LINKS_COST = -5  # a closed box of links is in the middle of an article as often as below it
_BODY_BEFORE_COMMENTS = (
    300  # characters: a count of comments in the share bar above the body opens no comments
)


def _worth(label: Label) -> int:
    if label.kind == "prose":
        return min(len(label.text), _MOST)
    if label.reason == _LINKS:
        return _LINKS_COST
    return _COSTS[label.kind] if not (label.kind == "short" and label.line.ends_sentence) else 0


def _box_end(labels: Sequence[Label], at: int) -> int:
    """Where a box that opened before `at` ends: at running text that is not the blurb of a headline in it.

    A sentence with a name that the article has used before the box is the article's.
    """
    first = at
    known = set().union(*(_names(label.text) for label in labels[:at] if label.kind in ("prose", "short", "image")))
    while at < len(labels):
        label = labels[at]
        if label.kind in ("notice", "credit", "comments", "box"):
            return at
        if label.kind == "prose":
            follows_headline = at > first and labels[at - 1].kind in ("short", "facts", "image")
            nexts = labels[at + 1] if at + 1 < len(labels) else None
            blurb = follows_headline and (nexts is None or nexts.kind != "prose")
            teaser = len(label.line.words) <= 16 and labels[at - 1].line.block == label.line.block
            if not (blurb or teaser) or _names(label.text) & known:
                return at
        at += 1
    return at


_NAME = re.compile(r"(?<![.!?”\"] )(?<!^)\b[A-Z][a-z]{3,}")


def _names(text: str) -> set[str]:
    """The words of a line that are capitalised, though within a sentence; and its first."""
    words = text[:_MOST].split(None, 1)
    return {*_NAME.findall(text[:_MOST]), *(words[:1] if words and len(words[0]) > 5 else ())}


def _beyond(label: Label, reason: str) -> Label:
    return label if label.kind in ("notice", "credit") else label.dropped(label.reason or reason)
