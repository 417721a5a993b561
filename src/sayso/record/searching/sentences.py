"""The sentences around a statement, found by their stops: enough for showing it, too rough for reading."""

from __future__ import annotations

import re
from typing import Final

_STOP: Final = re.compile(r"[.!?…][\"”’')\]]*(?=\s+[\"“‘'(\[]*[A-Z0-9])")
# "Mr. Smith" and "J. Smith" are not two sentences.
_NO_STOP: Final = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Sen|Rep|Gov|Rev|St|No|vs|U\.S)|\b[A-Z])\.$")


def sentences_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The range of `text` from where the sentence with `start` begins to where the one with `end` ends."""
    begin = text.rfind("\n\n", 0, start) + 1
    last = text.find("\n\n", end)
    stop = last = last if last >= 0 else len(text)
    for match in _STOP.finditer(text, begin, last):
        if _NO_STOP.search(text, max(match.start() - 8, 0), match.start() + 1):
            continue
        if match.end() <= start:
            begin = match.end()
        elif match.end() >= end:
            stop = match.end()
            break
    while begin < stop and text[begin].isspace():
        begin += 1
    while begin < stop and text[stop - 1].isspace():
        stop -= 1
    return begin, stop
