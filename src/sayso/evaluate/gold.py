"""Scores of every field of a statement against the gold corpus.

A read statement matches a gold one when their contents overlap with Dice >= 0.5, or when their cues overlap
and so do their contents; each is used once, best first.

statement         precision, recall, F1 of matched statements
content_chars     micro F1 over content characters of matched pairs, everything unmatched counted as wrong
source_chars      Dice of source characters over matched pairs that have a gold source
speaker           share of all gold statements with a gold speaker whose match names the right one
speaker_matched   the same over matched statements only
form act mode polarity    accuracy over matched statements
polarity_rare     F1 of "not affirmed" over all statements, the value must agree
addressee channel when    F1 over all statements: right where both have it and it agrees
nesting           F1 of (inner, outer) links over all statements
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from sayso.evaluate.gold_corpus import OPTIONAL, VALUES, Marked, gold_articles, mark_readout
from sayso.evaluate.naming import same_speaker
from sayso.evaluate.pairing import pair_best_first, side_by_side
from sayso.evaluate.score import Fault, Figures, ReadoutValues, Score, mean, rounded, unpaired
from sayso.evaluate.tally import Tally, dice, total

SAME = 0.5  # Dice from which two contents or two addressees count as the same; part of the measure
RARE = frozenset({"denied", "withheld"})

_Pair = tuple[Marked | None, Marked | None]


def score_gold(folder: Path, readouts: Mapping[str, ReadoutValues]) -> Score:
    """Readouts, by article name, against the gold corpus in `folder`; an article without one counts as empty.

    Raises InputError where the folder is not a gold corpus.
    """
    pairs, nesting, faults = list[_Pair](), Tally(), list[Fault]()
    articles = list(gold_articles(folder))
    for article in articles:
        read = mark_readout(article.text, readouts.get(article.name))
        matches = match_statements(article.statements, read)
        nesting += _nesting(article.statements, read, matches)
        paired = list(side_by_side(article.statements, read, matches))
        faults += [fault for pair in paired for fault in _faults(article.name, *pair)]
        pairs += paired
    return Score(figures={"articles": len(articles), **_figures(pairs, nesting)}, faults=tuple(faults))


def match_statements(gold: Sequence[Marked], read: Sequence[Marked]) -> dict[int, int]:
    """For each gold statement that was read the number of the read one; each is used once, best first."""

    def likenesses() -> Iterator[tuple[float, int, int]]:
        for i, g in enumerate(gold):
            for j, p in enumerate(read):
                content, cue = _likeness("content", g, p), _likeness("cue", g, p)
                if content >= SAME or (content > 0 and cue > 0):
                    yield content + cue, i, j

    return pair_best_first(likenesses())


def _likeness(role: str, gold: Marked, read: Marked) -> float:
    return dice(gold.characters[role], read.characters[role])


def _nesting(gold: Sequence[Marked], read: Sequence[Marked], matches: Mapping[int, int]) -> Tally:
    """Links from inner to outer statement, by gold's positions; unmatched statements get negative ones."""
    position = {j: i for i, j in matches.items()}
    return Tally.of(_links(gold), {tuple(position.get(j, -1 - j) for j in link) for link in _links(read)})


def _links(statements: Sequence[Marked]) -> set[tuple[int, ...]]:
    at = {statement.id: k for k, statement in enumerate(statements)}
    return {(k, at[s.within]) for k, s in enumerate(statements) if s.within is not None and s.within in at}


def _figures(pairs: Sequence[_Pair], nesting: Tally) -> Figures:
    both = [(g, p) for g, p in pairs if g and p]
    found = total(Tally.one(gold=bool(g), read=bool(p), right=bool(g and p)) for g, p in pairs)
    named = [(g.speaker, p) for g, p in pairs if g and g.speaker]
    right = [p is not None and same_speaker(speaker, p.speaker) for speaker, p in named]
    return {
        "gold_statements": found.right + found.missed,
        "predicted_statements": found.right + found.spurious,
        "statement": _three(found),
        "content_chars": _three(total(_content(g, p) for g, p in pairs)),
        "source_chars": mean(_likeness("source", g, p) for g, p in both if g.characters["source"]),
        "speaker": mean(right),
        "speaker_matched": mean(same for same, (_, p) in zip(right, named, strict=True) if p),
        **{name: mean(g.values[name] == p.values[name] for g, p in both) for name in VALUES},
        "polarity_rare": rounded(total(_rare(g, p) for g, p in pairs).f1),
        **{name: rounded(total(_optional(name, g, p) for g, p in pairs).f1) for name in OPTIONAL},
        "nesting": rounded(nesting.f1),
    }


def _three(tally: Tally) -> dict[str, float | int | None]:
    return {"precision": rounded(tally.precision), "recall": rounded(tally.recall), "f1": rounded(tally.f1)}


def _content(gold: Marked | None, read: Marked | None) -> Tally:
    g, p = (marked.characters["content"] if marked else frozenset[int]() for marked in (gold, read))
    return Tally.of(g, p)


def _rare(gold: Marked | None, read: Marked | None) -> Tally:
    g, p = (marked.values["polarity"] if marked else None for marked in (gold, read))
    return Tally.one(gold=g in RARE, read=p in RARE, right=g in RARE and g == p)


def _optional(name: str, gold: Marked | None, read: Marked | None) -> Tally:
    """A field that a statement may lack. Unpaired, it counts where stated at all; paired, where resolved."""
    if gold is None or read is None:
        in_gold, in_read = (marked is not None and name in marked.stated for marked in (gold, read))
        return Tally.one(gold=in_gold, read=in_read, right=False)
    if name == "addressee":
        g, p = bool(gold.characters[name]), bool(read.characters[name])
        return Tally.one(gold=g, read=p, right=_likeness(name, gold, read) >= SAME)
    value = gold.values[name]
    return Tally.one(gold=bool(value), read=bool(read.values[name]), right=bool(value) and value == read.values[name])


def _faults(item: str, gold: Marked | None, read: Marked | None) -> Iterator[Fault]:
    if gold is None or read is None:
        yield unpaired(item, gold=gold.words if gold else None, read=read.words if read else None)
    else:
        for name in _wrong_fields(gold, read):
            g, p = gold.shown(name), read.shown(name)
            yield Fault(item=item, what="wrong", field=name, gold=g, read=p, words=gold.words)


def _wrong_fields(gold: Marked, read: Marked) -> Iterator[str]:
    if gold.speaker and not same_speaker(gold.speaker, read.speaker):
        yield "speaker"
    yield from (name for name in VALUES if gold.values[name] != read.values[name])
    for name in OPTIONAL:
        tally = _optional(name, gold, read)
        if tally.spurious or tally.missed:
            yield name
