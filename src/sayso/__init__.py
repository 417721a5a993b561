"""Sayso: who said what, on whose say-so.

    import sayso

    readout = sayso.read_text("“We are not for sale,” Ana Reyes told reporters on Friday.")
    for statement in readout.statements:
        print(statement.source_text, "->", statement.content_text)

The model is loaded at the first reading, not at import. For many pages see `sayso.reading.read_pages`.
"""

from sayso.api import read_file, read_page, read_text
from sayso.article import Article, Notice
from sayso.errors import SaysoError
from sayso.readout import Readout
from sayso.span import Span
from sayso.speaker import Speaker
from sayso.statement import Statement
from sayso.version import __version__

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
