"""Filters as conditions of SQL: which live statements are wanted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import BigInteger, ColumnElement, Connection, Select, any_, literal, or_, select, true
from sqlalchemy.dialects.postgresql import ARRAY

from sayso.errors import UsageError
from sayso.record.days import first_and_last
from sayso.record.folding import fold_name, fold_words
from sayso.record.opening import Record
from sayso.record.schema import addressees, article_agencies, articles, readings, speakers, statements
from sayso.record.searching.filters import Filters, defined
from sayso.record.searching.holders import Holder, holders
from sayso.record.searching.matching import Where, facet_words, has_part, matches
from sayso.record.searching.naming import FEW, numbers_named, speakers_named
from sayso.record.searching.query import Query, Words, parse_query


def check_filters(record: Record, filters: Filters) -> None:
    """Nothing, if every filter can be understood; for those who must know it before they begin to answer.

    Raises UsageError (BadQuery among them).
    """
    with record.reading() as connection:
        conditions(connection, filters)


def conditions(connection: Connection, filters: Filters, *, withdrawn: bool = False) -> list[ColumnElement[bool]]:
    """What the rows of table `statements` must fulfil, all of it.

    With `withdrawn`, those are wanted too that somebody judged to be no statements; words do not find them. Raises
    UsageError (BadQuery among them) where a filter cannot be understood.
    """
    found = [_live_or_withdrawn() if withdrawn else statements.c.live, *_values(filters), *_days(filters)]
    if filters.min_confidence is not None:
        found.append(statements.c.confidence >= filters.min_confidence)
    if filters.corrected:
        found.append(statements.c.corrected)
    if filters.outlet is not None:
        outlets = _named_alike(connection, articles.c.outlet, filters.outlet)
        found.append(statements.c.article.in_(select(articles.c.number).where(articles.c.outlet.in_(outlets))))
    if filters.language is not None:
        spoken = select(articles.c.number).where(articles.c.language == filters.language.casefold())
        found.append(statements.c.article.in_(spoken))
    if filters.agency is not None:
        agencies = _named_alike(connection, article_agencies.c.agency, filters.agency)
        crediting = select(article_agencies.c.article).where(article_agencies.c.agency.in_(agencies))
        found.append(statements.c.article.in_(crediting))
    return found + _words_and_speakers(connection, filters)


def _live_or_withdrawn() -> ColumnElement[bool]:
    newest = (
        select(readings.c.number)
        .join(articles, articles.c.number == readings.c.article)
        .where(readings.c.current, articles.c.current)
    )
    # What the newest reading of an article has and is not live was withdrawn.
    return statements.c.live | (statements.c.corrected & statements.c.reading.in_(newest))


def finds_words(filters: Filters) -> bool:
    """Whether the index of whole words finds what the filters ask for, or at least narrows it. Raises BadQuery."""
    return filters.about is not None or (filters.query is not None and not has_part(parse_query(filters.query)))


def _values(filters: Filters) -> list[ColumnElement[bool]]:
    found = []
    for name, each in defined().items():
        value, allowed = getattr(filters, name), each.filter.choices
        if allowed and value is not None and value not in allowed:
            raise UsageError(f'--{name}: "{value}" is none of {", ".join(allowed)}')
    for name in ("act", "form", "polarity", "channel"):
        if (value := getattr(filters, name)) is not None:
            found.append(statements.c[name] == value)
    return found


def _days(filters: Filters) -> list[ColumnElement[bool]]:
    found = []
    if filters.since is not None:
        found.append(statements.c.said_to >= first_and_last(filters.since, "--since")[0])
    if filters.until is not None:
        found.append(statements.c.said_from <= first_and_last(filters.until, "--until")[1])
    return found


def _named_alike(connection: Connection, column: ColumnElement[str | None], name: str) -> list[str]:
    wanted = fold_name(name)
    names = connection.execute(select(column).distinct()).scalars()
    return [each for each in names if each is not None and fold_name(each) == wanted]


def _words_and_speakers(connection: Connection, filters: Filters) -> list[ColumnElement[bool]]:
    engine = connection.dialect.name
    asked: list[tuple[Query, Where]] = []
    if filters.query is not None:
        asked.append((parse_query(filters.query), "anywhere"))
    if filters.about is not None:
        asked.append((_about(filters.about), "content"))
    found: list[ColumnElement[bool]] = []
    facets = []
    for role, name in (("speaker", filters.speaker), ("addressee", filters.addressee)):
        if name is None:
            continue
        numbers = numbers_named(connection, name)
        if in_office := _in_office(connection, name):
            by_name = _HOLDS[role](_listed(numbers, engine) if numbers else speakers_named(name, engine=engine))
            found.append(or_(by_name, *(_HOLDS[role](theirs) & days for theirs, days in in_office)))
            continue
        if name.startswith("sp_") and not numbers:
            raise UsageError(f'--{role}: no speaker has the id "{name}"; find one with: sayso speakers NAME')
        if numbers is not None and not numbers:
            # Nothing has such a number. Of a plain FALSE the other conditions would be left out, and with them what
            # the indexes that SQLite is told to take are of.
            return [statements.c.number < 0]
        if asked and numbers and len(numbers) <= FEW:
            facets.append(facet_words(role, numbers))
        else:
            found.append(_HOLDS[role](_listed(numbers, engine) if numbers else speakers_named(name, engine=engine)))
    return found + [matches(query, engine=engine, where=where, facets=facets) for query, where in asked]


def _about(words: str) -> Words:
    folded = tuple(fold_words(words))
    if not folded:
        raise UsageError(f'--about: "{words}" has no letter or digit to look for')
    return Words(folded)


def _in_office(connection: Connection, role: str) -> list[tuple[Select[int], ColumnElement[bool]]]:
    """Who held a role, if it is one, with the statements that are of those days."""
    return [
        (select(speakers.c.number).where(speakers.c.stands_for == each.number), _while_held(each))
        for each in holders(connection, role)[:_HOLDERS]
    ]


_HOLDERS: Final = 300
"""Who held a role; of one that more had, as in a council, no more are looked for."""


def _while_held(held: Holder) -> ColumnElement[bool]:
    if held.by == "the articles":
        # An article tells who holds a role on its own day, whenever the words were said.
        days = [articles.c.day >= held.first, articles.c.day <= held.last] if held.first and held.last else []
        return statements.c.article.in_(select(articles.c.number).where(*days)) if days else true()
    since = statements.c.said_to >= held.first if held.first else true()
    return since & (statements.c.said_from <= held.last) if held.last else since


_Speakers = Sequence[int] | Select[int] | ColumnElement[Any]


def _listed(numbers: Sequence[int], engine: str) -> _Speakers:
    return literal(list(numbers), ARRAY(BigInteger)) if engine == "postgresql" else numbers


def _is_among(column: ColumnElement[Any], one_of: _Speakers) -> ColumnElement[bool]:
    return column == any_(one_of) if isinstance(one_of, ColumnElement) else column.in_(one_of)


def _speaker_is(one_of: _Speakers) -> ColumnElement[bool]:
    return _is_among(statements.c.speaker, one_of)


def _addressee_is(one_of: _Speakers) -> ColumnElement[bool]:
    return statements.c.number.in_(select(addressees.c.statement).where(_is_among(addressees.c.speaker, one_of)))


_HOLDS: Final = {"speaker": _speaker_is, "addressee": _addressee_is}
