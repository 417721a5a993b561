"""CSV (RFC 4180): one row a statement, in the columns of `record.entries`, with a header line.

A cell that a spreadsheet would take for a formula begins with an apostrophe, as OWASP advises: text from pages
is hostile. `sayso import` does not read this format; the column "parts" holds each statement whole.
"""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterable
from typing import IO, Final

from sayso.record.batches import Batch, Cell
from sayso.record.entries import NAMES

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write_csv(batches: Iterable[Batch], out: IO[bytes]) -> None:
    """Write the rows in UTF-8; None is an empty cell, true and false are words."""
    # Not TextIOWrapper, which would close the stream that it was only lent.
    writer = csv.writer(codecs.getwriter("utf-8")(out, "backslashreplace"), lineterminator="\r\n")
    writer.writerow(NAMES)
    for batch in batches:
        writer.writerows([cell(value) for value in row] for row in batch)


def cell(value: Cell) -> Cell:
    """What is written for a value: words for truth values, and no text that a spreadsheet would take for a formula."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        # NUL ends a text for many readers of CSV.
        value = value.replace("\0", "\ufffd")
        return f"'{value}" if value.lstrip(" ").startswith(_FORMULA) else value
    return value
