"""The formats of `sayso import`, by name; the module behind one is imported when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Final

from sayso.errors import UsageError
from sayso.importing.imported import Imported
from sayso.rejected import Rejected

NAMES: Final = ("jsonl", "brat", "webannotation", "labelstudio")

Reader = Callable[[str | Path], Iterator[Imported | Rejected]]


def reader_of(name: str) -> Reader:
    """The function that gives what a path holds, item by item. Raises UsageError where no format has the name."""
    if name not in NAMES:
        raise UsageError(f'--format: "{name}" is none of {", ".join(NAMES)}')
    reader: Reader = getattr(import_module(f"sayso.importing.{name}"), f"read_{name}")
    return reader
