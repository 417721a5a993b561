"""What a page tells machines about its article: its JSON-LD article nodes and its meta tags together.

Source: schema.org Article and its subtypes; the OpenGraph protocol; Dublin Core.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

from sayso.articles.json_ld import Node, read_json_ld, resolve, string, types_of
from sayso.articles.meta_tags import MetaTags, first, read_meta_tags

_ARTICLE_TYPES = re.compile(r"Article$|^(?:Blog|LiveBlog|SocialMedia)Posting$|^Report$|^Review$|^ClaimReview$")
_PARTS = frozenset(("Comment", "CorrectionComment", "UserReview"))
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class StructuredData:
    """Meta tags; all JSON-LD nodes; the nodes about the page's own article, the best first; the page's nodes."""

    tags: MetaTags
    nodes: tuple[Node, ...]
    articles: tuple[Node, ...]
    pages: tuple[Node, ...]

    def values(self, *names: str, pages: bool = False) -> Iterator[Any]:
        """The article's values under `names`, references resolved; then the page's, if `pages`."""
        for node in (*self.articles, *(self.pages if pages else ())):
            for name in names:
                yield from resolve(node.get(name), self.nodes)

    def text(self, *names: str, pages: bool = False) -> str:
        """The first of `values` that is or names a text, "" if none is."""
        return next((text for value in self.values(*names, pages=pages) if (text := string(value))), "")


def read_structured_data(tree: HtmlElement) -> StructuredData:
    """The page's structured data; a page without any has empty fields."""
    tags, nodes = read_meta_tags(tree), read_json_ld(tree)
    candidates = [
        node for node in nodes if any(map(_ARTICLE_TYPES.search, types_of(node))) and not types_of(node) & _PARTS
    ]
    return StructuredData(
        tags=tags,
        nodes=nodes,
        articles=_own(candidates, tags=tags, tree=tree),
        pages=tuple(node for node in nodes if types_of(node) & {"WebPage", "ItemPage"})[:1],
    )


def _own(candidates: list[Node], *, tags: MetaTags, tree: HtmlElement) -> tuple[Node, ...]:
    # Pages list related articles as nodes too; the page's own shares its headline or address with the meta tags.
    titles = [first(tags, "og:title", "twitter:title"), tree.findtext(".//title") or ""]
    known = [words for title in titles if (words := set(_WORD.findall(title.lower())))]
    own = [node for node in candidates if _is_about(string(node.get("headline") or node.get("name")), known)]
    return tuple(own[:3] or candidates[:1])


def _is_about(headline: str, titles: list[set[str]]) -> bool:
    words = set(_WORD.findall(headline.lower()))
    # Half the words: editors rephrase for search engines, and seldom share as much with another story.
    return any(2 * len(words & title) >= min(len(words), len(title)) for title in titles if words)
