"""Hits of a search on a terminal: who, when, where, and the sentence with the words that were looked for marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from sayso.cli.layout import spread, wrap
from sayso.cli.terminal import WIDEST
from sayso.export.visible import on_one_line

if TYPE_CHECKING:
    from sayso.record.searching.search import Hit


def print_hits(hits: Iterable[Hit], *, console: Console, first: int = 1) -> None:
    """Print hits for people, numbered from `first`."""
    width = min(console.width, WIDEST)
    for number, hit in enumerate(hits, first):
        for line in hit_lines(hit, number=number, width=width, marked=console.is_terminal):
            console.print(line, soft_wrap=True, highlight=False)


def hit_lines(hit: Hit, *, number: int, width: int, marked: bool) -> Iterator[Text]:
    """The lines of one hit. With `marked` the marks are shown by style, without it by asterisks."""
    gutter = Text(f"{number:>3}  ", style="dim")
    origin = " · ".join(filter(None, (hit.said, hit.outlet)))
    left = Text().append_text(gutter).append(on_one_line(hit.speaker) or "(no source named)", style="bold")
    left.append(f"  {on_one_line(origin)}", style="dim")
    right = Text(hit.id, style="dim")
    if left.cell_len + 3 + right.cell_len <= width:
        yield spread(left, right, width=width)
    else:
        yield from wrap(left[gutter.cell_len :], width=width, first=gutter)
        yield from wrap(right, width=width, indent=gutter.cell_len)
    yield from wrap(passage(hit.passage, hit.marks, marked=marked), width=width, indent=gutter.cell_len)
    for flag in hit.flags:
        yield from wrap(Text(f"doubtful: {on_one_line(flag)}", style="yellow"), width=width, indent=gutter.cell_len)


def passage(text: str, marks: Sequence[tuple[int, int]], *, marked: bool) -> Text:
    """`text` on one line with `marks` shown: bold and underlined, or between asterisks."""
    line = Text()
    at = 0
    for start, end in marks:
        _append(line, text[at:start], "")
        _append(line, text[start:end] if marked else f"*{text[start:end]}*", "bold underline" if marked else "")
        at = end
    _append(line, text[at:], "")
    line.rstrip()
    return line


def _append(line: Text, text: str, style: str) -> None:
    # Each stretch is made visible by itself; the blanks at its ends part it from its neighbours.
    words = on_one_line(f"|{text}|")[1:-1]
    if line.plain.endswith(" ") or not line.plain:
        words = words.lstrip(" ")
    line.append(words, style=style)
