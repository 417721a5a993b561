"""A sentence in which its speaker says more at once: "she also noted that", "he explained the demand by saying"."""

from __future__ import annotations

import re
from typing import Final

from sayso.statement import Statement
from sayso.statements.course import Course, place_of
from sayso.statements.inner_words import SPEECH

_SAYING: Final = SPEECH | frozenset("added pointed underlined underscored".split())
_ALSO: Final = re.compile(r"\b(?:also|further|furthermore)\b", re.IGNORECASE)
_PRONOUNS: Final = frozenset("he she they".split())
_PERFECT: Final = "have"
# Said another time, whatever else is told: "repeated his call".
_AGAIN: Final = re.compile(r"\b(?:repeat|reiterat|renew|withdr[ae]w|retract)", re.IGNORECASE)
_TAKEN_UP: Final = re.compile(r"(?:the|this|that|his|her|their) (?P<noun>[a-z]{4,})\b", re.IGNORECASE)
# Letters that a verb and its noun have in common: "announced", "the announcement".
_STEM: Final = 4


def says_more(course: Course, earlier: Statement, later: Statement, *, occasion: bool) -> bool:
    """Whether the same speaker says more in the sentence behind, or takes up the act itself that was just told.

    `occasion` is whether the text tells of one on which the earlier was said.
    """
    if later.addressee or "\n" in course.text[place_of(earlier) : place_of(later)]:
        return False
    if not (_is_told(course, earlier) and _is_told(course, later)):
        return False
    if later.source_text.lower() in _PRONOUNS and _takes_up(course, earlier, later):
        return True
    if not occasion or not _is_next(course, earlier, later):
        return False
    begins = max((piece.end for piece in later.source if piece.end <= later.cue[0].start), default=later.cue[0].start)
    return _ALSO.search(course.text, begins, later.cue[-1].end) is not None


def _is_next(course: Course, earlier: Statement, later: Statement) -> bool:
    last = max(piece.end for piece in (*earlier.cue, *earlier.content, *earlier.source))
    return course.sentences_between(last - 1, place_of(later)) <= 1


def _is_told(course: Course, statement: Statement) -> bool:
    """Whether the cue is a verb of saying in the past: what is said or has been said is said at no time told."""
    words = [course.grammar.words[n] for piece in statement.cue for n in course.grammar.between(piece.start, piece.end)]
    if any(word.lemma == _PERFECT and word.pos == "AUX" for word in words):
        return False
    return any(word.tag == "VBD" and word.text.lower() in _SAYING for word in words)


def _takes_up(course: Course, earlier: Statement, later: Statement) -> bool:
    """Whether what is said is the act just told: "called for talks. He underlined the call"."""
    named = _TAKEN_UP.match(later.content[0].text) if later.content else None
    if named is None or _AGAIN.search(later.cue_text):
        return False
    words = (course.grammar.words[n] for c in earlier.cue for n in course.grammar.between(c.start, c.end))
    stems = {word.lemma[:_STEM] for word in words if word.pos == "VERB" and len(word.lemma) >= _STEM}
    return named["noun"].lower()[:_STEM] in stems
