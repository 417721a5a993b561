"""A score as a person reads it: figures in a table, faults as a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rich.console import Console
from rich.table import Table
from rich.text import Text

from sayso.evaluate.score import Fault, Figure, Figures
from sayso.export.visible import on_one_line

SHOWN = 160  # characters of a statement's words in the list of faults


def figures_table(figures: Figures) -> Table:
    """One row per figure; a measure of several columns (precision, recall, F1) takes one row per column."""
    table = Table()
    table.add_column("measure")
    table.add_column("figure", justify="right")
    for name, figure in _rows(figures):
        table.add_row(name, _shown(figure))
    return table


def print_faults(faults: Iterable[Fault], *, console: Console) -> None:
    """Each fault on lines of its own: what and where, then gold (-) and readout (+).

    Words are those of articles: they are printed as plain text, and cannot steer the terminal.
    """
    for fault in faults:
        of = f" in {_line(fault.words)}" if fault.words else ""
        console.print(Text(f"{fault.item}: {fault.what} {fault.field}{of}", style="bold"), soft_wrap=True)
        if fault.what != "spurious":
            console.print(Text(f"  - {_line(fault.gold)}"), soft_wrap=True)
        if fault.what != "missed":
            console.print(Text(f"  + {_line(fault.read)}"), soft_wrap=True)


def _rows(figures: Mapping[str, Figure | dict[str, Figure]], before: str = "") -> Iterator[tuple[str, Figure]]:
    for name, figure in figures.items():
        if isinstance(figure, dict):
            yield from _rows(figure, f"{before}{name} ")
        else:
            yield before + name.replace("_", " "), figure


def _shown(figure: Figure) -> str:
    if figure is None:
        return "-"
    return f"{figure:.4f}" if isinstance(figure, float) else f"{figure:,}"


def _line(words: str | None) -> str:
    if words is None:
        return "(nothing)"
    line = on_one_line(words)
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"
