"""Whether a content judges or feels and does no more: praise, blame, sorrow."""

from __future__ import annotations

import re
from typing import Final

from sayso.statements.act_frames import FEELING, NAMED_SO, STRONG_FEELING
from sayso.statements.act_praise import BEHIND_AS, EULOGY, EVALUATING, LEGAL

_STOP: Final = re.compile(r"[a-z\]][.!?](?=\s)")
_QUOTED: Final = re.compile(r"[\"“](?P<words>[^\"”]+)[\"”]?")
_LAST_NAME: Final = re.compile(r"\b(?:an?|the) (?P<name>(?:(?!\b(?:an?|the)\b).)+)$", re.IGNORECASE | re.DOTALL)
# Code points of a content's beginning, and words of a short and a long one.
_BEGINNING: Final = 200
_SHORT: Final = 25
_LONG: Final = 60


def is_named_in_feeling(content: str) -> bool:
    """Whether what something is called praises or condemns it: the words in marks, or else those behind "as"."""
    if NAMED_SO.search(content):
        return True
    quoted = " ".join(words["words"] for words in _QUOTED.finditer(content))
    named = BEHIND_AS.search(content) or _LAST_NAME.search(content)
    name = quoted or (named["name"] if named else content)
    if LEGAL.search(name):
        return False
    return EVALUATING.search(name) is not None or is_feeling(quoted)


def is_feeling(content: str) -> bool:
    """Whether the content, or the first sentence of a long one, is a feeling or praise."""
    words = len(content.split())
    if words <= _SHORT and (FEELING.search(content) or EULOGY.search(content)):
        return True
    if words <= _LONG:
        return STRONG_FEELING.search(content) is not None or EULOGY.search(content[:_BEGINNING]) is not None
    first = content[: _ends_first(content)]
    return STRONG_FEELING.search(first) is not None or EULOGY.search(first) is not None


def _ends_first(content: str) -> int:
    """Where the first sentence of the content ends."""
    return next((m.end() for m in _STOP.finditer(content)), len(content))
