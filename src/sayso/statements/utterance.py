"""Which statements are of one utterance: the date and the channel of one are those of the other (guideline 10, 15)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from sayso.language.grammar import Grammar
from sayso.statement import Pieces, Statement
from sayso.statements.outlets import name_of_outlet

# Verbs by which the same utterance goes on.
_GOES_ON: Final = re.compile(
    r"\b(?:add(?:s|ed|ing)|continu(?:es|ed|ing)|(?:goes|went|going) on|conclud(?:es|ed|ing))\b", re.I
)
_DOCUMENT_NOUN: Final = re.compile(
    r"\b(?P<noun>statement|letter|speech|tweet|report|memo|email|post|declaration|release|address|message)\b", re.I
)
_DOCUMENT: Final = re.compile(rf"(?:the|this|that|its?|his|her|their) (?:\w+ )?{_DOCUMENT_NOUN.pattern}", re.I)
_ASIDE: Final = re.compile(r"(?:as )?(?:reported|quoted|cited|relayed|told|recounted) (?:by|in|to)\b", re.I)
# Openings by which a sentence spells out the one before it.
_SPELLS_OUT: Final = re.compile(r"\W*(?:specifically|namely|in particular)\b", re.I)
_SENTENCE: Final = re.compile(r"(?<=[a-z0-9)][.!?])[\"”’']*\s+(?=[\"“‘']?[A-Z])|\n+")
_PRONOUNS: Final = frozenset("he she they it".split())
# Acts that are done once: told again, they are the same one.
_DONE_ONCE: Final = frozenset(
    "announce declare unveil reveal propose pledge promise vow order instruct apologize apologise condemn denounce"
    " confess concede endorse proclaim nominate appeal demand".split()
)
# Verbs so plain that they tell nothing of a content.
_PLAIN: Final = frozenset("say tell be have do make give get go come take want think believe know".split())
_QUOTES: Final = ('"', "“", "‘", "'")
# How many statements back, and how many words of content in common, make it the same.
_BACK: Final = 4
_ANEW: Final = frozenset("a an another his her its their twitter facebook instagram telegram".split())
_SHARED: Final = 2
# Sentences between a report and one that spells it out.
_SPELT: Final = 3
# Another time than the last.
_ANOTHER: Final = re.compile(r"\b(?:later|earlier|previously|once|recently)\b", re.I)


@dataclass(frozen=True, slots=True)
class Course:
    """A text's course: its words, its statements in the order of their cues, and where its sentences start."""

    text: str
    grammar: Grammar
    statements: Sequence[Statement]
    order: tuple[int, ...]
    sentences: tuple[int, ...]
    numbers: Mapping[str | None, int]

    @classmethod
    def of(cls, text: str, statements: Sequence[Statement], grammar: Grammar) -> Course:
        """The course of a text with these statements."""
        order = tuple(sorted(range(len(statements)), key=lambda n: place_of(statements[n])))
        return cls(
            text,
            grammar,
            statements,
            order,
            _sentence_starts(text, grammar),
            {s.id: n for n, s in enumerate(statements)},
        )

    def sentence(self, at: int) -> tuple[int, int]:
        """The half-open range of code points of the sentence around a place, with the blanks behind it."""
        number = bisect_right(self.sentences, at)
        start = self.sentences[number - 1] if number else 0
        return start, self.sentences[number] if number < len(self.sentences) else len(self.text)

    def sentences_between(self, start: int, end: int) -> int:
        """How many sentences begin after `start` and up to `end`."""
        return bisect_right(self.sentences, end) - bisect_right(self.sentences, start)

    def paragraphs_between(self, start: int, end: int) -> int:
        """How many paragraphs end between two places."""
        return self.text.count("\n\n", start, end)

    def sentences_before(self, at: int, count: int) -> Iterator[tuple[int, int]]:
        """The ranges of at most `count` sentences before the one that starts at a place, nearest first."""
        last = bisect_right(self.sentences, at) - 1
        for number in range(last - 1, max(-1, last - 1 - count), -1):
            yield self.sentences[number], self.sentences[number + 1]

    def around_cue(self, statement: Statement) -> tuple[int, int]:
        """The range from the source's end, where it stands before the cue at all, to a little behind the cue."""
        cue = statement.cue or statement.source
        before = [piece.end for piece in statement.source if piece.end <= cue[0].start]
        return max(before, default=cue[0].start), cue[-1].end + 10

    def lead(self, count: int) -> Iterator[tuple[int, int]]:
        """The ranges of the first `count` sentences."""
        return pairwise(self.sentences[: count + 1])

    def outer(self, number: int) -> tuple[int, ...]:
        """The numbers of the statements in whose content it stands, innermost first."""
        found: list[int] = []
        within = self.statements[number].within
        while within in self.numbers and (outer := self.numbers[within]) not in (*found, number):
            found.append(outer)
            within = self.statements[outer].within
        return tuple(found)

    def near(self, at: int) -> Iterator[tuple[int, Statement]]:
        """Statements with content around a place."""
        return ((n, s) for n, s in enumerate(self.statements) if any(p.start <= at < p.end for p in s.content))

    def before(self, number: int) -> Iterator[int]:
        """Statements before this one, nearest first, that stand in the same statement's content or in none as it."""
        statement = self.statements[number]
        at = self.order.index(number)
        for earlier in reversed(self.order[:at]):
            other = self.statements[earlier]
            if other.id != statement.within and other.within == statement.within:
                yield earlier


def place_of(statement: Statement) -> int:
    """Where it is made in the text: its cue, or without one its source or content."""
    pieces = statement.cue or statement.source or statement.content
    return pieces[0].start if pieces else 0


def is_aside(statement: Statement) -> bool:
    """Whether its cue tells in passing who passed the words on: "as reported by the paper"."""
    return _ASIDE.match(statement.cue_text) is not None


def same_utterance(course: Course, number: int) -> int | None:
    """The number of the earlier statement whose utterance goes on in this one, None where this is a new one."""
    later = course.statements[number]
    near: list[int] = []
    for earlier in course.before(number):
        if len(near) >= _BACK or course.paragraphs_between(place_of(course.statements[earlier]), place_of(later)) > 2:
            break
        near.append(earlier)
    for rule in (_goes_on, _gives_words):
        for earlier in near:
            if rule(course, course.statements[earlier], later):
                return earlier
    return None


def _goes_on(course: Course, earlier: Statement, later: Statement) -> bool:
    """Whether its words say that the act is the earlier one: "she added", "the statement said", "announced" again."""
    if (noun := _DOCUMENT.fullmatch(later.source_text)) is not None:
        start, end = course.sentence(place_of(earlier))
        return noun["noun"].lower() in course.text[start:end].lower()
    if not is_same_speaker(earlier.source, later.source):
        return False
    if later.source_text.lower() == "it" and _is_of_document(course, earlier):
        return True
    opens = course.sentence(place_of(later))[0]
    if _SPELLS_OUT.match(course.text, opens):
        return course.sentences_between(place_of(earlier), place_of(later)) <= _SPELT
    if "continu" in later.cue_text.lower():
        # What is continued in quotation marks was begun in them.
        return later.form == "indirect" or earlier.form != "indirect"
    return bool(_GOES_ON.search(later.cue_text)) or bool(_verbs(course, earlier) & _verbs(course, later))


def told_again(course: Course, number: int) -> int | None:
    """The number of the earlier statement that this one reports once more by the same verb: "announced the move"."""
    later = course.statements[number]
    earlier = same_utterance(course, number)
    if earlier is None or later.form != "indirect":
        return None
    return earlier if _verbs(course, course.statements[earlier]) & _verbs(course, later) else None


def same_occasion(course: Course, number: int) -> int | None:
    """The number of the earlier statement that its speaker made on the occasion that is named again."""
    later = course.statements[number]
    words = later.channel_text.text.lower().split() if later.channel_text else []
    if not words or not _ANEW.isdisjoint(words):
        return None
    outer = course.outer(number)
    for earlier in reversed(course.order[: course.order.index(number)]):
        before = course.statements[earlier]
        if earlier in outer or before.channel != later.channel or not before.channel_text:
            continue
        if is_same_speaker(before.source, later.source) or before.source_text.lower() in ("he", "she"):
            return earlier if words[-1] in before.channel_text.text.lower().split() else None
    return None


def _told_alike(earlier: Statement, later: Statement) -> bool:
    return [piece.text.lower() for piece in earlier.addressee] == [piece.text.lower() for piece in later.addressee]


def _is_of_document(course: Course, statement: Statement) -> bool:
    """Whether a statement, a letter or the like is named before its content: "issued a statement saying"."""
    if _DOCUMENT_NOUN.search(statement.source_text):
        return True
    begins = course.sentence(place_of(statement))[0]
    until = min((piece.start for piece in statement.content if piece.start > begins), default=begins)
    return _DOCUMENT_NOUN.search(course.text, begins, until) is not None


def _gives_words(course: Course, earlier: Statement, later: Statement) -> bool:
    """Whether a quotation gives the words of what was reported: right behind it, or in the same words."""
    if later.form == "indirect" or not later.content or len(later.source_text.split()) > 1:
        return False
    if (later.addressee and not _told_alike(earlier, later)) or _ANOTHER.search(course.text, *course.around_cue(later)):
        return False
    apart = course.sentences_between(_last(earlier) - 1, _first(later))
    if _is_member(later.source, earlier.source):
        return apart <= 2
    if later.content[0].text[:1] not in _QUOTES or not is_same_speaker(earlier.source, later.source):
        return False
    if earlier.form == "direct" and later.source_text.lower() not in _PRONOUNS:
        return False
    return apart <= 1 or len(_subjects(course, earlier) & _subjects(course, later)) >= _SHARED


def _first(statement: Statement) -> int:
    return min(piece.start for piece in (*statement.cue, *statement.content, *statement.source))


def _last(statement: Statement) -> int:
    return max(piece.end for piece in (*statement.cue, *statement.content, *statement.source))


def _subjects(course: Course, statement: Statement) -> set[str]:
    """The nouns and verbs of its content, that tell what it is about."""
    words = (
        course.grammar.words[n] for piece in statement.content for n in course.grammar.between(piece.start, piece.end)
    )
    return {word.lemma for word in words if word.pos in ("NOUN", "VERB", "PROPN")} - _PLAIN


def _verbs(course: Course, statement: Statement) -> set[str]:
    words = [course.grammar.words[n] for piece in statement.cue for n in course.grammar.between(piece.start, piece.end)]
    return {word.lemma for word in words if word.pos == "VERB"} & _DONE_ONCE


def is_same_speaker(earlier: Pieces, later: Pieces) -> bool:
    """Whether the later source can only be the earlier one: the same words, a pronoun, or the last part of his name."""
    words = _words(later)
    if not words or not earlier:
        return False
    before = _words(earlier)
    if earlier == later or (len(words) == 1 and words[0].lower() in _PRONOUNS):
        return not (words[0].lower() in ("he", "she") and _is_body(earlier[0].text))
    return words == before or (words[-1] in before and words[-1][:1].isupper() and "and" not in before)


def _is_body(source: str) -> bool:
    """Whether the words plainly name no single person: an outlet, a short form, a pronoun of others."""
    return (
        source.lower() in ("it", "they", "we") or source.isupper() or name_of_outlet(source, 0, len(source)) is not None
    )


def _is_member(later: Pieces, earlier: Pieces) -> bool:
    """Whether a name stands for one of those who made the earlier one together."""
    words, before = _words(later), _words(earlier)
    return len(words) == 1 and "and" in before and words[0][:1].isupper() and words[0] in before


def _words(pieces: Pieces) -> list[str]:
    return [word for piece in pieces for part in piece.text.split() if (word := part.strip(",.\"“”'’"))]


def _sentence_starts(text: str, grammar: Grammar) -> tuple[int, ...]:
    """By the grammar where it was told, by stops where it was not."""
    words = grammar.words
    found = {0} | {w.start for w, last in zip(words[1:], words, strict=False) if w.sentence != last.sentence}
    found |= {m.end() for m in re.finditer(r"\n+", text)}
    found |= {m.end() for m in _SENTENCE.finditer(text) if not grammar.between(m.end(), m.end() + 1)}
    return tuple(sorted(found))
