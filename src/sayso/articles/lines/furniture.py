"""Furniture by its words: menus, share bars, boxes, cookie texts and the like, of any site."""

from __future__ import annotations

import re

from sayso.articles.lines.furniture_phrases import AUTHORS, BOXES, COMMENTS, LABELS, NEEDED, SENTENCES
from sayso.articles.phrases import phrase_finder, phrase_sorter

_LONGEST = 420  # characters; the longest cookie texts and newsletter boxes on one line
_LONGEST_LABEL = 90
_label_of = phrase_sorter(LABELS)
_is_box = phrase_finder(BOXES, whole=True)
_is_comments = phrase_finder(COMMENTS, whole=True)
_is_author = phrase_finder(AUTHORS)
_SENTENCE_PATTERNS = [
    (reason, phrase_finder(phrases, among=NEEDED.get(reason, ""))) for reason, phrases in SENTENCES.items()
]
_PARTED = re.compile(r"\s*[|•·›»>/]\s*|\s{2,}|\t")
_HAS_LETTER = re.compile(r"[^\W\d_]")


def furniture_reason(line: str) -> str | None:
    """Why `line` is furniture by its own words ("share bar", "cookie text"), None if its words do not show it."""
    if not _HAS_LETTER.search(line[:_LONGEST]):
        return "no words" if not re.search(r"\d", line[:_LONGEST]) else _label(line)
    return _label(line) or (_sentence(line) if len(line) <= _LONGEST else None)


def opens_box(line: str) -> bool:
    """Whether `line` heads a list of other articles ("Related stories", "Most read")."""
    return len(line) <= _LONGEST_LABEL and _is_box(line)


def opens_comments(line: str) -> bool:
    """Whether `line` heads the readers' comments."""
    return len(line) <= _LONGEST_LABEL and _is_comments(line)


def tells_author(line: str) -> bool:
    """Whether `line` tells who the author is, as below an article ("Ana Reyes covers the courts for ...")."""
    return len(line) <= _LONGEST and _is_author(line)


def _label(line: str) -> str | None:
    if len(line) > 160 or (line.endswith(".") and not line.endswith("..")):
        return None
    whole = _label_of(line)
    if whole or not _PARTED.search(line):
        return whole
    reasons = [_label_of(part) for part in _PARTED.split(line) if part]
    return reasons[0] if len(reasons) > 1 and all(reasons) else None


def _sentence(line: str) -> str | None:
    return next((reason for reason, says in _SENTENCE_PATTERNS if says(line)), None)
