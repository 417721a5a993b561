"""Whom a statement speaks of by name: whoever says something of "Reyes" is not taken up as "he" by its source."""

from __future__ import annotations

import re
from typing import Final

from sayso.language.grammar import Grammar
from sayso.speakers.members import Member
from sayso.statement import Statement

_BEFORE: Final = re.compile(r"([A-ZÀ-Þ][\w.’'-]*)[ \u00a0]$")
_REACH: Final = 30


def is_spoken_of(member: Member, statement: Statement, text: str, grammar: Grammar) -> bool:
    """Whether the content names the member: "he said Reyes had left" is not said by Reyes.

    What is only called by the name ("the Reyes campaign", "Mary Reyes") does not count.
    """
    return any(
        piece.start <= site < piece.end
        and site not in member.pointed
        and not _is_of_another(member, site, text)
        and not _is_before_a_noun(site, grammar)
        for piece in statement.content
        for site in member.sites
    )


def _is_of_another(member: Member, site: int, text: str) -> bool:
    before = _BEFORE.search(text, max(0, site - _REACH), site)
    titled = before is not None and before[1] not in member.name.split()
    return titled and before is not None and before[1].casefold().strip(".") not in _ADDRESSES


def _is_before_a_noun(site: int, grammar: Grammar) -> bool:
    numbers = grammar.between(site, site + 1)
    if not numbers:
        return False
    word = grammar.words[numbers[0]]
    head = grammar.words[word.head]
    return word.dep in ("compound", "nmod", "amod") and head.tag in ("NN", "NNS")


_ADDRESSES: Final = frozenset(
    "mr mrs ms dr president minister senator governor mayor king queen judge justice sheriff chancellor premier pope"
    " secretary general colonel captain".split()
)
