"""The lead of an article: the summary its page prints between headline and body."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from sayso.articles.json_ld import string
from sayso.articles.structured_data import StructuredData
from sayso.articles.title_labels import words_of
from sayso.articles.tree import text_of

_TAGS = ("og:description", "description", "twitter:description", "dc.description", "sailthru.description")
_HOLDERS = ("p", "div", "h2", "h3", "h4", "span", "strong", "section", "li")
FEWEST_WORDS = 4


def find_lead(data: StructuredData, tree: HtmlElement, *, body: str, title: str | None) -> str | None:
    """The page's description where the page prints it for its readers too, apart from the body; else None.

    A description that is only in the head of the page is written for search engines: it is no part of the article.
    """
    in_body = " ".join(words_of(body))
    described = {words_of(text): text for text in _descriptions(data)}
    described = {
        words: text
        for words, text in described.items()
        if len(words) >= FEWEST_WORDS and " ".join(words) not in in_body
    }
    described.pop(words_of(title or ""), None)
    if not described or tree.body is None:
        return None
    longest = max(map(len, described.values())) + 200
    for element in tree.body.iter(*_HOLDERS):
        text = text_of(element) if len(element) < 10 else ""
        if text and len(text) <= longest and words_of(text) in described:
            return text
    return None


def _descriptions(data: StructuredData) -> Iterator[str]:
    yield from map(string, data.values("description", "abstract", "alternativeHeadline"))
    for name in _TAGS:
        yield from data.tags.get(name, ())
