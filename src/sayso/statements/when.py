"""When a statement was made: the time expression that dates its cue, not what it says."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.article import Article
from sayso.language.grammar import Grammar
from sayso.language.times import TimeExpression, find_times, resolve
from sayso.span import Span
from sayso.statement import Pieces, Statement, When

# Verbs by which the same utterance goes on.
_GOES_ON: Final = re.compile(
    r"\b(?:add(?:s|ed|ing)|continu(?:es|ed|ing)|(?:goes|went|going) on|conclud(?:es|ed|ing))\b", re.I
)
_DOCUMENT: Final = re.compile(
    r"(?:the|this|that|its?|his|her|their) (?:\w+ )?(?:statement|letter|speech|tweet|report)", re.I
)
_SENTENCE: Final = re.compile(r"(?<=[a-z0-9)][.!?])[\"”’']*\s+(?=[\"“‘']?[A-Z])|\n+")
_LINKS: Final = frozenset(("conj", "xcomp", "advcl", "ccomp", "relcl", "acl", "dep", "pcomp", "parataxis"))
_PRONOUNS: Final = frozenset(("he", "she", "they", "it"))
# More words than these between cue and time, and the time is not the cue's where grammar does not say so.
_NEAR: Final = 4
_BREAK: Final = re.compile(r"[;:\"“”]|\b(?:that|who|which|when|where|and|but|if|because)\b", re.I)


@dataclass(frozen=True, slots=True)
class _Page:
    """An article's text with its times, and where its sentences start."""

    text: str
    times: tuple[TimeExpression, ...]
    sentences: tuple[int, ...]
    grammar: Grammar

    def sentence(self, at: int) -> tuple[int, int]:
        number = bisect_right(self.sentences, at)
        start = self.sentences[number - 1] if number else 0
        return start, self.sentences[number] if number < len(self.sentences) else len(self.text)


def tell_when(article: Article, statements: Sequence[Statement], grammar: Grammar) -> list[When | None]:
    """For each statement when it was made, None where the text does not say."""
    try:
        published = datetime.date.fromisoformat((article.published or "")[:10])
    except ValueError:
        published = None
    page = _Page(article.text, tuple(find_times(article.text)), _sentences(article.text, grammar), grammar)
    told: list[When | None] = [None] * len(statements)
    order = sorted(range(len(statements)), key=lambda n: _at(statements[n]))
    for place, number in enumerate(order):
        time = _own_time(page, statements[number], statements)
        if time is not None:
            edtf = _same_day(told, order[:place]) if time.kind == "same" else resolve(time, published)
            told[number] = When(edtf=edtf, span=Span.of(page.text, time.start, time.end))
        else:
            told[number] = _carried(page, number, order[:place], statements, told)
    return told


def _sentences(text: str, grammar: Grammar) -> tuple[int, ...]:
    found = {0}
    if grammar.words:
        found |= {
            w.start for w, last in zip(grammar.words[1:], grammar.words, strict=False) if w.sentence != last.sentence
        }
        found |= {m.end() for m in re.finditer(r"\n+", text)}
    else:
        found |= {m.end() for m in _SENTENCE.finditer(text)}
    return tuple(sorted(found))


def _at(statement: Statement) -> int:
    pieces = statement.cue or statement.source or statement.content
    return pieces[0].start if pieces else 0


def _meets(pieces: Iterable[Span], start: int, end: int) -> bool:
    return any(piece.start < end and start < piece.end for piece in pieces)


def _holds(statement: Statement, cue: Pieces) -> bool:
    return bool(cue) and _meets(statement.content, cue[0].start, cue[0].end)


def _own_time(page: _Page, statement: Statement, statements: Sequence[Statement]) -> TimeExpression | None:
    if not statement.cue:
        return None
    start, end = page.sentence(statement.cue[0].start)
    ranked: list[tuple[int, int, TimeExpression]] = []
    for time in page.times:
        if time.end <= start or time.start >= end or time.limit or not _is_free(time, statement, statements):
            continue
        rank = _rank(page, time, statement, start)
        if rank is not None:
            vague = 10 * (time.kind == "vague")
            ranked.append((rank + vague, _distance(time, statement), time))
    return min(ranked, key=lambda each: each[:2])[2] if ranked else None


def _is_free(time: TimeExpression, statement: Statement, statements: Sequence[Statement]) -> bool:
    """Whether the time is not part of what is said, here or in another statement."""
    if _meets(statement.content, time.start, time.end):
        return False
    for other in statements:
        if other is statement:
            continue
        holds = _holds(other, statement.cue)
        if _meets(other.content, time.start, time.end):
            if not holds:
                return False
        elif not _same(other.source, statement.source) and (
            holds or _meets((*other.source, *other.cue), time.start, time.end)
        ):
            return False
    return True


def _same(one: Pieces, other: Pieces) -> bool:
    return bool(one) and one == other


def _distance(time: TimeExpression, statement: Statement) -> int:
    return min(max(time.start - c.end, c.start - time.end, 0) for c in statement.cue)


def _rank(page: _Page, time: TimeExpression, statement: Statement, opens: int) -> int | None:
    """How surely the time is the cue's, 0 the surest; None if it is not."""
    if _meets((*statement.source, *statement.cue), time.start, time.end):
        return 1
    gap = _gap(page.text, time, statement)
    if not gap.strip(" ,"):
        return 0
    if page.text[opens : time.start].strip(" \"“”'‘’(,").lower() in ("", "but", "and", "however", "meanwhile", "then"):
        return 3
    attached = _attached(page.grammar, time, statement.cue)
    if attached:
        return 2
    if attached is None or len(gap.split()) <= 2:
        near = len(gap.split()) <= _NEAR and not _BREAK.search(gap)
        return 4 if near else None
    return None


def _gap(text: str, time: TimeExpression, statement: Statement) -> str:
    gaps = [
        text[c.end : time.start] if time.start >= c.end else text[time.end : c.start]
        for c in statement.cue
        if not _meets((c,), time.start, time.end)
    ]
    gap = min(gaps, key=len, default="")
    for source in statement.source:
        gap = gap.replace(source.text, "")
    return gap


def _attached(grammar: Grammar, time: TimeExpression, cue: Pieces) -> bool | None:
    """Whether the grammar hangs the time on the cue or on a verb that governs the cue; None if there is no grammar."""
    words = grammar.words
    root = grammar.root(grammar.between(time.start, time.end))
    cues = {n for c in cue for n in grammar.between(c.start, c.end)}
    if root is None or not cues:
        return None
    at, seen = root, 0
    while words[at].head != at and seen < 6 and (at == root or words[at].pos not in ("VERB", "AUX")):
        at, seen = words[at].head, seen + 1
        if at in cues:
            return True
    top = grammar.root(sorted(cues))
    # A cue noun, or a second verb, of the dated verb: "issued a statement on Sunday saying".
    for _ in range(4):
        if top is None or words[top].head == top:
            return False
        if words[top].pos in ("VERB", "AUX") and words[top].dep not in _LINKS:
            return False
        top = words[top].head
        if top == at:
            return True
    return False


def _same_day(told: Sequence[When | None], before: Sequence[int]) -> str | None:
    for number in reversed(before):
        when = told[number]
        if when is not None:
            return when.edtf
    return None


def _carried(
    page: _Page, number: int, before: Sequence[int], statements: Sequence[Statement], told: Sequence[When | None]
) -> When | None:
    """The time of an earlier statement of the same utterance."""
    statement = statements[number]
    goes_on = _GOES_ON.search(statement.cue_text) or _DOCUMENT.match(statement.source_text)
    for earlier in reversed(before[-3:]):
        other, when = statements[earlier], told[earlier]
        if (
            page.sentence(_at(other)) == page.sentence(_at(statement))
            and _same(other.source, statement.source)
            and when
        ):
            return when
        if other.id == statement.within or other.within != statement.within:
            continue
        if goes_on or (statement.form == "direct" and _speaks_on(statement.source, other.source)):
            return when if page.text.count("\n\n", _at(other), _at(statement)) <= 1 else None
    return None


def _speaks_on(source: Pieces, before: Pieces) -> bool:
    """Whether a quotation's source can only be the one who was just reported: a pronoun, or part of his name."""
    words = [word for piece in source for word in piece.text.split()]
    earlier = {word.strip(",") for piece in before for word in piece.text.split()}
    return len(words) == 1 and bool(before) and (words[0].lower() in _PRONOUNS or words[0] in earlier)
