"""The loss of a batch of windows: tags, spans of each cue, and whether a likely cue is one."""

from __future__ import annotations

import random
from dataclasses import dataclass

import numpy as np
import torch
from torch.nn import functional

from sayso.statements.asking import Range, ask
from sayso.statements.cues import find_cues
from sayso.statements.tokens import Ints
from sayso.training.examples import Attributed, Example
from sayso.training.network import Features, Network

IGNORED = -100
LIKELY = 0.12


@dataclass(frozen=True, slots=True)
class Asked:
    """One question of a batch: the window, the cue, and the attribution it has (None: it is no cue)."""

    window: int
    cue: Range
    attribution: Attributed | None


def pad(examples: list[Example], special: tuple[int, int, int], *, rng: random.Random, mask: float) -> Features:
    """A batch's tensors. `special` opens a window, closes it, and hides a share `mask` of its pieces."""
    opening, closing, hide = special
    length = max(len(e.ids) for e in examples) + 2
    rows: dict[str, Ints] = {name: np.zeros((len(examples), length), dtype=np.int64) for name in Features.__slots__}
    for row, example in enumerate(examples):
        n = len(example.ids)
        hidden = np.array([rng.random() < mask for _ in range(n)])
        rows["ids"][row, : n + 2] = [opening, *np.where(hidden, hide, example.ids), closing]
        rows["mask"][row, : n + 2] = 1
        for name in ("case", "quote", "start"):
            rows[name][row, 1 : n + 1] = getattr(example, name)
    return Features(**{name: torch.from_numpy(row) for name, row in rows.items()})


def batch_loss(
    network: Network,
    examples: list[Example],
    features: Features,
    *,
    rng: random.Random,
    questions: int,
    aside: float,
) -> tuple[torch.Tensor, dict[str, float]]:
    """The mean loss per window, and its parts by name; `aside` weighs the tags of sources and contents."""
    vectors, scores = network.reader(features.ids, features.mask, features.case, features.quote, features.start)
    vectors, scores = vectors[:, 1:-1], scores[:, 1:-1]
    tags = _tag_loss(scores, examples, (1.0, aside, aside))
    asked = _draw_questions(scores.detach(), examples, rng, questions)
    spans, valid = _ask_loss(network, examples, vectors, asked)
    parts = {"tags": tags, "spans": spans, "valid": valid}
    total = (tags + spans + valid) / len(examples)
    return total, {name: float(part.detach()) / len(examples) for name, part in parts.items()}


def _tag_loss(scores: torch.Tensor, examples: list[Example], weights: tuple[float, ...]) -> torch.Tensor:
    target = torch.full((3, *scores.shape[:2]), IGNORED)
    for row, example in enumerate(examples):
        target[:, row, : len(example.ids)] = torch.from_numpy(example.tags)
    losses = [
        weight
        * functional.cross_entropy(
            scores[..., 3 * role : 3 * role + 3].flatten(0, 1),
            target[role].flatten(),
            ignore_index=IGNORED,
            reduction="sum",
        )
        for role, weight in enumerate(weights)
    ]
    return torch.stack(losses).sum()


def _draw_questions(scores: torch.Tensor, examples: list[Example], rng: random.Random, most: int) -> list[Asked]:
    """Every attribution, half of them with the cue as the network now sees it, and likely cues that are none."""
    probabilities = torch.softmax(scores[..., :3], -1).numpy()
    asked = []
    for window, example in enumerate(examples):
        found = find_cues(probabilities[window, : len(example.ids)], threshold=LIKELY)
        taken = set()
        for attribution in example.attributions:
            start, end = attribution.cue
            meeting = [cue for cue in found if cue[0] < end and cue[1] > start]
            taken.update(meeting)
            cue = meeting[0] if meeting and rng.random() < 0.5 else attribution.cue
            asked.append(Asked(window, cue, attribution))
        wrong = [cue for cue in found if cue not in taken]
        rng.shuffle(wrong)
        asked += [Asked(window, cue, None) for cue in wrong[: 4 + len(example.attributions)]]
    return asked if len(asked) <= most else rng.sample(asked, most)


def _ask_loss(
    network: Network, examples: list[Example], vectors: torch.Tensor, asked: list[Asked]
) -> tuple[torch.Tensor, torch.Tensor]:
    if not asked:
        return vectors.sum() * 0, vectors.sum() * 0
    tensors: dict[str, list[Ints]] = {
        name: [] for name in ("place", "distance", "cue", "paragraph", "quote", "tags", "mask")
    }
    windows = []
    for question in asked:
        example = examples[question.window]
        asking = ask([question.cue], example.paragraph)
        places = np.maximum(asking.places[0], 0)
        windows.append(question.window)
        tensors["place"].append(places)
        tensors["mask"].append(asking.mask[0].astype(np.int64))
        tensors["distance"].append(asking.distance[0])
        tensors["cue"].append(asking.cue[0])
        tensors["paragraph"].append(asking.paragraph[0])
        tensors["quote"].append(example.quote[places] * asking.mask[0])
        tensors["tags"].append(_span_tags(question, len(example.ids))[places] * asking.mask[0])
    at = {name: torch.from_numpy(np.stack(rows)) for name, rows in tensors.items()}
    row = torch.tensor(windows)[:, None]
    emissions, valid = network.asker(
        vectors[row, at["place"]], at["quote"], at["distance"], at["cue"], at["paragraph"], at["mask"]
    )
    right = torch.tensor([question.attribution is not None for question in asked])
    chain = (
        network.field.loss(emissions[right], at["tags"][right], at["mask"][right] > 0).sum()
        if right.any()
        else valid.sum() * 0
    )
    return chain, functional.binary_cross_entropy_with_logits(valid, right.float(), reduction="sum")


def _span_tags(question: Asked, length: int) -> Ints:
    tags = np.zeros(length, dtype=np.int64)
    if question.attribution:
        for begin, ranges in ((1, question.attribution.source), (3, question.attribution.content)):
            for start, end in ranges:
                tags[start] = begin
                tags[start + 1 : end] = begin + 1
    return tags
