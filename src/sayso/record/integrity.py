"""Whether a record is whole: offsets, hashes, references, full-text index, schema."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy import text as sql

from sayso.check import Check
from sayso.errors import DamagedRecord, ReadOnlyRecord
from sayso.record.contents import text_sha256
from sayso.record.migrating import known_versions, schema_version
from sayso.record.opening import Record
from sayso.record.schema import VERSION, articles, metadata, readings, statements
from sayso.record.streaming import streamed

_NAMED: Final = 3
"""Faults of one kind that are named; of the others it is said how many there are."""


def check_record(record: Record) -> Iterator[Check]:
    """Look at everything, the quickest first; each check is given as it ends. Raises RecordError.

    A record of an older schema is not brought up to date for this: what is due is told, the file looked at, and the
    rest not checked.
    """
    with record.reading() as connection:
        version = schema_version(connection)
    yield _schema(version)
    if version != VERSION:
        # A migration would carry the damage on, or stop in the middle: one must know of it before.
        yield _file(record)
        return
    checks: tuple[Callable[[Record], Check], ...] = (_file, _references, _texts, _offsets, _versions, _index)
    for check in checks:
        yield check(record)


def _schema(version: str | None) -> Check:
    if version == VERSION:
        return Check(name="schema", ok=True, found=f"version {VERSION}, no migration due")
    due = [known for known in known_versions() if known > (version or "")]
    advice = "back it up, then run any other command on it, such as: sayso stats --record"
    return Check(name="schema", ok=False, found=f"version {version}, due: {', '.join(due)}", advice=advice)


def _file(record: Record) -> Check:
    if record.path is None:
        return Check(name="file", ok=True, found="kept by PostgreSQL, which checks it itself")
    try:
        with record.reading() as connection:
            told = connection.execute(sql("PRAGMA integrity_check(10)")).scalars().all()
    except DamagedRecord:
        told = ["SQLite cannot even look through it"]
    # SQLite tells several faults as the lines of one text, under a heading.
    faults = [line for text in told if text != "ok" for line in text.splitlines() if not line.startswith("***")]
    return _check("file", faults, good="SQLite finds it whole", advice=_RESTORE)


def _references(record: Record) -> Check:
    faults = []
    with record.reading() as connection:
        for table in metadata.sorted_tables:
            for key in table.foreign_keys:
                there = select(key.column).where(key.column == key.parent).exists()
                lost = select(func.count()).select_from(table).where(key.parent.is_not(None), ~there.correlate(table))
                if key.column.table is table:
                    lost = _into_itself(key.parent, key.column)
                if number := connection.execute(lost).scalar():
                    faults.append(f"{number:,} of {table.name}.{key.parent.name} lead nowhere")
    return _check("references", faults, good="every row leads to rows that are there", advice=_RESTORE)


def _into_itself(parent: ColumnElement[Any], column: ColumnElement[Any]) -> Select[Any]:
    other = column.table.alias()
    there = select(other.c[column.name]).where(other.c[column.name] == parent).exists()
    return select(func.count()).where(parent.is_not(None), ~there)


def _texts(record: Record) -> Check:
    faults, number = [], 0
    with record.reading() as connection:
        query = select(articles.c.id, articles.c.text, articles.c.text_sha256).order_by(articles.c.number)
        for batch in streamed(connection, query, batch=500):
            number += len(batch)
            faults += [row.id for row in batch if text_sha256(row.text) != row.text_sha256]
    return _check("texts", faults, good=f"{number:,} are what was read", advice=_RESTORE)


def _offsets(record: Record) -> Check:
    faults, number = [], 0
    query = (
        select(statements.c.id, statements.c.data, statements.c.text_sha256, articles.c.text)
        .add_columns(articles.c.text_sha256.label("of_article"))
        .join(articles, articles.c.number == statements.c.article)
        .order_by(statements.c.number)
    )
    with record.reading() as connection:
        for batch in streamed(connection, query, batch=1000):
            number += len(batch)
            faults += [row.id for row in batch if not _is_at_its_place(row)]
    return _check("offsets", faults, good=f"{number:,} statements are at their places", advice=_RESTORE)


def _is_at_its_place(row: Any) -> bool:
    statement = json.loads(row.data)
    pieces = [piece for part in ("source", "cue", "content", "addressee") for piece in statement[part]]
    pieces += [piece for piece in (statement["channel_text"], statement["when"]) if piece]
    return row.text_sha256 == row.of_article and all(
        row.text[piece["start"] : piece["end"]] == piece["text"] for piece in pieces
    )


def _versions(record: Record) -> Check:
    """One current version of each place, one current reading of each article, nothing live beside them."""
    faults = []
    with record.reading() as connection:
        for table, column in ((articles, articles.c.place), (readings, readings.c.article)):
            twice = select(column).where(table.c.current, column.is_not(None)).group_by(column).having(func.count() > 1)
            faults += [f"{place}: two current {table.name}" for place in connection.execute(twice).scalars()]
        superseded = (
            select(statements.c.id)
            .join(readings, readings.c.number == statements.c.reading)
            .join(articles, articles.c.number == statements.c.article)
            .where(statements.c.live, ~(readings.c.current & articles.c.current))
        )
        faults += [f"{id}: live and superseded" for id in connection.execute(superseded).scalars()]
    return _check("versions", faults, good="one of each article and reading is current", advice=_RESTORE)


def _index(record: Record) -> Check:
    advice = "build it again with: sayso doctor --record FILE --rebuild-index"
    if record.path is None:
        with record.reading() as connection:
            query = sql("SELECT indexname FROM pg_indexes WHERE schemaname = current_schema()")
            missing = sorted(_POSTGRES_INDEXES - set(connection.execute(query).scalars()))
        return _check("index", [f"{name} is missing" for name in missing], good="kept by PostgreSQL", advice=advice)
    faults = []
    for table, others in _FTS.items():
        try:
            with record.writing() as connection:
                # With 1, the index is compared with the table it is of, not only with itself.
                connection.exec_driver_sql(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")
                counted = f"SELECT (SELECT count(*) FROM {table}) = (SELECT count(*) FROM {others})"
                if not connection.exec_driver_sql(counted).scalar():
                    faults.append(f"{table} has not as many as {others}")
        except ReadOnlyRecord:
            return Check(name="index", ok=True, found="not checked: the record may not be written")
        except DamagedRecord:
            faults.append(f"{table} is not that of {others}")
    return _check("index", faults, good="every live statement and every name can be found", advice=advice)


_POSTGRES_INDEXES: Final = {"ix_statements_words", "ix_statements_parts", "ix_speaker_names_words"}
_FTS: Final = {
    "statement_words": "live_statements",
    "statement_parts": "live_statements",
    "name_words": "speaker_names",
}
"""The full-text tables of SQLite, and what they are of."""


def rebuild_index(record: Record) -> None:
    """Build the full-text index anew from the statements and the names. Raises RecordError."""
    with record.writing() as connection:
        if record.path is None:
            connection.exec_driver_sql("REINDEX TABLE statements")
            connection.exec_driver_sql("REINDEX TABLE speaker_names")
            return
        for table in ("statement_words", "statement_parts"):
            connection.exec_driver_sql(f"INSERT INTO {table} ({table}) VALUES ('rebuild')")
        connection.exec_driver_sql("DELETE FROM name_words")
        connection.exec_driver_sql("INSERT INTO name_words (key, speaker) SELECT key, speaker FROM speaker_names")


_RESTORE: Final = "go back to a backup, or add the pages again to a new record"


def _check(name: str, faults: list[str], *, good: str, advice: str) -> Check:
    if not faults:
        return Check(name=name, ok=True, found=good)
    more = f" and {len(faults) - _NAMED:,} more" if len(faults) > _NAMED else ""
    return Check(name=name, ok=False, found=", ".join(faults[:_NAMED]) + more, advice=advice)
