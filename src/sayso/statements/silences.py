"""Silence: "would not comment", "could not be reached", "has not responded".

Bare silences say so little that the model passes them over, and they look alike everywhere: they are found by rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.statements.draft import Draft, Ranges, places

# As sure as of what is right four times in five.
SURE = 0.8
_NOT = r"(?:did|does|do|has|have|had|would|will|could|can)(?:\ not|n[’']t)(?:\ (?:immediately|yet|directly|publicly))*"
_SILENCE = re.compile(
    rf"""(?P<cue>{_NOT}\ (?:respond(?:ed)?|repl(?:y|ied))(?:\ to)?)\ (?P<content>[^\n.;:“”"]+)
    | (?P<cue_2>(?:could|can)(?:\ not|n[’']t)(?:\ immediately)?\ be\ (?:immediately\ )?reached)
      \ (?P<content_2>for\ comment)
    | (?P<cue_3>(?:would|did|has|have)(?:\ not|n[’']t)(?:\ (?:immediately|publicly|further))*)
      \ (?P<content_3>comment(?:ed)?(?:\ (?:on|about|further)[^\n.,;:“”"]*)?)(?=[.,;\n]|$)
    | (?P<cue_4>(?:has|have|had)\ yet\ to)
      \ (?P<content_4>(?:publicly\ |formally\ )?(?:comment|respond|reply|concede|confirm|acknowledge|announce|say)
      (?:\ [^\n.,;:“”"]*)?)(?=[.,;\n]|$)""",
    re.VERBOSE,
)
# What ends before the source begins; a source of more words than these is none.
_BEFORE = re.compile(r"(?:(?<![A-Z])[.!?:;][”\"’)]*\s+|\n|,\s+|\b(?:and|but|that|while|though|although)\s+)")
_LONGEST_SOURCE = 16
_REACH = 300


def find_silences(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, and with them the silences that none of them tells of."""
    taken = {place for each in drafts for place in (*places(each.cue), *places(each.source))}
    found = [each for each in _by_rule(text) if taken.isdisjoint(places(each.cue))]
    return [*drafts, *found]


def _by_rule(text: str) -> Iterator[Draft]:
    for match in _SILENCE.finditer(text):
        number = next(n for n in ("", "_2", "_3", "_4") if match[f"cue{n}"])
        source = _source(text, match.start())
        if source:
            start, end = match.span(f"content{number}")
            yield Draft(source, (match.span(f"cue{number}"),), ((start, end - _blanks(text[start:end])),), SURE)


def _blanks(words: str) -> int:
    return len(words) - len(words.rstrip(" ,"))


def _source(text: str, cue: int) -> Ranges:
    """The words before the cue in its clause; where a comma parts them from it, the first words of the sentence."""
    low = max(0, cue - _REACH, text.rfind("\n", 0, cue) + 1)
    breaks = list(_BEFORE.finditer(text, low, cue))
    start, end = (breaks[-1].end() if breaks else low), cue
    if start == end and breaks and breaks[-1].group().startswith(","):
        sentence = [match for match in breaks if match.group()[0] in ".!?:;\n"]
        start = sentence[-1].end() if sentence else low
        end = next(match.start() for match in breaks if match.start() > start)
    words = text[start:end].strip()
    if not words or len(words.split()) > _LONGEST_SOURCE:
        return ()
    return ((start, start + len(words)),)
