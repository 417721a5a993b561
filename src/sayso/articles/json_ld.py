"""The JSON-LD of a page: all its nodes, in document order, references by "@id" resolvable.

Source: JSON-LD 1.1 (W3C), as schema.org and its users write it, mistakes included.
"""

from __future__ import annotations

import html
import json
import re
from collections import deque
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

Node = dict[str, Any]
MAX_NODES = 20_000  # a live-blog of 128 real news pages has the most: 1,300
_TRAILING_COMMA = re.compile(r",(\s{0,200}[}\]])")
_WRAPPERS = ("<!--", "-->", "//<![CDATA[", "<![CDATA[", "//]]>", "]]>")


def read_json_ld(tree: HtmlElement) -> tuple[Node, ...]:
    """All nodes of the page's JSON-LD, breadth first: a page's own nodes come before those nested in them."""
    queue: deque[Any] = deque()
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            queue.extend(_values(script.text or ""))
    nodes: list[Node] = []
    while queue and len(nodes) < MAX_NODES:
        value = queue.popleft()
        if isinstance(value, dict):
            nodes.append(value)
            queue.extend(inner for inner in value.values() if isinstance(inner, dict | list))
        elif isinstance(value, list):
            queue.extend(inner for inner in value if isinstance(inner, dict | list))
    return tuple(nodes)


def types_of(node: Node) -> frozenset[str]:
    """The node's types without their vocabulary: "http://schema.org/NewsArticle" -> NewsArticle."""
    return frozenset(str(value).rsplit("/", 1)[-1] for value in _as_list(node.get("@type")))


def resolve(value: Any, nodes: tuple[Node, ...]) -> list[Any]:
    """The values of a property as a list; a bare {"@id": ...} is replaced by the node that has the name."""
    resolved = []
    for item in _as_list(value):
        if isinstance(item, dict) and "@id" in item and "name" not in item:
            named = (node for node in nodes if node.get("@id") == item["@id"] and "name" in node)
            item = next(named, item)
        resolved.append(item)
    return resolved


def string(value: Any) -> str:
    """A property's text, entities undone and white space folded; of a node its name; "" where there is none."""
    if isinstance(value, list):
        value = next((item for item in value if string(item)), None)
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value")
        return string(value) if isinstance(value, str) else ""
    if not isinstance(value, str):
        return ""
    for _ in range(2):  # some content systems escape twice
        value = html.unescape(value)
    return " ".join(value.split())


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _values(text: str) -> Iterator[Any]:
    for wrapper in _WRAPPERS:
        text = text.replace(wrapper, " ")
    text = _TRAILING_COMMA.sub(r"\1", text.strip().rstrip(";"))
    decoder = json.JSONDecoder(strict=False)
    while text:
        try:
            value, end = decoder.raw_decode(text)
        except (ValueError, RecursionError):
            return
        yield value
        text = text[end:].lstrip(" \t\r\n;,")
