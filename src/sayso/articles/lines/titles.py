"""Which line of a page is the article's headline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.articles.datelines import day_of, read_dateline
from sayso.articles.lines.bylines import read_byline
from sayso.articles.lines.labels import Label

_SEEN = 60  # lines above the body that may hold the headline
_BODY_WORDS = 400  # of the body's first words: a headline is made of them
_LEAST = 1.0  # of the score below: one good sign with nothing against it
_CLOSE = 1.25  # less than what the body's words in a headline are worth
_COMMON = frozenset(
    (
        "a an the and or but of to in on at for from by with as is are was were be been has have had will would it its "
        "he she they his her their this that not no new news says said after over who what how why when"
    ).split()
)
_PATH = re.compile(r"\s(?:[/›»>→]|::)\s")  # "World / Africa"
# An article may begin with somebody's words: closed in marks, or with who says them behind.
_IS_SPEECH = re.compile(r"\.[\"”’']?$|[,.!?][\"”’'](?:\s|$)")
_SUFFIX_MARKS = (" | ", " - ", " – ", " — ", " :: ", " · ")


def find_title(labels: Sequence[Label], *, body: range) -> int | None:
    """The place of the headline among `labels`, None if no line above the body reads as one.

    A headline shares words with the body, has four to twenty-two words and no full stop, and stands over the byline,
    the date or the first paragraph.
    """
    about = _content_words(" ".join(labels[at].text[:2000] for at in body[:12]))
    candidates = [at for at in range(max(0, body.start - _SEEN), _last_place(labels, body)) if _can_be(labels[at])]
    scores = {at: _score(labels, at, body=body, about=about) for at in candidates}
    best = max(scores.values(), default=0.0)
    # What stands below the headline (standfirst, key points) tells of the body as well as it does: the first wins.
    return min((at for at, score in scores.items() if score >= best - _CLOSE), default=None) if best >= _LEAST else None


def without_outlet(title: str) -> tuple[str, str]:
    """A browser tab's title cut into headline and outlet ("Ferry returns | Harbour Post"); no outlet gives ""."""
    for mark in _SUFFIX_MARKS:
        head, found, tail = title.rpartition(mark)
        if found and len(head.split()) >= 4 and len(tail.split()) <= 4 and tail[:1].isupper():
            return head, tail
    return title, ""


def is_headline_again(text: str, headline: str) -> bool:
    """Whether `text` is the headline once more, alone or as a browser tab's title."""
    return text == headline or (text.startswith(headline) and without_outlet(text)[0] == headline)


def _last_place(labels: Sequence[Label], body: range) -> int:
    """Up to where headlines are sought: the body's start, or its first facts where those stand early in it."""
    for at in body[:6]:
        if labels[at].kind == "facts":
            return at
    return body.start + 1 if body else len(labels)


def _can_be(label: Label) -> bool:
    if label.text.endswith((":", ",")) or read_byline(label.text) is not None or _is_filed(label.text):
        return False
    count = len(label.line.words)
    if label.kind == "short":
        return 2 <= count <= 30
    return label.kind == "prose" and 4 <= count <= 30 and not _IS_SPEECH.search(label.text)


def _is_filed(text: str) -> bool:
    """Whether a line begins as a report does: "PORT ELLERY (Reuters) -". "Paris: Who pays?" may be a headline."""
    found = read_dateline(text)
    return found is not None and bool(found.agency or day_of(text, found))


def _score(labels: Sequence[Label], at: int, *, body: range, about: set[str]) -> float:
    label = labels[at]
    words = _content_words(label.text)
    count = len(label.line.words)
    score = 2.0 * min(1.0, 2.0 * len(words & about) / len(words)) if words else 0.0  # half of its words are enough
    score += 1.0 if 4 <= count <= 22 else -1.0
    score -= 1.0 if label.text.endswith(".") else 0.0
    score -= 2.0 if _is_repeated(labels, at) and count <= 6 else 0.0
    score += 1.0 if _stands_over_facts(labels, at) else 0.0
    score += 1.0 if at == 0 and body.start <= 2 else 0.0
    score -= 2.0 if any(labels[later].text == label.text for later in body[:_SEEN]) and at not in body else 0.0
    score -= 3.0 if at in body and at > body.start else 0.0
    score -= 1.0 if label.line.is_bullet else 0.0
    # "Breaking" heads the ticker as often as the headline: then the other lines decide.
    score -= 1.5 if at and labels[at - 1].text.casefold().startswith("breaking") else 0.0
    score -= 1.5 if count <= 8 and _PATH.search(label.text) else 0.0
    return score - min(1.5, 0.05 * max(0, body.start - at))


def _is_repeated(labels: Sequence[Label], at: int) -> bool:
    near = labels[max(0, at - 1) : at + 2]
    return sum(label.text == labels[at].text for label in near) > 1


def _stands_over_facts(labels: Sequence[Label], at: int) -> bool:
    """Whether a byline or a date follows, at most standfirst and key points between."""
    for label in labels[at + 1 : at + 7]:
        if label.kind not in ("short", "prose"):
            return label.kind == "facts"
    return False


def _content_words(text: str) -> set[str]:
    words = {
        word.strip(".,:;!?'’\"“”‘()").casefold().removesuffix("'s").removesuffix("’s")
        for word in text.split()[:_BODY_WORDS]
    }
    return {word for word in words if len(word) > 1} - _COMMON
