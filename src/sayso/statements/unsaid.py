"""What is not said behind what is: "said the road was safe but would not say who had checked it" is two statements.

As with other joined cues (`coordinated.py`) the model's first pass takes the second for a part of what was said, and
its second pass knows whose it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.language.quotations import Quotation, quotations_meeting
from sayso.statements.asking import Range
from sayso.statements.draft import Contents, Draft, subtract
from sayso.statements.tokens import Tokens

_TELL = (
    "say|give|name|elaborate|comment|confirm|specify|disclose|identify|reveal|discuss|provide|explain|describe|detail"
    "|rule out"
)
_SILENT = re.compile(
    r"(?<=[\w,”’\"'])\s(?P<joint>(?:and|but)\s(?P<pronoun>(?:it|he|she|they)\s)?)(?P<cue>"
    rf"(?:would|did|could)(?:\snot|n[’']t)(?:\simmediately|\syet)?\s(?:{_TELL})"
    # Who is said to have been questioned "and refused to name" others is the one who did.
    rf"|(?:declined|(?<!and\s)refused)(?=\sto\s(?:{_TELL})\b))\b"
)
# In the past as the silence is: what somebody "says" others would not tell is in what he says.
_TOLD = re.compile(
    r"\b(?:said|told|added|announced|acknowledged|admitted|argued|asserted|claimed|confirmed|denied|insisted|noted"
    r"|reported|stated|suggested|testified|warned|wrote|tweeted|denounced|condemned|accused|promised)\b"
)
# Nothing follows it: the cue is without it.
_ALONE = re.compile(r" (?P<verb>elaborate|comment)\Z")
# Between the end of a statement and the silence.
_ADJACENT = re.compile(r"[”\"’']?,?[”\"’']?\s+")
_COMMA = re.compile(r",?\s*\Z")
_JOINT = re.compile(r"\s(?:and|but)\s(?:\w+\s)?\Z")
_REACH = 40


def silent_cues(text: str, tokens: Tokens) -> list[Range]:
    """Cues of silence behind "and" or "but", as half-open ranges of the word pieces of `text`."""
    first = {int(start): number for number, start in enumerate(tokens.starts)}
    last = {int(end): number + 1 for number, end in enumerate(tokens.ends)}
    spans = (match.span("cue") for match in _SILENT.finditer(text))
    return [(first[start], last[end]) for start, end in spans if start in first and end in last]


def part_silences(
    text: str, drafts: Sequence[Draft], joined: Sequence[Draft], quotations: Sequence[Quotation], *, threshold: float
) -> list[Draft]:
    """The drafts and the silences of `joined` that go on with them: what was said ends there."""
    contents = Contents(drafts)
    parted: list[Draft | None] = list(drafts)
    known = {start: number for number, each in enumerate(drafts) for start, _ in each.cue}
    for each in joined:
        match = _at(text, each.cue[0][0])
        silence = _with_content(text, each) if match else None
        if match is None or silence is None or quotations_meeting(quotations, *match.span("cue")):
            continue
        again = known.get(silence.cue[0][0])
        for number in contents.near(match.start() - 2, match.end("cue")):
            outer = parted[number]
            if outer is not None and number != again and _goes_on(text, outer, silence, match):
                parted[number] = _ended(text, outer, match)
                if again is not None:
                    parted[again] = None
                parted.append(replace(silence, score=max(silence.score, threshold)))
                break
    return sorted((each for each in parted if each is not None), key=lambda each: each.cue)


def _at(text: str, cue: int) -> re.Match[str] | None:
    """The joint before a cue of silence that begins there; None before any other cue."""
    joint = _JOINT.search(text, max(0, cue - _REACH), cue)
    match = _SILENT.match(text, joint.start()) if joint else None
    return match if match and match.start("cue") == cue else None


def _with_content(text: str, each: Draft) -> Draft | None:
    """The silence with what follows it for its content; of "would not elaborate" that is the verb. None without any."""
    start, end = each.cue[0][0], each.cue[-1][1]
    behind = tuple((a, b) for a, b in each.content if a >= end)
    if alone := _ALONE.search(text, start, end):
        return replace(each, cue=((start, alone.start()),), content=((alone.start("verb"), end), *behind)[:1])
    # "Did not give [details of] the trial": all of it was kept back.
    return replace(each, content=((end + 1, behind[0][1]), *behind[1:])) if behind else None


def _goes_on(text: str, outer: Draft, silence: Draft, match: re.Match[str]) -> bool:
    pronoun = (match.start("pronoun"), match.end("pronoun") - 1)
    joint = match.start("joint")
    inside = any(start < joint and match.start("cue") < end for start, end in outer.content)
    ends = max(end for _, end in (*outer.content, *outer.cue, *outer.source))
    return (
        outer.cue[0][0] < joint
        and silence.source in (outer.source, (pronoun,))
        and (inside or _ADJACENT.fullmatch(text, ends, joint) is not None)
        and _TOLD.search(text, outer.cue[0][0], outer.cue[-1][1]) is not None
    )


def _ended(text: str, outer: Draft, match: re.Match[str]) -> Draft:
    """The draft whose content ends before the silence."""
    joint = match.start("joint")
    for start, end in outer.content:
        if start < joint < end:
            comma = _COMMA.search(text, start, joint)
            hole = (comma.start() if comma else joint, end)
            return replace(outer, content=subtract(outer.content, (hole,), text))
    return outer
