"""Data on stdout, everything human on stderr."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from sayso.export.visible import on_one_line

Item = TypeVar("Item")


def tell(message: str, *, label: str = "", style: str = "") -> None:
    """Say something to the person on stderr; the label ("error:") is coloured on a terminal only.

    File names and texts from pages may stand in `message`: they cannot steer the terminal.
    """
    # Rich is imported where it is needed: it takes as long as all else that a help page needs.
    from rich.console import Console
    from rich.text import Text

    line = Text.assemble((f"{label} " if label else "", style), on_one_line(message))
    Console(stderr=True).print(line, soft_wrap=True, highlight=False)


def give(data: str) -> None:
    """Write one line of data to stdout, in UTF-8 whatever the terminal's encoding.

    A lone surrogate is written as the escape that JSON has for it, which is also Python's.
    """
    sys.stdout.buffer.write(data.encode("utf-8", "backslashreplace") + b"\n")
    sys.stdout.buffer.flush()


def with_progress(items: Iterable[Item], *, total: int | None, label: str) -> Iterator[Item]:
    """The items, with a progress bar on stderr while they come, if stderr is a terminal."""
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal:
        yield from items
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        yield from progress.track(items, total=total, description=label)
