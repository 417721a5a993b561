"""Training examples: windows of an annotated text, with the tags of its roles and its attributions."""

from __future__ import annotations

import random
from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

from sayso.statements.tokens import Ints, Tokens, tokenize
from sayso.statements.windows import find_windows
from sayso.training.corpus import AnnotatedText, Attribution, Range

Places = tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Attributed:
    """One attribution in word pieces of a window: half-open ranges; the cue is one range."""

    cue: Range
    source: Places
    content: Places


@dataclass(frozen=True, slots=True)
class Example:
    """A window: arrays of one entry a word piece, BIO tags of each role (0 O, 1 B, 2 I), and its attributions."""

    ids: Ints
    case: Ints
    quote: Ints
    start: Ints
    paragraph: Ints
    tags: Ints
    attributions: tuple[Attributed, ...]


@dataclass(frozen=True, slots=True)
class TokenizedText:
    """A text's word pieces and, for each annotator, its attributions in word pieces."""

    tokens: Tokens
    annotators: tuple[tuple[Attributed, ...], ...]


def tokenize_corpus(corpus: list[AnnotatedText], tokenizer: Tokenizer) -> list[TokenizedText]:
    """The corpus in word pieces; attributions without a cue are left out."""
    tokenized = []
    for article in corpus:
        tokens = tokenize(article.text, tokenizer)
        annotators = tuple(
            tuple(placed for a in attributions if (placed := _place(a, tokens))) for attributions in article.annotators
        )
        tokenized.append(TokenizedText(tokens, annotators))
    return tokenized


def _place(attribution: Attribution, tokens: Tokens) -> Attributed | None:
    cue = _ranges(attribution.cue, tokens)
    if not cue:
        return None
    return Attributed(cue[0], _ranges(attribution.source, tokens), _ranges(attribution.content, tokens))


def _ranges(ranges: tuple[Range, ...], tokens: Tokens) -> Places:
    placed = []
    for start, end in ranges:
        first = int(np.searchsorted(tokens.ends, start, side="right"))
        last = int(np.searchsorted(tokens.starts, end, side="left"))
        if first < last:
            placed.append((first, last))
    return tuple(placed)


def sample_windows(corpus: list[TokenizedText], rng: random.Random) -> list[Example]:
    """One pass over the corpus: each text cut into windows that begin at a paragraph drawn by chance.

    Of several annotators one is drawn for each text, so that such a text counts once.
    """
    examples = []
    for article in corpus:
        tokens, attributions = article.tokens, rng.choice(article.annotators)
        if not len(tokens):
            continue
        tags = tag_roles(len(tokens), attributions)
        starts = np.flatnonzero(np.diff(tokens.paragraph, prepend=-1))
        cut = int(rng.choice([0, *starts[: max(1, len(starts) // 2)].tolist()]))
        windows = find_windows(tokens.paragraph[:cut], overlap=0) if cut else []
        windows += [(cut + a, cut + b) for a, b in find_windows(tokens.paragraph[cut:], overlap=0)]
        examples += [_cut(tokens, tags, attributions, window) for window in windows]
    return examples


def tag_roles(length: int, attributions: tuple[Attributed, ...]) -> Ints:
    """BIO tags of shape (3, length) for cue, source and content: 0 outside, 1 begin, 2 inside."""
    tags = np.zeros((3, length), dtype=np.int64)
    for attribution in attributions:
        for role, ranges in enumerate(((attribution.cue,), attribution.source, attribution.content)):
            for start, end in ranges:
                tags[role, start] = 1
                tags[role, start + 1 : end] = 2
    return tags


def _cut(tokens: Tokens, tags: Ints, attributions: tuple[Attributed, ...], window: tuple[int, int]) -> Example:
    start, end = window
    inside = tuple(
        Attributed((a.cue[0] - start, a.cue[1] - start), _shift(a.source, start, end), _shift(a.content, start, end))
        for a in attributions
        if start <= a.cue[0] and a.cue[1] <= end
    )
    paragraph = tokens.paragraph[start:end]
    return Example(
        ids=tokens.ids[start:end],
        case=tokens.case[start:end],
        quote=tokens.quote[start:end],
        start=(np.diff(paragraph, prepend=-1) > 0).astype(np.int64),
        paragraph=paragraph,
        tags=tags[:, start:end],
        attributions=inside,
    )


def _shift(ranges: Places, start: int, end: int) -> Places:
    return tuple((max(a, start) - start, min(b, end) - start) for a, b in ranges if a < end and b > start)
