"""The outlet or agency that carried a statement, where the text names it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from sayso.language.grammar import Grammar
from sayso.span import Span
from sayso.statement import Statement
from sayso.statements.course import Course
from sayso.statements.medium_words import ANAPHORS
from sayso.statements.outlets import KIND, NAMED, is_of_somebody, name_of_outlet
from sayso.statements.utterance import same_utterance

_CARRIES: Final = re.compile(
    r"(?:\b(?:in|on|with|by|to|from|for|via|of|through)|\baccording to)(?: an?)?(?: [a-z][\w-]*){0,2} $"
    r"|[Tt]old (?:the )?$"
)
# Where these stand, a kind of outlet without a name is the one that asked: "an interview with state television".
_ASKED: Final = re.compile(r"\b(?:interview\w*|told|tell|speaking to|spoke to)\b")
_LONGEST_SENTENCE: Final = 3000


def find_media(
    text: str, statements: Sequence[Statement], grammar: Grammar, *, course: Course | None = None
) -> list[Span | None]:
    """For each statement the outlet or agency that carried it, None where the text names none.

    The statements have their addressees: what was told to an outlet, it carried. `course` is the text's, where that
    is known.
    """
    course = course or Course.of(text, statements, grammar)
    own: list[Span | None] = [None] * len(statements)
    last: Span | None = None
    for number in course.order:
        statement = statements[number]
        outer = next((statements[n] for n in course.outer(number)[:1]), None)
        medium = _medium(text, statement, grammar, last=last, outer=outer)
        if medium is None and (earlier := same_utterance(course, number)) is not None:
            medium = own[earlier]
        own[number] = medium
        last = medium or last
    by_id = {s.id: (s, m) for s, m in zip(statements, own, strict=True)}
    return [medium or _of_outer(s, by_id) for s, medium in zip(statements, own, strict=True)]


def _medium(
    text: str,
    statement: Statement,
    grammar: Grammar,
    *,
    last: Span | None,
    outer: Statement | None = None,
) -> Span | None:
    for piece in (*statement.source, *statement.addressee):
        speaks = piece in statement.source
        if speaks and is_of_somebody(text, piece.start, piece.end):
            continue
        if (found := name_of_outlet(text, piece.start, piece.end)) is not None:
            return found
    if last is not None and _is_anaphor(statement):
        return last
    for found in _in_sentence(text, statement, grammar):
        # "told the BBC that they want to stay": it is not the BBC that carried what they want.
        if outer is None or any(p.start <= found.start < p.end for p in outer.content):
            return found
    return None


def _is_anaphor(statement: Statement) -> bool:
    words = statement.source_text.lower().split()
    return len(words) == 2 and words[0] in ("the", "that") and words[1] in ANAPHORS


def _in_sentence(text: str, statement: Statement, grammar: Grammar) -> Iterator[Span]:
    """Names after "in", "on", "with" and the like in the cue's sentence, outside content."""
    for piece in statement.cue[:1]:
        numbers = grammar.between(piece.start, piece.end)
        if not numbers:
            return
        sentence = grammar.sentence(numbers[0])
        start, end = grammar.words[sentence[0]].start, grammar.words[sentence[-1]].end
        until = min(end, start + _LONGEST_SENTENCE)
        asked = _ASKED.search(text, start, until) is not None
        for found in (*NAMED.finditer(text, start, until), *(KIND.finditer(text, start, until) if asked else ())):
            inside = any(p.start <= found.start() < p.end for p in (*statement.content, *statement.source))
            if not inside and _CARRIES.search(text, max(start, found.start() - 40), found.start()):
                yield Span.of(text, found.start(), found.end())


def _of_outer(statement: Statement, by_id: dict[str, tuple[Statement, Span | None]]) -> Span | None:
    """The medium of the statement it stands in, where an outlet makes that."""
    seen = {statement.id}
    within = statement.within
    while within in by_id and within not in seen:
        seen.add(within)
        outer, medium = by_id[within]
        if medium is not None:
            # "told the BBC, 'We know that they want'" makes the BBC no carrier of what they want.
            alone = len(outer.source) == 1 and outer.source[0].start >= medium.start - 4
            return medium if alone and outer.source[0].end <= medium.end + 1 else None
        within = outer.within
    return None
