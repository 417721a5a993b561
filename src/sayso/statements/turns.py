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
    """The drafts, and with them the turns that none of them begins, in the order of the text."""
    taken = {place for each in drafts for place in (*places(each.cue), *places(each.source))}
    turns = list(_TURN.finditer(text))
    labels = Counter(turn["label"] for turn in turns)
    found = []
    for turn in turns:
        content = trim(text, *turn.span("content"))
        if (
            labels[turn["label"]] >= _LEAST
            and turn["label"].split()[0].lower() not in _NOTES
            and content
            and taken.isdisjoint(range(turn.start("label"), turn.end("cue")))
        ):
            found.append(Draft((turn.span("label"),), (turn.span("cue"),), (content,), SURE))
    return [*drafts, *found]
