"""Words quoted from an article's text: where they stand, and where they stand in a text that has changed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from sayso.errors import UsageError
from sayso.record.contents import text_sha256
from sayso.record.judgements.judging import Quote
from sayso.span import Span

AROUND: Final = 32
"""Characters that are kept on each side of a quote: enough to tell two places with the same words apart."""

# A person types straight marks and a blank where the page has curly ones and a new line.
_ALIKE: Final = ("'’‘ʼ", '"“”„«»', "-–—‐‑")
_CLASSES: Final = {mark: f"[{re.escape(marks)}]" for marks in _ALIKE for mark in marks}


def find_quote(text: str, words: str, *, near: int, option: str) -> Span:
    """Where a person's `words` stand in `text`, nearest to the character `near`.

    Any white space stands for any other, and straight marks for curly ones. Raises UsageError, naming the option.
    """
    pieces = words.split()
    if not pieces:
        raise UsageError(f"{option}: no words are given; quote them from the article's text")
    pattern = r"\s+".join("".join(_CLASSES.get(c, re.escape(c)) for c in piece) for piece in pieces)
    found = [match.span() for match in re.finditer(pattern, text)]
    if not found:
        raise UsageError(f'{option}: "{words}" is not in the article\'s text; quote its words as they stand there')
    start, end = min(found, key=lambda place: abs(place[0] - near))
    return Span(start, end, text[start:end])


def quote_at(text: str, start: int, end: int) -> Quote:
    """The quote of text[start:end], with what stands around it."""
    return Quote(
        words=text[start:end],
        prefix=text[max(0, start - AROUND) : start],
        suffix=text[end : end + AROUND],
        start=start,
        end=end,
        text_sha256=text_sha256(text),
    )


def find_again(quote: Quote, text: str, *, sha256: str) -> int | None:
    """Where the words of `quote` begin in `text`, None if they are not there.

    In the same text (`sha256` is that of `text`) they are where they were. In a changed one, the place is taken
    around which most is as it was, then the nearest.
    """
    if sha256 == quote.text_sha256:
        return quote.start
    places = (match.start() for match in re.finditer(re.escape(quote.words), text))
    return min(places, key=lambda at: (-_alike_around(quote, text, at), abs(at - quote.start)), default=None)


def _alike_around(quote: Quote, text: str, at: int) -> int:
    before = text[max(0, at - len(quote.prefix)) : at]
    end = at + len(quote.words)
    after = text[end : end + len(quote.suffix)]
    return _common(reversed(before), reversed(quote.prefix)) + _common(after, quote.suffix)


def _common(first: Iterable[str], second: Iterable[str]) -> int:
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count
