"""Candidates: what the model makes of a text, in word pieces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sayso.statements.asking import NEAR, Range, ask
from sayso.statements.cues import Floats, find_cues, softmax
from sayso.statements.decode import CONTENT, SOURCE, best_tags, find_ranges
from sayso.statements.model import StatementModel
from sayso.statements.tokens import Ints, Tokens
from sayso.statements.windows import find_windows, home_windows

# Questions at a time: bounds the memory of a long article.
CUES_AT_ONCE = 32


Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A likely statement: half-open ranges of word pieces, and how sure the model is that the cue is one (0 to 1)."""

    cue: Range
    source: tuple[Range, ...]
    content: tuple[Range, ...]
    score: float


def find_candidates(
    tokens: Tokens, model: StatementModel, also: Sequence[Range] = ()
) -> tuple[list[Candidate], list[Candidate]]:
    """Candidates in the order of their cues; beside them those with the cues `also`, whatever the first pass sees."""
    if not len(tokens):
        return [], []
    vectors, scores = read_windows(tokens, model)
    cues = find_cues(softmax(scores[:, :3]), threshold=model.manifest["cue_threshold"])
    return ask_about(cues, vectors, tokens, model), ask_about(also, vectors, tokens, model)


def ask_about(cues: Sequence[Range], vectors: Floats, tokens: Tokens, model: StatementModel) -> list[Candidate]:
    """The candidates with these cues, in their order; `vectors` are those of `read_windows`."""
    candidates: list[Candidate] = []
    for first in range(0, len(cues), CUES_AT_ONCE):
        candidates += _ask(cues[first : first + CUES_AT_ONCE], vectors, tokens, model)
    return candidates


def read_windows(tokens: Tokens, model: StatementModel) -> tuple[Floats, Floats]:
    """Vectors and tag scores of every word piece, each from the window in which it lies farthest from the edges."""
    windows = find_windows(tokens.paragraph)
    home = home_windows(windows, len(tokens))
    vectors, scores = None, np.zeros((len(tokens), 9), dtype=np.float32)
    # One at a time: a window alone needs no padding, which made reading a third faster than eight at a time.
    for number, (start, end) in enumerate(windows):
        window_vectors, window_scores = model.read(_frame(tokens, start, end, model))
        if vectors is None:
            vectors = np.zeros((len(tokens), window_vectors.shape[-1]), dtype=np.float32)
        at_home = np.flatnonzero(home[start:end] == number)
        vectors[start + at_home] = window_vectors[0, 1 + at_home]
        scores[start + at_home] = window_scores[0, 1 + at_home]
    assert vectors is not None
    return vectors, scores


def _frame(tokens: Tokens, start: int, end: int, model: StatementModel) -> dict[str, Ints]:
    """The window from `start` to `end` between the two pieces that frame it, as a batch of one."""
    opening, closing = model.manifest["special"]
    inside = slice(start, end)
    begins = np.diff(tokens.paragraph[inside], prepend=-1) > 0
    rows = {"ids": tokens.ids[inside], "case": tokens.case[inside], "quote": tokens.quote[inside], "start": begins}
    framed = {name: np.pad(row.astype(np.int64), 1)[None] for name, row in rows.items()}
    framed["ids"][0, 0], framed["ids"][0, -1] = opening, closing
    return framed


def _ask(cues: Sequence[Range], vectors: Floats, tokens: Tokens, model: StatementModel) -> Iterator[Candidate]:
    questions = ask(cues, tokens.paragraph, reach=NEAR)
    places = np.maximum(questions.places, 0)
    mask = questions.mask
    emissions, valid = model.ask(
        {
            "vectors": vectors[places],
            "quote": tokens.quote[places] * mask,
            "distance": questions.distance,
            "cue": questions.cue,
            "paragraph": questions.paragraph,
            "mask": mask.astype(np.int64),
        }
    )
    tags = best_tags(emissions, model.transitions, mask)
    for role, bonus in ((SOURCE, "source_bonus"), (CONTENT, "content_bonus")):
        tags = _insist(tags, emissions, mask, model, role, bonus=model.manifest[bonus])
    stops = np.array([model.tokenizer.token_to_id(mark) for mark in ".!?"])
    for row, cue in enumerate(cues):
        score = float(1 / (1 + np.exp(-valid[row])))
        content = finish_sentences(_ranges(tags[row], places[row], CONTENT), places[row], tokens, stops)
        yield Candidate(cue, _ranges(tags[row], places[row], SOURCE), content, score)


def _insist(tags: Ints, emissions: Floats, mask: Bools, model: StatementModel, role: int, *, bonus: float) -> Ints:
    """The tags, those of cues without a `role` decoded again with a bonus for beginning one.

    A source far away or a content of an odd kind scores below "outside" too often: 92 % of PolNeAR's attributions
    have a source, and all have a content. On PolNeAR dev a bonus of 2 for both lifted linked attributions by 3 points.
    """
    without = ~(tags == role).any(axis=1)
    if not bonus or not without.any():
        return tags
    raised = emissions[without].copy()
    raised[:, :, role] += np.float32(bonus)
    again = tags.copy()
    again[without] = best_tags(raised, model.transitions, mask[without])
    return again


def _ranges(tags: Ints, places: Ints, begin: int) -> tuple[Range, ...]:
    return tuple((int(places[start]), int(places[end - 1]) + 1) for start, end in find_ranges(tags, begin))


def finish_sentences(content: tuple[Range, ...], places: Ints, tokens: Tokens, stops: Ints) -> tuple[Range, ...]:
    """The content, where the edge of the question cut it, up to where its sentence begins or ends."""
    # Beyond the text `places` holds 0: what is asked about last is the highest.
    low, high = int(places[0]), int(places.max())
    whole = []
    for start, end in content:
        if start == low:
            while (
                start and tokens.paragraph[start - 1] == tokens.paragraph[start] and tokens.ids[start - 1] not in stops
            ):
                start -= 1
        if end == high + 1:
            while (
                end < len(tokens)
                and tokens.paragraph[end] == tokens.paragraph[end - 1]
                and tokens.ids[end] not in stops
            ):
                end += 1
        whole.append((start, end))
    return tuple(whole)
