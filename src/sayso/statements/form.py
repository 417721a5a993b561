"""The form of a statement: direct, indirect or mixed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.language.quotations import Quotation, quotations_meeting
from sayso.span import Span
from sayso.statement import Form

_LEAD_IN = re.compile(r"\W*(?:that|to|of|as|how|whether|if)\b\W*", re.IGNORECASE)


def tell_form(text: str, content: Sequence[Span], quotations: Sequence[Quotation]) -> Form:
    """ "direct" where all words of the content stand in quotation marks, "mixed" where some do, else "indirect".

    A leading "that", "to", "of", "as", "how", "whether" or "if" does not count. A quotation that reaches beyond the
    content on both sides is an outer one: the content has no marks of its own.
    """
    words = inside = 0
    first = True
    for piece in content:
        start = piece.start
        if first and (lead := _LEAD_IN.match(text, piece.start, piece.end)):
            start = lead.end()
        first = False
        own = [
            q
            for q in quotations_meeting(quotations, start, piece.end)
            if not (q.start < piece.start and q.end > piece.end)
        ]
        for match in re.finditer(r"\w+", text[start : piece.end]):
            words += 1
            at = start + match.start()
            inside += any(q.start <= at < q.end for q in own)
    if not inside:
        return "indirect"
    return "direct" if inside == words else "mixed"
