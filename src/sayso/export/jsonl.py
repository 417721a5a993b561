"""JSON lines: one readout in format "sayso/1" a line. Nothing is lost; `sayso import` reads it back the same."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

from sayso.export.lines import write_line
from sayso.readout import Readout


def write_jsonl(readouts: Iterable[Readout], out: IO[bytes]) -> None:
    """Write each readout as one line of JSON."""
    for readout in readouts:
        write_line(out, readout.to_json())
