"""What the directory says of a speaker, for those who look at the speaker."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select

from sayso.record.directory.entries import Term
from sayso.record.schema import directory_entries, directory_terms, speakers


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryKnown:
    """The entry of the directory that a speaker is: its id and where it is from, the Wikidata id, life and terms."""

    id: str
    dataset: str
    name: str
    wikidata: str | None
    born: str | None
    died: str | None
    terms: list[Term]


def entry_known(connection: Connection, speaker: int) -> EntryKnown | None:
    """The entry that the speaker with this number is; None for one who is not in the directory."""
    query = select(directory_entries).join(speakers, speakers.c.entry == directory_entries.c.number)
    row = connection.execute(query.where(speakers.c.number == speaker)).one_or_none()
    if row is None:
        return None
    held = select(directory_terms).where(directory_terms.c.entry == row.number).order_by(directory_terms.c.number)
    terms = [Term(post=t.post, body=t.body, since=t.since, until=t.until) for t in connection.execute(held)]
    plain = {name: getattr(row, name) for name in ("id", "dataset", "name", "wikidata", "born", "died")}
    return EntryKnown(**plain, terms=terms)
