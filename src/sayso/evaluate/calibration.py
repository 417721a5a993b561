"""Whether confidence is honest: of what is said with 0.8, eight in ten should be right.

A statement is right where the gold corpus has it (see `gold`); a field of a statement that gold has is right where it
agrees. Expected calibration error after Guo and others (2017), "On Calibration of Modern Neural Networks": the mean
distance of confidence from the share that is right, over bins of equal width, weighed by their numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.evaluate.gold import SAME, match_statements
from sayso.evaluate.gold_corpus import OPTIONAL, VALUES, Marked, gold_articles, mark_readout
from sayso.evaluate.naming import same_speaker
from sayso.evaluate.score import Figures, ReadoutValues, Score, rounded
from sayso.evaluate.tally import dice

BINS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One thing that was said with a confidence from 0 to 1, and whether it is right."""

    article: str
    field: str
    nested: bool
    confidence: float
    right: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """What was said with a confidence from `low` to `high`: how often, how surely, and the share that is right."""

    low: float
    high: float
    count: int
    confidence: float
    right: float


def judge_gold(folder: Path, readouts: Mapping[str, ReadoutValues]) -> Iterator[Judged]:
    """Every confidence of the readouts of a gold corpus in `folder`, judged.

    Raises InputError where the folder is not a gold corpus.
    """
    for article in gold_articles(folder):
        readout = readouts.get(article.name)
        if readout is None:
            continue
        read = mark_readout(article.text, readout)
        matches = {j: i for i, j in match_statements(article.statements, read).items()}
        for number, values in enumerate(readout["statements"]):
            gold = article.statements[matches[number]] if number in matches else None
            for field, confidence in values["confidence"].items():
                right = gold is not None if field == "statement" else _is_right(field, gold, read[number])
                if right is not None:
                    yield Judged(
                        article=article.name,
                        field=field,
                        nested=values["in"] is not None,
                        confidence=confidence,
                        right=right,
                    )


def judged_fields(folder: Path, readouts: Mapping[str, ReadoutValues]) -> dict[str, list[Judged]]:
    """What `judge_gold` gives, by the name of the field, in the order of the names."""
    by_field: dict[str, list[Judged]] = {}
    for one in judge_gold(folder, readouts):
        by_field.setdefault(one.field, []).append(one)
    return dict(sorted(by_field.items()))


def score_confidence(by_field: Mapping[str, Sequence[Judged]]) -> Score:
    """For each field with a confidence: how many were judged, the calibration error, and the share right in each bin.

    A bin is named by its lowest confidence.
    """
    figures: Figures = {
        field: {
            "judged": len(judged),
            "calibration_error": rounded(expected_calibration_error(judged)),
            **{f"from_{b.low:.1f} ({b.count})": rounded(b.right) for b in reliability(judged)},
        }
        for field, judged in by_field.items()
    }
    return Score(figures=figures, faults=())


def _is_right(field: str, gold: Marked | None, read: Marked) -> bool | None:
    """None where gold has no such statement or does not say, so that nobody can tell."""
    if gold is None:
        return None
    if field == "speaker":
        return same_speaker(gold.speaker, read.speaker) if gold.speaker else None
    if field == "addressee":
        return dice(gold.characters[field], read.characters[field]) >= SAME
    if field in VALUES or field in OPTIONAL:
        return gold.values[field] == read.values[field]
    return None


def reliability(judged: Sequence[Judged], *, bins: int = BINS) -> list[Bin]:
    """The judged by their confidence, in bins of equal width from 0 to 1; empty bins are left out."""
    filled: dict[int, list[Judged]] = {}
    for one in judged:
        filled.setdefault(min(int(one.confidence * bins), bins - 1), []).append(one)
    return [
        Bin(
            low=number / bins,
            high=(number + 1) / bins,
            count=len(some),
            confidence=sum(one.confidence for one in some) / len(some),
            right=sum(one.right for one in some) / len(some),
        )
        for number, some in sorted(filled.items())
    ]


def expected_calibration_error(judged: Sequence[Judged], *, bins: int = BINS) -> float:
    """The expected calibration error, 0 (honest) to 1; 0 of nothing."""
    return sum(b.count * abs(b.confidence - b.right) for b in reliability(judged, bins=bins)) / max(1, len(judged))
