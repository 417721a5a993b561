"""Names of outlets and agencies in a text."""

from __future__ import annotations

import re
from typing import Final

from sayso.articles.agency_names import AGENCIES
from sayso.span import Span
from sayso.statements.medium_words import BROADCASTERS, KINDS, LAST_WORDS, MODIFIERS, OUTLETS, PROGRAMMES

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
KIND: Final = re.compile(rf"\b(?:{MODIFIERS})(?:[ -][\w-]+){{0,2}} (?:{KINDS})\b")
"""A kind of outlet without a name: "state television"."""


def name_of_outlet(text: str, start: int, end: int) -> Span | None:
    """The first name of an outlet between two places of the text."""
    found = NAMED.search(text, start, end) or KIND.search(text, start, end)
    return Span.of(text, found.start(), found.end()) if found else None


def is_broadcaster(name: str) -> bool:
    """Whether the outlet's name is one of television or radio, or of a programme there."""
    return (
        name in PROGRAMMES
        or not BROADCASTERS.isdisjoint(name.split())
        or name.removeprefix("the ").endswith(("Fox News", "Sky News"))
    )
