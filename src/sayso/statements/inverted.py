"""Speakers between two parts of a quotation, right behind the verb."""

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


def mend_sources(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, each with the source that stands between its cue and the rest of its quotation."""
    return [_named_behind(text, each) for each in drafts]


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
