"""The headline of an article: the one its page prints, without kicker, section or the outlet's name on it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from sayso.articles.meta_tags import first
from sayso.articles.structured_data import StructuredData
from sayso.articles.title_labels import shared_beginning, title_labels, without_labels, words_of
from sayso.articles.tree import text_of

MAX_HEADINGS = 200  # a live-blog of 128 real news pages has the most: 140
_BREADCRUMB = re.compile(r"bread-?(?:crumb|bar)|seo-?title", re.IGNORECASE)
_AWAY = frozenset(("a", "aside", "footer", "nav"))
_LEVELS = ("h1", "h2", "h3")


def find_headline(data: StructuredData, tree: HtmlElement, *, outlets: Iterable[str]) -> str | None:
    """The headline, None if the page has none.

    JSON-LD, OpenGraph and title tag often disagree: one of them is written for search engines. The one that the
    page prints as its heading is the article's own. Of 128 real pages with a gold headline 108 are right with
    JSON-LD first, 106 with OpenGraph first, 101 with the h1 first (many set a search title in their breadcrumbs
    as h1), 116 in this way.
    """
    labels = title_labels(data, tree, outlets=outlets)
    sources = (
        data.text("headline") or data.text("name") or first(data.tags, "headline"),
        first(data.tags, "og:title"),
    )
    filed = [without_labels(value, labels=labels) for value in sources if value]
    headings = list(_headings(tree))
    title = without_labels(text_of(element), labels=labels) if (element := tree.find(".//title")) is not None else ""
    filed = [shared_beginning(value, [*filed, title, *(text_of(heading) for heading in headings)]) for value in filed]
    if len({words_of(value) for value in filed}) > 1:
        return _printed(filed, headings) or filed[0]
    printed = without_labels(_closest(headings, title), labels=labels)
    return next((value for value in (*filed, shared_beginning(title, [printed]), printed) if value), None)


def _headings(tree: HtmlElement) -> Iterator[HtmlElement]:
    # By level, then in document order; not those of breadcrumbs, menus and teasers of other articles.
    found = [element for element in tree.iter(*_LEVELS) if not _is_away(element)][:MAX_HEADINGS]
    yield from sorted(found, key=lambda element: _LEVELS.index(element.tag))


def _is_away(element: HtmlElement) -> bool:
    for depth, node in enumerate((element, *element.iterancestors())):
        if node.tag in _AWAY:
            return True
        # Attribute names too: "data-breadcrumb-headline".
        if depth < 5 and _BREADCRUMB.search(" ".join((*node.keys(), *node.values()))[:2000]):
            return True
    return False


def _printed(filed: list[str], headings: list[HtmlElement]) -> str | None:
    # A part of a heading before the whole of it: the other part is its kicker.
    known = {words_of(value): value for value in reversed(filed)}
    for heading in headings:
        if len(text_of(heading)) > 1000:
            continue
        for element in reversed(list(heading.iter())[:20]):
            if found := known.get(words_of(text_of(element))):
                return found
    return None


def _closest(headings: list[HtmlElement], title: str) -> str:
    # The h1 most like the title tag: sites set their logo and their login box as h1 too.
    texts = [text_of(heading) for heading in headings if heading.tag == "h1"]
    wanted = set(words_of(title))
    return max(texts, key=lambda text: len(wanted & set(words_of(text))), default="")
