"""What `sayso read` does with a readout: print it, write it into a folder, keep it for one page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from rich.console import Console

from sayso.cli.files import distinct_names, make_folder, write_whole
from sayso.cli.streams import give, tell
from sayso.cli.terminal import WIDEST, print_readout
from sayso.readout import Readout

Deliver = Callable[[str, Readout, float], None]
"""Takes the input's name, its readout, and the seconds that reading it took."""


def as_json_lines() -> Deliver:
    """Prints each readout as one line of JSON."""

    def deliver(name: str, readout: Readout, seconds: float) -> None:
        give(readout.to_json())

    return deliver


def into_folder(folder: Path) -> Deliver:
    """Writes each readout to NAME.json in `folder`; the second of two with one name to NAME-2.json."""
    make_folder(folder)
    distinct = distinct_names()

    def deliver(name: str, readout: Readout, seconds: float) -> None:
        free = distinct(name)
        if free != name:
            tell(
                f"{folder / name}.json is another input of that name: this one is written to {free}.json",
                label="note:",
                style="cyan",
            )
        write_whole(folder / f"{free}.json", readout.to_json(indent=1) + "\n")

    return deliver


def into_list(readouts: list[Readout]) -> Deliver:
    """Keeps each readout, in order."""

    def deliver(name: str, readout: Readout, seconds: float) -> None:
        readouts.append(readout)

    return deliver


def on_terminal(*, explain: bool) -> Deliver:
    """Prints each readout for people, with a rule between two."""
    console = Console()
    before: list[str] = []

    def deliver(name: str, readout: Readout, seconds: float) -> None:
        if before:
            console.print()
            console.print("─" * min(console.width, WIDEST), style="dim")
            console.print()
        before[:] = [name]
        print_readout(readout, console=console, seconds=seconds, explain=explain)

    return deliver


def explained() -> Deliver:
    """Says on stderr which lines were dropped, and why."""

    def deliver(name: str, readout: Readout, seconds: float) -> None:
        for dropped in readout.article.dropped:
            tell(f"{name}: {dropped.text}", label=f"dropped ({dropped.reason}):", style="dim")

    return deliver
