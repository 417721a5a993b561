"""Statements -> statements with their fields: act, mode, polarity, addressee, channel, medium and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sayso.article import Article
from sayso.language.grammar import Grammar
from sayso.span import Span
from sayso.statement import Pieces, Statement
from sayso.statements.act import tell_acts
from sayso.statements.addressee import find_addressees
from sayso.statements.channel import tell_channels
from sayso.statements.course import Course
from sayso.statements.draft import subtract
from sayso.statements.medium import find_media
from sayso.statements.polarity import tell_polarities
from sayso.statements.sureness import sure_of_fields
from sayso.statements.talks import of_the_same_talk
from sayso.statements.when import tell_when

_TELLING: Final = re.compile(
    r"\b(?:tell(?:s|ing)?|told|inform(?:s|ed|ing)?|assur(?:es?|ed|ing)|remind(?:s|ed|ing)?|notif(?:y|ies|ied|ying))$"
)


def describe(article: Article, statements: Sequence[Statement], grammar: Grammar) -> tuple[Statement, ...]:
    """The statements with every field filled that their words, and the words around them, say."""
    text = article.text
    heard = find_addressees(text, statements, grammar)
    statements = [_to_whom(statement, pieces) for statement, pieces in zip(statements, heard, strict=True)]
    course = Course.of(text, statements, grammar)
    channels = tell_channels(text, statements, grammar, course=course)
    statements = [
        replace(statement, channel=channel, channel_text=words)
        for statement, (channel, words) in zip(statements, channels, strict=True)
    ]
    statements = of_the_same_talk(statements)
    course = course.told_of(statements)
    columns = zip(
        statements,
        tell_acts(text, statements, grammar),
        tell_polarities(text, statements, grammar),
        find_media(text, statements, grammar, course=course),
        tell_when(article, statements, grammar, course=course),
        strict=True,
    )
    described = (
        replace(
            statement,
            act=act,
            mode=mode,
            polarity=polarity,
            medium=medium,
            when=when,
        )
        for statement, (act, mode), polarity, medium, when in columns
    )
    clear = (replace(each, cue=_cue_alone(text, each), content=_told_alone(text, each)) for each in described)
    return tuple(replace(each, confidence={**each.confidence, **sure_of_fields(each)}) for each in clear)


def _cue_alone(text: str, statement: Statement) -> Pieces:
    """The cue without whom it was said to and when: "had called on" of "had called on Washington"."""
    other = [*statement.addressee, *([statement.when.span] if statement.when else [])]
    within = [span for span in other if any(p.start < span.start and span.end <= p.end for p in statement.cue)]
    if not within:
        return statement.cue
    ranges = tuple((piece.start, piece.end) for piece in statement.cue)
    rest = subtract(ranges, tuple((span.start, span.end) for span in within), text)
    return tuple(Span.of(text, start, end) for start, end in rest) or statement.cue


def _told_alone(text: str, statement: Statement) -> Pieces:
    """What was told without who was told: "told Aldous the boat was lost". PolNeAR keeps whom somebody urges to act."""
    heard, said = statement.addressee, statement.content
    told = bool(heard and said) and heard[0].start == said[0].start and _TELLING.search(statement.cue_text)
    # "tells it differently" has no hearer.
    if not told or heard[0].text == "it":
        return said
    rest = subtract(tuple((each.start, each.end) for each in said), ((heard[0].start, heard[0].end),), text)
    return tuple(Span.of(text, start, end) for start, end in rest) or said


def _to_whom(statement: Statement, addressee: Pieces) -> Statement:
    """The statement with its addressee; who only hears ("residents were told") is not its source."""
    source = () if addressee and addressee == statement.source else statement.source
    return replace(statement, addressee=addressee, source=source)


def places(statement: Statement) -> list[tuple[int, int]]:
    """Where the words stand that say how it was said: those of source and cue, and where its content begins."""
    begun = [(piece.start, piece.start + 1) for piece in statement.content[:1]]
    return [*((piece.start, piece.end) for piece in (*statement.source, *statement.cue)), *begun]
