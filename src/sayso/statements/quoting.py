"""Quotation marks as evidence: what a direct quotation's content must cover.

The model finds the quotation that a cue belongs to; the marks say where it begins and ends. A content that holds most
of a quotation takes the whole of it; a quotation that runs on over paragraphs, or goes on after "he said" without a
cue of its own, belongs to the statement that holds its beginning.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.language.quotations import Quotation
from sayso.statements.draft import Contents, Draft, Ranges, join, overlap, subtract

# Fewer words than this in marks may be a nickname or a scare quote: they are left as the model has them. In PolNeAR
# train 31 % of quotations under four words belong to no attribution, 6 % of four to nine words, 2 % of longer ones.
QUOTED_WORDS = 4
# A content takes the whole of a quotation if it holds this share of it.
MOST = 0.5


def apply_quotations(text: str, drafts: Sequence[Draft], quotations: Sequence[Quotation]) -> list[Draft]:
    """The drafts, with contents that reach over the whole of the quotations they hold."""
    found = list(drafts)
    contents = Contents(drafts)
    owner: int | None = None
    before: Quotation | None = None
    waiting: list[Quotation] = []
    for quotation in quotations:
        if quotation.depth or _words(text, quotation) < QUOTED_WORDS:
            continue
        near = contents.near(quotation.start, quotation.end)
        holder = _holder(found, near, quotation)
        if holder is None and owner is not None and before is not None and _goes_on(text, before, quotation):
            holder = owner
        # Paragraphs of a quotation wait for the one in which its source is named.
        waiting = [*waiting, quotation] if quotation.continues else [quotation]
        if holder is not None:
            for part in waiting:
                found[holder] = _take(text, found, holder, contents.near(part.start, part.end), part)
            waiting = []
        owner, before = holder, quotation
    return found


def _words(text: str, quotation: Quotation) -> int:
    return len(text[quotation.inside_start : quotation.inside_end].split())


def _holder(drafts: Sequence[Draft], near: Sequence[int], quotation: Quotation) -> int | None:
    """The draft whose content holds most of the quotation, None where none holds enough."""
    start, end = quotation.inside_start, quotation.inside_end
    shares = [(overlap(drafts[n].content, start, end), -n) for n in near if _outside(drafts[n], quotation)]
    most, number = max(shares, default=(0, 0))
    return -number if most > MOST * (end - start) else None


def _outside(draft: Draft, quotation: Quotation) -> bool:
    """Whether the draft's cue stands outside the quotation: one inside it is a statement within."""
    return all(end <= quotation.start or start >= quotation.end for start, end in draft.cue)


def _goes_on(text: str, before: Quotation, quotation: Quotation) -> bool:
    """Whether `quotation` goes on with the one before it: over paragraphs, or after it in the same paragraph."""
    if quotation.continues:
        return True
    between = text[before.end : quotation.start]
    return (
        "\n" not in between and between.rstrip()[-1:] in (".", ",", ":", ";", "…", "—") and len(between.split()) <= 12
    )


def _take(text: str, drafts: Sequence[Draft], holder: int, near: Sequence[int], quotation: Quotation) -> Draft:
    """The holder with the whole quotation in its content, but for what is another's or its own source and cue."""
    draft = drafts[holder]
    others: Ranges = tuple(
        piece for n in near if n != holder and _outside(drafts[n], quotation) for piece in drafts[n].content
    )
    taken = subtract(((quotation.start, quotation.end),), (*others, *draft.source, *draft.cue), text)
    return replace(draft, content=join((*draft.content, *taken), text))
