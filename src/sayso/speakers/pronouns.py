"""Pronouns: the speaker that "he", "they" or "it" refers to, among those the article has mentioned before."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from sayso.language.grammar import Grammar
from sayso.span import Span
from sayso.speakers import wordings as w
from sayso.speakers.members import Member
from sayso.speakers.phrases import Phrase
from sayso.speakers.ranking import Choice, Evidence, Ranker, rank_by_hand
from sayso.statement import Statement


@dataclass(frozen=True, slots=True)
class Scene:
    """Where sentences and paragraphs begin, which words are subjects, and which contents stand where."""

    sentences: tuple[int, ...]
    paragraphs: tuple[int, ...]
    subjects: tuple[tuple[int, int], ...]
    statements: Sequence[Statement]
    _around: dict[tuple[int, int], int | None] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str, statements: Sequence[Statement], grammar: Grammar) -> Scene:
        """The scene of an article; without grammar its sentences are told by their stops."""
        words = grammar.words
        paragraphs = [0, *(n + 1 for n, char in enumerate(text) if char == "\n" and text[n + 1 : n + 2] != "\n")]
        begun = (
            {n + 2 for n, char in enumerate(text) if char in ".!?" and text[n + 1 : n + 2] == " "}
            if not words
            else set()
        )
        begun |= {word.start for n, word in enumerate(words) if n == 0 or word.sentence != words[n - 1].sentence}
        subjects = []
        for number, word in enumerate(words):
            if word.dep in {"nsubj", "nsubjpass"}:
                inside = grammar.subtree(number)
                subjects.append((words[inside[0]].start, words[number].end))
        return cls(tuple(sorted(begun)), tuple(paragraphs), tuple(subjects), statements)

    def sentence(self, position: int) -> int:
        """The number of the sentence at a position."""
        return bisect_right(self.sentences, position)

    def paragraph(self, position: int) -> int:
        """The number of the paragraph at a position."""
        return bisect_right(self.paragraphs, position)

    def opens_sentence(self, position: int) -> bool:
        """Whether a sentence begins at a position, or a word or two before it."""
        number = self.sentence(position)
        return number > 0 and position - self.sentences[number - 1] < 12

    def in_first_sentence(self, position: int) -> bool:
        """Whether the position is in the first sentence of its paragraph."""
        return self.sentence(position) == self.sentence(self.paragraphs[self.paragraph(position) - 1])

    def is_subject(self, position: int) -> bool:
        """Whether the word at a position is within the subject of a clause."""
        return any(start <= position < end for start, end in self.subjects)

    def is_open(self, position: int, later: int) -> bool:
        """Whether words at a position are open to a later one: not those of a quotation that is over by then."""
        inside = self.around(position, -1)
        if inside is None or self.statements[inside].form != "direct":
            return True
        return any(piece.start <= later < piece.end for piece in self.statements[inside].content)

    def around(self, position: int, statement: int) -> int | None:
        """The innermost other statement in whose content the position stands."""
        if (position, statement) not in self._around:
            self._around[position, statement] = self._innermost(position, statement)
        return self._around[position, statement]

    def _innermost(self, position: int, statement: int) -> int | None:
        best: tuple[int, int] | None = None
        for number, other in enumerate(self.statements):
            if number == statement:
                continue
            size = sum(piece.end - piece.start for piece in other.content)
            if any(p.start <= position < p.end for p in other.content) and (best is None or size < best[0]):
                best = (size, number)
        return best[1] if best else None


def antecedent(
    phrase: Phrase,
    span: Span,
    statement: int,
    members: Sequence[Member],
    scene: Scene,
    speakers: Mapping[int, Member],
    *,
    rank: Ranker = rank_by_hand,
) -> tuple[Member | None, float]:
    """The member that the pronoun most likely refers to and how sure that is; None where nobody fits."""
    choice = _choice(phrase, span, statement, members, scene, speakers)
    if not choice.members:
        return None, 0.6
    ranked = sorted(zip(rank(choice), choice.members, strict=True), key=lambda pair: -pair[0])
    margin = ranked[0][0] - ranked[1][0] if len(ranked) > 1 else 3.0
    return ranked[0][1], round(0.5 + 0.45 * math.tanh(margin), 3)


def _choice(
    phrase: Phrase,
    span: Span,
    statement: int,
    members: Sequence[Member],
    scene: Scene,
    speakers: Mapping[int, Member],
) -> Choice:
    """Who may be meant by the pronoun, and what speaks for each."""
    outer = scene.around(span.start, statement)
    # A statement without content was not made: nobody spoke in it.
    sources = (
        (other.source[0].start, n)
        for n, other in enumerate(scene.statements)
        if other.source and other.content and n in speakers
    )
    earlier = max((pair for pair in sources if pair[0] < span.start), default=None)
    last = speakers[earlier[1]] if earlier else None
    around = speakers.get(outer) if outer is not None else None
    # In his own quoted words nobody calls himself "he".
    himself = around if outer is not None and scene.statements[outer].form == "direct" else None
    fitting = [
        (member, site)
        for member in members
        if (site := member.last_before(span.start)) is not None
        and _agreement(phrase.head, member) > 0
        and member is not himself
    ]
    company = _Company.of(fitting, span.start)
    return Choice(
        phrase.head,
        span,
        tuple(member for member, _ in fitting),
        tuple(_evidence(phrase, span, member, site, scene, last, around, company) for member, site in fitting),
    )


@dataclass(frozen=True, slots=True)
class _Company:
    """The candidates together: where each was mentioned last, how often the most frequent is, where the first began."""

    sites: tuple[int, ...]
    most: int
    first: int

    @classmethod
    def of(cls, fitting: Sequence[tuple[Member, int]], position: int) -> _Company:
        most = max((member.count_before(position) for member, _ in fitting), default=0)
        return cls(
            tuple(site for _, site in fitting), most, min((min(member.sites) for member, _ in fitting), default=0)
        )


def _evidence(
    phrase: Phrase,
    span: Span,
    member: Member,
    site: int,
    scene: Scene,
    last: Member | None,
    outer: Member | None,
    company: _Company,
) -> Evidence:
    gender = "f" if phrase.head in w.FEMALE else "m" if phrase.head in w.MALE else None
    inside, inside_here = scene.around(site, -1), scene.around(span.start, -1)
    apart = scene.sentence(span.start) - scene.sentence(site)
    count = member.count_before(span.start)
    named = member.named_before(span.start)
    return Evidence(
        sentences=float(min(8, apart)),
        other_paragraph=float(scene.paragraph(span.start) != scene.paragraph(site)),
        subject=float(scene.is_subject(site)),
        last_speaker=float(member is last),
        quoted=float(inside is not None and inside != inside_here),
        fits=_agreement(phrase.head, member),
        clashes=float(gender is not None and member.gender is not None and gender != member.gender),
        agrees=float(gender is not None and gender == member.gender),
        often=float(min(5, count)),
        same_content=float(member is outer),
        characters=math.log1p((span.start - site) / 50),
        newer=float(min(5, sum(other > site for other in company.sites))),
        same_sentence=float(apart == 0),
        sentence_before=float(apart == 1),
        opens=float(scene.opens_sentence(site)),
        opens_paragraph=float(scene.in_first_sentence(site)),
        most_often=float(count == company.most),
        first=float(min(member.sites) == company.first),
        unnamed=float(member.kind == "unnamed"),
        person=float(member.kind == "person"),
        group=float(member.kind == "group"),
        since_named=float(min(8, scene.sentence(span.start) - scene.sentence(named)) if named is not None else 8),
        only_pointed=float(site in member.pointed),
    )


def may_be_person(member: Member) -> bool:
    """Whether a body is known by one capitalised word only, which could be a surname as well."""
    name = member.name
    return (
        member.kind == "organization"
        and bool(_SURNAME.fullmatch(name))
        and name.casefold() not in w.BODIES | w.DOCUMENTS
    )


_SURNAME: Final = re.compile(r"[A-ZÀ-Þ][\w'’-]*[a-zß-ÿ]")


def _agreement(head: str, member: Member) -> float:
    """How well the kind agrees with the pronoun: 1 fully, 0 not at all."""
    if head in w.SINGULAR:
        return 1.0 if member.kind in {"person", "unnamed"} else 0.4 if may_be_person(member) else 0.0
    if head in w.THING:
        many = member.kind == "group" and member.head not in w.COLLECTIVES
        return 0.0 if many else {"organization": 1.0, "government": 1.0, "group": 0.3}.get(member.kind, 0.0)
    return {"group": 1.0, "organization": 0.7, "government": 0.5, "person": 0.05, "unnamed": 0.2}[member.kind]
