"""Names of inputs: a file's name without what says how it is packed."""

from __future__ import annotations

from typing import Final

# Longest first, so that ".html.gz" goes as a whole.
SUFFIXES: Final = (".html.gz", ".htm.gz", ".txt.gz", ".html", ".htm", ".txt")


def page_suffix(filename: str) -> str | None:
    """The suffix by which a file name says it holds a page, in lower case; None if it says no such thing."""
    lowered = filename.lower()
    return next((s for s in SUFFIXES if lowered.endswith(s) and len(lowered) > len(s)), None)


def page_name(filename: str) -> str:
    """The name of the page in a file: "AP_2023.html.gz" gives "AP_2023". Other file names are kept whole."""
    suffix = page_suffix(filename)
    return filename[: -len(suffix)] if suffix else filename
