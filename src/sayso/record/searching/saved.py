"""Searches that are kept in the record under a name: of everybody, or of one user."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, delete, func, insert, or_, select, update

from sayso.errors import UsageError
from sayso.record.accounts.hashing import sha256
from sayso.record.accounts.users import user_named
from sayso.record.clock import now
from sayso.record.flat import as_json
from sayso.record.folding import fold_name
from sayso.record.opening import Record
from sayso.record.schema import saved_searches, users
from sayso.record.searching.filters import EVERYTHING, Filters, defined

LONGEST: Final = 80
"""Characters of a name: what a list shows on one line."""

MOST: Final = 200
"""Searches that one user may keep: those who may not change the record shall not fill it either."""

_table = saved_searches.c


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedSearch:
    """A search by its name. `id` (se_...) stays when it is renamed; `saved` is when it was kept (UTC, ISO 8601).

    It is `shared` if it is no user's own. `has_feed` says whether there is an address of its feed that is a secret.
    """

    id: str
    name: str
    filters: Filters
    saved: str
    shared: bool
    has_feed: bool

    def asked(self) -> dict[str, Any]:
        """The filters by name, without those that leave everything open."""
        return _given(self.filters)


def save_search(record: Record, name: str, filters: Filters, *, user: str | None = None) -> SavedSearch:
    """Keep a search under a name, as the user's own if one is named.

    Raises UsageError where the name is empty, too long or taken, or there are too many already, and RecordError.
    """
    with record.writing() as connection:
        owner = _owner(connection, user)
        kept = select(func.count()).select_from(saved_searches).where(_of(owner))
        if connection.execute(kept).scalar_one() >= MOST:
            raise UsageError(f"there are {MOST} saved searches already; delete one first")
        id = f"se_{secrets.token_hex(8)}"
        values = {"asked": as_json(_given(filters)), "saved": now(), "user": owner, **_named(connection, name, owner)}
        connection.execute(insert(saved_searches).values(id=id, **values))
        return _saved(_row(connection, id, owner))


def saved_searches_of(record: Record, *, user: str | None = None) -> list[SavedSearch]:
    """All shared searches, and those of `user`, by name. Raises RecordError."""
    with record.reading() as connection:
        seen = _seen(_owner(connection, user))
        found = select(saved_searches).where(seen).order_by(_table.key, _table.number)
        return [_saved(row) for row in connection.execute(found).mappings()]


def find_saved(record: Record, id: str, *, user: str | None = None) -> SavedSearch:
    """The search with this id, if it is shared or of `user`. Raises UsageError if there is none, and RecordError."""
    with record.reading() as connection:
        return _saved(_row(connection, id, _owner(connection, user)))


def rename_saved(record: Record, id: str, name: str, *, user: str | None = None) -> SavedSearch:
    """Give a search another name. Raises UsageError if there is none, or the name cannot be its; and RecordError."""
    with record.writing() as connection:
        owner = _owner(connection, user)
        values = _named(connection, name, _row(connection, id, owner)["user"], but=id)
        connection.execute(update(saved_searches).where(_table.id == id).values(values))
        return _saved(_row(connection, id, owner))


def delete_saved(record: Record, id: str, *, user: str | None = None) -> None:
    """Keep a search no longer; its feed ends. Raises UsageError if there is none, and RecordError."""
    with record.writing() as connection:
        _row(connection, id, _owner(connection, user))
        connection.execute(delete(saved_searches).where(_table.id == id))


def new_feed(record: Record, id: str, *, user: str) -> str:
    """A new secret for the address of the feed of a user's own search, which nobody can read again.

    The one before is good for nothing then. Raises UsageError if the user has no such search, and RecordError.
    """
    secret = secrets.token_urlsafe(32)
    with record.writing() as connection:
        if _row(connection, id, _owner(connection, user))["user"] is None:
            raise UsageError("this search is everybody's; save it under a name of your own, and give that one a feed")
        connection.execute(update(saved_searches).where(_table.id == id).values(feed_sha256=sha256(secret)))
    return secret


def search_of_feed(record: Record, secret: str) -> SavedSearch | None:
    """The search whose feed has this secret in its address; None if there is none, or its user is gone."""
    query = (
        select(saved_searches).join(users, users.c.number == _table.user).where(_table.feed_sha256 == sha256(secret))
    )
    with record.reading() as connection:
        row = connection.execute(query).mappings().first()
    return None if row is None else _saved(row)


def _owner(connection: Connection, user: str | None) -> int | None:
    return None if user is None else user_named(connection, user).number


def _of(owner: int | None) -> ColumnElement[bool]:
    return _table.user.is_(None) if owner is None else _table.user == owner


def _seen(owner: int | None) -> ColumnElement[bool]:
    return or_(_table.user.is_(None), _of(owner))


def _named(connection: Connection, name: str, owner: int | None, *, but: str = "") -> dict[str, str]:
    """The name and its key, if no other search of theirs has it."""
    shown = " ".join(name.split())
    if not shown:
        raise UsageError("a saved search needs a name; give it one")
    if len(shown) > LONGEST:
        raise UsageError(f"this name has over {LONGEST} characters; give a shorter one")
    # A name of signs alone has no folded form, and is its own key.
    key = fold_name(shown) or shown
    taken = select(saved_searches.c.name).where(_table.key == key, _table.id != but, _of(owner))
    if (other := connection.execute(taken).scalar()) is not None:
        raise UsageError(f'there is a saved search "{other}" already; give this one another name')
    return {"name": shown, "key": key}


def _row(connection: Connection, id: str, owner: int | None) -> Any:
    row = connection.execute(select(saved_searches).where(_table.id == id, _seen(owner))).mappings().first()
    if row is None:
        raise UsageError("no saved search has this id; it was deleted, or never kept")
    return row


def _saved(row: Any) -> SavedSearch:
    asked = json.loads(row["asked"])
    # What another Sayso may have kept and this one does not know is left out rather than failing.
    filters = Filters(**{name: asked[name] for name in defined() if name in asked})
    plain = {name: row[name] for name in ("id", "name", "saved")}
    return SavedSearch(**plain, filters=filters, shared=row["user"] is None, has_feed=row["feed_sha256"] is not None)


def _given(filters: Filters) -> dict[str, Any]:
    values = {name: getattr(filters, name) for name in defined()}
    return {name: value for name, value in values.items() if value != getattr(EVERYTHING, name)}
