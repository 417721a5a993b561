"""Bodies whose name is one word that is the surname of persons: they may be those, taken for a body by mistake."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from sqlalchemy import Connection, select

from sayso.record.joining.candidates import profiles
from sayso.record.joining.names import is_common
from sayso.record.joining.scoring import Profile, Score, score
from sayso.record.schema import speaker_names, speakers

_BODIES: Final = ("organization", "government")
_MANY: Final = 20
"""Persons of one surname; of one that more have, nothing tells who is meant."""

OTHER_KIND: Final = ("one of them was taken for a body: merge them with --over", 0.0)


def bodies_like_persons(connection: Connection) -> Iterator[tuple[Profile, Profile, Score]]:
    """Bodies and the persons whose surname they are named by, with what speaks for and against it."""
    bodies = _by_surname(connection, speakers.c.kind.in_(_BODIES), ~speaker_names.c.key.contains(" "))
    bodies = {word: named for word, named in bodies.items() if word and not is_common(word)}
    if not bodies:
        return
    persons = _by_surname(connection, speakers.c.kind == "person", speaker_names.c.key.contains(" "))
    for word in sorted(bodies.keys() & persons.keys()):
        if len(persons[word]) > _MANY:
            continue
        for body in profiles(connection, bodies[word]):
            for person in profiles(connection, persons[word]):
                found = score(replace(body, kind="person"), person)
                if found is not None:
                    yield body, person, replace(found, reasons=(*found.reasons, OTHER_KIND))


_Named = dict[int, tuple[str, list[str]]]


def _by_surname(connection: Connection, *conditions: Any) -> dict[str, _Named]:
    """Speakers with their kinds and names, by the last words of these."""
    query = (
        select(speakers.c.stands_for, speakers.c.kind, speaker_names.c.name, speaker_names.c.key)
        .join(speaker_names, speaker_names.c.speaker == speakers.c.number)
        .where(*conditions)
        .order_by(speakers.c.stands_for)
    )
    found: dict[str, _Named] = {}
    for number, kind, name, key in connection.execute(query):
        known = found.setdefault(key.rpartition(" ")[2], {})
        known.setdefault(number, (kind, []))[1].append(name)
    return found
