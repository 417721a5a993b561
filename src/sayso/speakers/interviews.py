"""The labels "Q" and "A" of an interview: no names, but turns of the one who asks and the one who is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sayso.speakers.cast import Cast
from sayso.speakers.full_names import find_full_names
from sayso.speakers.members import Member, surnames
from sayso.speakers.name_kinds import guess_name_kinds
from sayso.speakers.phrases import Phrase

_LABEL: Final = re.compile(r"(?P<asks>q(?:uestion)?)|a(?:nswer)?", re.IGNORECASE)
_TURN: Final = re.compile(r"^(?:Q|A|QUESTION|ANSWER|Question|Answer)\s*[:.–—]", re.MULTILINE)


def asks(source: str) -> bool | None:
    """Whether a source's words are the label of a question; False for that of an answer, None where it is no label."""
    label = _LABEL.fullmatch(source.strip(" \t\n:.*–—-()"))
    return None if label is None else label["asks"] is not None


def interviewed(cast: Cast, *, title: str, byline: Sequence[str]) -> Member | None:
    """The one person whom the title, or else the lead before the first turn, names; None where none or several are.

    Whoever wrote the article asked the questions.
    """
    first = _TURN.search(cast.text)
    lead = cast.text[: first.start()] if first else ""
    wrote = " ".join(byline).casefold()
    people = [m for m in cast.members if m.kind == "person" and m.name.casefold() not in wrote]
    titled = [member for member in people if _names(title, member)]
    if titled:
        return titled[0] if len(titled) == 1 else None
    full = [name for name in find_full_names(title, guess_name_kinds(title)) if name.casefold() not in wrote]
    if full:
        return (
            cast.person(Phrase("person", full[0], head=full[0].split()[-1].casefold()), 0)[0]
            if len(full) == 1
            else None
        )
    led = [member for member in people if _names(lead, member)]
    return led[0] if len(led) == 1 else None


def _names(words: str, member: Member) -> bool:
    return any(re.search(rf"\b{re.escape(name)}\b", words.casefold()) for name in surnames(member.name))
