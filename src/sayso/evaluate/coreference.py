"""Speakers against coreference: whom pronouns refer to, and CoNLL F1 over mentions that are like sources.

**Source-like** is a mention that is the subject of a clause or stands behind "according to", is no pronoun of the
first or second person, no relative and no demonstrative one, and belongs to an entity that speaks or is spoken of as a
person: one of its mentions is "he" or "she", or the subject of a verb of speech or thought. Each is given to the
resolver as the source of a statement without content, beside the statements that Sayso finds in the text.

**Pronouns**: of the source-like "he", "she" and "they" whose entity was mentioned before by a name or a description,
the share that is resolved to a speaker whose names and descriptions are most often mentions of that very entity.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.article import Article
from sayso.evaluate.coreference_corpus import GumMention, GumText
from sayso.evaluate.coreference_metrics import Clusters, Overlap, b_cubed, ceaf_e, muc
from sayso.evaluate.score import Fault, Figures, Score, rounded
from sayso.language.grammar import Grammar
from sayso.span import Span
from sayso.speaker import Speaker
from sayso.speakers import resolve_speakers
from sayso.speakers.ranking import Ranker
from sayso.statement import Statement
from sayso.statements import act_words

PRONOUNS: Final = frozenset({"he", "she", "they"})
_NO_SOURCES: Final = frozenset(
    "i we you me us it who which that whom whose this these those there what one ourselves yourself myself".split()
)
_VERBS: Final = act_words.ASSERTIVE | act_words.THOUGHT | act_words.DIRECTIVE


@dataclass(frozen=True, slots=True)
class Probed:
    """A text whose source-like mentions have been resolved: to the speaker of each, None where it has none."""

    gum: GumText
    mentions: tuple[GumMention, ...]
    speakers: tuple[Speaker | None, ...]


def source_like(gum: GumText) -> tuple[GumMention, ...]:
    """The mentions of a text that are like sources (see the module)."""
    persons = {
        m.entity for m in gum.mentions if m.text.lower() in {"he", "she"} or (m.is_subject and m.governor in _VERBS)
    }
    return tuple(
        m
        for m in gum.mentions
        if m.entity in persons
        and m.text.lower() not in _NO_SOURCES
        and (m.is_subject or gum.text[: m.start].lower().endswith("according to "))
    )


def probe_text(gum: GumText, statements: Sequence[Statement], grammar: Grammar, *, rank: Ranker) -> Probed:
    """The text with its source-like mentions resolved, among `statements`."""
    mentions = source_like(gum)
    probes = tuple(
        Statement(id=f"probe-{n}", source=(Span(m.start, m.end, m.text),), content=()) for n, m in enumerate(mentions)
    )
    found, cast = resolve_speakers(Article(text=gum.text), (*statements, *probes), grammar, rank=rank)
    by_id: dict[str | None, Speaker] = {speaker.id: speaker for speaker in cast}
    return Probed(gum, mentions, tuple(by_id.get(s.speaker) for s in found[len(statements) :]))


def score_coreference(texts: Iterable[Probed]) -> Score:
    """Accuracy of pronouns and CoNLL's measures, over all texts."""
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    measures = {"muc": muc, "b_cubed": b_cubed, "ceaf_e": ceaf_e}
    overlaps = {name: Overlap() for name in measures}
    faults: list[Fault] = []
    for text in texts:
        key, answer = _clusters(text)
        for name, measure in measures.items():
            overlaps[name] += measure(key, answer)
        for mention, speaker in _answerable(text):
            asked[mention.text.lower()] += 1
            if speaker and entity_of_speaker(text.gum, speaker) == mention.entity:
                right[mention.text.lower()] += 1
            else:
                faults.append(_fault(text.gum, mention, speaker))
    figures: Figures = {"pronouns": _share(right, asked, PRONOUNS)}
    figures |= {name: _share(right, asked, {name}) for name in sorted(PRONOUNS)}
    for name, overlap in overlaps.items():
        figures[name] = {
            "precision": rounded(overlap.precision),
            "recall": rounded(overlap.recall),
            "f1": rounded(overlap.f1),
        }
    figures["conll_f1"] = rounded(sum(overlap.f1 for overlap in overlaps.values()) / len(overlaps))
    figures["mentions"] = sum(asked.values())
    return Score(figures=figures, faults=tuple(faults))


def entity_of_speaker(gum: GumText, speaker: Speaker) -> str | None:
    """The entity that most of a speaker's names and descriptions mention, None where they mention none."""
    votes: Counter[str] = Counter()
    for span in speaker.mentions:
        entity = None if span.text.lower() in PRONOUNS else gum.entity_at(span.start, span.end)
        if entity:
            votes[entity] += 1
    return votes.most_common(1)[0][0] if votes else None


def answerable(gum: GumText) -> tuple[GumMention, ...]:
    """The source-like pronouns whose entity was named or described before."""
    known: dict[str, int] = {}
    for mention in gum.mentions:
        if mention.pos in {"NOUN", "PROPN"}:
            known.setdefault(mention.entity, mention.start)
    return tuple(
        m for m in source_like(gum) if m.text.lower() in PRONOUNS and known.get(m.entity, len(gum.text)) < m.start
    )


def _answerable(text: Probed) -> Iterable[tuple[GumMention, Speaker | None]]:
    asked = set(answerable(text.gum))
    return ((m, s) for m, s in zip(text.mentions, text.speakers, strict=True) if m in asked)


def _clusters(text: Probed) -> tuple[Clusters, Clusters]:
    """The source-like mentions by entity and by speaker; one that has no speaker is alone."""
    key: dict[str, set[int]] = defaultdict(set)
    answer: dict[str, set[int]] = defaultdict(set)
    for number, (mention, speaker) in enumerate(zip(text.mentions, text.speakers, strict=True)):
        key[mention.entity].add(number)
        answer[speaker.id if speaker else f"nobody {number}"].add(number)
    return list(key.values()), list(answer.values())


def _share(right: Counter[str], asked: Counter[str], names: Iterable[str]) -> float | None:
    total = sum(asked[name] for name in names)
    return rounded(sum(right[name] for name in names) / total) if total else None


def _fault(gum: GumText, mention: GumMention, speaker: Speaker | None) -> Fault:
    named = [m.text for m in gum.mentions if m.entity == mention.entity and m.pos in {"NOUN", "PROPN"}]
    return Fault(
        item=gum.name,
        what="wrong" if speaker else "missed",
        field="speaker",
        gold=named[0],
        read=speaker.name if speaker else None,
        words=gum.text[max(0, mention.start - 110) : mention.end + 30],
    )
