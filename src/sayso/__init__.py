"""Sayso: who said what, on whose say-so.

    import sayso

    readout = sayso.read_text("“We are not for sale,” Ana Reyes told reporters on Friday.")
    for statement in readout.statements:
        print(statement.source_text, "->", statement.content_text)

The model is loaded at the first reading, not at import. For many pages see `sayso.reading.read_pages`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from sayso.version import __version__

if TYPE_CHECKING:
    from sayso.api import read_file, read_page, read_text
    from sayso.article import Article, Notice
    from sayso.errors import SaysoError
    from sayso.readout import Readout
    from sayso.span import Span
    from sayso.speaker import Speaker
    from sayso.statement import Statement

__all__ = [
    "Article",
    "Notice",
    "Readout",
    "SaysoError",
    "Span",
    "Speaker",
    "Statement",
    "__version__",
    "read_file",
    "read_page",
    "read_text",
]

_PLACES = {
    **dict.fromkeys(("read_file", "read_page", "read_text"), "api"),
    **dict.fromkeys(("Article", "Notice"), "article"),
    "SaysoError": "errors",
    **{name: name.lower() for name in ("Readout", "Span", "Speaker", "Statement")},
}


def __getattr__(name: str) -> Any:
    # Imported when it is asked for: each command comes through here, and most need none of it.
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
