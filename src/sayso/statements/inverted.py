"""Sources behind what they say: right behind the verb, or as who a passive is done by."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sayso.statements.draft import Draft, subtract

# '"We stand by," tweeted Reyes "and wait."': whose name stands behind the verb.
_NAME_THEN_QUOTE: Final = re.compile(
    r"\s*(?P<name>(?:the |a |an )?(?:[a-z-]+ ){0,3}[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,3}),?\s+(?=[\"“])"
)
# "Was called “unfit” by the police": who said so stands at the end, behind words in marks or a noun.
_PASSIVE: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\b.*\b(?:described|called|label+ed|named|considered|regarded|hailed|dubbed"
    r"|deemed|announced|declared|branded|termed|portrayed|characteri[sz]ed|denounced|condemned|criticised|criticized"
    r"|praised|identified|estimated|reported|proposed|suggested|confirmed)$",
    re.IGNORECASE | re.DOTALL,
)
_BY: Final = re.compile(
    r"(?<!ed)(?<!en)(?<!wn) by (?P<agent>(?:(?:the|an?|his|her|its|their|some|many|several|both) )?(?!\w+ing\b)"
    r"[^\W\d][\w.’'-]*(?: (?!by\b|to\b|that\b|who\b)[\w.’'()-]+){0,7})$"
)
_NO_AGENT: Final = re.compile(
    r"(?:\w+day|noon|midnight|now|then|the (?:end|time|way|middle|beginning|year|week|month|age)|law|force|mistake"
    r"|accident|hand|mail|phone|email|name|surprise|default|design|far|contrast|(?:January|February|March|April|May|June"
    r"|July|August|September|October|November|December))\b",
    re.IGNORECASE,
)


def mend_sources(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, each with the source that stands behind its verb or its content."""
    return [_done_by(text, _named_behind(text, each)) for each in drafts]


def _named_behind(text: str, each: Draft) -> Draft:
    """The draft whose speaker, named between its cue and the rest of the quotation, stands in the content no more."""
    if each.source or len(each.cue) != 1:
        return each
    end = each.cue[0][1]
    name = _NAME_THEN_QUOTE.match(text, end)
    quoted = any(high <= each.cue[0][0] and text[high - 1] in '"”' for _, high in each.content)
    if not name or not quoted or not any(low <= name.end() < high for low, high in each.content):
        return each
    source = name.span("name")
    return replace(each, source=(source,), content=subtract(each.content, ((end, name.end()),), text))


def _done_by(text: str, each: Draft) -> Draft:
    """The draft of a passive whose content ends in "by" and a name, with that name for its source."""
    if each.source or not each.content:
        return each
    cue = " ".join(text[start:end] for start, end in each.cue)
    start, end = each.content[-1]
    agent = _BY.search(text, start, end) if _PASSIVE.search(cue) else None
    if agent is None or _NO_AGENT.match(agent["agent"]):
        return each
    rest = subtract(each.content, ((agent.start(), end),), text)
    return replace(each, source=(agent.span("agent"),), content=rest) if rest else each
