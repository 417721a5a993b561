"""Where the words of a query stand in a text, folded as the index folds them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from sayso.record.folding import fold_words
from sayso.record.searching.query import All, Any, Part, Query, Words

# A letter or digit with the marks that follow it, where text is written with the marks apart.
_WORD: Final = re.compile(r"(?:[^\W_][̀-ͯ]*)+")

Range = tuple[int, int]


def marked_ranges(text: str, query: Query) -> list[Range]:
    """The ranges of `text` that `query` asks for, in order and not overlapping; what it excludes is not marked."""
    words = [(match.span(), word) for match in _WORD.finditer(text) for word in fold_words(match[0])]
    found = sorted(found for simple in _wanted(query) for found in _ranges(text, words, simple))
    merged: list[Range] = []
    for start, end in found:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _wanted(query: Query) -> Iterator[Words | Part]:
    if isinstance(query, All):
        inside = query.wanted
    elif isinstance(query, Any):
        inside = query.choices
    else:
        yield query
        return
    for each in inside:
        yield from _wanted(each)


def _ranges(text: str, words: Sequence[tuple[Range, str]], simple: Words | Part) -> Iterator[Range]:
    if isinstance(simple, Part):
        yield from (match.span() for match in re.finditer(re.escape(simple.text), text, re.IGNORECASE))
        return
    length = len(simple.words)
    for at in range(len(words) - length + 1):
        here = tuple(word for _, word in words[at : at + length])
        last_fits = here[-1].startswith(simple.words[-1]) if simple.prefix else here[-1] == simple.words[-1]
        if last_fits and here[:-1] == simple.words[:-1]:
            yield words[at][0][0], words[at + length - 1][0][1]
