"""Turns of a transcript or an interview: "REYES: We are not for sale", "Q: Will you stand?".

The model learned from articles and sees few of them: the label before the colon is the source where it comes again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from sayso.statements.draft import Draft, places, trim

# As sure as a colon after a name that opens three paragraphs makes one.
SURE = 0.85
# A label opens at least so many paragraphs; a heading or a list has each of its labels once.
_LEAST = 3
# Of the paragraphs of a conversation more are turns than this share; the others go on with one, or show who laughs.
_MOST = 0.5
# Labels of captions, credits and notes: no persons who speak.
_NOTES = frozenset(
    "image images photo photos photograph picture pictures video file figure table map chart graphic illustration"
    " caption credit credits source sources note notes update correction editor's".split()
)
_TURN = re.compile(
    r"""^[ \t]*(?P<label>\(\([^()\n]{1,20}\)\)|[A-Z][\w.’'-]*(?:[ \t][A-Z(][\w.’')-]*){0,4})
    [ \t]*(?P<cue>:)[ \t]*(?P<content>\S[^\n]*)$""",
    re.MULTILINE | re.VERBOSE,
)


def find_turns(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, and with them the turns that none of them begins, in the order of the text.

    In a conversation a turn is all of its paragraph, whatever the model made of it.
    """
    turns = [turn for turn in _TURN.finditer(text) if turn["label"].split()[0].lower() not in _NOTES]
    labels = Counter(turn["label"] for turn in turns)
    conversation = _is_conversation(text, turns, labels)
    if not conversation:
        turns = [turn for turn in turns if labels[turn["label"]] >= _LEAST]
    said = {
        turn.start("cue"): Draft((turn.span("label"),), (turn.span("cue"),), (content,), SURE)
        for turn in turns
        if (content := trim(text, *turn.span("content")))
    }
    if conversation:
        drafts = [each for each in drafts if each.cue[0][0] not in said]
    taken = {place for each in drafts for place in (*places(each.cue), *places(each.source))}
    return [*drafts, *(each for each in said.values() if taken.isdisjoint(range(each.source[0][0], each.cue[0][1])))]


def _is_conversation(text: str, turns: Sequence[re.Match[str]], labels: Counter[str]) -> bool:
    """Whether most paragraphs from the first turn to the last are turns, and somebody has more than one."""
    if len(turns) < _LEAST or max(labels.values()) < 2:
        return False
    paragraphs = sum(bool(line.strip()) for line in text[turns[0].start() : turns[-1].end()].split("\n"))
    return len(turns) > _MOST * paragraphs
