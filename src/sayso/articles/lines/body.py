"""Where on a page the article's body stands: the stretch of lines with the most running text in it."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.articles.lines.boxes import LINKS
from sayso.articles.lines.furniture import tells_author
from sayso.articles.lines.labels import Kind, Label

_MOST = 400  # characters of one line that count: one long line of furniture must not outweigh an article
# As many characters of running text must follow to reach over such a line; set on the pages of the tests.
_COSTS: dict[Kind, int] = {
    "short": -20,
    "facts": -30,
    "image": -10,
    "credit": -60,
    "notice": -60,
    "furniture": -30,
    "box": -60,
    "comments": -60,
}
_LINKS_COST = -5  # a closed box of links is in the middle of an article as often as below it
_HEAD = 12  # lines of the stretch in which facts show that what went before them was a standfirst
_STANDFIRSTS = 2


def find_body(labels: Sequence[Label]) -> range:
    """The lines from the body's first to its last, empty if no line reads as running text.

    The stretch whose running text, less the cost of all that stands between, is greatest (Kadane's algorithm).
    """
    best = total = start = 0
    found = range(0)
    for at, label in enumerate(labels):
        if total <= 0:
            total, start = 0, at
        total += _worth(label)
        if total > best:
            best, found = total, range(start, at + 1)
    return found


def trim_body(labels: Sequence[Label], body: range) -> range:
    """The body without the standfirst before its byline and without the author's portrait after its end.

    The short sentences that close an article ("He declined.") and the captions below it are taken in.
    """
    start, stop = _after_facts(labels, body), body.stop
    while start < stop and labels[start].kind not in ("prose", "short"):
        start += 1
    while 0 < stop < len(labels) and _closes(labels[stop]):
        stop += 1
    while stop - 1 > start and tells_author(labels[stop - 1].text):
        stop -= 1
    return range(start, stop) if start < stop else body


def _after_facts(labels: Sequence[Label], body: range) -> int:
    start, prose = body.start, 0
    for at in body[:_HEAD]:
        prose += labels[at].kind == "prose"
        if prose > _STANDFIRSTS:
            break
        if labels[at].kind in ("facts", "credit") or labels[at].reason in ("date", "byline"):
            start = at + 1
    return start


def _closes(label: Label) -> bool:
    if label.kind == "short":
        return label.line.ends_sentence
    return label.image is not None and label.image.caption is not None


def _worth(label: Label) -> int:
    if label.kind == "prose":
        return min(len(label.text), _MOST)
    if label.kind == "short" and label.line.ends_sentence:
        return 0
    return _LINKS_COST if label.reason == LINKS else _COSTS[label.kind]
