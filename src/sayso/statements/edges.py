"""Where cues end and contents begin: not with an article cut off, or a manner between commas."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from sayso.statements.draft import Draft, trim

# "Said in a", "reported last": the noun was cut off.
_CUT: Final = re.compile(
    r"(?<=\w)\s+(?:(?:in|at|on|during|via|through)\s+)?(?:an?|the|last|next|this|his|her|its|their)\Z", re.IGNORECASE
)
# "Condemn, in the strongest terms, the attack": how it is said stands between commas.
_MANNER: Final = re.compile(r"(?:in|with|without|once|on)\s[^,.;:“”\"\n]{2,50},\s+(?=\S)")


def mend_edges(text: str, each: Draft) -> Draft:
    """The draft whose cue ends with a verb or a noun, and whose content begins behind the manner."""
    cue = list(each.cue)
    last, end = cue[-1]
    # "Made a" is no cue without its noun, and lacks more than its edge.
    if (cut := _CUT.search(text, last, end)) and not text.startswith(("made", "put", "has", "gave", "took"), last):
        cue[-1] = (last, cut.start())
    return replace(each, cue=tuple(cue), content=_behind_manner(text, each))


def _behind_manner(text: str, each: Draft) -> tuple[tuple[int, int], ...]:
    for number, (start, end) in enumerate(each.content):
        manner = _MANNER.match(text, start, end)
        if manner and text[each.cue[-1][1] : start].strip() == ",":
            kept = trim(text, manner.end(), end)
            return tuple(filter(None, (*each.content[:number], kept, *each.content[number + 1 :])))
    return each.content
