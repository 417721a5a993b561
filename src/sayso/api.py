"""Reading one article from Python: the functions that `import sayso` offers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.pages.page import Page
from sayso.readout import Readout

if TYPE_CHECKING:
    from sayso.reading import Reader


def read_text(
    text: str,
    *,
    plain: bool = False,
    url: str | None = None,
    meta: Mapping[str, str | list[str]] | None = None,
) -> Readout:
    """The readout of an article's text, as copied from a browser: furniture is told apart from the article.

    With `plain` the text is nothing but the article's and is kept to the character. `meta` says what the text
    cannot: any of title, published, url, outlet, byline. Raises EmptyInput, NoArticle, or ModelError if the
    model is missing.
    """
    return _read(Page(name="text", content=text, kind="plain" if plain else "text", url=url, meta=meta or {}))


def read_page(
    html: str | bytes, *, url: str | None = None, meta: Mapping[str, str | list[str]] | None = None
) -> Readout:
    """The readout of a web page, as text or as bytes in whatever encoding it declares.

    `url` is the page's address, `meta` as for `read_text`. Raises EmptyInput, NotText, NoArticle, or
    ModelError if the model is missing.
    """
    return _read(Page(name=url or "page", content=html, kind="html", url=url, meta=meta or {}))


def read_file(path: str | Path, *, plain: bool = False, meta: Mapping[str, str | list[str]] | None = None) -> Readout:
    """The readout of one file (.html, .htm or .txt, packed with gzip or not), or of standard input ("-").

    `plain` and `meta` as for `read_text`. Raises InputError, or ModelError if the model is missing.
    """
    from sayso.pages.files import read_page_file

    return _read(read_page_file(path, plain=plain, known=meta))


def _read(page: Page) -> Readout:
    return _reader().read(page)


@cache
def _reader() -> Reader:
    # Imported here, since the libraries behind it take a second and `import sayso` should take none.
    from sayso.reading import Reader

    return Reader.load()
