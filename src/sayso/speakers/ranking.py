"""Which of the speakers named so far a pronoun refers to: features of a candidate, and the score they add up to.

The weights are round numbers set by hand (subjects and the speaker before are taken up, words inside somebody else's
quotation are not, gender excludes); no learner fitted them. The rules were developed against fifteen hand-annotated
news articles, so that figures on those are optimistic.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass
from typing import Final


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


WEIGHTS: Final = Evidence(
    sentences=-0.6,
    other_paragraph=-0.4,
    subject=0.8,
    last_speaker=0.9,
    quoted=-0.7,
    fits=3.0,
    clashes=-4.0,
    agrees=0.7,
    often=0.12,
    same_content=0.6,
)
_WEIGHTS: Final = astuple(WEIGHTS)


def score(evidence: Evidence) -> float:
    """How well a candidate fits; only differences between candidates of one pronoun mean anything."""
    return float(sum(weight * value for weight, value in zip(_WEIGHTS, astuple(evidence), strict=True)))
