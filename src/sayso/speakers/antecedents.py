"""The learned ranker of a pronoun's candidates: weights of each piece of evidence, for each sort of pronoun."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import Final, Literal

from sayso.errors import ModelError
from sayso.speakers import wordings as w
from sayso.speakers.ranking import FEATURES, Choice, Ranker, numbers

PronounSort = Literal["one", "many", "thing"]
Weights = Mapping[str, Mapping[str, float]]
"""Weights by evidence, by sort of pronoun."""
FILE: Final = "antecedents.json"
_MODEL: Final = "sayso-en-1"


def sort_of(head: str) -> PronounSort:
    """The sort of a pronoun of the third person: "he" and "she" are of one, "they" of many, "it" of a thing."""
    return "one" if head in w.SINGULAR else "thing" if head in w.THING else "many"


def ranker_of(weights: Weights) -> Ranker:
    """A ranker by these weights. Raises ModelError where one is missing."""
    try:
        rows = {sort: [float(of[name]) for name in FEATURES] for sort, of in weights.items()}
        common = rows["many"]  # "it" was not learned from: what it stands for are bodies, as "they" often are
    except (KeyError, TypeError, ValueError) as error:
        raise ModelError(f"{FILE}: no weight for {error}: pip install --force-reinstall sayso") from error

    def rank(choice: Choice) -> list[float]:
        row = rows.get(sort_of(choice.head), common)
        return [sum(a * b for a, b in zip(row, numbers(each), strict=True)) for each in choice.evidence]

    return rank


@lru_cache(maxsize=1)
def load_ranker() -> Ranker:
    """The shipped ranker. Raises ModelError if it is missing or damaged."""
    path = resources.files("sayso") / "models" / _MODEL / FILE
    try:
        return ranker_of(json.loads(path.read_text("utf8")))
    except (OSError, ValueError) as error:
        raise ModelError(f"{path}: cannot be read ({error}): pip install --force-reinstall sayso") from error
