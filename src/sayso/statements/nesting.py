"""Statements inside statements: sentences of contents read again as texts of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from sayso.language.quotations import quotations_meeting
from sayso.statements.candidates import Candidate, ask_about, read_windows
from sayso.statements.cues import find_cues, softmax
from sayso.statements.draft import Contents, Draft, Ranges, draft, length, places
from sayso.statements.inner_cues import may_be_nested, without_hearer
from sayso.statements.inner_words import may_be_cue
from sayso.statements.model import StatementModel
from sayso.statements.noun_cues import find_noun_cues
from sayso.statements.passages import choose_passages
from sayso.statements.tokens import Tokens, tokenize


def read_contents(text: str, drafts: Sequence[Draft], tokens: Tokens, model: StatementModel) -> list[Draft]:
    """Statements found in the contents of `drafts`, each wholly inside one of them; `tokens` are those of the text."""
    passages = choose_passages(text, drafts)
    again = tokenize(passages.text, model.tokenizer)
    known = {place for each in drafts for place in places(each.cue)}
    found = []
    for candidate in _candidates(passages.text, again, model):
        inner = draft(candidate, again, passages.text)
        low, high = passages.bounds(inner.cue[0][0])
        source, cue, content = (
            passages.back(_clip(ranges, low, high), text) for ranges in (inner.source, inner.cue, inner.content)
        )
        # No content: nothing but the full stop or the blank that was put in. A known cue was read in its own sentence.
        if not (cue and content) or known.intersection(places(cue)):
            continue
        placed = without_hearer(text, Draft(source, cue, content, inner.score))
        quoted = bool(quotations_meeting(tokens.quotations, cue[0][0], cue[-1][1]))
        if placed.score >= model.manifest["nested_threshold"] and may_be_nested(text, placed, quoted=quoted):
            found.append(placed)
    return found


def _candidates(text: str, tokens: Tokens, model: StatementModel) -> list[Candidate]:
    """Candidates whose cue has a word of speech or thought: only about these are questions asked, and about nouns."""
    if not len(tokens):
        return []
    vectors, scores = read_windows(tokens, model)
    cues = find_cues(softmax(scores[:, :3]), threshold=model.manifest["cue_threshold"])
    told = [cue for cue in cues if may_be_cue(text[tokens.starts[cue[0]] : tokens.ends[cue[1] - 1]])]
    seen = {place for start, end in told for place in range(start, end)}
    told += [cue for cue in find_noun_cues(text, tokens) if seen.isdisjoint(range(*cue))]
    return ask_about(sorted(told), vectors, tokens, model)


def _clip(ranges: Ranges, low: int, high: int) -> Ranges:
    """The ranges without what reaches into another passage."""
    return tuple((max(a, low), min(b, high)) for a, b in ranges if a < high and b > low)


def innermost(drafts: Sequence[Draft], carried_by: Mapping[Draft, Draft] = MappingProxyType({})) -> list[int | None]:
    """For each draft the number of the innermost one whose content contains its cue, or that carries it.

    `carried_by` names the statement that cites it where that is known.
    """
    contents = Contents(drafts)
    numbers = {each: number for number, each in enumerate(drafts)}
    outer: list[int | None] = []
    for number, inner in enumerate(drafts):
        if inner in carried_by:
            outer.append(numbers.get(carried_by[inner]))
            continue
        start, end = inner.cue[0][0], inner.cue[-1][1]
        around = [
            (length(drafts[place].content), place)
            for place in contents.near(start, end)
            if place != number and _contains(drafts[place].content, inner.cue)
        ]
        outer.append(min(around)[1] if around else None)
    return [
        None if place is not None and _circular(number, outer, drafts) else place for number, place in enumerate(outer)
    ]


def _circular(number: int, outer: Sequence[int | None], drafts: Sequence[Draft]) -> bool:
    """Whether a draft is said to lie in itself by way of others, and is the largest of these."""
    circle, place = [number], outer[number]
    while place is not None and place not in circle:
        circle.append(place)
        place = outer[place]
    return place == number and number == max(circle, key=lambda n: (length(drafts[n].content), n))


def _contains(content: Ranges, pieces: Ranges) -> bool:
    return all(any(start <= a and b <= end for start, end in content) for a, b in pieces)
