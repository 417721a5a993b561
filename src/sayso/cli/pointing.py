"""A caret under the place at which something goes wrong."""

from __future__ import annotations

from sayso.export.visible import make_visible

_AROUND = 60
"""Characters shown at either side of the place: what is longer is cut."""


def point(words: str, place: int) -> None:
    """Print `words` on stderr, and below it a caret under the character at `place` (from 0)."""
    from rich.cells import cell_len
    from rich.console import Console
    from rich.text import Text

    begin = max(place - _AROUND, 0)
    before = _shown(words[begin:place])
    after = _shown(words[place : place + _AROUND])
    console = Console(stderr=True)
    console.print(Text(f"  {before}{after}"), soft_wrap=True, highlight=False)
    console.print(Text(f"  {' ' * cell_len(before)}^", style="bold red"), soft_wrap=True, highlight=False)


def _shown(words: str) -> str:
    # Blanks are kept as they are, or the caret would stand elsewhere.
    return make_visible(words).replace("\n", " ").replace("\t", " ")
