"""The meta tags of a page: OpenGraph, Dublin Core, and the dozens of names publishers made up."""

from __future__ import annotations

import html
from collections.abc import Mapping

from lxml.html import HtmlElement

MetaTags = Mapping[str, tuple[str, ...]]
_NAMES = ("property", "name", "itemprop", "http-equiv")


def read_meta_tags(tree: HtmlElement) -> MetaTags:
    """Lower-case name -> its values in document order, white space folded, empty ones left out."""
    tags: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        value = " ".join(html.unescape(element.get("content") or "").split())
        for name in {(element.get(key) or "").strip().lower() for key in _NAMES} - {""}:
            if value:
                tags.setdefault(name, []).append(value)
    return {name: tuple(values) for name, values in tags.items()}


def first(tags: MetaTags, *names: str) -> str:
    """The first value under the first of `names` that has one, "" where none has."""
    return next((tags[name][0] for name in names if name in tags), "")
