"""The record's speakers who may be those of an article: looked up by name, with what is known of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, func, select

from sayso.record.folding import fold_name
from sayso.record.joining.names import block, compare_names
from sayso.record.joining.scoring import Profile
from sayso.record.schema import mentioned, readings, speaker_names, speaker_roles, speakers
from sayso.speaker import Speaker

_MANY: Final = 5000
"""Names that are compared for one article; in a record of a million statements no block has half as many."""

_FEW: Final = 50
"""Candidates whose roles are compared; a surname that more have is left alone, as nothing would tell them apart."""

_ROLES: Final = 200
"""Roles of one candidate that are compared: those of a head of state come in hundreds of wordings."""

Named = dict[int, list[str]]
"""The names of speakers by their numbers; of merged ones, by the number of the one that they stand for."""


def profile_of(speaker: Speaker) -> Profile:
    """What an article says of a speaker."""
    roles = (speaker.role,) if speaker.role else ()
    affiliations = (speaker.affiliation,) if speaker.affiliation else ()
    return Profile(kind=speaker.kind, names=(speaker.name,), roles=roles, affiliations=affiliations)


def candidates(connection: Connection, named: Mapping[str, Profile]) -> dict[str, list[Profile]]:
    """The record's speakers who may be each of `named`: those who have the name or, if none has, one alike.

    A surname that stands alone may be that of all whose names end with it.
    """
    comparable = {id: each for id, each in named.items() if block(each.names[0], each.kind)}
    keys = {id: fold_name(each.names[0]) for id, each in comparable.items()}
    exact = _rows(connection, speaker_names.c.key, set(keys.values()))
    found = {id: _of_kind(exact, "key", keys[id], each.kind) for id, each in comparable.items()}
    vague = {id: block(comparable[id].names[0], comparable[id].kind) for id in found if _is_vague(found[id], keys[id])}
    alike = _rows(connection, speaker_names.c.block, {each for each in vague.values() if each})
    for id, common in vague.items():
        name, kind = comparable[id].names[0], comparable[id].kind
        fitting = {
            number: names
            for number, names in _of_kind(alike, "block", common, kind).items()
            if any(compare_names(name, other, kind=kind) for other in names)
        }
        if len(fitting) <= _FEW:
            found[id] |= fitting
    everyone = {number: (comparable[id].kind, names) for id in found for number, names in found[id].items()}
    known = {each.number: each for each in profiles(connection, everyone)}
    return {id: [known[number] for number in numbers] for id, numbers in found.items() if numbers}


def _is_vague(found: Named, key: str) -> bool:
    return not found or " " not in key


def _rows(connection: Connection, column: ColumnElement[Any], values: set[str]) -> list[Any]:
    if not values:
        return []
    query = (
        select(speakers.c.stands_for, speakers.c.kind, speaker_names.c.key, speaker_names.c.block, speaker_names.c.name)
        .join(speaker_names, speaker_names.c.speaker == speakers.c.number)
        .where(column.in_(values))
        .limit(_MANY)
    )
    return list(connection.execute(query).mappings())


def _of_kind(rows: Iterable[Any], column: str, value: str | None, kind: str) -> Named:
    found: Named = {}
    for row in rows:
        if row[column] == value and row["kind"] == kind:
            found.setdefault(row["stands_for"], []).append(row["name"])
    return found


def profiles(connection: Connection, named: Mapping[int, tuple[str, list[str]]]) -> list[Profile]:
    """What the record knows of speakers, given by number with their kinds and names."""
    if not named:
        return []
    query = (
        select(speakers.c.stands_for, speaker_roles.c.kind, speaker_roles.c.value)
        .join(speaker_roles, speaker_roles.c.speaker == speakers.c.number)
        .where(speakers.c.stands_for.in_(named))
        .group_by(speakers.c.stands_for, speaker_roles.c.kind, speaker_roles.c.value)
        .order_by(func.max(speaker_roles.c.number).desc())
        .limit(_ROLES * len(named))
    )
    said: dict[tuple[int, str], list[str]] = {}
    for number, what, value in connection.execute(query):
        said.setdefault((number, what), []).append(value)
    ids = dict(connection.execute(select(speakers.c.number, speakers.c.id).where(speakers.c.number.in_(named))).all())
    return [
        Profile(
            number=number,
            id=ids[number],
            kind=kind,
            names=names,
            roles=said.get((number, "role"), ()),
            affiliations=said.get((number, "affiliation"), ()),
        )
        for number, (kind, names) in named.items()
    ]


def spoken_before(connection: Connection, *, article: int) -> dict[tuple[str, str], int]:
    """Whom older readings of an article took its speakers for, by name and kind: what was decided then stands."""
    query = (
        select(mentioned.c.name, mentioned.c.kind, mentioned.c.speaker)
        .join(readings, readings.c.number == mentioned.c.reading)
        .where(readings.c.article == article, mentioned.c.speaker.is_not(None))
        # Those last whom the text mentions: a correction may have put a namesake beside them.
        .order_by(mentioned.c.mentions != "[]", mentioned.c.number)
    )
    return {(row.name, row.kind): row.speaker for row in connection.execute(query)}
