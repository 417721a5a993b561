"""Words of names that were taken for cues: "Qamar bin Said", a "think tank"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from sayso.statements.draft import Draft, subtract
from sayso.statements.inner_words import SPEECH

# A capital in the midst of a sentence, behind a word: no verb is written so.
_NAME: Final = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]+(?: [A-ZÀ-Þ][a-zà-ÿ]+)*")
_WORD_BEFORE: Final = re.compile(r"[\w’'-],?[ \u00a0]$")
_GOES_ON: Final = re.compile(r",?[ \u00a0][a-z]")
_REACH: Final = 30
_TANK: Final = re.compile(r" tanks?\b")
_VERB: Final = re.compile(r"(?P<tank> tanks?),?[ \u00a0](?P<verb>[a-z]+)\b")
_THINK: Final = frozenset(("think", "thinks"))


def without_names(text: str, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts without those whose cue is part of a name; what a "think tank" said is begun behind it."""
    whole = (_behind_tank(text, each) if _is_of_a_tank(text, each) else each for each in drafts)
    return [each for each in whole if each is not None and not _is_name(text, each)]


def _is_name(text: str, each: Draft) -> bool:
    if len(each.cue) != 1 or not _NAME.fullmatch(text, *each.cue[0]):
        return False
    start, end = each.cue[0]
    # In a heading verbs have capitals too: what goes on small is no heading.
    behind = _GOES_ON.match(text, end)
    return behind is not None and _WORD_BEFORE.search(text, max(0, start - _REACH), start) is not None


def _is_of_a_tank(text: str, each: Draft) -> bool:
    cue = each.cue[0] if len(each.cue) == 1 else (0, 0)
    return text[slice(*cue)].lower() in _THINK and _TANK.match(text, cue[1]) is not None


def _behind_tank(text: str, each: Draft) -> Draft | None:
    """The draft of "the tank [cue] called [content]" with its true cue; None where no verb of speech follows."""
    start, end = each.cue[0]
    verb = _VERB.match(text, end)
    if verb is None or verb["verb"].lower() not in SPEECH or not each.source:
        return None
    rest = subtract(each.content, ((end, verb.end()),), text)
    source = (min(start, each.source[0][0]), verb.end("tank"))
    return replace(each, source=(source,), cue=(verb.span("verb"),), content=rest) if rest else None
