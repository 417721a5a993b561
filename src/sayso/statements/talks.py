"""A talk told of twice: "told Dahl in a phone call ...", and later, in an office's statement, "Reyes told Dahl ...".

What one person told another, as somebody else's statement reports it, was told in the call of which the article has
spoken already.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.span import Span
from sayso.statement import Pieces, Statement

_TALKS = frozenset({"phone call", "meeting"})
# Titles and the like are written small or come first: the last word in capitals is the surname.
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w’'-]+")
_POSSESSIVE = re.compile(r"['’]s$")
Pair = tuple[str, str]


def of_the_same_talk(statements: Sequence[Statement]) -> list[Statement]:
    """The statements; reported ones between two who have talked before in the article with the channel of that talk."""
    talks: dict[Pair, tuple[str, Span | None]] = {}
    told = []
    for each in statements:
        pair = _pair(each)
        if pair and each.channel in _TALKS:
            talks[pair] = (each.channel, each.channel_text)
        elif pair in talks and each.within and each.channel is None:
            channel, words = talks[pair]
            each = replace(each, channel=channel, channel_text=words)
        told.append(each)
    return told


def _pair(statement: Statement) -> Pair | None:
    """The surnames of who spoke and of who heard it, None where one of them has none."""
    who, whom = _surname(statement.source), _surname(statement.addressee)
    return (who, whom) if who and whom else None


def _surname(pieces: Pieces) -> str:
    names = _NAME.findall(pieces[0].text) if len(pieces) == 1 else []
    return _POSSESSIVE.sub("", names[-1]) if names else ""
