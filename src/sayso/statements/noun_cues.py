"""Cues that are nouns: "allegations of fraud", "reports that the bell rang"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.statements.asking import Range
from sayso.statements.draft import Draft
from sayso.statements.tokens import Tokens

# PolNeAR marks few of them, and the model is shy of them: on gold dev a score of 0.2 was right as often as one of 0.5
# is of other cues (statement F1 0.919, with it 0.923; PolNeAR dev exact cue 0.709, with it 0.708).
_LEAST = 0.2
_SAID = re.compile(
    r"(?:allegation|accusation|report|claim|rumou?r|complaint|demand|warning|criticism|promise|pledge|proposal"
    r"|statement|suggestion|assertion|assurance)s?\s(?:of|that)\b",
    re.IGNORECASE,
)

# With a clause or an infinitive they name what somebody said, wherever they stand; not "threat to", "demands of".
_WITH_CLAUSE = re.compile(
    r"\b(?:accusation|allegation|announcement|assertion|assurance|claim|complaint|denial|insistence|instruction|prediction"
    r"|proclamation|promise|recommendation|refusal|rumou?r|suggestion|warning)s?(?=\s(?:that|to)\b)",
    re.IGNORECASE,
)


def find_noun_cues(text: str, tokens: Tokens) -> list[Range]:
    """Nouns with a clause or an infinitive, as half-open ranges of the word pieces of `text`.

    Inside contents the model's first pass hardly sees them, while it finds what belongs to them when asked.
    """
    first = {int(start): number for number, start in enumerate(tokens.starts)}
    last = {int(end): number + 1 for number, end in enumerate(tokens.ends)}
    spans = (match.span() for match in _WITH_CLAUSE.finditer(text))
    return [(first[start], last[end]) for start, end in spans if start in first and end in last]


def sure_enough(text: str, drafts: Sequence[Draft], *, threshold: float) -> Iterator[Draft]:
    """The drafts that say something and reach the threshold; a noun that names a statement does so sooner."""
    for each in drafts:
        if each.content and each.score >= _LEAST and _SAID.match(text, each.cue[0][0]):
            yield replace(each, score=max(each.score, threshold))
        elif each.content and each.score >= threshold:
            yield each
