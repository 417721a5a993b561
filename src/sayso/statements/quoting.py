"""Quotation marks as evidence: what a direct quotation's content must cover.

The model finds the quotation that a cue belongs to; the marks say where it begins and ends. A content that holds most
of a quotation takes the whole of it; a quotation that runs on over paragraphs, or goes on after "he said" without a
cue of its own, belongs to the statement that holds its beginning.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.language.quotations import Quotation, quotations_meeting
from sayso.statements.draft import Contents, Draft, Ranges, join, overlap, subtract
from sayso.statements.introducing import last_before

# Fewer words than this in marks may be a nickname or a scare quote: they are left as the model has them. In PolNeAR
# train 31 % of quotations under four words belong to no attribution, 6 % of four to nine words, 2 % of longer ones.
QUOTED_WORDS = 4
_BREAK = re.compile(r"\s*\n\s*")
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
        if holder is None:
            holder = _named_after(text, found, quotation)
        if holder is None:
            holder = _introducing(text, found, quotation)
        # Paragraphs of a quotation wait for the one in which its source is named.
        waiting = [*waiting, quotation] if quotation.continues else [quotation]
        if holder is not None:
            for part in waiting:
                found[holder] = _take(text, found, holder, contents.near(part.start, part.end), part)
            waiting = []
        owner, before = holder, quotation
    return found


def part_paragraphs(text: str, drafts: Sequence[Draft], quotations: Sequence[Quotation]) -> list[Draft]:
    """The drafts, with unquoted contents ending where their paragraph does.

    Only a quotation runs on over paragraphs; what a content has of another one beside its cue's is the article's.
    """
    return [_in_paragraph(text, each, quotations) for each in drafts]


def _in_paragraph(text: str, each: Draft, quotations: Sequence[Quotation]) -> Draft:
    content: list[tuple[int, int]] = []
    for start, end in each.content:
        breaks = [m for m in _BREAK.finditer(text, start, end) if not _quoted_about(quotations, m.start(), m.end())]
        bounds = [start, *(place for m in breaks for place in m.span()), end]
        content += zip(bounds[::2], bounds[1::2], strict=True)
    if len(content) == len(each.content):
        return each
    low = text.rfind("\n", 0, each.cue[0][0]) + 1
    high = text.find("\n", each.cue[-1][1])
    beside = tuple((a, b) for a, b in content if a < (high if high >= 0 else len(text)) and b > low)
    return replace(each, content=beside or (content[0],))


def _quoted_about(quotations: Sequence[Quotation], start: int, end: int) -> bool:
    """Whether a quotation ends right before a break, begins right after it, or runs over it."""
    return any(q.start <= end and q.end >= start for q in quotations_meeting(quotations, start - 1, end + 1))


def _words(text: str, quotation: Quotation) -> int:
    return len(text[quotation.inside_start : quotation.inside_end].split())


def _holder(drafts: Sequence[Draft], near: Sequence[int], quotation: Quotation) -> int | None:
    """The draft whose content holds most of the quotation, None where none holds enough."""
    start, end = quotation.inside_start, quotation.inside_end
    shares = [(overlap(drafts[n].content, start, end), -n) for n in near if _outside(drafts[n], quotation)]
    most, number = max(shares, default=(0, 0))
    if most > MOST * (end - start):
        return -number
    # The model looks only so far from a cue: of a long quotation a content may hold no more than the beginning.
    begins = (n for _, n in shares if any(a in (quotation.start, start) for a, _ in drafts[-n].content))
    return next((-n for n in begins), None)


def _named_after(text: str, drafts: Sequence[Draft], quotation: Quotation) -> int | None:
    """The draft whose source or cue comes right after a quotation that ends in a comma: "..., " a guard said."""
    if text[quotation.inside_end - 1] not in ",?!—–" and text[quotation.end : quotation.end + 1] != ",":
        return None
    behind = text[quotation.end : quotation.end + 9]
    after = quotation.end + len(behind) - len(behind.removeprefix(",").lstrip(" \t"))
    begins = (number for number, each in enumerate(drafts) if after in (each.cue[0][0], *(a for a, _ in each.source)))
    return next((number for number in begins if _outside(drafts[number], quotation)), None)


def _introducing(text: str, drafts: Sequence[Draft], quotation: Quotation) -> int | None:
    """The last draft of the sentence before, whose words the quotation gives: 'criticised the delay: "..."'."""
    by_colon = last_before(text, drafts, quotation.start, stop=":")
    if by_colon is not None or not _stands_alone(text, quotation):
        return by_colon
    return last_before(text, drafts, quotation.start, stop=".")


def _stands_alone(text: str, quotation: Quotation) -> bool:
    """Whether the quotation is a sentence or more, with nothing behind it that says whose it is."""
    behind = text[quotation.end : quotation.end + 3].lstrip(" ")
    return (
        quotation.closed
        and text[quotation.inside_end - 1] in ".!?"
        and text[quotation.inside_start].isupper()
        and (not behind or behind[0] == "\n" or behind[0].isupper())
    )


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
