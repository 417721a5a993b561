"""Whether what somebody says names a speaker: what "speaks about" means in networks, exported and shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Piece = tuple[int, int, str]
"""A piece of a content: start, end (code points of the article's text), and its text."""


def is_named_in(pieces: Iterable[Piece], *, name: str, kind: str, mentions: Sequence[tuple[int, int]]) -> bool:
    """Whether a content, piece by piece, has a mention of a speaker, or the name itself as words of their own.

    `mentions` are ranges of the article's text, half-open. What an unnamed speaker is called is no name, nor are words
    without a capital in a script that has them: for these only mentions count.
    """
    named = kind != "unnamed" and (name != name.lower() or name == name.upper())
    # Plain loops: networks ask this a hundred thousand times.
    for start, end, text in pieces:
        for begin, stop in mentions:
            if start <= begin and stop <= end:
                return True
        if named and name in text and _has_words(text, name):
            return True
    return False


def _has_words(text: str, name: str) -> bool:
    """Whether `name` stands in `text`, and not as a part of longer words: no Iran in "Iranians"."""
    begin = text.find(name) if name else -1
    while begin >= 0:
        before, after = text[begin - 1 : begin], text[begin + len(name) : begin + len(name) + 1]
        if not (before.isalnum() or after.isalnum()):
            return True
        begin = text.find(name, begin + 1)
    return False
