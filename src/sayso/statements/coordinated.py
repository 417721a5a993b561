"""Cues joined to another by "and": "said the wall held and urged the crowd to go home" is two statements.

The model's first pass takes the second for a part of what was said, where a that-clause stands before it. Asked about
it, the second pass knows whose it is: of "said the council met and urged everybody to come" it names the council.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.language.quotations import Quotation, quotations_meeting
from sayso.statements.asking import Range
from sayso.statements.draft import Contents, Draft, subtract
from sayso.statements.tokens import Tokens

_PAST = (
    "accused|acknowledged|apologi[sz]ed|argued|asked|asserted|assured|blamed|called|cautioned|claimed|complained|conceded"
    "|condemned|credited|critici[sz]ed|defended|demanded|denied|denounced|described|dismissed|emphasi[sz]ed|encouraged"
    "|expressed|insisted|instructed|invited|noted|offered|ordered|pledged|praised|predicted|promised|questioned|rejected"
    "|requested|said|stressed|suggested|thanked|told|urged|vowed|warned|wondered"
)
_JOINED = re.compile(
    rf"(?<=[\w,”’\"'])\s(?P<joint>(?:and|but)\s(?:\w+ly\s|also\s|then\s|again\s)?)(?P<cue>{_PAST}|threatened)\b"
)
# In the same tense as the cue that it is joined to: within "says the wall held and urged" nobody else urges.
_OUTER = re.compile(rf"(?:{_PAST}|added|announced|stated|testified|wrote|went on to say|tweeted)\b")
# Who is said to have come "and threatened the owner" did not say so; who demanded may threaten too.
_THREATENS = re.compile(
    r"(?:accused|blamed|called|condemned|critici[sz]ed|demanded|denounced|ordered|rejected|urged)\b"
)
# "Said the gunman had entered the bank and demanded money": what may be done as well as said shares the "had".
_HAD = re.compile(r"\b(?:had|has|have)\s(?:\w+\s){1,6}[^,;]*$")
_DONE = frozenset("demanded called offered ordered asked told thanked rejected accused".split())


def joined_cues(text: str, tokens: Tokens) -> list[Range]:
    """Verbs of speech behind "and" or "but", as half-open ranges of the word pieces of `text`."""
    first = {int(start): number for number, start in enumerate(tokens.starts)}
    last = {int(end): number + 1 for number, end in enumerate(tokens.ends)}
    spans = (match.span("cue") for match in _JOINED.finditer(text))
    return [(first[start], last[end]) for start, end in spans if start in first and end in last]


def part_joined(
    text: str, drafts: Sequence[Draft], joined: Sequence[Draft], quotations: Sequence[Quotation], *, threshold: float
) -> list[Draft]:
    """The drafts, and those of `joined` with the source of the one they are joined to, whose content ends there."""
    contents = Contents(drafts)
    parted = list(drafts)
    known = {start for each in drafts for start, _ in each.cue}
    for each in joined:
        match = _JOINED.search(text, max(0, each.cue[0][0] - 20), each.cue[-1][1])
        if match is None or each.cue[0][0] in known or quotations_meeting(quotations, *match.span("cue")):
            continue
        for number in contents.near(*match.span("cue")):
            outer = parted[number]
            if _goes_on(text, outer, each, match):
                rest = ((match.start("joint"), _end_of(outer, match.start("joint"))),)
                parted[number] = replace(outer, content=subtract(outer.content, rest, text))
                parted.append(replace(each, score=max(each.score, threshold)))
                break
    return sorted(parted, key=lambda each: each.cue)


def _goes_on(text: str, outer: Draft, joined: Draft, match: re.Match[str]) -> bool:
    cue = match.start("cue")
    before = _THREATENS if match["cue"] == "threatened" else _OUTER
    if _HAD.search(text, outer.cue[-1][1], match.start("joint")) and match["cue"] in _DONE:
        return False
    return (
        outer.cue[0][0] < cue
        and outer.source == joined.source
        and any(start < match.start("joint") and cue < end for start, end in outer.content)
        and any(start > cue for start, _ in joined.content)
        and bool(before.search(text, outer.cue[0][0], outer.cue[-1][1]))
    )


def _end_of(outer: Draft, place: int) -> int:
    """Where the piece of content ends in which a place lies."""
    return next(end for start, end in outer.content if start <= place < end)
