"""Bodies that a page carries for its scripts: HTML inside JSON strings, and schema.org's articleBody."""

from __future__ import annotations

import json
import re

from lxml import etree, html
from lxml.html import HtmlElement

from sayso.article import ParagraphKind
from sayso.articles.body import Block
from sayso.articles.furniture import take_furniture_out
from sayso.articles.json_ld import string
from sayso.articles.structured_data import StructuredData
from sayso.articles.tree import text_of

MAX_SCRIPTS = 5_000_000  # characters read in all; the largest state of 128 real news pages has 1.1 million
_LITERAL = re.compile(r'"((?:[^"\\]|\\.){300,})"')
_PARAGRAPH = re.compile(r"<p[\s>]", re.IGNORECASE)
_LINES = re.compile(r"\s*\n\s*")
_KINDS: dict[str, ParagraphKind] = {
    "p": "paragraph",
    "h2": "heading",
    "h3": "heading",
    "h4": "heading",
    "li": "list",
    "blockquote": "quote",
}


def find_embedded_body(tree: HtmlElement, data: StructuredData) -> list[Block]:
    """The longest body that the page carries outside its markup, for pages that are built in the browser."""
    found = [_blocks_of(markup) for markup in _markups(tree)]
    found += _filed_bodies(data)
    return max(found, key=lambda blocks: sum(len(text) for _, text in blocks), default=[])


def with_paragraphs(blocks: list[Block], data: StructuredData) -> list[Block]:
    """`blocks`, or the page's articleBody in its paragraphs where that says the same."""
    said = "".join(text for _, text in blocks).split()
    same = (body for body in _filed_bodies(data) if " ".join(text for _, text in body).split() == said)
    return next(same, blocks)


def _filed_bodies(data: StructuredData) -> list[list[Block]]:
    bodies = [value for value in data.values("articleBody") if isinstance(value, str)]
    return [[("paragraph", string(line)) for line in _LINES.split(body) if string(line)] for body in bodies]


def _markups(tree: HtmlElement) -> list[str]:
    left, markups = MAX_SCRIPTS, []
    for script in tree.iter("script"):
        text = (script.text or "")[:left]
        left -= len(text)
        for literal in _LITERAL.finditer(text):
            try:
                markup = json.loads(f'"{literal[1]}"', strict=False)
            except ValueError:
                continue
            if len(_PARAGRAPH.findall(markup)) > 1:
                markups.append(markup)
    return markups


def _blocks_of(markup: str) -> list[Block]:
    try:
        tree = html.document_fromstring(markup.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, etree.XMLSyntaxError):
        return []
    take_furniture_out(tree)
    return [(_KINDS[element.tag], text) for element in tree.iter(*_KINDS) if (text := text_of(element))]
