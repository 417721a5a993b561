"""Speakers of the record who may be one, for a person to decide: nothing is joined here."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, groupby
from typing import Any, Final

from sqlalchemy import Connection, select

from sayso.record.joining.candidates import profiles
from sayso.record.joining.names import VAGUE, compare_names
from sayso.record.joining.scoring import SUGGESTED, Profile, Score, score
from sayso.record.judgements.judging import entries, holding
from sayso.record.opening import Record
from sayso.record.schema import judgements, speaker_names, speakers

_MANY: Final = 300
"""Speakers of one block that are compared with each other; of a name that more have, pairs tell nothing."""


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
        found = (each for block in _blocks(connection) for each in _pairs(connection, block))
        likeliest = heapq.nlargest(
            limit,
            (each for each in found if frozenset((each.speaker, each.into)) not in apart),
            key=lambda each: (each.score, each.into, each.speaker),
        )
    yield from likeliest


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


def _pairs(connection: Connection, block: tuple[str, dict[int, list[str]]]) -> Iterator[Suggestion]:
    kind, named = block
    alike = {
        number
        for one, other in combinations(named, 2)
        if any(compare_names(a, b, kind=kind) for a in named[one] for b in named[other])
        for number in (one, other)
    }
    known = {each.number: each for each in profiles(connection, {n: (kind, named[n]) for n in alike})}
    names = dict(
        connection.execute(select(speakers.c.number, speakers.c.name).where(speakers.c.number.in_(known))).all()
    )
    for one, other in combinations(known.values(), 2):
        found = score(one, other)
        if found is not None and _is_worth_a_look(found, kind):
            yield _suggestion(one, other, found, names)


def _is_worth_a_look(found: Score, kind: str) -> bool:
    # Every government of the world is "the government": for bodies such a name alone is nothing to look at.
    return found.total >= SUGGESTED if kind == "person" else found.total > VAGUE


def _suggestion(one: Profile, other: Profile, found: Score, names: dict[int, Any]) -> Suggestion:
    into, speaker = sorted((one, other), key=lambda each: (-len(names[each.number]), each.number))
    return Suggestion(
        speaker=speaker.id,
        name=names[speaker.number],
        into=into.id,
        into_name=names[into.number],
        kind=one.kind,
        score=found.total,
        reasons=found.reasons,
    )
