"""Statements -> statements with their fields: act, mode, polarity, addressee, channel, medium and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.article import Article
from sayso.language.grammar import Grammar
from sayso.statement import Statement
from sayso.statements.act import tell_acts
from sayso.statements.addressee import find_addressees
from sayso.statements.channel import tell_channels
from sayso.statements.course import Course
from sayso.statements.medium import find_media
from sayso.statements.polarity import tell_polarities
from sayso.statements.sureness import sure_of_fields
from sayso.statements.when import tell_when


def describe(article: Article, statements: Sequence[Statement], grammar: Grammar) -> tuple[Statement, ...]:
    """The statements with every field filled that their words, and the words around them, say."""
    text = article.text
    heard = find_addressees(text, statements, grammar)
    statements = [replace(statement, addressee=pieces) for statement, pieces in zip(statements, heard, strict=True)]
    course = Course.of(text, statements, grammar)
    channels = tell_channels(text, statements, grammar, course=course)
    statements = [
        replace(statement, channel=channel, channel_text=words)
        for statement, (channel, words) in zip(statements, channels, strict=True)
    ]
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
    return tuple(replace(each, confidence={**each.confidence, **sure_of_fields(each)}) for each in described)


def places(statement: Statement) -> list[tuple[int, int]]:
    """Where the words stand that say how it was said: those of source and cue, and where its content begins."""
    begun = [(piece.start, piece.start + 1) for piece in statement.content[:1]]
    return [*((piece.start, piece.end) for piece in (*statement.source, *statement.cue)), *begun]
