"""The directory of known people and bodies: their names, lives and terms of office, kept with the record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Final, TypeVar

from sqlalchemy import Connection, delete, insert, select, update

from sayso.record.directory.flags import flag_speakers
from sayso.record.directory.matching import match_speakers
from sayso.record.flat import as_json
from sayso.record.folding import fold_name
from sayso.record.joining.names import block
from sayso.record.opening import Record
from sayso.record.schema import directory_entries, directory_names, directory_terms

_AT_ONCE: Final = 1000
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A post that somebody held, of which body, and from when to when (YYYY, YYYY-MM or YYYY-MM-DD), where known."""

    post: str
    body: str | None = None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A person or body of the directory. `names` are other names; `data` is the entry as it was given."""

    id: str
    name: str
    kind: str = "person"
    wikidata: str | None = None
    born: str | None = None
    died: str | None = None
    names: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    data: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What telling a record about known people did: entries kept, speakers found among them, statements flagged."""

    entries: int
    matched: int
    flagged: int


def add_entries(
    record: Record, entries: Iterable[Entry], *, dataset: str, terms: Callable[[], Iterable[tuple[str, Term]]] = tuple
) -> Told:
    """Keep the entries of a directory, find the record's speakers among them, and flag what they cannot have said.

    An entry whose id is there already gives way. `terms` gives, when all entries are kept, terms of office with
    the ids of those who held them. Raises what these raise, and RecordError; nothing is kept then.
    """
    number = 0
    with record.writing() as connection:
        for some in _batches(entries):
            number += len(some)
            _write(connection, {each.id: each for each in some}, dataset)
        for held in _batches(terms()):
            _write_terms(connection, held)
        matched = match_speakers(connection)
        return Told(entries=number, matched=len(matched), flagged=flag_speakers(connection))


def _batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    left = iter(items)
    while some := list(islice(left, _AT_ONCE)):
        yield some


def _write(connection: Connection, entries: dict[str, Entry], dataset: str) -> None:
    numbers = _numbers(connection, list(entries))
    for table, column in ((directory_names, directory_names.c.entry), (directory_terms, directory_terms.c.entry)):
        if numbers:
            connection.execute(delete(table).where(column.in_(numbers.values())))
    for entry in entries.values():
        values = _columns(entry, dataset)
        if entry.id in numbers:
            this = directory_entries.c.number == numbers[entry.id]
            connection.execute(update(directory_entries).where(this).values(values))
    new = [_columns(entry, dataset) for entry in entries.values() if entry.id not in numbers]
    if new:
        connection.execute(insert(directory_entries), new)
    _write_names(connection, entries.values(), _numbers(connection, list(entries)))
    _write_terms(connection, [(entry.id, term) for entry in entries.values() for term in entry.terms])


def _numbers(connection: Connection, ids: Sequence[str]) -> dict[str, int]:
    query = select(directory_entries.c.id, directory_entries.c.number).where(directory_entries.c.id.in_(ids))
    return {row.id: row.number for row in connection.execute(query)}


def _columns(entry: Entry, dataset: str) -> dict[str, Any]:
    plain = {name: getattr(entry, name) for name in ("id", "name", "kind", "wikidata", "born", "died")}
    return {**plain, "dataset": dataset, "data": as_json(entry.data)}


def _write_names(connection: Connection, entries: Iterable[Entry], numbers: dict[str, int]) -> None:
    rows = [
        {"entry": numbers[entry.id], "name": name, "key": fold_name(name), "block": block(name, entry.kind)}
        for entry in entries
        for name in dict.fromkeys((entry.name, *entry.names))
    ]
    connection.execute(insert(directory_names), rows)


def _write_terms(connection: Connection, terms: Sequence[tuple[str, Term]]) -> None:
    numbers = _numbers(connection, list({id for id, _ in terms}))
    rows = [
        {"entry": numbers[id], **{name: getattr(term, name) for name in ("post", "body", "since", "until")}}
        for id, term in terms
        if id in numbers
    ]
    if rows:
        connection.execute(insert(directory_terms), rows)
