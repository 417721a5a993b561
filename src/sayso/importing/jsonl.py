"""Readouts from JSON lines, as `sayso export --format jsonl` and `sayso read --json` write them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sayso.importing.building import checked
from sayso.importing.imported import Imported, import_each
from sayso.importing.lines import json_values, parsed
from sayso.rejected import Rejected


def read_jsonl(path: str | Path) -> Iterator[Imported | Rejected]:
    """Each line's readout, or why it is none. Fields that format "sayso/1" does not have are listed.

    A file that `sayso read --out` wrote, one readout on many lines, is read too.
    """
    return import_each(path, json_values(path), _readout)


def _readout(item: bytes | Any, place: str) -> Imported:
    values = parsed(item, place) if isinstance(item, bytes) else item
    unknown: list[str] = []
    readout = checked(values, place=place, unknown=unknown)
    return Imported(readout=readout, place=place, unknown=tuple(unknown))
