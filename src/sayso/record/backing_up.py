"""Copying a record while others write to it."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Final

from sayso.errors import RecordFull, UsageError
from sayso.record.engines import WAIT
from sayso.record.failures import explained
from sayso.record.migrating import schema_version
from sayso.record.opening import Record

_PAGES: Final = 4096
"""Pages copied at a time (16 MB): between them others may write."""


def back_up(record: Record, copy: Path) -> int:
    """Copy the record into the file `copy`, as it is at one moment; the number of bytes of the copy.

    Others may write meanwhile. The copy appears whole or not at all. Raises UsageError (there is such a file
    already, or the record is in PostgreSQL) and RecordError.
    """
    if record.path is None:
        raise UsageError(
            f"{record.name}: in PostgreSQL; back it up with: pg_dump --format=custom --file={copy} DATABASE"
        )
    if copy.exists():
        raise UsageError(f"{copy}: there already; name another file, or remove it first")
    draft = copy.with_name(f".{copy.name}.{os.getpid()}")
    try:
        with record.reading() as connection, explained(str(copy)):
            # What is read first fixes the moment: what others write later is not in the copy, nor does it make the
            # copying begin again.
            schema_version(connection)
            source = connection.connection.driver_connection
            assert isinstance(source, sqlite3.Connection)
            _copy(source, draft)
        draft.replace(copy)
    except sqlite3.OperationalError as error:
        if "full" in str(error):
            raise RecordFull(f"{copy}: the disk is full; make room, or name a file on another disk") from error
        raise UsageError(f"{copy}: cannot be written: {error}") from error
    except OSError as error:
        raise UsageError(f"{copy}: cannot be written: {error.strerror}") from error
    finally:
        draft.unlink(missing_ok=True)
    return copy.stat().st_size


def _copy(source: sqlite3.Connection, draft: Path) -> None:
    target = sqlite3.connect(draft, timeout=WAIT)
    try:
        source.backup(target, pages=_PAGES)
        # One file, without the log beside it, is easier to carry away.
        target.execute("PRAGMA journal_mode = DELETE")
    finally:
        target.close()
