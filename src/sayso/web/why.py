"""Why a statement has its speaker and its date: the words that say so, and what kind of evidence they are.

A readout has the words of every field, and where its speakers are mentioned, but not the steps by which it was made.
What is told here is worked out from these: where the words give the value, it says how; where they do not, it says so.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from sayso.export.wording import count, long_date
from sayso.language.time_words import WEEKDAYS
from sayso.language.times import find_times, resolve
from sayso.readout import Readout
from sayso.span import Span
from sayso.speaker import Speaker
from sayso.statement import Statement, When
from sayso.web.dates import edtf_in_words
from sayso.web.figures import percent

Evidence = Literal["name", "part of a name", "title", "pronoun", "description", "label", "role", "not told"]
Counting = Literal["date", "weekday", "counted back", "carried over", "context", "not told"]

AROUND: Final = 40
"""Code points of the text shown on either side of words that are evidence."""

_PRONOUNS: Final = frozenset(
    "i me my we us our you he him his she her they them their it its who whom whose which that himself herself "
    "themselves itself".split()
)
# A role is given with the first mentions, and a long text has thousands.
_EARLY: Final = 20
_SMALL: Final = frozenset("a an the of and for in on at to s".split())
_LABELS: Final = re.compile(r"[A-Z]{1,3}:?|[QA]\.?:?")
_WORDS: Final = re.compile(r"\w+")
_BREAK: Final = re.compile(r"[.!?][\"”’']*\s|\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """Words of the text that are evidence, with what stands around them; `start` and `end` count its code points."""

    words: str
    before: str
    after: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a field has its value: a sentence, the kind of evidence, and the words. `sure` is in percent."""

    kind: Evidence | Counting
    says: str
    quoted: tuple[Quoted, ...] = ()
    sure: int | None = None


def why_speaker(statement: Statement, speaker: Speaker | None, text: str) -> tuple[Reason, ...]:
    """Why a statement is this speaker's: first what its source's words are, then where the role was read."""
    sure = percent(statement.confidence.get("speaker"))
    if not statement.source:
        says = "No words of the article name who this comes from."
        return (Reason(kind="not told", says=says, sure=sure),)
    source = statement.source[0]
    if speaker is None:
        says = f"“{_plain(statement.source_text)}” could not be led back to anybody of the article."
        return (Reason(kind="not told", says=says, quoted=(_quoted(source, text),), sure=sure),)
    kind, says, at = _naming(statement, speaker, text)
    quoted = tuple(_quoted(span, text) for span in (source, at) if span is not None)
    return (Reason(kind=kind, says=says, quoted=quoted, sure=sure), *_role(speaker, text))


def why_when(statement: Statement, readout: Readout) -> Reason:
    """Why a statement has its date: the words, and the day that they were counted from."""
    published = readout.article.published
    if statement.when is None:
        day = f" It is of {long_date(published)}." if published else ""
        return Reason(kind="not told", says=f"The article does not say when this was said.{day}")
    kind, says = _dating(statement.when, _day(published), readout.text)
    if not _beside(statement, statement.when.span, readout.text):
        kind = "carried over"
        says = f"The words stand with another statement of the same occasion. {says}"
    return Reason(kind=kind, says=says, quoted=(_quoted(statement.when.span, readout.text),))


def _naming(statement: Statement, speaker: Speaker, text: str) -> tuple[Evidence, str, Span | None]:
    source, name = statement.source[0], speaker.name
    said, words = _folded(statement.source_text), _folded(name)
    quoted = f"“{_plain(statement.source_text)}”"
    before = _last_named(speaker, source.start)
    if _LABELS.fullmatch(source.text.strip()):
        return "label", f"{quoted} marks who speaks in this conversation; here it stands for {name}.", before
    if len(said) == 1 and said[0] in _PRONOUNS:
        where = "the name was last read before it" if before else "no name stands before it"
        return "pronoun", f"{quoted} is a pronoun, taken to mean {name}: {where}.", before
    if speaker.kind == "unnamed":
        if said == words or before is None:
            return "description", f"{quoted} describes somebody whom the article does not name.", None
        return "description", f"{quoted} takes up somebody who was described before, and is not named.", before
    if _inside(words, said):
        return "name", f"The name stands in the words themselves: {quoted}.", None
    if set(said) & set(words) - _SMALL:
        full = _fullest(speaker)
        whole = ", which stands in full elsewhere" if full else ""
        return "part of a name", f"{quoted} has a part of the name {name}{whole}.", full
    if speaker.role and set(said) & set(_folded(speaker.role)):
        return "title", f"{quoted} is a title, and the article gives it to {name} ({speaker.role}).", before
    return "description", f"{quoted} is taken to mean {name}, by how the article describes them.", before


def _role(speaker: Speaker, text: str) -> Iterator[Reason]:
    if not speaker.role or speaker.kind == "unnamed":
        return
    role = re.compile(re.escape(speaker.role), re.IGNORECASE)
    for mention in speaker.mentions[:_EARLY]:
        start, end = max(0, mention.start - 2 * AROUND), mention.end + 2 * AROUND
        if (found := role.search(text, start, end)) is not None:
            says = f"Their role is read beside the name: “{found[0]}”."
            yield Reason(kind="role", says=says, quoted=(_quoted(Span(*found.span(), found[0]), text),))
            return


def _dating(when: When, published: datetime.date | None, text: str) -> tuple[Counting, str]:
    words, meant = f"“{_plain(when.span.text)}”", edtf_in_words(when.edtf)
    if meant is None:
        return "context", f"{words} says when, but names no date of a calendar."
    if _resolved(when, None, text) == when.edtf:
        return "date", f"{words} is that date by itself: {meant}."
    if published is None:
        return "context", f"{words} is taken to mean {meant}, by another date of the text."
    if _resolved(when, published, text) != when.edtf:
        return "context", f"{words} is taken to mean {meant}, counted from another day that the text speaks of."
    own = f"the article's own date, {WEEKDAYS[published.weekday()].capitalize()}, {long_date(published.isoformat())}"
    weekday = any(name in when.span.text.casefold() for name in WEEKDAYS)
    if (day := _day(when.edtf)) is None or not weekday or day > published:
        return "counted back", f"{words} is {meant}, counted from {own}."
    ago = (published - day).days
    if ago == 0:
        return "weekday", f"{words} is {own}."
    return "weekday", f"{words} is {meant}: {count(ago, 'day')} before {own}."


def _resolved(when: When, published: datetime.date | None, text: str) -> str | None:
    return next((resolve(time, published) for time in find_times(text, when.span.start, when.span.end)), None)


def _beside(statement: Statement, span: Span, text: str) -> bool:
    """Whether words stand in the sentence of the statement's cue, or in its source or content."""
    pieces = (*statement.cue, *statement.source) or statement.content
    if not pieces:
        return True
    first, last = min((span, *pieces), key=_start), max((span, *pieces), key=_start)
    return any(p.start <= span.start <= p.end for p in statement.content) or not _BREAK.search(
        text, first.end, last.start
    )


def _start(span: Span) -> int:
    return span.start


def _last_named(speaker: Speaker, at: int) -> Span | None:
    """The last mention before a place that is more than a pronoun."""
    named = [m for m in speaker.mentions if m.end <= at and m.text.casefold() not in _PRONOUNS]
    return max(named, key=_start, default=None)


def _fullest(speaker: Speaker) -> Span | None:
    return next((m for m in speaker.mentions if speaker.name.casefold() in m.text.casefold()), None)


def _inside(words: Sequence[str], said: Sequence[str]) -> bool:
    return any(list(said[at : at + len(words)]) == list(words) for at in range(len(said) - len(words) + 1))


def _folded(words: str) -> list[str]:
    return _WORDS.findall(words.casefold())


def _plain(words: str) -> str:
    return words.strip(" ,")


def _day(date: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat((date or "")[:10])
    except ValueError:
        return None


def _quoted(span: Span, text: str) -> Quoted:
    before = text[max(0, span.start - AROUND) : span.start].rpartition("\n")[2]
    after = text[span.end : span.end + AROUND].partition("\n")[0]
    return Quoted(
        words=span.text,
        # No word is cut in two.
        before=before.partition(" ")[2] if len(before) == AROUND else before,
        after=after.rpartition(" ")[0] if len(after) == AROUND else after,
        start=span.start,
        end=span.end,
    )
