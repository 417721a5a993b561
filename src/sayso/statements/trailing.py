"""Who tells of it at the end of a sentence: "Dunmore warned his members, two senators who attended said."

Of a source with a clause of its own the model takes that clause for what is said, or misses the source.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.statements.asking import Range
from sayso.statements.draft import Contents, Draft, overlap, subtract

# As sure as the model is of what is right four times in five.
SURE = 0.8
_NUMBER = "an?|one|two|three|four|five|six|seven|several|some|many|multiple|both|the"
_SOURCE = re.compile(
    rf""",[ ](?!(?:and|but|while|as|which|who|that)\b)(?P<source>(?:(?:{_NUMBER})[ ])?(?:[\w’'.-]+[ ]){{0,5}}?[\w’'-]+
    (?:[ ](?:who|familiar|briefed|present|involved|close|with[ ](?:direct[ ])?knowledge)\b[^,.;:“”"\n]{{0,80}}?))
    [ ](?P<cue>said|says|say)
    (?=(?:[ ](?:on|in|late|early|later|last)(?:[ ](?!that\b|they\b|he\b|she\b|it\b)\w+){{1,3}})?[.])""",
    re.VERBOSE,
)
_MARKS = re.compile(r"[“”\"]")
_BEGINS = re.compile(r"(?:\A|\n|(?<=[^\WA-Z][.!?])\s|(?<=[.!?][”\"’)])\s)")
_REACH = 400
# Words of a sentence; "On Monday, two men who saw it said" tells of nothing before the comma.
_SHORTEST = 4


def tell_at_the_end(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts; of sentences that end so, one has all that stands before for its content."""
    told = list(drafts)
    for match in _SOURCE.finditer(text):
        content = _before(text, match.start())
        if content is None:
            continue
        cue = match.span("cue")
        known = next((n for n, each in enumerate(told) if overlap(each.cue, *cue)), None)
        whole = Draft((match.span("source"),), (cue,), (content,), SURE)
        if known is None:
            told.append(whole)
        else:
            told[known] = replace(whole, score=told[known].score)
        # Nobody in the sentence says who tells of it.
        tag = (match.start(), match.end())
        contents = Contents(told)
        for number in contents.near(*tag):
            told[number] = replace(told[number], content=subtract(told[number].content, (tag,), text))
    return sorted((each for each in told if each.content), key=lambda each: each.cue)


def _before(text: str, end: int) -> Range | None:
    """The sentence up to a place; None where it holds quotation marks, which tell by themselves what is said."""
    low = max(0, end - _REACH)
    begun = max((match.end() for match in _BEGINS.finditer(text, low, end)), default=None)
    if begun is None or _MARKS.search(text, begun, end) or len(text[begun:end].split()) < _SHORTEST:
        return None
    return begun, end
