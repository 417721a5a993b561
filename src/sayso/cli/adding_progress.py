"""The progress bar of `sayso add`: how far, how fast, how long still, and how many were rejected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.adding import Addition


def with_adding_progress(additions: Iterable[Addition], *, total: int | None) -> Iterator[Addition]:
    """The additions, with a progress bar on stderr while they come, if stderr is a terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, Task, TextColumn, TimeRemainingColumn
    from rich.text import Text

    class Rate(TextColumn):
        def render(self, task: Task) -> Text:
            speed = task.finished_speed or task.speed
            return Text(f"{speed:.1f}/s" if speed else "", style="cyan")

    console = Console(stderr=True)
    if not console.is_terminal:
        yield from additions
        return
    rejected = TextColumn("{task.fields[rejected]} rejected", style="yellow")
    columns = (TextColumn("adding"), BarColumn(), MofNCompleteColumn(), Rate(""), TimeRemainingColumn(), rejected)
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("adding", total=total, rejected=0)
        failed = 0
        for addition in additions:
            failed += addition.outcome == "rejected"
            progress.update(task, advance=1, rejected=failed)
            yield addition
