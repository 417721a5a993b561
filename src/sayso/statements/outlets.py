"""Names of outlets and agencies in a text."""

from __future__ import annotations

import re
from typing import Final

from sayso.articles.agency_names import AGENCIES
from sayso.span import Span
from sayso.statements.medium_words import BROADCASTERS, GIVEN_NAMES, KINDS, LAST_WORDS, MODIFIERS, OUTLETS, PROGRAMMES

_AGENCY_NAMES: Final = [n for name, more in AGENCIES.items() for n in (name, *more) if len(n) > 2]
_LISTED: Final = "|".join(re.escape(n) for n in sorted({*OUTLETS, *_AGENCY_NAMES}, key=len, reverse=True))
NAMED: Final = re.compile(
    # What names begin with is looked for first: there are hundreds of them.
    r"(?:\b[Tt]he )?\b(?:(?=[A-Z\d]|de |[ae]l-)"
    rf"(?:(?:(?:[ae]l-)?[A-Z][\w'’.-]+ ){{1,4}}(?:{LAST_WORDS})(?:-[A-Z]\w+)?\b"
    rf"|(?:{_LISTED})\b)"
    r"|[\w-]+\.(?:com|org)(?:\.[a-z]{2})?\b)"
)
"""An outlet's name, with the article before it."""
# Who works for an outlet and does not report for it.
_WORKING: Final = re.compile(
    r"[ -](?:(?:senior|chief|executive|deputy|associate|former) )?(?:producers?|editors?|hosts?|presenters?|anchors?"
    r"|columnists?|executives?|director|boss(?:es)?|chief|manager|owner|chairman|chairwoman|chair|president|staff"
    r"|staffers?|employees?|workers?|insiders?|lawyers?|spokes(?:man|woman|person|people))\b"
)
_FORMER: Final = re.compile(r"\b(?:former|ex-)\s*\Z", re.IGNORECASE)
KIND: Final = re.compile(rf"\b(?:{MODIFIERS})(?:[ -][\w-]+){{0,2}} (?:{KINDS})\b")
"""A kind of outlet without a name: "state television"."""


def name_of_outlet(text: str, start: int, end: int) -> Span | None:
    """The first name of an outlet between two places of the text."""
    found = NAMED.search(text, start, end) or KIND.search(text, start, end)
    return Span.of(text, found.start(), found.end()) if found else None


def is_of_somebody(text: str, start: int, end: int) -> bool:
    """Whether what looks like an outlet only tells where somebody works, or is his name: "a BBC producer"."""
    found = name_of_outlet(text, start, end)
    if found is None:
        return False
    name, behind = found.text.removeprefix("the ").removeprefix("The "), text[found.end : end]
    if name.title() in GIVEN_NAMES and re.match(r" [A-Z]", behind):
        return True
    return bool(_WORKING.match(behind) or _FORMER.search(text[start : found.start]))


def is_broadcaster(name: str) -> bool:
    """Whether the outlet's name is one of television or radio, or of a programme there."""
    return (
        name in PROGRAMMES
        or not BROADCASTERS.isdisjoint(name.split())
        or name.removeprefix("the ").endswith(("Fox News", "Sky News"))
    )
