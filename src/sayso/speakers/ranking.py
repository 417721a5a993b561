"""Which of the speakers named so far a pronoun refers to: what is known of each candidate, and how they are ranked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

from sayso.span import Span
from sayso.speakers.members import Member


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What speaks for and against one candidate for a pronoun; numbers, so that weights can be learned."""

    sentences: float  # between the candidate's last mention and the pronoun, at most 8
    other_paragraph: float
    subject: float  # its last mention is the subject of its clause
    last_speaker: float  # it is the source of the statement before
    quoted: float  # its last mention stands in somebody else's content
    fits: float  # kind and number agree with the pronoun
    clashes: float  # gender as the article shows it disagrees
    agrees: float  # gender as the article shows it agrees
    often: float  # mentions so far, at most 5
    same_content: float  # the pronoun is inside a content of which this is the source
    characters: float  # logarithm of the characters between, in fifties
    newer: float  # candidates mentioned after it, at most 5
    same_sentence: float
    sentence_before: float
    opens: float  # its last mention opens a sentence
    opens_paragraph: float  # its last mention stands in the first sentence of its paragraph
    most_often: float  # no other candidate is mentioned more often
    first: float  # no other candidate was mentioned before it in the article
    unnamed: float  # it is an individual without a name
    person: float  # it is a person with a name
    group: float  # it is a group
    since_named: float  # sentences since it was last mentioned by a name or description, at most 8
    only_pointed: float  # its last mention is a pronoun, too


@dataclass(frozen=True, slots=True)
class Choice:
    """A pronoun and those it may refer to, with the evidence for each."""

    head: str
    span: Span
    members: tuple[Member, ...]
    evidence: tuple[Evidence, ...]


Ranker = Callable[[Choice], Sequence[float]]
"""How well each candidate of a choice fits; only differences between candidates of one pronoun mean anything."""

# Round numbers set by hand: subjects and the speaker before are taken up, words inside somebody else's quotation are
# not, gender excludes.
BY_HAND: Final = {
    "sentences": -0.6,
    "other_paragraph": -0.4,
    "subject": 0.8,
    "last_speaker": 0.9,
    "quoted": -0.7,
    "fits": 3.0,
    "clashes": -4.0,
    "agrees": 0.7,
    "often": 0.12,
    "same_content": 0.6,
}
FEATURES: Final = tuple(Evidence.__dataclass_fields__)
_BY_HAND: Final = tuple(BY_HAND.get(name, 0.0) for name in FEATURES)
# The numbers of a piece of evidence in a row; dataclasses.astuple, which copies deeply, takes thirty times as long.
numbers: Final = attrgetter(*FEATURES)


def rank_by_hand(choice: Choice) -> list[float]:
    """The scores of the candidates by weights set by hand."""
    return [sum(a * b for a, b in zip(_BY_HAND, numbers(each), strict=True)) for each in choice.evidence]
