"""`python -m sayso.training.antecedents`: makes the ranker of pronouns' antecedents from OntoGUM.

A log-linear model: of the candidates for a pronoun, the chance of each is the softmax of its weighted evidence. Learned
by gradient ascent on the chance of the right ones together (several of the cast may be one entity), on the evidence as
the resolver gathers it, drawn towards the weights set by hand. First with every earlier pronoun rightly resolved, then
with the faults of the last ranker as well. Takes about three minutes, most of them reading.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from sayso.evaluate.coreference import PRONOUNS, answerable, probe_text, score_coreference
from sayso.evaluate.coreference_corpus import GumText
from sayso.evaluate.coreference_reading import Reading, read_gum
from sayso.speakers.antecedents import Weights, load_ranker, ranker_of, sort_of
from sayso.speakers.members import Member
from sayso.speakers.ranking import BY_HAND, FEATURES, Choice, Ranker, numbers, rank_by_hand

SEED: Final = 7
# News weighs most: these are the texts most like it.
GENRES: Final = {"news": 3.0, "interview": 2.0, "speech": 2.0, "bio": 1.5}

# Of 0.01 and 0.03, of no round and two: the best by cross-validation on train (0.688 of pronouns; by hand 0.659).
DECAY: Final = 0.03
# Rounds of learning from what the last ranker got wrong, as well as from all resolved rightly.
ROUNDS: Final = 2


@dataclass(frozen=True, slots=True)
class Example:
    """One pronoun: its sort, its candidates' evidence (candidates x features), which are right, and its weight."""

    sort: str
    evidence: np.ndarray
    right: np.ndarray
    weight: float


def examples(readings: Sequence[Reading], *, led_by: Ranker | None = None) -> Iterator[Example]:
    """The pronouns of the texts that have a right candidate and a wrong one.

    Every earlier pronoun is resolved rightly, or as `led_by` would, faults and all.
    """
    for reading in readings:
        recorder = _Recorder(reading.gum, led_by)
        probe_text(reading.gum, reading.statements, reading.grammar, rank=recorder)
        yield from recorder.examples


class _Recorder:
    """A ranker that notes each choice, and gives the right candidate unless another ranker leads."""

    def __init__(self, gum: GumText, led_by: Ranker | None) -> None:
        self.gum = gum
        self.led_by = led_by
        self.examples: list[Example] = []
        self._asked = {m.start: m.entity for m in answerable(gum)}

    def __call__(self, choice: Choice) -> list[float]:
        scores = list((self.led_by or rank_by_hand)(choice))
        entity = self._asked.get(choice.span.start)
        if entity is None:
            return scores
        right = np.array([_entity_of(self.gum, member) == entity for member in choice.members])
        if right.any():
            if not right.all():
                evidence = np.array([numbers(each) for each in choice.evidence])
                weight = GENRES.get(self.gum.genre, 1.0)
                self.examples.append(Example(sort_of(choice.head), evidence, right, weight))
            if self.led_by is None:
                scores = [score + 100.0 * bool(hit) for score, hit in zip(scores, right, strict=True)]
        return scores


def _entity_of(gum: GumText, member: Member) -> str | None:
    """The entity that most of a member's names and descriptions mention."""
    votes: dict[str, int] = {}
    for span in member.mentions:
        entity = None if span.text.lower() in PRONOUNS else gum.entity_at(span.start, span.end)
        if entity:
            votes[entity] = votes.get(entity, 0) + 1
    return max(votes, key=lambda entity: votes[entity]) if votes else None


def learn(learned_from: Sequence[Example], *, decay: float = DECAY, steps: int = 400, rate: float = 0.1) -> Weights:
    """Weights by full-batch Adam; `decay` pulls the common ones to those set by hand.

    The weights of a sort are the common ones and its own difference from them, so that sorts with few examples lean
    on the others.
    """
    rng = np.random.default_rng(SEED)
    sorts = sorted({example.sort for example in learned_from})
    size = len(FEATURES)
    prior = np.zeros((1 + len(sorts), size))
    prior[0] = [BY_HAND.get(name, 0.0) for name in FEATURES]
    weights = prior + rng.normal(0, 0.01, prior.shape)
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    total = sum(example.weight for example in learned_from)
    for step in range(1, steps + 1):
        slope = -decay * (weights - prior)
        for example in learned_from:
            row = 1 + sorts.index(example.sort)
            pull = example.weight / total * _pull(example, weights[0] + weights[row])
            slope[0] += pull
            slope[row] += pull
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope**2
        weights += rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return {
        str(sort): {
            name: round(float(value), 4) for name, value in zip(FEATURES, weights[0] + weights[1 + n], strict=True)
        }
        for n, sort in enumerate(sorts)
    }


def _pull(example: Example, weights: np.ndarray) -> np.ndarray:
    """The gradient of the log chance of the right candidates."""
    scores = example.evidence @ weights
    chance = np.exp(scores - scores.max())
    right = chance * example.right
    pull: np.ndarray = (right / right.sum() - chance / chance.sum()) @ example.evidence
    return pull


def chance_of_right(learned: Weights, tried: Sequence[Example]) -> tuple[float, float]:
    """Share of examples whose best candidate is right, and mean log chance of the right ones."""
    hits, logs = 0, 0.0
    for example in tried:
        scores = example.evidence @ np.array([learned[example.sort][name] for name in FEATURES])
        hits += bool(example.right[int(scores.argmax())])
        chance = np.exp(scores - scores.max())
        logs += math.log((chance * example.right).sum() / chance.sum())
    return hits / len(tried), logs / len(tried)


def main() -> None:
    """Reads the command line, learns, writes the weights and measures both rankers on dev."""
    parser = argparse.ArgumentParser(prog="python -m sayso.training.antecedents", description=__doc__)
    parser.add_argument("--gum", type=Path, required=True, help="folder that holds train/ and dev/ of OntoGUM")
    parser.add_argument("--out", type=Path, required=True, help="where to write the weights, as JSON")
    options = parser.parse_args()
    train = list(read_gum(options.gum / "train"))
    right = list(examples(train))
    learned = learn(right)
    for _ in range(ROUNDS):
        learned = learn([*right, *examples(train, led_by=ranker_of(learned))])
    options.out.write_text(json.dumps(learned, indent=1) + "\n", "utf8")
    dev = list(read_gum(options.gum / "dev"))
    for name, rank in (("by hand", rank_by_hand), ("learned", ranker_of(learned)), ("shipped", load_ranker())):
        probed = (probe_text(r.gum, r.statements, r.grammar, rank=rank) for r in dev)
        print(name, json.dumps(score_coreference(probed).figures))


if __name__ == "__main__":
    main()
