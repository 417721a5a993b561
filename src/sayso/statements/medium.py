"""The outlet or agency that carried a statement, where the text names it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from sayso.articles.agency_names import AGENCIES
from sayso.language.grammar import Grammar
from sayso.span import Span
from sayso.statement import Statement
from sayso.statements.medium_words import ANAPHORS, BROADCASTERS, KINDS, LAST_WORDS, MODIFIERS, OUTLETS

_AGENCY_NAMES: Final = [n for name, more in AGENCIES.items() for n in (name, *more) if len(n) > 2]
_LISTED: Final = "|".join(re.escape(n) for n in sorted({*OUTLETS, *_AGENCY_NAMES}, key=len, reverse=True))
_NAMED: Final = re.compile(
    rf"(?:\b[Tt]he )?\b(?:(?:(?:[ae]l-)?[A-Z][\w'’.-]+ ){{1,4}}(?:{LAST_WORDS})\b"
    rf"|(?:{_LISTED})\b|[\w-]+\.(?:com|org)(?:\.[a-z]{{2}})?\b)"
)
_KIND: Final = re.compile(rf"\b(?:{MODIFIERS})(?:[ -][\w-]+){{0,2}} (?:{KINDS})\b")
_CARRIES: Final = re.compile(
    r"(?:\b(?:in|on|with|by|to|from|for|via|of|through)|\baccording to)(?: an?)?(?: [a-z][\w-]*){0,2} $"
    r"|[Tt]old (?:the )?$"
)
_CONTINUED: Final = frozenset(("continued", "added", "went on", "went on to say", "concluded", "continued by saying"))
_LONGEST_SENTENCE: Final = 3000


def find_media(text: str, statements: Sequence[Statement], grammar: Grammar) -> list[Span | None]:
    """For each statement the outlet or agency that carried it, None where the text names none.

    The statements have their addressees: what was told to an outlet, it carried.
    """
    own: list[Span | None] = []
    for statement in statements:
        last = next((m for m in reversed(own) if m is not None), None)
        outer = next((s for s in statements if s.id == statement.within), None)
        medium = _medium(text, statement, grammar, last=last, outer=outer)
        own.append(medium or _of_one_before(statement, statements[: len(own)], own))
    by_id = {s.id: (s, m) for s, m in zip(statements, own, strict=True)}
    return [medium or _of_outer(s, by_id) for s, medium in zip(statements, own, strict=True)]


def _of_one_before(statement: Statement, earlier: Sequence[Statement], found: Sequence[Span | None]) -> Span | None:
    """The medium of the utterance it goes on with: "she continued", by the same source or by "she"."""
    if not earlier or statement.cue_text.lower() not in _CONTINUED:
        return None
    for before, medium in zip(reversed(earlier), reversed(found), strict=True):
        if before.within == statement.within:
            return medium if statement.cue and before.cue else None
    return None


def _medium(
    text: str,
    statement: Statement,
    grammar: Grammar,
    *,
    last: Span | None,
    outer: Statement | None = None,
) -> Span | None:
    for piece in (*statement.source, *statement.addressee):
        if (found := name_of_outlet(text, piece.start, piece.end)) is not None:
            return found
    if last is not None and _is_anaphor(statement):
        return last
    for found in _in_sentence(text, statement, grammar):
        # "told the BBC that they want to stay": it is not the BBC that carried what they want.
        if outer is None or any(p.start <= found.start < p.end for p in outer.content):
            return found
    return None


def name_of_outlet(text: str, start: int, end: int) -> Span | None:
    """The first name of an outlet between two places of the text."""
    found = _NAMED.search(text, start, end) or _KIND.search(text, start, end)
    return Span.of(text, found.start(), found.end()) if found else None


def is_broadcaster(name: str) -> bool:
    """Whether the outlet's name is one of television or radio."""
    return not BROADCASTERS.isdisjoint(name.split()) or name.removeprefix("the ").endswith(("Fox News", "Sky News"))


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
        for found in _NAMED.finditer(text, start, min(end, start + _LONGEST_SENTENCE)):
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
