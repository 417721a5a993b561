"""Where on a page the article's body stands: the stretch of lines with the most running text in it."""

from __future__ import annotations

from collections.abc import Sequence

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
            result[at:end] = [_beyond(inside, "links to other pages") for inside in result[at:end]]
            at = end
            continue
        prose += label.kind == "prose" and min(len(label.text), _MOST)
        at += 1
    return result


_BODY_BEFORE_COMMENTS = (
    300  # characters: a count of comments in the share bar above the body opens no comments
)


def _worth(label: Label) -> int:
    if label.kind == "prose":
        return min(len(label.text), _MOST)
    return _COSTS[label.kind] if not (label.kind == "short" and label.line.ends_sentence) else 0


def _box_end(labels: Sequence[Label], at: int) -> int:
    """Where a box that opened before `at` ends: at running text that is not the blurb of a headline in it."""
    first = at
    while at < len(labels):
        label = labels[at]
        if label.kind in ("notice", "credit"):
            return at
        if label.kind == "prose":
            follows_headline = at > first and labels[at - 1].kind in ("short", "facts", "image")
            nexts = labels[at + 1] if at + 1 < len(labels) else None
            blurb = follows_headline and (nexts is None or nexts.kind != "prose")
            teaser = len(label.line.words) <= 16 and labels[at - 1].line.block == label.line.block
            if not (blurb or teaser):
                return at
        at += 1
    return at


def _beyond(label: Label, reason: str) -> Label:
    return label if label.kind in ("notice", "credit") else label.dropped(label.reason or reason)
