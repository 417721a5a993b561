"""The site as tests call it: without a browser, with a stub that reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from pathlib import Path

from starlette.testclient import TestClient

from harbour import Finder, harbour_readout
from sayso.article import Article
from sayso.reading import Reader
from sayso.record.opening import Record, open_record
from sayso.record.writing import write_readout
from sayso.statement import Statement
from sayso.web.app import make_app
from stated import no_grammar

HERE = "http://127.0.0.1:8000"
PAGE = {"accept": "text/html"}


class Fixed(Finder):
    """Finds in any article what it was made with, and says which article that was."""

    def __init__(self, find: Callable[[Article], tuple[Statement, ...]]) -> None:
        self.find = find

    def __call__(self, article: Article) -> tuple[Statement, ...]:
        return self.find(article)


@contextmanager
def site(
    record: Record | None = None,
    *,
    begin: Callable[[], Record] | None = None,
    load: Callable[[], Reader] | None = None,
) -> Iterator[TestClient]:
    """A client of the site, whose reader finds every "X said Y."; unforeseen failures are answered, not raised."""
    app = make_app(record, begin=begin, load=load or (lambda: Reader(Finder(), no_grammar)))
    with TestClient(app, base_url=HERE, raise_server_exceptions=False, headers=PAGE) as client:
        yield client


@contextmanager
def harbour_record(folder: Path) -> Iterator[Record]:
    """A new record in `folder` that holds the article of the harbour."""
    with open_record(folder / "sayso.db", create=True) as record:
        with record.writing() as connection:
            write_readout(connection, harbour_readout())
        yield record


class Elements(HTMLParser):
    """What a browser would find on a page: its elements with their attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._skipping: str | None = None
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        self._skipping = tag if tag in ("script", "style") else None

    def handle_endtag(self, tag: str) -> None:
        self._skipping = None

    def handle_data(self, data: str) -> None:
        if self._skipping is None:
            self.text += data

    def values(self, attribute: str) -> list[str]:
        return [value for _, attributes in self.found if (value := attributes.get(attribute)) is not None]

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.found if name == tag]
