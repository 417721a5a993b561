"""The lead of an article: the summary its page prints between headline and body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from lxml.html import HtmlElement

from sayso.articles.body import Block
from sayso.articles.furniture import furniture_of
from sayso.articles.json_ld import string
from sayso.articles.meta_tags import first
from sayso.articles.structured_data import StructuredData
from sayso.articles.title_labels import words_of
from sayso.articles.tree import class_words, text_of

FEWEST_WORDS = 4
_MOST = 4  # blocks; the lead of one of 128 real pages is a list of three
LONGEST = 1200  # characters; the longest lead of 128 real pages has 870
_TAGS = ("og:description", "description", "twitter:description", "dc.description", "sailthru.description")
_HOLDERS = ("h1", "p", "div", "h2", "h3", "h4", "h5", "span", "strong", "section", "li")
_PARTS = 12  # elements inside; a lead may have links, emphasis and a place in it, and is no container of other things
_CAPTIONS = frozenset(("image", "picture", "photo", "bild", "figure", "media", "gallery", "caption", "foto"))
_NEAR = 3  # levels up from headline and lead to the element that holds both
MAX_BETWEEN = 200
_MARKS = frozenset(
    [
        "lead",
        "lede",
        "standfirst",
        "dek",
        "deck",
        "excerpt",
        "intro",
        "subtitle",
        "subhead",
        "subheadline",
        "subheading",
        "abstract",
        "vorspann",
        "ingress",
        "chapeau",
        "chapo",
        "bajada",
        "entradilla",
        "sumario",
        "sottotitolo",
        "occhiello",
        "preamble",
        "manchet",
        "teasertext",
        "unterzeile",
    ]
)


def find_leads(data: StructuredData, tree: HtmlElement, *, body: Sequence[Block], title: str | None) -> list[str]:
    """The lines of the lead, apart from the body; empty where the page prints none.

    A lead is the page's description where the page prints it for its readers too, and what stands between headline
    and body in an element that calls itself one. A description that is only in the head of the page is written for
    search engines: it is no part of the article.
    """
    in_body = " ".join(word for _, text in body for word in words_of(text))
    described = set(map(words_of, _descriptions(data)))
    small = [element for element in tree.body.iter(*_HOLDERS) if _is_small(element)] if tree.body is not None else []
    above = _above_body(small, title=title, body=body)
    leads: dict[tuple[str, ...], str] = {}
    for element in small:
        text = text_of(element)
        words = words_of(text)
        new = len(words) >= FEWEST_WORDS and len(text) <= LONGEST and " ".join(words) not in in_body
        says_so = words in described or (element in above and _is_marked(element))
        if new and says_so and not _is_caption(element) and not any(_holds(lead, words) for lead in leads):
            leads[words] = text
    return list(leads.values())


def mark_leads(blocks: Sequence[Block], data: StructuredData, tree: HtmlElement) -> list[Block]:
    """`blocks`, those at their beginning that are the page's lead marked as such."""
    leads = {words for text in _descriptions(data) if len(words := words_of(text)) >= FEWEST_WORDS}
    for element in tree.body.iter(*_HOLDERS) if tree.body is not None else ():
        if class_words(element) & _MARKS and _is_small(element):
            leads.add(words_of(text_of(element)))
    marked = list(blocks)
    for at, (kind, text) in enumerate(blocks[:_MOST]):
        if words_of(text) in leads:
            marked[at] = ("lead", text)
        elif kind != "heading":  # the headline may stand before the lead
            break
    return marked


def _is_small(element: HtmlElement) -> bool:
    return sum(1 for _ in islice(element.iter(), _PARTS + 1)) <= _PARTS


def _above_body(small: Sequence[HtmlElement], *, title: str | None, body: Sequence[Block]) -> frozenset[HtmlElement]:
    # What stands between the headline and the body's first paragraph; nothing if either cannot be found.
    wanted, opening = words_of(title or ""), _key(body[0][1])[:60] if body else ""
    between: list[HtmlElement] = []
    head: HtmlElement | None = None
    for element in small:
        text = text_of(element)
        if element.tag[0] == "h" and wanted and words_of(text)[-len(wanted) :] == wanted:
            head, between = element, []
        elif head is not None and opening and element.tag in ("p", "div") and _key(text)[:60] == opening:
            near = set(islice(head.iterancestors(), _NEAR))
            return frozenset(node for node in between if near & set(islice(node.iterancestors(), _NEAR)))
        elif head is not None and len(between) < MAX_BETWEEN:
            between.append(element)
    return frozenset()


def _is_marked(element: HtmlElement) -> bool:
    around = [element, *islice(element.iterancestors(), 4)]
    if any(furniture_of(node) for node in around):
        return False
    marked = any(class_words(node) & _MARKS for node in around[:2])
    return marked or (element.tag in ("p", "h2") and around[1].tag == "header")


def _is_caption(element: HtmlElement) -> bool:
    around = (element, *islice(element.iterancestors(), 3))
    return any(node.tag == "figure" or class_words(node) & _CAPTIONS for node in around)


def _holds(lead: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return " ".join(words) in " ".join(lead)


def _key(text: str) -> str:
    return "".join(text.split())


def _descriptions(data: StructuredData) -> Iterator[str]:
    yield from map(string, data.values("description", "abstract", "alternativeHeadline"))
    for name in _TAGS:  # the first of each: pictures have descriptions too
        yield first(data.tags, name)
