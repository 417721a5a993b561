"""Pages -> articles: body, headline, times, byline, outlet, images, agencies, notices, language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sayso.article import Article
from sayso.articles.copied import article_from_plain, article_from_text
from sayso.articles.html import article_from_html
from sayso.articles.person_names import split_names
from sayso.articles.timestamps import read_timestamp
from sayso.pages.page import Page, PageKind

__all__ = ["read_article"]

_READERS: dict[PageKind, Callable[[Page], Article]] = {
    "html": article_from_html,
    "text": article_from_text,
    "plain": article_from_plain,
}


def read_article(page: Page) -> Article:
    """The article on `page`; what the page does not say of itself is filled in from its url and meta.

    Raises InputError (EmptyInput, NotText, TooLarge, NoArticle), naming the page and what to do.
    """
    article = _READERS[page.kind](page)
    missing = {name: value for name, value in _known(page).items() if value and not getattr(article, name)}
    return replace(article, **missing) if missing else article


def _known(page: Page) -> dict[str, Any]:
    meta = page.meta
    byline = meta.get("byline", ())
    published = _line(meta.get("published"))
    return {
        "title": _line(meta.get("title")),
        "published": published and (read_timestamp(published) or published),
        "url": page.url or _line(meta.get("url")),
        "outlet": _line(meta.get("outlet")),
        "byline": tuple(split_names(byline)) if isinstance(byline, str) else tuple(byline),
    }


def _line(value: str | list[str] | None) -> str | None:
    return " ".join(" ".join([value] if isinstance(value, str) else value or ()).split()) or None
