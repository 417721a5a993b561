"""Speakers who are described by a role alone ("the Secretary of State"), and who held it when they spoke."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from sayso.record.days import in_words
from sayso.record.folding import fold_words
from sayso.record.joining.names import Reason
from sayso.record.schema import articles, mentioned, readings, speakers
from sayso.record.searching.holders import Holder, names_a_role, role_words

ONE: Reason = ("nobody else held it then", 0.5)
"""Where one speaker alone held the role at that time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A speaker who is described by a role alone, with the days of the articles."""

    number: int
    id: str
    name: str
    first: str | None
    last: str | None


def described(connection: Connection) -> Iterator[Described]:
    """Those of the record whose name is a role and no more: two words at least, and of one person."""
    query = (
        select(speakers.c.number, speakers.c.id, speakers.c.name)
        .add_columns(func.min(articles.c.day).label("first"), func.max(articles.c.day).label("last"))
        .join(mentioned, mentioned.c.speaker == speakers.c.number)
        .join(readings, readings.c.number == mentioned.c.reading)
        .join(articles, articles.c.number == readings.c.article)
        .where(speakers.c.number == speakers.c.stands_for, speakers.c.kind.in_(("unnamed", "person")))
        .group_by(speakers.c.number, speakers.c.id, speakers.c.name)
    )
    for row in connection.execute(query).mappings():
        words = fold_words(row["name"])
        bare = role_words(row["name"])
        if len(bare) > 1 and not {"a", "an", "one", "some"}.intersection(words[:1]) and names_a_role(bare):
            yield Described(**row)


def who_held(one: Described, holders: Iterable[Holder]) -> list[tuple[Holder, tuple[Reason, ...]]]:
    """Which `holders` of the role held it on the days of the articles, with the reasons for it."""
    if one.first is None:
        return []
    held = {
        each.number: each
        for each in holders
        if each.number != one.number and each.first and each.held_on(one.first, one.last)
    }
    days = " to ".join(dict.fromkeys(in_words(day) for day in (one.first, one.last) if day))
    told = (
        (each, (f'"{one.name}" is a role ({days}), and {each.name} was {each.in_words()}', 0.8))
        for each in held.values()
    )
    return [(each, (reason, ONE) if len(held) == 1 else (reason,)) for each, reason in told]
