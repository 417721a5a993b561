"""Acts done by saying so inside a quotation: "I thank the crew for their patience", "we extend our condolences".

Austin (1962), "How to Do Things with Words". PolNeAR marks nothing inside quotations, and the model does not see them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.statements.draft import Draft, places

# As sure as the model is of what is right four times in five.
SURE = 0.8
_REST = r"(?P<content>[^.;!?“”\"\n]+)"
_ACT = re.compile(
    rf"""(?<![\w’'])(?P<source>I|[Ww]e)\ (?:(?:also|again|\w+ly)\ )?
    (?: (?P<cue>thank|congratulate|commend|salute|applaud)\ [^.;!?“”"\n]+?\ (?P<for>(?:for|on)\ [^.;!?“”"\n]+)
      | (?P<cue_2>apologi[sz]e|condemn|denounce|mourn)\ {_REST}
      | (?P<cue_4>promise|pledge|vow|swear|guarantee|commit)\ (?:you\ )?(?P<vow>(?:that|to)\ [^.;!?“”"\n]+)
      | (?P<cue_3>extend|offer|send|express)\ (?P<gift>(?:our|my)\ [^.;!?“”"\n]*?
          (?:condolences?|sympath(?:y|ies)|thanks|gratitude|congratulations|apolog(?:y|ies)|thoughts|prayers)\b)
    )""",
    re.VERBOSE,
)


def find_performatives(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """Those in the contents of `drafts` that none of them is yet, in the order of the text."""
    known = {place for each in drafts for place in places(each.cue)}
    found = {each.cue: each for outer in drafts for each in _in(text, outer) if known.isdisjoint(places(each.cue))}
    return [found[cue] for cue in sorted(found)]


def _in(text: str, outer: Draft) -> Iterator[Draft]:
    for start, end in outer.content:
        for match in _ACT.finditer(text, start, end):
            cue = next(name for name in ("cue", "cue_2", "cue_3", "cue_4") if match[name])
            content = next(name for name in ("for", "content", "gift", "vow") if match[name])
            first, last = match.span(content)
            last -= len(match[content]) - len(match[content].rstrip(" ,"))
            yield Draft((match.span("source"),), (match.span(cue),), ((first, last),), SURE)
