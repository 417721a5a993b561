"""The row of a statement that judgements are about: found, changed, and kept true to its JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, delete, insert, select, update

from sayso.errors import UsageError
from sayso.record.directory.flags import flag
from sayso.record.flat import as_json, facets, flat_statement
from sayso.record.judgements.change import Values
from sayso.record.schema import addressees, articles, judged, judgements, mentioned, readings, statements


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a statement stands: a reading of an article. `current` says that both are the newest."""

    reading: int
    article: int
    article_id: str
    place: str | None
    day: str | None
    text: str
    text_sha256: str
    model: str
    model_sha256: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A statement's row: its number, its JSON values in format "sayso/1", and where it stands."""

    number: int
    id: str
    values: Values
    live: bool
    at: Place

    @property
    def extent(self) -> tuple[int, int]:
        """Where its content begins and ends in the article's text; of all its parts, where it has none."""
        return extent(self.values)


def extent(values: Mapping[str, Any]) -> tuple[int, int]:
    """Where the content of a statement begins and ends; of all its parts, where it has none."""
    spans = values["content"] or [span for part in ("source", "cue") for span in values[part]]
    return min((span["start"] for span in spans), default=0), max((span["end"] for span in spans), default=0)


_PLACES: Final = (
    select(
        *(readings.c.number.label("reading"), readings.c.article, articles.c.id.label("article_id"), articles.c.place),
        *(articles.c.day, articles.c.text, articles.c.text_sha256, readings.c.model, readings.c.model_sha256),
        (readings.c.current & articles.c.current).label("current"),
    )
).join(articles, articles.c.number == readings.c.article)


def place_of(connection: Connection, reading: int) -> Place:
    """Where the statements of a reading stand."""
    found = connection.execute(_PLACES.where(readings.c.number == reading)).mappings().one()
    return Place(**{**found, "current": bool(found["current"])})


def current_place(connection: Connection, article_id: str) -> Place:
    """The current reading of an article. Raises UsageError if the record does not have the article."""
    query = _PLACES.where(articles.c.id == article_id, readings.c.current)
    found = connection.execute(query).mappings().one_or_none()
    if found is None:
        raise UsageError(f"{article_id}: no article of this record has this id")
    if not found["current"]:
        raise UsageError(f"{article_id}: an older version of its article; correct the newest one")
    return Place(**{**found, "current": bool(found["current"])})


def row_of(connection: Connection, number: int) -> Row:
    """The statement with this number."""
    row = connection.execute(select(statements).where(statements.c.number == number)).mappings().one()
    return _row(row, place_of(connection, row["reading"]))


def rows_of(connection: Connection, at: Place) -> list[Row]:
    """The statements of a reading, withdrawn ones too."""
    query = select(statements).where(statements.c.reading == at.reading).order_by(statements.c.number)
    return [_row(row, at) for row in connection.execute(query).mappings()]


def current_row(connection: Connection, statement: str, *, article: str | None = None) -> Row:
    """The statement with this id in the current reading of its article, live or withdrawn.

    Copies of one text in several articles give their statements one id: `article` says which is meant. Raises
    UsageError if there is none, or more than one.
    """
    query = (
        select(statements.c.number)
        .join(readings, readings.c.number == statements.c.reading)
        .join(articles, articles.c.number == statements.c.article)
        .where(statements.c.id == statement, readings.c.current, articles.c.current)
    )
    if article is not None:
        query = query.where(articles.c.id == article)
    found = [row_of(connection, number) for number in connection.execute(query.limit(10)).scalars()]
    if len(found) == 1:
        return found[0]
    if found:
        places = ", ".join(row.at.article_id for row in found)
        raise UsageError(f"{statement}: in several articles with one text; say which with --article: {places}")
    older = select(statements.c.id).where(statements.c.id == statement).limit(1)
    if connection.execute(older).first():
        raise UsageError(f"{statement}: only an older reading has it; find the newer one with: sayso show ARTICLE_ID")
    raise UsageError(f"{statement}: no statement of this record has this id")


def store(connection: Connection, row: Row, values: Values, *, live: bool | None = None) -> Row:
    """Write new JSON values of a statement, and all columns that follow from them. `live` is as it was if None."""
    living = row.live if live is None else live
    columns = {**flat_statement(values, day=row.at.day), **_of_speakers(connection, row.at.reading, values)}
    connection.execute(
        update(statements)
        .where(statements.c.number == row.number)
        .values(**columns, live=living, corrected=is_judged(connection, row.number))
    )
    if values["addressees"] != row.values["addressees"]:
        write_addressees(connection, row.number, row.at.reading, values["addressees"])
    flag(connection, statements.c.number == row.number)
    return Row(number=row.number, id=row.id, values=values, live=living, at=row.at)


def add_row(connection: Connection, at: Place, values: Values, *, live: bool) -> Row:
    """A new statement of a reading, with these JSON values; judged by hand, so that no model is named."""
    columns = {
        **flat_statement(values, day=at.day),
        **_of_speakers(connection, at.reading, values),
        **{"reading": at.reading, "article": at.article, "live": live, "corrected": True},
        **{"model": "", "model_sha256": "", "text_sha256": at.text_sha256},
    }
    number: int = connection.execute(insert(statements).values(columns).returning(statements.c.number)).scalar_one()
    write_addressees(connection, number, at.reading, values["addressees"])
    flag(connection, statements.c.number == number)
    return Row(number=number, id=values["id"], values=values, live=live, at=at)


def is_judged(connection: Connection, statement: int) -> bool:
    """Whether a judgement holds for the statement with this number."""
    query = select(judged.c.judgement).where(judged.c.statement == statement, judged.c.holds).limit(1)
    return connection.execute(query).first() is not None


def link(connection: Connection, judgement: int, row: Row, *, replaced: Values) -> None:
    """Keep that a judgement holds for a statement, and which of its JSON values it `replaced`."""
    values = {"judgement": judgement, "statement": row.number, "replaced": as_json(replaced), "holds": True}
    connection.execute(delete(judged).where(judged.c.judgement == judgement, judged.c.statement == row.number))
    connection.execute(insert(judged).values(values))


def named_in(connection: Connection, reading: int) -> dict[str, Any]:
    """The speakers of a reading by the ids that its readout gives them."""
    query = select(mentioned).where(mentioned.c.reading == reading).order_by(mentioned.c.number)
    return {row["id"]: row for row in connection.execute(query).mappings()}


def _of_speakers(connection: Connection, reading: int, values: Values) -> Values:
    named = named_in(connection, reading)
    speaker = named.get(values["speaker"] or "")
    number = speaker and speaker["speaker"]
    meant = [named[each]["speaker"] if each in named else None for each in values["addressees"]]
    return {
        "speaker": number,
        **{f"speaker_{name}": speaker and speaker[name] for name in ("name", "kind", "role")},
        "facets": facets(number, meant),
    }


def write_addressees(connection: Connection, statement: int, reading: int, meant: Sequence[str | None]) -> None:
    """Write to whom a statement is addressed, in place of what was there; `meant` are ids of the readout."""
    connection.execute(delete(addressees).where(addressees.c.statement == statement))
    named = named_in(connection, reading)
    rows = [
        {
            "statement": statement,
            "place": place,
            "speaker": named[each]["speaker"] if each in named else None,
            "name": named[each]["name"] if each in named else None,
        }
        for place, each in enumerate(meant)
    ]
    if rows:
        connection.execute(insert(addressees), rows)


def judgements_on(connection: Connection, statement: int) -> list[int]:
    """The numbers of the judgements that hold for the statement with this number, oldest first."""
    query = (
        select(judged.c.judgement)
        .join(judgements, judgements.c.number == judged.c.judgement)
        .where(judged.c.statement == statement, judged.c.holds)
        .order_by(judged.c.judgement)
    )
    return list(connection.execute(query).scalars())


def _row(row: Any, at: Place) -> Row:
    return Row(number=row["number"], id=row["id"], values=json.loads(row["data"]), live=bool(row["live"]), at=at)
