"""The occasion told of behind what was said on it: "she said. She was speaking at a fair", "went on in the speech"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from sayso.span import Span
from sayso.statement import Statement
from sayso.statements.channel_words import SPOKEN
from sayso.statements.course import Course, place_of
from sayso.statements.utterance import is_same_speaker

# Sentences behind a statement in which the occasion may still be told of, and statements back to which it reaches.
_AHEAD: Final = 2
_BACK: Final = 4
_SPOKE: Final = re.compile(
    r"[\"”’\s]*(?P<who>(?:[\w.'’-]+ ){1,6}?)(?:was|were|had been) (?P<how>speaking|talking|addressing)\b"
    r"(?: (?P<where>at|in|during|before|to|from|on))?"
)
_NAMED_AGAIN: Final = re.compile(
    r"(?:in|during|at|throughout) (?:the|his|her|that|their|this) (?:\w+ )?(?:speech|address|interview|remarks"
    r"|briefing|lecture"
    r"|sermon|call|press conference|news conference|rally)\b",
    re.IGNORECASE,
)
_PRONOUNS: Final = frozenset("he she they".split())


def told_behind(course: Course, number: int) -> tuple[int, int, Span] | None:
    """The sentence behind the statement that says where its speaker was speaking, and the words that say so."""
    statement = course.statements[number]
    if not statement.source or statement.form == "indirect":
        return None
    for start, end in _sentences_behind(course, number):
        told = _SPOKE.match(course.text, start, end)
        if told is None or told["where"] == "to":
            continue
        who = told["who"].split()
        if who[0].lower() in _PRONOUNS or who[-1] in statement.source_text.split():
            return start, end, Span.of(course.text, told.start("how"), told.end())
    return None


def _sentences_behind(course: Course, number: int) -> Iterator[tuple[int, int]]:
    """The sentence of the statement's end and those behind it, until somebody else speaks."""
    statement = course.statements[number]
    at = course.sentence(max(place_of(statement), statement.content[-1].end - 1 if statement.content else 0))[1]
    for _ in range(_AHEAD):
        if at >= len(course.text):
            return
        start, end = course.sentence(at)
        yield start, end
        made = course.made_between(start, end)
        if any(not is_same_speaker(statement.source, course.statements[n].source) for n in made):
            return
        at = end


def named_again(span: Span, channel: str | None) -> bool:
    """Whether the words take up an occasion that the reader knows: "went on in the speech"."""
    return channel in SPOKEN and _NAMED_AGAIN.match(span.text) is not None


def said_before(course: Course, number: int) -> Iterator[int]:
    """The numbers of the quotations by the same speaker right before a statement, back to somebody else's."""
    later = course.statements[number]
    for earlier in islice(course.before(number), _BACK):
        other = course.statements[earlier]
        if not _is_same(other, later):
            return
        if other.form != "indirect":
            yield earlier


def _is_same(earlier: Statement, later: Statement) -> bool:
    if is_same_speaker(earlier.source, later.source):
        return True
    return earlier.source_text.lower() in _PRONOUNS


def in_one_breath(course: Course, number: int) -> Iterator[int]:
    """The numbers of the statements whose cues share the sentence and the source: "said the wall held and urged"."""
    statement = course.statements[number]
    for other in course.made_between(*course.sentence(place_of(statement))):
        each = course.statements[other]
        if other != number and each.source and each.source == statement.source and each.within == statement.within:
            yield other
