"""A text's course: its sentences, and its statements in the order in which they are made."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final, Self

from sayso.language.grammar import Grammar
from sayso.statement import Statement

_SENTENCE: Final = re.compile(r"(?<=[a-z0-9)][.!?])[\"”’']*\s+(?=[\"“‘']?[A-Z])|\n+")
# Code points: the grain of the index of contents, that long texts are read in linear time.
_BLOCK: Final = 512


@dataclass(frozen=True, slots=True)
class Course:
    """A text's course: its words, its statements in the order of their cues, and where its sentences start."""

    text: str
    grammar: Grammar
    statements: Sequence[Statement]
    order: tuple[int, ...]
    sentences: tuple[int, ...]
    numbers: Mapping[str | None, int]
    utterances: dict[int, int | None] = field(default_factory=dict, compare=False)
    """What has been found of each statement: the one whose utterance goes on in it."""
    _ranks: Mapping[int, int] = field(default_factory=dict)
    _places: tuple[int, ...] = ()
    _blocks: Mapping[int, Sequence[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str, statements: Sequence[Statement], grammar: Grammar) -> Self:
        """The course of a text with these statements."""
        order = tuple(sorted(range(len(statements)), key=lambda n: place_of(statements[n])))
        return cls(
            text,
            grammar,
            statements,
            order,
            _sentence_starts(text, grammar),
            {statement.id: number for number, statement in enumerate(statements)},
            _ranks={number: rank for rank, number in enumerate(order)},
            _places=tuple(place_of(statements[number]) for number in order),
            _blocks=_blocks(statements),
        )

    def told_of(self, statements: Sequence[Statement]) -> Self:
        """The same course when more is known of its statements."""
        return replace(self, statements=statements)

    def sentence(self, at: int) -> tuple[int, int]:
        """The half-open range of code points of the sentence around a place, with the blanks behind it."""
        number = bisect_right(self.sentences, at)
        start = self.sentences[number - 1] if number else 0
        return start, self.sentences[number] if number < len(self.sentences) else len(self.text)

    def sentences_between(self, start: int, end: int) -> int:
        """How many sentences begin after `start` and up to `end`."""
        return bisect_right(self.sentences, end) - bisect_right(self.sentences, start)

    def sentences_before(self, at: int, count: int) -> Iterator[tuple[int, int]]:
        """The ranges of at most `count` sentences before the one that starts at a place, nearest first."""
        last = bisect_right(self.sentences, at) - 1
        for number in range(last - 1, max(-1, last - 1 - count), -1):
            yield self.sentences[number], self.sentences[number + 1]

    def lead(self, count: int) -> Iterator[tuple[int, int]]:
        """The ranges of the first `count` sentences."""
        return pairwise(self.sentences[: count + 1])

    def paragraphs_between(self, start: int, end: int) -> int:
        """How many paragraphs end between two places."""
        return self.text.count("\n\n", start, end)

    def outer(self, number: int) -> tuple[int, ...]:
        """The numbers of the statements in whose content it stands, innermost first."""
        found: list[int] = []
        within = self.statements[number].within
        while within in self.numbers and (outer := self.numbers[within]) not in (*found, number):
            found.append(outer)
            within = self.statements[outer].within
        return tuple(found)

    def holding(self, at: int) -> Iterator[int]:
        """The numbers of the statements with content at a place."""
        for number in self._blocks.get(at // _BLOCK, ()):
            if any(piece.start <= at < piece.end for piece in self.statements[number].content):
                yield number

    def made_between(self, start: int, end: int) -> Sequence[int]:
        """The numbers of the statements that are made in a half-open range, in order."""
        return self.order[bisect_left(self._places, start) : bisect_left(self._places, end)]

    def made_before(self, number: int) -> Iterator[int]:
        """The numbers of all statements before this one, nearest first."""
        return (self.order[rank] for rank in range(self._ranks[number] - 1, -1, -1))

    def before(self, number: int) -> Iterator[int]:
        """Statements before this one, nearest first, that stand in the same statement's content or in none as it."""
        statement = self.statements[number]
        for earlier in self.made_before(number):
            other = self.statements[earlier]
            if other.id != statement.within and other.within == statement.within:
                yield earlier


def place_of(statement: Statement) -> int:
    """Where it is made in the text: its cue, or without one its source or content."""
    pieces = statement.cue or statement.source or statement.content
    return pieces[0].start if pieces else 0


def _blocks(statements: Sequence[Statement]) -> Mapping[int, Sequence[int]]:
    blocks: dict[int, list[int]] = {}
    for number, statement in enumerate(statements):
        met = {b for piece in statement.content for b in range(piece.start // _BLOCK, piece.end // _BLOCK + 1)}
        for block in met:
            blocks.setdefault(block, []).append(number)
    return blocks


def _sentence_starts(text: str, grammar: Grammar) -> tuple[int, ...]:
    """By the grammar where it was told, by stops where it was not."""
    words = grammar.words
    found = {0} | {word.start for word in words[:1]}
    found |= {w.start for w, last in zip(words[1:], words, strict=False) if w.sentence != last.sentence}
    found |= {m.end() for m in re.finditer(r"\n+", text)}
    found |= {m.end() for m in _SENTENCE.finditer(text) if not grammar.between(m.end(), m.end() + 1)}
    return tuple(sorted(found))
