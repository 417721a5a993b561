"""Searches that are kept in the record under a name."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from sayso.errors import UsageError
from sayso.record.clock import now
from sayso.record.flat import as_json
from sayso.record.folding import fold_name
from sayso.record.opening import Record
from sayso.record.schema import saved_searches
from sayso.record.searching.filters import EVERYTHING, Filters, defined

LONGEST: Final = 80
"""Characters of a name: what a list shows on one line."""

_table = saved_searches.c


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedSearch:
    """A search by its name. `id` (se_...) stays when it is renamed; `saved` is when it was kept (UTC, ISO 8601)."""

    id: str
    name: str
    filters: Filters
    saved: str

    def asked(self) -> dict[str, Any]:
        """The filters by name, without those that leave everything open."""
        return _given(self.filters)


def save_search(record: Record, name: str, filters: Filters) -> SavedSearch:
    """Keep a search under a name. Raises UsageError where the name is empty, too long or taken, and RecordError."""
    with record.writing() as connection:
        values = {
            **{"id": f"se_{secrets.token_hex(8)}", **_named(connection, name)},
            **{"asked": as_json(_given(filters)), "saved": now()},
        }
        connection.execute(insert(saved_searches).values(values))
        return _one(connection, _table.id == values["id"])


def saved_searches_of(record: Record) -> list[SavedSearch]:
    """All searches that were kept, by name. Raises RecordError."""
    with record.reading() as connection:
        return [_saved(row) for row in connection.execute(select(saved_searches).order_by(_table.key)).mappings()]


def find_saved(record: Record, id: str) -> SavedSearch:
    """The search with this id. Raises UsageError if there is none, and RecordError."""
    with record.reading() as connection:
        return _one(connection, _table.id == id)


def rename_saved(record: Record, id: str, name: str) -> SavedSearch:
    """Give a search another name. Raises UsageError if there is none, or the name cannot be its; and RecordError."""
    with record.writing() as connection:
        _one(connection, _table.id == id)
        values = _named(connection, name, but=id)
        connection.execute(update(saved_searches).where(_table.id == id).values(values))
        return _one(connection, _table.id == id)


def delete_saved(record: Record, id: str) -> None:
    """Keep a search no longer. Raises UsageError if there is none, and RecordError."""
    with record.writing() as connection:
        _one(connection, _table.id == id)
        connection.execute(delete(saved_searches).where(_table.id == id))


def _named(connection: Connection, name: str, *, but: str = "") -> dict[str, str]:
    """The name and its key, if no other search has it."""
    shown = " ".join(name.split())
    if not shown:
        raise UsageError("a saved search needs a name; give it one")
    if len(shown) > LONGEST:
        raise UsageError(f"this name has over {LONGEST} characters; give a shorter one")
    # A name of signs alone has no folded form, and is its own key.
    key = fold_name(shown) or shown
    taken = select(saved_searches.c.name).where(_table.key == key, _table.id != but)
    if (other := connection.execute(taken).scalar()) is not None:
        raise UsageError(f'there is a saved search "{other}" already; give this one another name')
    return {"name": shown, "key": key}


def _one(connection: Connection, which: ColumnElement[bool]) -> SavedSearch:
    row = connection.execute(select(saved_searches).where(which)).mappings().first()
    if row is None:
        raise UsageError("no saved search has this id; it was deleted, or never kept")
    return _saved(row)


def _saved(row: Any) -> SavedSearch:
    asked = json.loads(row["asked"])
    # What another Sayso may have kept and this one does not know is left out rather than failing.
    known = {name: asked[name] for name in defined() if name in asked}
    return SavedSearch(id=row["id"], name=row["name"], filters=Filters(**known), saved=row["saved"])


def _given(filters: Filters) -> dict[str, Any]:
    values = {name: getattr(filters, name) for name in defined()}
    return {name: value for name, value in values.items() if value != getattr(EVERYTHING, name)}
