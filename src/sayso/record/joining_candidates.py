"""The record's speakers who may be a speaker of an article: looked up by name, with what is known of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import ColumnElement, Connection, func, select

from sayso.record.folding import fold_name
from sayso.record.joining import Profile
from sayso.record.joining_names import block, compare_names
from sayso.record.schema import mentioned, readings, speaker_names, speaker_roles, speakers
from sayso.speaker import Speaker

_MANY: Final = 2000
"""Names of one block that are compared; in a record of a million statements the largest has fewer."""

_ROLES: Final = 200
"""Roles of one candidate that are compared: those of a head of state come in hundreds of wordings."""


def profile_of(speaker: Speaker) -> Profile:
    """What an article says of a speaker."""
    roles = (speaker.role,) if speaker.role else ()
    affiliations = (speaker.affiliation,) if speaker.affiliation else ()
    return Profile(kind=speaker.kind, names=(speaker.name,), roles=roles, affiliations=affiliations)


def candidates(connection: Connection, speaker: Profile) -> list[Profile]:
    """The record's speakers who have the name of `speaker`, or whose names may be of one with it, if none has.

    Merged speakers are one candidate.
    """
    name = speaker.names[0]
    common = block(name, speaker.kind)
    if common is None:
        return []
    found = _named(connection, speaker_names.c.key == fold_name(name), speaker.kind)
    if not found or " " not in fold_name(name):
        # A surname that stands alone may be that of all whose names end with it.
        alike = _named(connection, speaker_names.c.block == common, speaker.kind)
        found |= {n: names for n, names in alike.items() if _may_be(name, names, speaker.kind)}
    return profiles(connection, found, kind=speaker.kind)


def _may_be(name: str, names: Sequence[str], kind: str) -> bool:
    return any(compare_names(name, other, kind=kind) for other in names)


def _named(connection: Connection, condition: ColumnElement[bool], kind: str) -> dict[int, list[str]]:
    query = (
        select(speakers.c.stands_for, speaker_names.c.name)
        .join(speaker_names, speaker_names.c.speaker == speakers.c.number)
        .where(condition, speakers.c.kind == kind)
        .limit(_MANY)
    )
    found: dict[int, list[str]] = {}
    for number, name in connection.execute(query):
        found.setdefault(number, []).append(name)
    return found


def profiles(connection: Connection, named: dict[int, list[str]], *, kind: str) -> list[Profile]:
    """What the record knows of speakers, given by number (of those that others are merged into) with their names."""
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
        for number, names in named.items()
    ]


def spoken_before(connection: Connection, speaker: Speaker, *, article: int) -> int | None:
    """Whom an older reading of the same article took a speaker of this name for: what was decided then stands."""
    query = (
        select(mentioned.c.speaker)
        .join(readings, readings.c.number == mentioned.c.reading)
        .where(readings.c.article == article, mentioned.c.name == speaker.name, mentioned.c.kind == speaker.kind)
        .order_by(mentioned.c.number.desc())
        .limit(1)
    )
    return connection.execute(query).scalar()
