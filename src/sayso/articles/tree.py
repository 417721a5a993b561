"""The characters of a page -> its element tree, in bounded time and depth; and the text of elements."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html
from lxml.html import HtmlElement

from sayso.errors import NoArticle, TooLarge

MAX_CHARACTERS = 10_000_000  # the largest of 128 real news pages has 2.6 million
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_SILENT = frozenset(("script", "style", "noscript", "template", "svg", "iframe", "select", "button", "textarea"))
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "button",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "td",
        "th",
        "tr",
        "ul",
    ]
)


def parse_html(text: str, *, name: str) -> HtmlElement:
    """The root of the page's tree; broken HTML is repaired as libxml2 does it.

    Raises TooLarge over `MAX_CHARACTERS`, and NoArticle where there is no element at all.
    """
    if len(text) > MAX_CHARACTERS:
        raise TooLarge(
            f"{name}: {len(text):,} characters of HTML, over the limit of {MAX_CHARACTERS:,}; give one article a page"
        )
    text = text[found.end() :] if (found := _XML_DECLARATION.match(text)) else text
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        return html.document_fromstring(text.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise NoArticle(f"{name}: no HTML in it; give it as text if it is text") from error


def text_of(element: HtmlElement) -> str:
    """The words of an element on one line: scripts and the like left out, white space folded."""
    return " ".join("".join(_pieces(element)).split())


def _pieces(element: HtmlElement) -> Iterator[str]:
    # Over start and end events, not by recursion: hostile pages nest deeper than Python may.
    silent = 0
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if node.tag in _SILENT:
            silent += 1 if event == "start" else -1
        elif not silent and event == "start":
            if node.tag in _BLOCKS:
                yield " "
            yield node.text or ""
        if event == "end" and node is not element and not silent:
            if node.tag in _BLOCKS:
                yield " "
            yield node.tail or ""


def class_words(element: HtmlElement) -> frozenset[str]:
    """The lower-case words of an element's class, id, role and test names: "c-ArticleByline" -> c, article, byline."""
    names = " ".join(element.get(key) or "" for key in ("class", "id", "role", "itemprop", "data-testid"))
    return frozenset(word.lower() for word in _WORDS.findall(names[:1000]))


_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
