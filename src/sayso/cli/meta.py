"""What `--meta` knows, read for a command; what nothing will come of is told."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from sayso.cli.streams import tell
from sayso.pages.files import input_name, list_inputs
from sayso.pages.meta import FIELDS, Meta, read_meta
from sayso.rejected import Rejected

_NAMED: Final = 5


def meta_for(file: Path, paths: Iterable[str]) -> dict[str, Meta]:
    """What a file says of the inputs; told are its keys that mean nothing and its ids that no input has."""
    keys: list[str] = []
    known = read_meta(file, unknown=keys)
    if keys:
        tell(f"{file}: no place for {_few(keys)}; known are id, {', '.join(FIELDS)}", label="note:")
    named = {input_name(path) for path in list_inputs(paths) if not isinstance(path, Rejected)}
    if lost := [id for id in known if id not in named]:
        tell(f"{file}: no input is named {_few(lost)}; an id is a file's name", label="note:")
    return known


def _few(names: list[str]) -> str:
    more = f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
    return ", ".join(f'"{name}"' for name in names[:_NAMED]) + more
