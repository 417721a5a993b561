"""A made-up web page: its story, and the parts of its head, to read articles from."""

from __future__ import annotations

import json

from sayso.article import Article
from sayso.articles.html import article_from_html
from sayso.pages.page import Page

FIRST = (
    "The port authority said on Sunday that its director had assured the unions that no jobs would go, "
    "whatever the outcome of the talks with the neighbouring harbour."
)
SECOND = (
    "Ana Reyes, who has led the authority since the spring, told reporters that the quay was not for sale "
    "and that the pilots would keep their boats through the winter."
)
THIRD = (
    "Owen Clarke, the minister for the coast, declined to say whether talks had begun, and asked the council "
    "to wait for the report that his ministry is to publish next month."
)
STORY = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


def read(body: str = STORY, *, head: str = "", lang: str = "en") -> Article:
    html = f'<!DOCTYPE html><html lang="{lang}"><head>{head}</head><body>{body}</body></html>'
    return article_from_html(Page(name="harbour.html", content=html, kind="html"))


def json_ld(**properties: object) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", **properties}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def meta(**tags: str) -> str:
    return "".join(f'<meta property="{name.replace("__", ":")}" content="{value}">' for name, value in tags.items())
