"""The form of a statement: direct, indirect or mixed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from sayso.language.quotations import Quotation, quotations_meeting
from sayso.span import Span
from sayso.statement import Form

_LEAD_IN: Final = re.compile(r"\W*(?:that|to|of|as|how|whether|if)\b\W*", re.IGNORECASE)
_WORD: Final = re.compile(r"\w+")
# What joins two quotations: “We asked” and “we waited”.
_JOINING: Final = re.compile(r"[\s,;]*(?:and|or|but|and that|and then)[\s,;]*", re.IGNORECASE)
# A work, an event or an operation before its name, or a comma: 'his festival, "The Quay in May", was'.
_NAMES_BEFORE: Final = re.compile(
    r"(?:\w, |\b(?:films?|movie|documentary|book|novel|memoir|poem|songs?|album|single|show|series|episode|play|musical"
    r"|essay|articles?|report|paper|column|painting|exhibition|event|festival|game|video|campaign|operation|project"
    r"|programme|program) (?:called |titled |entitled )?)$",
    re.IGNORECASE,
)
_TITLE_WORD: Final = re.compile(r"[A-ZÀ-Þ\d]|(?:a|an|the|of|for|in|on|at|to|and|or|with|by|from|as|vs)$")
_MOST_IN_A_TITLE: Final = 12
_REACH: Final = 30


def tell_form(text: str, content: Sequence[Span], quotations: Sequence[Quotation]) -> Form:
    """ "direct" where all words of the content stand in quotation marks, "mixed" where some do, else "indirect".

    A leading "that", "to", "of", "as", "how", "whether" or "if" does not count, nor does what joins two quotations. A
    quotation that begins before the content is an outer one: the content has no marks of its own. A title or a
    gloss in quotation marks is nobody's words.
    """
    words = inside = 0
    first = True
    for piece in content:
        start = piece.start
        if first and (lead := _LEAD_IN.match(text, piece.start, piece.end)):
            start = lead.end()
        first = False
        own = [q for q in quotations_meeting(quotations, start, piece.end) if _is_own(text, q, piece)]
        joining = _joining(text, own)
        for match in _WORD.finditer(text[start : piece.end]):
            at = start + match.start()
            quoted = any(q.start <= at < q.end for q in own)
            words += quoted or not any(low <= at < high for low, high in joining)
            inside += quoted
    if not inside:
        return "indirect"
    return "direct" if inside == words else "mixed"


def _is_own(text: str, quotation: Quotation, piece: Span) -> bool:
    """Whether the words in the marks are those of the content's speaker."""
    if quotation.start < piece.start and (
        quotation.end > piece.end or _WORD.search(text, quotation.inside_start, piece.start)
    ):
        return False
    return not _is_gloss(text, quotation) and not _is_title(text, quotation)


def _is_gloss(text: str, quotation: Quotation) -> bool:
    return text[quotation.start - 1 : quotation.start] == "(" and text[quotation.end : quotation.end + 1] == ")"


def _is_title(text: str, quotation: Quotation) -> bool:
    """Whether the marks hold a name that is written as titles are, where a name may stand."""
    words = re.findall(r"[^\W_][\w'’-]*", text[quotation.inside_start : quotation.inside_end])
    return (
        1 < len(words) <= _MOST_IN_A_TITLE
        and words[0][:1].isupper()
        and all(_TITLE_WORD.match(word) for word in words)
        and sum(word[:1].isupper() for word in words) > 1
        and _NAMES_BEFORE.search(text, max(0, quotation.start - _REACH), quotation.start) is not None
    )


def _joining(text: str, own: Sequence[Quotation]) -> list[tuple[int, int]]:
    """Where nothing but a word like "and" stands between two quotations."""
    ends = [(one.end, two.start) for one, two in pairwise(own)]
    return [(low, high) for low, high in ends if low < high and _JOINING.fullmatch(text, low, high)]
