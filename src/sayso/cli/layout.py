"""Lines of text laid out in cells: wrapped, hung under an indent, spread to both ends of a line."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Final

from rich.console import Console
from rich.text import Text

# What wraps a text asks a console for its tab size and nothing else.
_RULER: Final = Console(file=io.StringIO())


def wrap(text: Text, *, width: int, indent: int = 0, first: Text | None = None) -> Iterator[Text]:
    """`text` in lines of at most `width` cells, after `indent` blanks.

    The first line stands after `first`, if it is given, and the others are indented as far as that reaches.
    """
    indent = first.cell_len if first else indent
    lead = first or Text(" " * indent)
    for line in text.wrap(_RULER, max(width - indent, 1)):
        line.rstrip()
        yield beside(lead, line)
        lead = Text(" " * indent)


def beside(*texts: Text) -> Text:
    """The texts on one line, each in its own style: `Text + Text` would spread the first one's over all."""
    line = Text()
    for text in texts:
        line.append_text(text)
    return line


def spread(left: Text, right: Text, *, width: int) -> Text:
    """One line of `width` cells, with `left` at its left end and `right` at its right end."""
    return beside(left, Text(" " * max(width - left.cell_len - right.cell_len, 2)), right)


def shorten(words: str, *, cells: int) -> str:
    """`words` in at most `cells` cells, cut at a blank where there is one, and then ending in "…"."""
    text = Text(words)
    if text.cell_len <= cells:
        return words
    text.truncate(cells - 1)
    cut = text.plain.rstrip()
    head, blank, _ = cut.rpartition(" ")
    return (head if blank and len(head) > len(cut) // 2 else cut).rstrip(" ,;:") + "…"
