"""`sayso` in a process of its own, with a made-up reader: for tests that run several at once, or kill them.

    python tests/adding_process.py add news --record sayso.db

The true reader takes seconds to load, and these tests are of the record.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from types import ModuleType

from sayso.article import Article
from sayso.cli import main
from sayso.pages.page import Page
from sayso.readout import Provenance, Readout
from sayso.speaker import Speaker
from sayso.statement import Statement
from stated import stated


def read_pages(pages: Iterable[Page], **_: object) -> Iterator[tuple[str, Readout]]:
    """Every "X said Y." of a page is a statement of X."""
    for page in pages:
        text = str(page.content)
        article = Article(text=text, url=page.url, outlet="The Harbour Post", published="2024-03-03")
        line = next(line for line in text.splitlines() if " said " in line)
        name, _said, content = line.partition(" said ")
        statement = stated(text, name, "said", content.rstrip("."), id=f"st_{name}")
        yield page.name, _readout(article, statement, Speaker(id="p1", name=f"{name} Reyes", kind="person"))


def _readout(article: Article, statement: Statement, speaker: Speaker) -> Readout:
    made_up = Provenance(sayso="0.1.0", model="made-up-1", model_sha256="0" * 64)
    return Readout(article=article, statements=(statement,), speakers=(speaker,), provenance=made_up)


if __name__ == "__main__":
    reading = ModuleType("sayso.reading")
    reading.read_pages = read_pages  # type: ignore[attr-defined]
    sys.modules["sayso.reading"] = reading
    main()
