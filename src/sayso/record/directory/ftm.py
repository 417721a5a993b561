"""A directory as FollowTheMoney entities, a JSON object a line, as OpenSanctions and EveryPolitician publish it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from sayso.errors import InputError
from sayso.record.days import day_range
from sayso.record.directory.entries import Entry, Term

KINDS: Final = {
    "Person": "person",
    "PublicBody": "government",
    **dict.fromkeys(("Organization", "LegalEntity", "Company"), "organization"),
}
"""The schemata that are entries, and the kinds of speakers they are."""

_NAMES: Final = ("name", "alias", "previousName", "abbreviation")
_HELD: Final = {
    "Occupancy": ("holder", "post"),
    "Membership": ("member", "organization"),
    "Directorship": ("director", "organization"),
    "Employment": ("employee", "employer"),
}
"""The schemata that are terms of office: who held it, and what or where."""


@dataclass(slots=True)
class FtmDirectory:
    """The entities of a file: `entries` are read first; then `terms` knows who held what. `others` were passed over."""

    path: Path
    others: int = 0
    _names: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    _held: list[tuple[str, str, Term]] = field(default_factory=list)

    def entries(self) -> Iterator[Entry]:
        """The people and bodies. Raises InputError, naming the line, where one is not an entity."""
        try:
            with self.path.open("rb") as lines:
                for number, line in enumerate(lines, 1):
                    if line.strip():
                        yield from self._entities(_object(line, f"{self.path}:{number}"), f"{self.path}:{number}")
        except OSError as error:
            raise InputError(f"{self.path}: cannot be read: {error.strerror}") from error

    def terms(self) -> Iterator[tuple[str, Term]]:
        """Each term of office with the id of its holder; the post by its name, and the body it is of."""
        for holder, place, term in self._held:
            name, body = self._names.get(place, ("", None))
            of = self._names.get(body or "", (body, None))[0]
            if term.post:
                yield holder, Term(post=term.post, body=name or of, since=term.since, until=term.until)
            elif name:
                yield holder, Term(post=name, body=of, since=term.since, until=term.until)

    def _entities(self, entity: dict[str, Any], at: str) -> Iterator[Entry]:
        schema, properties = entity.get("schema"), entity.get("properties")
        if not isinstance(schema, str) or not isinstance(properties, dict) or not isinstance(entity.get("id"), str):
            raise InputError(f"{at}: not an entity of FollowTheMoney: it has no id, schema and properties")
        for value in (each for values in properties.values() if isinstance(values, list) for each in values):
            # Files of targets hold the entities that others refer to inside of these.
            if isinstance(value, dict):
                yield from self._entities(value, at)
        if schema in KINDS:
            if (found := self._entry(entity, KINDS[schema])) is not None:
                yield found
        elif schema == "Position":
            # Its country is a code, which would not agree with a country's name.
            self._names[entity["id"]] = (_first(properties, "name") or "", _first(properties, "organization"))
        elif schema in _HELD:
            self._hold(properties, *_HELD[schema])
        else:
            self.others += 1

    def _entry(self, entity: dict[str, Any], kind: str) -> Entry | None:
        properties = entity["properties"]
        name = _first(properties, "name") or entity.get("caption")
        if not name:
            self.others += 1
            return None
        id, wikidata = entity["id"], _first(properties, "wikidataId")
        if kind != "person":
            self._names[id] = (name, None)
        posts = tuple(Term(post=post) for post in _texts(properties, "position"))
        return Entry(
            id=id,
            name=name,
            kind=kind,
            wikidata=wikidata or (id if id[:1] == "Q" and id[1:].isdigit() else None),
            born=_date(properties, "birthDate" if kind == "person" else "incorporationDate"),
            died=_date(properties, "deathDate" if kind == "person" else "dissolutionDate"),
            names=tuple(other for column in _NAMES for other in _texts(properties, column) if other != name),
            terms=posts,
            data={"schema": entity["schema"], "datasets": entity.get("datasets", [])},
        )

    def _hold(self, properties: dict[str, Any], who: str, where: str) -> None:
        holder, place = _first(properties, who), _first(properties, where)
        if holder and place:
            term = Term(
                post=_first(properties, "role") or "",
                since=_date(properties, "startDate"),
                until=_date(properties, "endDate"),
            )
            self._held.append((holder, place, term))


def _object(line: bytes, at: str) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{at}: not JSON: {error}; give one entity a line") from error
    if not isinstance(found, dict):
        raise InputError(f"{at}: not an object; give one entity a line")
    return found


def _texts(properties: dict[str, Any], name: str) -> list[str]:
    """The values of a property; an entity that stands in its place is given by its id."""
    values = properties.get(name)
    found = [each.get("id") if isinstance(each, dict) else each for each in values] if isinstance(values, list) else []
    return [each for each in found if isinstance(each, str) and each]


def _first(properties: dict[str, Any], name: str) -> str | None:
    return next(iter(_texts(properties, name)), None)


def _date(properties: dict[str, Any], name: str) -> str | None:
    date = (_first(properties, name) or "")[:10]
    return date if day_range(date) else None
