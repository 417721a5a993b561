"""Scores against PolNeAR's attributions (Newell, Margolin and Ruths, LREC 2018).

exact    F1 of exactly equal contiguous segments per role, linking not scored: the measure of CofeNet (2022)
chars    F1 over characters per role, linking not scored
linked   attributions paired by the overlap of their cues: F1 over content and source characters of the pairs,
         everything unpaired counted as wrong; `attribution` is the F1 of pairs whose contents have
         Dice >= 0.5 and whose sources overlap (or are both absent)

Of several annotators of an article the first by name is gold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.evaluate.alignment import align, gold_ranges
from sayso.evaluate.brat import (
    ROLES,
    Attribution,
    Range,
    annotation_files,
    article_text,
    join_ranges,
    read_attributions,
)
from sayso.evaluate.calibration import Judged
from sayso.evaluate.pairing import pair_best_first, side_by_side
from sayso.evaluate.score import Fault, Figures, ReadoutValues, Score, rounded, unpaired
from sayso.evaluate.tally import Tally, dice

SAME_CONTENT = 0.5  # Dice from which two contents count as the same; part of the measure, as in the judge
LINKED = ("content", "source", "attribution")


@dataclass(frozen=True, slots=True)
class _Marked:
    """One attribution: its segments and its characters by role, white space left out."""

    segments: Mapping[str, Sequence[Range]]
    characters: Mapping[str, frozenset[int]]

    def quote(self, text: str, role: str) -> str:
        """The words of one role."""
        return " … ".join(text[start:end] for start, end in self.segments[role])

    def words(self, text: str) -> str:
        """Its cue and content, for a person to find it by."""
        return f"{self.quote(text, 'cue')}: {self.quote(text, 'content')}"


_Link = tuple[_Marked | None, _Marked | None]
_NO_CHARACTERS: Mapping[str, frozenset[int]] = {role: frozenset() for role in ROLES}


def polnear_texts(split: Path) -> list[Path]:
    """The text files of a split's annotated articles, by name; plain, to be read to the character."""
    return [split / "text" / f"{name}.txt" for name in annotation_files(split)]


def score_polnear(split: Path, readouts: Mapping[str, ReadoutValues]) -> Score:
    """Readouts, by article name, against the attributions of `split`; an article without one counts as empty.

    Raises InputError where `split` is not in PolNeAR's layout.
    """
    exact, chars, linked = ({key: Tally() for key in keys} for keys in (ROLES, ROLES, LINKED))
    faults: list[Fault] = []
    files = annotation_files(split)
    for name, (first, *_) in files.items():
        text = article_text(split, name)
        gold = [_mark(text, attribution) for attribution in read_attributions(first, text=text)]
        read = [_mark(text, attribution) for attribution in _attributions(text, readouts.get(name))]
        for role in ROLES:
            exact[role] += Tally.of(_segments(gold, role), _segments(read, role))
            chars[role] += Tally.of(_characters(gold, role), _characters(read, role))
        for link in _link(gold, read):
            tallies = _measure(*link)
            linked = {key: linked[key] + tallies[key] for key in LINKED}
            faults += _faults(name, text, link, tallies)
    figures: Figures = {"articles": len(files), "without_readout": len(files.keys() - readouts.keys())}
    for measure, tallied in (("exact", exact), ("chars", chars), ("linked", linked)):
        figures[measure] = {key: rounded(tally.f1) for key, tally in tallied.items()}
    return Score(figures=figures, faults=tuple(faults))


def judge_polnear(split: Path, readouts: Mapping[str, ReadoutValues]) -> Iterator[Judged]:
    """Every statement of the readouts inside no other, with whether gold has it: cues meet, and so do contents.

    Nested ones are not judged: PolNeAR marks none. Raises InputError where `split` is not in PolNeAR's layout.
    """
    for name, (first, *_) in annotation_files(split).items():
        if name not in readouts:
            continue
        text = article_text(split, name)
        gold = [_mark(text, attribution) for attribution in read_attributions(first, text=text)]
        read = [_mark(text, attribution) for attribution in _attributions(text, readouts[name])]
        right = {id(p): _meet(g, p) for g, p in _link(gold, read) if p}
        for marked, values in zip(read, readouts[name]["statements"], strict=True):
            if values["in"] is None:
                sure = values["confidence"]["statement"]
                yield Judged(article=name, field="statement", nested=False, confidence=sure, right=right[id(marked)])


def _meet(gold: _Marked | None, read: _Marked) -> bool:
    return gold is not None and bool(gold.characters["content"] & read.characters["content"])


def _attributions(text: str, readout: ReadoutValues | None) -> Iterator[Attribution]:
    if readout is None:
        return
    aligned = align(text, to=readout["article"]["text"])
    for statement in readout["statements"]:
        pieces = {role: gold_ranges(statement.get(role), aligned) for role in ROLES}
        yield Attribution(**{role: join_ranges(ranges, text=text) for role, ranges in pieces.items()})


def _mark(text: str, attribution: Attribution) -> _Marked:
    segments: dict[str, Sequence[Range]] = {role: getattr(attribution, role) for role in ROLES}
    characters = {
        role: frozenset(i for start, end in ranges for i in range(start, end) if not text[i].isspace())
        for role, ranges in segments.items()
    }
    return _Marked(segments, characters)


def _segments(side: Sequence[_Marked], role: str) -> set[Range]:
    return {segment for marked in side for segment in marked.segments[role]}


def _characters(side: Sequence[_Marked], role: str) -> set[int]:
    return {i for marked in side for i in marked.characters[role]}


def _link(gold: Sequence[_Marked], read: Sequence[_Marked]) -> Iterator[_Link]:
    """Gold and read attributions in pairs by the overlap (Jaccard) of their cues; None on the empty side."""
    pairs = pair_best_first(
        (len(g & p) / len(g | p), i, j)
        for i, g in enumerate(marked.characters["cue"] for marked in gold)
        for j, p in enumerate(marked.characters["cue"] for marked in read)
        if g & p
    )
    return side_by_side(gold, read, pairs)


def _measure(gold: _Marked | None, read: _Marked | None) -> dict[str, Tally]:
    g, p = (marked.characters if marked else _NO_CHARACTERS for marked in (gold, read))
    agree = (
        gold is not None
        and read is not None
        and dice(g["content"], p["content"]) >= SAME_CONTENT
        and (bool(g["source"] & p["source"]) or not (g["source"] or p["source"]))
    )
    return {
        "content": Tally.of(g["content"], p["content"]),
        "source": Tally.of(g["source"], p["source"]),
        "attribution": Tally.one(gold=gold is not None, read=read is not None, right=agree),
    }


def _faults(name: str, text: str, link: _Link, tallies: Mapping[str, Tally]) -> Iterator[Fault]:
    gold, read = link
    if gold is None or read is None:
        words = [marked.words(text) if marked else None for marked in link]
        yield unpaired(name, gold=words[0], read=words[1])
    elif not tallies["attribution"].right:
        same_content = dice(gold.characters["content"], read.characters["content"]) >= SAME_CONTENT
        role = "source" if same_content else "content"
        g, p = gold.quote(text, role), read.quote(text, role)
        yield Fault(item=name, what="wrong", field=role, gold=g, read=p, words=gold.words(text))
