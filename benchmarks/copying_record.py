"""A record of SQLite copied into an empty database of PostgreSQL, table by table, as whole tables.

Indexes are dropped first and made again at the end, as PostgreSQL's manual advises for a great load: made row by row,
the two full-text indexes take most of the time.
"""

from __future__ import annotations

import csv
import io
import time
from typing import Any

from sqlalchemy import Connection, Table, select, text
from synthetic_record import rows_for_copy, set_counters

from sayso.record.opening import Record, open_record
from sayso.record.schema import metadata

AT_ONCE = 20_000


def copy_record(source: str, target: str) -> dict[str, object]:
    """Copy all tables; gives how many rows of each there are, and the seconds of loading and of making indexes."""
    began = time.perf_counter()
    numbers = {}
    with open_record(source) as read, open_record(target, create=True) as written:
        with written.writing() as connection:
            indexes = _drop_indexes(connection)
        with read.reading() as reading:
            for table in metadata.sorted_tables:
                numbers[table.name] = _copy(reading, written, table)
        loaded = time.perf_counter()
        with written.writing() as connection:
            for definition in indexes:
                connection.exec_driver_sql(definition)
        set_counters(written)
    made = time.perf_counter()
    seconds = {"load_seconds": round(loaded - began, 1), "index_seconds": round(made - loaded, 1)}
    return seconds | {name: number for name, number in numbers.items() if number}


def _drop_indexes(connection: Connection) -> list[str]:
    """Drop those that are no constraint's; gives the statements that make them again."""
    query = text(
        "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND indexname NOT IN"
        " (SELECT conname FROM pg_constraint)"
    )
    found = connection.execute(query).all()
    for name, _ in found:
        connection.exec_driver_sql(f'DROP INDEX "{name}"')
    return [definition for _, definition in found]


def _copy(reading: Connection, written: Record, table: Table) -> int:
    total = 0
    # Rows that point to rows of their own table come in the order of their numbers.
    query = select(table).order_by(*table.primary_key.columns).execution_options(yield_per=AT_ONCE)
    for rows in reading.execute(query).mappings().partitions():
        with written.writing() as connection:
            _copy_rows(connection, table, [dict(row) for row in rows])
        total += len(rows)
    return total


def _copy_rows(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows(rows_for_copy(rows))
    stream.seek(0)
    # A database's own rows are whole: nothing of theirs needs to be asked for again, row by row.
    connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
    cursor: Any = connection.connection.cursor()
    cursor.execute(f"COPY {table.name} ({names}) FROM STDIN WITH (FORMAT csv, NULL '\\N')", stream=stream)
