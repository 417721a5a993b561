"""What was issued says what follows: "issued a statement on Friday saying Reyes told Dahl that ...".

The model sees "issued a statement" and passes over the participle where words stand between them; what is said then
begins in the middle of a clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.statements.draft import Draft, join
from sayso.statements.inner_words import SPEECH

_ISSUED = re.compile(
    r"""\b(?:issu|releas|publish|post|circulat|sen[dt]|wr[io]te?|written|ma[dk]e?|put|distribut|sign)\w*
    \s+(?:out\s+)?(?:an?|another|the|its|his|her|their)\s+(?:[\w’'-]+\s+){0,3}?
    (?:statement|letter|message|memo|note|report|release|tweet|post|video|warning|advisory|bulletin|e-?mail|notice)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# What may stand between the document and the participle: a time or a hearer, in one sentence.
_SAYING = re.compile(r"[^.!?\n“\"]{0,60}?\b(?P<saying>[a-z]+ing)\b\s*")


def begin_after_saying(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts; those of something issued with the participle in their cue, and all that follows it as content."""
    return [_mended(text, each) for each in drafts]


def _mended(text: str, each: Draft) -> Draft:
    start, end = each.cue[0][0], each.cue[-1][1]
    issued = _ISSUED.search(text, start, min(len(text), end + 40))
    content = [(a, b) for a, b in each.content if a >= end]
    if not issued or not content or issued.start() >= end:
        return each
    saying = _SAYING.match(text, issued.end(), content[0][1])
    if not saying or saying["saying"] not in SPEECH or saying.end() >= content[0][0]:
        return each
    said = text[saying.end() : content[0][0]]
    if _ends_sentence(said) or not said.strip(" ,:"):
        return each
    cue = ((start, issued.end()), saying.span("saying"))
    return replace(each, cue=cue, content=join([(saying.end(), content[0][1]), *content[1:]], text))


def _ends_sentence(words: str) -> bool:
    return re.search(r"[.!?;\n]", words) is not None
