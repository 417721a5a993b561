"""Sentences taken out of their article: what a content read again as a text of its own looks like.

The corpus marks no attribution inside another's content, so the model would meet such texts only when it reads.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from sayso.training.corpus import AnnotatedText, Attribution, Range

# What stands before a clause where it is a content or part of one; it is nobody's statement.
OPENINGS = (
    *["that "] * 6,
    *("whether ", "how ", "because ", "if ", "so ", "the fact that ", "it is true that "),
    *("we know that ", "We know ", "I know that ", "I think ", "we think that ", "I believe ", "I hope "),
    *("it was clear that ", "they believed ", "he believed that ", "he did not think that "),
    *("there was no doubt that ", "to make sure that "),
)
# Words that begin with a capital only where they begin a sentence.
_FUNCTION_WORDS = frozenset(
    """
    a an the this that these those he she it they we you his her its their our my some many most several one two no
    all both each in on at by for from to with after before since when while as if although though but and so yet
    there here what who how why where not another other others people such under over during among last
    """.split()
)
_STOP = re.compile(r"[.!?][\"”’']{0,2}(?:\s+|$)(?=[A-Z\"“‘]|$)|\n")
_FIRST_WORD = re.compile(r"[A-Z][a-z]*\b")
# An abbreviation or an initial before the stop.
_ABBREVIATED = re.compile(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Rev|St|Jr|Sr|No|vs|U\.S|U\.N))\.$")
_LONGEST, _SHORTEST = 400, 30
# About a window of word pieces.
_ROOM = 1500


def take_sentences(article: AnnotatedText, rng: random.Random) -> AnnotatedText:
    """A text of sentences of `article` drawn by chance, each a paragraph, without the quotations' sentences.

    A sentence keeps its attributions; one whose attribution reaches into others is left out, and so is one that stands
    in a content, as nobody looked there for more. Half of them begin as a content does ("that ...") or lose their stop.
    """
    attributions = rng.choice(article.annotators)
    sentences = [s for s in _sentences(article.text) if _stands_alone(s, attributions)]
    rng.shuffle(sentences)
    parts: list[str] = []
    taken: list[Attribution] = []
    at = 0
    for start, end in sentences:
        if at > _ROOM:
            break
        opening, words = _as_content(article.text[start:end], rng)
        moved = at + len(opening) - start
        taken += [_move(a, moved) for a in attributions if a.cue and start <= a.cue[0][0] < end]
        parts.append(opening + words)
        at += len(parts[-1]) + 2
    return AnnotatedText(article.name, "\n\n".join(parts), (tuple(taken),))


def _sentences(text: str) -> Iterator[Range]:
    start = 0
    for match in _STOP.finditer(text):
        end = match.start() if match.group() == "\n" else match.start() + len(match.group().rstrip())
        if _ABBREVIATED.search(text, max(start, end - 8), end):
            continue
        while start < end and text[start].isspace():
            start += 1
        if _SHORTEST <= end - start <= _LONGEST:
            yield start, end
        start = match.end()


def _stands_alone(sentence: Range, attributions: tuple[Attribution, ...]) -> bool:
    start, end = sentence
    for attribution in attributions:
        pieces = [*attribution.source, *attribution.cue, *attribution.content]
        meeting = [(a, b) for a, b in pieces if a < end and b > start]
        if meeting and not all(start <= a and b <= end for a, b in pieces):
            return False
    return True


def _as_content(sentence: str, rng: random.Random) -> tuple[str, str]:
    """An opening, and the sentence as it stands after it; the sentence keeps its length."""
    if rng.random() < 0.5:
        return "", sentence
    opening = rng.choice(OPENINGS)
    first = _FIRST_WORD.match(sentence)
    if first and first.group().lower() in _FUNCTION_WORDS:
        sentence = sentence[0].lower() + sentence[1:]
    return opening, sentence


def _move(attribution: Attribution, by: int) -> Attribution:
    source, cue, content = (
        tuple((a + by, b + by) for a, b in ranges)
        for ranges in (attribution.source, attribution.cue, attribution.content)
    )
    return Attribution(source=source, cue=cue, content=content)
