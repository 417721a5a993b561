"""Which statements are of one utterance: the date and the channel of one are those of the other (guideline 10, 15)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import islice
from typing import Final

from sayso.statement import Pieces, Statement
from sayso.statements.channel_words import SPOKEN
from sayso.statements.course import Course, place_of
from sayso.statements.outlets import name_of_outlet
from sayso.statements.same_act import is_same_act, subjects
from sayso.statements.saying_more import says_more

# Verbs by which the same utterance goes on.
_GOES_ON: Final = re.compile(
    r"\b(?:add(?:s|ed|ing)|continu(?:es|ed|ing)|(?:goes|went|going) on|conclud(?:es|ed|ing))\b", re.I
)
_DOCUMENT_NOUN: Final = re.compile(
    r"\b(?P<noun>statement|letter|speech|tweet|report|memo|email|post|declaration|release|address|message|study|survey"
    r"|poll|paper|article|analysis|interview|video|note|ruling|filing|lawsuit|complaint)\b",
    re.I,
)
_DOCUMENT: Final = re.compile(rf"(?:the|this|that|its?|his|her|their) (?:\w+ )?{_DOCUMENT_NOUN.pattern}", re.I)
_ASIDE: Final = re.compile(r"(?:as )?(?:reported|quoted|cited|relayed|told|recounted) (?:by|in|to)\b", re.I)
_HEARSAY: Final = re.compile(
    r"(?:also )?(?:reported|alleged|purported|supposed)ly|alleged|reputed(?:ly)?", re.IGNORECASE
)
# Openings by which a sentence spells out the one before it.
_SPELLS_OUT: Final = re.compile(r"\W*(?:specifically|namely|in particular)\b", re.I)
_PRONOUNS: Final = frozenset("he she they it".split())
_QUOTES: Final = ('"', "“", "‘", "'")
# How many statements and paragraphs back, and how many words of content in common, make it the same.
_BACK: Final = 4
_PARAGRAPHS: Final = 2
_ANEW: Final = frozenset("a an another his her its their twitter facebook instagram telegram".split())
_SHARED: Final = 2
# Sentences between a report and one that spells it out.
_SPELT: Final = 3
# Another time than the last.
_ANOTHER: Final = re.compile(r"\b(?:later|earlier|previously|once|recently)\b", re.I)


def is_aside(statement: Statement) -> bool:
    """Whether its cue tells in passing who passed the words on: "as reported by the paper"."""
    return _ASIDE.match(statement.cue_text) is not None


def is_hearsay(statement: Statement) -> bool:
    """Whether its cue tells that it is said, not that somebody said it: "reportedly", "alleged"."""
    return _HEARSAY.fullmatch(statement.cue_text) is not None


def same_utterance(course: Course, number: int) -> int | None:
    """The number of the earlier statement whose utterance goes on in this one, None where this is a new one."""
    if number not in course.utterances:
        course.utterances[number] = _find_utterance(course, number)
    return course.utterances[number]


def _find_utterance(course: Course, number: int) -> int | None:
    later = course.statements[number]
    noun = _DOCUMENT.fullmatch(later.source_text)
    near = [(n, course.statements[n]) for n in _near(course, number)]
    same = {n for n, earlier in near if noun is None and is_same_speaker(earlier.source, later.source)}
    for n, earlier in near:
        if _names_in(course, earlier, noun["noun"]) if noun else n in same and _goes_on(course, n, later):
            return n
    if later.form == "indirect" or not later.content or len(later.source_text.split()) != 1:
        return None
    given = next((n for n, earlier in near if _gives_words(course, earlier, later, same=n in same)), None)
    return given if given is None else _occasion_before(course, given, near, same)


def _occasion_before(course: Course, given: int, near: Sequence[tuple[int, Statement]], same: Set[int]) -> int:
    """The one on whose occasion the speaker went on, "in a speech she said", "she called for": else the given one."""
    at = place_of(course.statements[given])
    for n, earlier in near:
        if place_of(earlier) > at:
            continue
        if n not in same or course.paragraphs_between(place_of(earlier), at):
            break
        if earlier.channel in SPOKEN:
            return n
        if earlier.source_text.lower() not in _PRONOUNS:
            break
    return given


def _near(course: Course, number: int) -> Iterator[int]:
    at = place_of(course.statements[number])
    for earlier in islice(course.before(number), _BACK):
        if course.paragraphs_between(place_of(course.statements[earlier]), at) > _PARAGRAPHS:
            return
        yield earlier


def _names_in(course: Course, statement: Statement, noun: str) -> bool:
    start, end = course.sentence(place_of(statement))
    return noun.lower() in course.text[start:end].lower()


def _around_cue(statement: Statement) -> tuple[int, int]:
    """The range from the source's end, where it stands before the cue at all, to a little behind the cue."""
    cue = statement.cue or statement.source
    before = [piece.end for piece in statement.source if piece.end <= cue[0].start]
    return max(before, default=cue[0].start), cue[-1].end + 10


def _goes_on(course: Course, number: int, later: Statement) -> bool:
    """Whether its words say that the act is the earlier one: "she added", "the statement said", "announced" again."""
    earlier = course.statements[number]
    if later.source_text.lower() == "it" and _is_of_document(course, earlier):
        return True
    opens = course.sentence(place_of(later))[0]
    if _SPELLS_OUT.match(course.text, opens):
        return course.sentences_between(place_of(earlier), place_of(later)) <= _SPELT
    if "continu" in later.cue_text.lower():
        # What is continued in quotation marks was begun in them.
        return later.form == "indirect" or earlier.form != "indirect"
    if _GOES_ON.search(later.cue_text) or is_same_act(course, earlier, later):
        return True
    # What is "also" said is said on the same occasion, where one is told of at all.
    occasion = bool(earlier.channel or earlier.addressee) or same_utterance(course, number) is not None
    return says_more(course, earlier, later, occasion=occasion)


def same_breath(course: Course, number: int) -> int | None:
    """The number of the statement on whose verb this one's hangs, by the same speaker: "said so, noting that"."""
    grammar, statement = course.grammar, course.statements[number]
    root = grammar.root([n for piece in statement.cue for n in grammar.between(piece.start, piece.end)])
    if root is None or not (
        grammar.words[root].tag == "VBG"
        or (grammar.words[root].text.endswith("ing") and root and grammar.words[root - 1].text == ",")
    ):
        return None
    for earlier in course.made_before(number):
        other = course.statements[earlier]
        if course.sentence(place_of(other)) != course.sentence(place_of(statement)):
            return None
        if other.source and other.source == statement.source and other.within == statement.within:
            return earlier
    return None


def told_again(course: Course, number: int) -> int | None:
    """The number of the earlier statement that this one reports once more by the same verb: "announced the move"."""
    later = course.statements[number]
    earlier = same_utterance(course, number)
    if earlier is None or later.form != "indirect":
        return None
    return earlier if is_same_act(course, course.statements[earlier], later) else None


def same_occasion(course: Course, number: int) -> int | None:
    """The number of the earlier statement that its speaker made on the occasion that is named again."""
    later = course.statements[number]
    words = later.channel_text.text.lower().split() if later.channel_text else []
    for earlier in course.made_before(number) if words else ():
        if course.statements[earlier].channel_text == later.channel_text and later.source:
            # The channel was carried: the utterance went on.
            return earlier if course.statements[earlier].within == later.within else None
    if not words or not _ANEW.isdisjoint(words):
        return None
    outer = course.outer(number)
    for earlier in course.made_before(number):
        before = course.statements[earlier]
        if earlier in outer or before.within != later.within:
            continue
        if before.channel != later.channel or not before.channel_text:
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


def _gives_words(course: Course, earlier: Statement, later: Statement, *, same: bool) -> bool:
    """Whether a quotation gives the words of what was reported: right behind it, or in the same words."""
    if (later.addressee and not _told_alike(earlier, later)) or _ANOTHER.search(course.text, *_around_cue(later)):
        return False
    apart = course.sentences_between(_last(earlier) - 1, _first(later))
    if _is_member(later.source, earlier.source):
        return apart <= 2
    if later.content[0].text.removeprefix("that ")[:1] not in _QUOTES or not same:
        return False
    if earlier.form == "direct" and later.source_text.lower() not in _PRONOUNS:
        return False
    return apart <= 1 or len(subjects(course, earlier) & subjects(course, later)) >= _SHARED


def _first(statement: Statement) -> int:
    return min((piece.start for piece in (*statement.cue, *statement.content, *statement.source)), default=0)


def _last(statement: Statement) -> int:
    return max((piece.end for piece in (*statement.cue, *statement.content, *statement.source)), default=0)


def is_same_speaker(earlier: Pieces, later: Pieces) -> bool:
    """Whether the later source can only be the earlier one: the same words, a pronoun, or the last part of his name."""
    words = _words(later)
    if not words or not earlier:
        return False
    before = _words(earlier)
    if earlier == later or (len(words) == 1 and words[0].lower() in _PRONOUNS):
        return not (words[0].lower() in ("he", "she") and _is_body(earlier[0].text))
    alike = [word.lower() for word in words] == [word.lower() for word in before]
    return alike or (words[-1] in before and words[-1][:1].isupper() and "and" not in before)


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
