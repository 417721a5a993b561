"""An article's word pieces, with what the encoder cannot see in them: casing, quotation marks, paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from sayso.language.quotations import Quotation, find_quotations

Ints = npt.NDArray[np.int64]
LOWER, TITLE, UPPER, MIXED, DIGIT, MARK = range(6)
CASES = 6
# Outside; then inside, opening mark and closing mark of a short (under 4 words), middling and long (over 9) quotation;
# a quotation without its closing mark; a quotation inside another.
QUOTES = 12
_UNCLOSED, _INNER = 10, 11
_PARAGRAPH = re.compile(r"[^\n]*[^\s][^\n]*")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The word pieces of a text, one entry each in every array.

    `ids` are vocabulary numbers; `starts` and `ends` code points of the text; `case` is 0 to 5, `quote` 0 to 11 (see
    the constants above); `paragraph` counts paragraphs from 0. `quotations` are those of the text.
    """

    ids: Ints
    starts: Ints
    ends: Ints
    case: Ints
    quote: Ints
    paragraph: Ints
    quotations: tuple[Quotation, ...]

    def __len__(self) -> int:
        return len(self.ids)


def tokenize(text: str, tokenizer: Tokenizer) -> Tokens:
    """The word pieces of `text`. Quotation marks of all manners are shown to the encoder as “ and ”, ‘ and ’."""
    quotations = tuple(find_quotations(text))
    canonical = _canonical(text, quotations)
    ids: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    paragraph: list[int] = []
    for number, match in enumerate(_PARAGRAPH.finditer(text)):
        encoding = tokenizer.encode(canonical[match.start() : match.end()], add_special_tokens=False)
        ids += encoding.ids
        starts += [match.start() + start for start, _ in encoding.offsets]
        ends += [match.start() + end for _, end in encoding.offsets]
        paragraph += [number] * len(encoding.ids)
    begin = np.array(starts, dtype=np.int64)
    end = np.array(ends, dtype=np.int64)
    return Tokens(
        ids=np.array(ids, dtype=np.int64),
        starts=begin,
        ends=end,
        case=np.array([_case(text[a:b]) for a, b in zip(starts, ends, strict=True)], dtype=np.int64),
        quote=_quote(text, quotations)[begin] if len(ids) else begin,
        paragraph=np.array(paragraph, dtype=np.int64),
        quotations=quotations,
    )


def _canonical(text: str, quotations: tuple[Quotation, ...]) -> str:
    # One character for one, so that offsets stay; a mark typed as two characters becomes a mark and a blank.
    characters = list(text)
    for q in quotations:
        opening, closing = ("“", "”") if q.depth == 0 else ("‘", "’")
        characters[q.start : q.inside_start] = opening.ljust(q.inside_start - q.start)
        characters[q.inside_end : q.end] = closing.ljust(q.end - q.inside_end) if q.closed else ""
    return "".join(characters)


def _case(word: str) -> int:
    if not any(c.isalnum() for c in word):
        return MARK
    if word[0].isdigit():
        return DIGIT
    if word.islower():
        return LOWER
    if word.isupper():
        return UPPER if len(word) > 1 else TITLE
    return TITLE if word[0].isupper() else MIXED


def _quote(text: str, quotations: tuple[Quotation, ...]) -> npt.NDArray[Any]:
    """For each code point of the text, its quotation feature."""
    feature = np.zeros(len(text) + 1, dtype=np.int64)
    for quotation in quotations:
        start, end = quotation.start, quotation.end
        if quotation.depth:
            feature[start:end] = _INNER
        elif not quotation.closed:
            feature[start:end] = _UNCLOSED
        else:
            words = text.count(" ", start, end) + 1
            size = 0 if words < 4 else 1 if words < 10 else 2
            feature[start:end] = 1 + size
            feature[start : quotation.inside_start] = 4 + size
            feature[quotation.inside_end : end] = 7 + size
    return feature
