"""What lawyers argue at the hearing just told of: "the court heard both sides. It is void, argued a lawyer"."""

from __future__ import annotations

import re
from typing import Final

from sayso.span import Span
from sayso.statements.course import Course, place_of

_HEARS: Final = re.compile(
    r"\b(?:the )?(?:court|judges?|justices|tribunal|jury|jurors|panel|magistrates?|inquest)(?: [\w’'-]+){0,2}?"
    r" (?:heard|hears|began hearing|started hearing|is hearing|were hearing|was hearing)(?: (?:oral )?arguments)?\b",
    re.IGNORECASE,
)
_LAWYERS: Final = re.compile(
    r"\b(?:lawyers?|attorneys?|barristers?|counsel|solicitors?|prosecutors?|prosecution|QC|KC|advocates?|defen[cs]e"
    r"|plaintiffs?|appellants?|petitioners?)\b"
)
_PLEADING: Final = re.compile(
    r"\b(?:argu(?:ed|es|ing)|submitted|contend(?:ed|s|ing)|plead(?:ed|s|ing)|counter(?:ed|s|ing)|maintained|insisted"
    r"|urged|asked)\b",
    re.IGNORECASE,
)
# Sentences back, in the same paragraph, in which the hearing may be told of.
_BACK: Final = 6


def argued_in_court(course: Course, number: int) -> Span | None:
    """The words that tell of the hearing at which a lawyer argued so; None for others, and where none is told of."""
    statement = course.statements[number]
    if not _LAWYERS.search(statement.source_text) or not _PLEADING.search(statement.cue_text):
        return None
    opens = course.sentence(place_of(statement))[0]
    for start, end in course.sentences_before(opens, _BACK):
        if "\n\n" in course.text[start:end]:
            return None
        if (heard := _HEARS.search(course.text, start, end)) is not None:
            return Span.of(course.text, *heard.span())
    return None
