"""Speakers of the record who may be one, for a person to decide: nothing is joined here."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, combinations, groupby
from typing import Any, Final

from sqlalchemy import Connection, select

from sayso.record.joining.candidates import profiles
from sayso.record.joining.described import described, who_held
from sayso.record.joining.names import VAGUE, compare_names
from sayso.record.joining.scoring import SUGGESTED, Profile, Score, score
from sayso.record.joining.surnames import bodies_like_persons
from sayso.record.judgements.judging import entries, holding
from sayso.record.opening import Record
from sayso.record.schema import judgements, speaker_names, speakers
from sayso.record.searching.holders import holders_among, role_words

_MANY: Final = 300
"""Speakers of one block that are compared with each other; of a name that more have, pairs tell nothing."""

_NAMES: Final = 5_000
"""Names that one speaker's are compared with: those of a common surname."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Two speakers (ids and names) who may be one: "sayso merge" makes them one. `reasons` add up to the score."""

    speaker: str
    name: str
    into: str
    into_name: str
    kind: str
    score: float
    reasons: tuple[tuple[str, float], ...]


def suggest(record: Record, *, limit: int = 50) -> Iterator[Suggestion]:
    """The pairs of speakers who may be one and were not joined, the likeliest first.

    Those whom somebody split are left out. Raises RecordError.
    """
    with record.reading() as connection:
        apart = _split_by_hand(connection)
        alike = (each for block in _blocks(connection) for each in _pairs(connection, block))
        found = chain(alike, _by_role(connection), _by_surname(connection))
        likeliest = heapq.nlargest(
            limit,
            (each for each in found if frozenset((each.speaker, each.into)) not in apart),
            key=lambda each: (each.score, each.into, each.speaker),
        )
    yield from likeliest


def _by_role(connection: Connection) -> Iterator[Suggestion]:
    """Who is described by a role alone, and who held it then."""
    spoken = list(described(connection))
    held = holders_among(connection, {role_words(one.name) for one in spoken}) if spoken else {}
    for one in spoken:
        for holder, reasons in who_held(one, held.get(role_words(one.name), ())):
            total = round(sum(weight for _, weight in reasons), 3)
            known = {"speaker": one.id, "name": one.name, "into": holder.id, "into_name": holder.name}
            yield Suggestion(**known, kind="person", score=total, reasons=reasons)


def _by_surname(connection: Connection) -> Iterator[Suggestion]:
    """Bodies that may be persons of whom the surname stood alone."""
    for body, person, found in bodies_like_persons(connection):
        if found.total >= SUGGESTED and body.number != person.number:
            yield _suggestion_of(body, person, found, {body.number: body.names[0], person.number: person.names[0]})


def suggest_for(record: Record, id: str, *, limit: int) -> list[Suggestion]:
    """Whom the speaker with this id may be one with, the likeliest first. Raises RecordError."""
    with record.reading() as connection:
        number = connection.execute(select(speakers.c.stands_for).where(speakers.c.id == id)).scalar()
        apart = _split_by_hand(connection)
        found = (each for block in _blocks_of(connection, number) for each in _pairs(connection, block, of=number))
        return heapq.nlargest(
            limit,
            (each for each in found if frozenset((each.speaker, each.into)) not in apart),
            key=lambda each: (each.score, each.into, each.speaker),
        )


def compare(record: Record, one: str, other: str) -> Score | None:
    """What speaks for and against two speakers (ids) being one; None if their names or kinds cannot be of one.

    Raises RecordError.
    """
    with record.reading() as connection:
        query = (
            select(speakers.c.stands_for, speakers.c.kind, speaker_names.c.name)
            .join(speaker_names, speaker_names.c.speaker == speakers.c.number)
            .where(speakers.c.stands_for.in_(select(speakers.c.stands_for).where(speakers.c.id.in_((one, other)))))
        )
        named: dict[int, tuple[str, list[str]]] = {}
        for number, kind, name in connection.execute(query):
            named.setdefault(number, (kind, []))[1].append(name)
        known = profiles(connection, named)
    return score(known[0], known[1]) if len(known) == 2 else None


def _blocks_of(connection: Connection, number: int | None) -> Iterator[tuple[str, dict[int, list[str]]]]:
    """The names of those who share a block with one speaker, and that one's."""
    together = select(speakers.c.number).where(speakers.c.stands_for == number)
    blocks = select(speaker_names.c.block).where(speaker_names.c.speaker.in_(together))
    kind = connection.execute(select(speakers.c.kind).where(speakers.c.number == number)).scalar()
    query = (
        select(speakers.c.stands_for, speaker_names.c.name)
        .join(speaker_names, speaker_names.c.speaker == speakers.c.number)
        .where(speaker_names.c.block.in_(blocks), speakers.c.kind == kind)
        .limit(_NAMES)
    )
    named: dict[int, list[str]] = {}
    for stands_for, name in connection.execute(query):
        named.setdefault(stands_for, []).append(name)
    if kind is not None and number in named and len(named) > 1:
        yield kind, named


def _split_by_hand(connection: Connection) -> set[frozenset[str]]:
    split = holding(entries(connection, judgements.c.kind == "split"))
    return {frozenset((each.target, each.after["to"])) for each in split}


def _blocks(connection: Connection) -> Iterator[tuple[str, dict[int, list[str]]]]:
    """The names of speakers who share a block, by kind."""
    query = (
        select(speakers.c.kind, speaker_names.c.block, speakers.c.stands_for, speaker_names.c.name)
        .join(speaker_names, speaker_names.c.speaker == speakers.c.number)
        .where(speaker_names.c.block.is_not(None))
        .order_by(speakers.c.kind, speaker_names.c.block, speakers.c.stands_for)
    )
    for (kind, _), rows in groupby(connection.execute(query).all(), key=lambda row: row[:2]):
        named: dict[int, list[str]] = {}
        for row in rows:
            named.setdefault(row.stands_for, []).append(row.name)
        if 1 < len(named) <= _MANY:
            yield kind, named


def _pairs(
    connection: Connection, block: tuple[str, dict[int, list[str]]], *, of: int | None = None
) -> Iterator[Suggestion]:
    """Those of a block who may be one; with `of`, only with that speaker."""
    kind, named = block

    def pairs(among: Iterable[int]) -> Iterator[tuple[int, int]]:
        every = list(among)
        return combinations(every, 2) if of is None else ((of, other) for other in every if other != of)

    alike = {
        number
        for one, other in pairs(named)
        if any(compare_names(a, b, kind=kind) for a in named[one] for b in named[other])
        for number in (one, other)
    }
    known = {each.number: each for each in profiles(connection, {n: (kind, named[n]) for n in alike})}
    names = dict(
        connection.execute(select(speakers.c.number, speakers.c.name).where(speakers.c.number.in_(known))).all()
    )
    for first, second in pairs(known):
        one, other = known[first], known[second]
        found = score(one, other)
        if found is not None and _is_worth_a_look(found, kind):
            yield _suggestion(one, other, found, names)


def _is_worth_a_look(found: Score, kind: str) -> bool:
    # Every government of the world is "the government": for bodies such a name alone is nothing to look at.
    return found.total >= SUGGESTED if kind == "person" else found.total > VAGUE


def _suggestion(one: Profile, other: Profile, found: Score, names: dict[int, Any]) -> Suggestion:
    into, speaker = sorted((one, other), key=lambda each: (-len(names[each.number]), each.number))
    return _suggestion_of(speaker, into, found, names)


def _suggestion_of(speaker: Profile, into: Profile, found: Score, names: dict[int, Any]) -> Suggestion:
    return Suggestion(
        speaker=speaker.id,
        name=names[speaker.number],
        into=into.id,
        into_name=names[into.number],
        kind=into.kind,
        score=found.total,
        reasons=found.reasons,
    )
