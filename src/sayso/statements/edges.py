"""Where cues and contents begin and end: not with an article cut off, a manner between commas, or a note."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from sayso.statements.asking import Range
from sayso.statements.draft import Draft, Ranges, trim

# "Said in a", "reported last": the noun was cut off.
_CUT: Final = re.compile(
    r"(?<=\w)\s+(?:(?:in|at|on|during|via|through)\s+)?(?:an?|the|last|next|this|his|her|its|their)\Z", re.IGNORECASE
)
# "Condemn, in the strongest terms, the attack": how it is said stands between commas.
_MANNER: Final = re.compile(r"(?:in|with|without|once|on)\s[^,.;:“”\"\n]{2,50},\s+(?=\S)")
# “Nous sommes prêts” (We are ready): the note of who translated is not in the words.
_NOTED: Final = re.compile(r"[“\"][^“”\"\n]*(?P<mark>[”\"])(?P<note>\s*[(\[][^()\[\]\n]{2,150}[)\]],?)")


def mend_edges(text: str, each: Draft) -> Draft:
    """The draft whose cue ends with a verb or a noun, and whose content begins behind the manner."""
    cue = list(each.cue)
    last, end = cue[-1]
    # "Made a" is no cue without its noun, and lacks more than its edge.
    if (cut := _CUT.search(text, last, end)) and not text.startswith(("made", "put", "has", "gave", "took"), last):
        cue[-1] = (last, cut.start())
    return replace(each, cue=tuple(cue), content=tuple(_noted(text, *piece) for piece in _behind_manner(text, each)))


def _noted(text: str, start: int, end: int) -> Range:
    """The piece without the translation in brackets that ends it, where all before it is in quotation marks."""
    noted = _NOTED.fullmatch(text, start, end)
    return (start, noted.start("note")) if noted else (start, end)


def _behind_manner(text: str, each: Draft) -> Ranges:
    for number, (start, end) in enumerate(each.content):
        manner = _MANNER.match(text, start, end)
        if manner and text[each.cue[-1][1] : start].strip() == ",":
            kept = trim(text, manner.end(), end)
            return tuple(filter(None, (*each.content[:number], kept, *each.content[number + 1 :])))
    return each.content
