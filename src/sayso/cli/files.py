"""Files that commands write: whole or not at all, and no two inputs into one."""

from __future__ import annotations

import os
from collections.abc import Callable
from itertools import count
from pathlib import Path

from sayso.errors import UsageError


def write_whole(path: Path, text: str) -> None:
    """Write `text` to `path` in UTF-8: readers see the old file or the new one, never half of it.

    Raises UsageError if it cannot be written.
    """
    draft = path.with_name(f".{path.name[:80]}.{os.getpid()}")
    try:
        draft.write_bytes(text.encode("utf-8", "backslashreplace"))
        draft.replace(path)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from error
    finally:
        draft.unlink(missing_ok=True)


def make_folder(path: Path) -> Path:
    """The folder `path`, made if it is not there. Raises UsageError if it cannot be."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{path}: cannot be made a folder: {error.strerror}") from error
    return path


def distinct_names() -> Callable[[str], str]:
    """A function that gives each name back, unless it gave it before (in any case): "a", then "a-2"."""
    taken: set[str] = set()

    def distinct(name: str) -> str:
        candidates = (name if number == 1 else f"{name}-{number}" for number in count(1))
        # Some file systems do not tell "A" from "a".
        free = next(candidate for candidate in candidates if candidate.casefold() not in taken)
        taken.add(free.casefold())
        return free

    return distinct
