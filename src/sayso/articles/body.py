"""The body of an article: its blocks, found by trafilatura in a page without its furniture."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.settings import Document

from sayso.article import ParagraphKind

Block = tuple[ParagraphKind, str]
_KINDS: dict[str, ParagraphKind] = {"head": "heading", "quote": "quote", "item": "list", "row": "list"}
_BREAK = "\x1e"  # ASCII's record separator: no text has it after decoding


def find_body(tree: HtmlElement) -> list[Block]:
    """The article's blocks in order: paragraphs, headings, block quotes and list items; empty if there are none."""
    found = bare_extraction(tree, include_comments=False, include_tables=True, with_metadata=False)
    return list(_blocks(found.body)) if isinstance(found, Document) else []


def _blocks(body: etree._Element) -> Iterator[Block]:
    # Whatever holds text of its own is a block; lists, quotes and tables are taken apart.
    for element in body.iterchildren():
        if element.tag in ("list", "table"):
            for part in element.iter("item", "row"):
                yield from _block(part, kind=_KINDS[part.tag])
        elif element.tag == "quote" and element.find("p") is not None:
            for part in element.iterchildren():
                yield from _block(part, kind="quote")
        else:
            yield from _block(element, kind=_KINDS.get(element.tag, "paragraph"))


def _block(element: etree._Element, *, kind: ParagraphKind) -> Iterator[Block]:
    for part in "".join(_words(element)).split(_BREAK * 2):
        text = " ".join(part.replace(_BREAK, " ").split())
        if any(char.isalnum() for char in text):
            yield kind, text


def _words(element: etree._Element) -> Iterator[str]:
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            yield _BREAK if node.tag == "lb" else " " if node.tag in ("cell", "item", "p") else ""
            yield node.text or ""
        elif node is not element:
            yield node.tail or ""
