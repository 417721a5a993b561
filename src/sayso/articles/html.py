"""An HTML page -> its article."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import replace

from lxml.html import HtmlElement

from sayso.article import Article, Dateline, Paragraph, join_blocks
from sayso.articles.agencies import find_agencies
from sayso.articles.body import Block, find_body
from sayso.articles.byline import author_lines, find_byline, names_person
from sayso.articles.datelines import read_dateline
from sayso.articles.dates import find_modified, find_published
from sayso.articles.decoding import decode
from sayso.articles.embedded import find_embedded_body, with_paragraphs
from sayso.articles.furniture import take_furniture_out
from sayso.articles.headline import find_headline
from sayso.articles.images import find_images
from sayso.articles.json_ld import string
from sayso.articles.language import identify_language
from sayso.articles.outlet import find_outlet, outlet_names
from sayso.articles.recovery import recover_paragraphs
from sayso.articles.sifting import Sifted, sift_blocks
from sayso.articles.structured_data import StructuredData, read_structured_data
from sayso.articles.summary import find_leads, mark_leads
from sayso.articles.title_labels import SECTION_TAGS
from sayso.articles.tree import parse_html
from sayso.errors import NoArticle
from sayso.pages.page import Page

SHORTEST = 200  # characters; the shortest body of 128 real articles has 302


def article_from_html(page: Page) -> Article:
    """The article on a page, furniture and notices apart from its text.

    Raises EmptyInput, NotText, TooLarge, and NoArticle for a page that holds none.
    """
    tree = parse_html(decode(page.content, name=page.name), name=page.name)
    data = read_structured_data(tree)
    url = page.url or None
    outlets = outlet_names(data, url=url)
    title = find_headline(data, tree, outlets=outlets)
    bare = deepcopy(tree)
    dropped = take_furniture_out(bare)
    blocks = _body(bare, tree, data)
    byline = find_byline(data, tree, outlets=outlets)
    leads: list[Block] = [("lead", lead) for lead in find_leads(data, tree, body=blocks, title=title)]
    sifted = sift_blocks(
        [*leads, *mark_leads(blocks, data, tree)],
        title=title,
        byline=byline,
        anonymous=not names_person(byline, outlets=outlets),
    )
    if not sifted.blocks:
        raise NoArticle(f"{page.name}: no article found on this page; if it has one, save its text and read that")
    if sifted.byline and not names_person(byline, outlets=outlets):
        byline = sifted.byline
    text, paragraphs = join_blocks(list(sifted.blocks))
    return Article(
        text=text,
        paragraphs=paragraphs,
        title=title,
        url=url,
        outlet=find_outlet(data, url=url),
        byline=byline,
        agencies=_agencies(sifted, byline=(*author_lines(data, tree), *byline)),
        dateline=_dateline(text, paragraphs),
        published=find_published(data, tree),
        modified=find_modified(data),
        section=_section(data),
        language=identify_language(text, declared=tree.get("lang")),
        notices=sifted.notices,
        dropped=dropped + sifted.dropped,
        images=find_images(data, tree, url=url),
    )


def _body(bare: HtmlElement, tree: HtmlElement, data: StructuredData) -> list[Block]:
    # The markup first, without its furniture; whole, if that took the article too; what is carried for scripts last.
    finders: tuple[Callable[[], list[Block]], ...] = (
        lambda: recover_paragraphs(find_body(bare), bare),
        lambda: find_body(tree),
        lambda: find_embedded_body(tree, data),
    )
    short: list[Block] = []
    for find in finders:
        blocks = find()
        if len(blocks) == 1:  # trafilatura falls back on articleBody, and loses its paragraphs
            blocks = with_paragraphs(blocks, data)
        if sum(len(text) for _, text in blocks) >= SHORTEST:
            return blocks
        short = short or blocks
    return short


def _agencies(sifted: Sifted, *, byline: Sequence[str]) -> tuple[str, ...]:
    # Bylines and credit lines; datelines and signatures stand at either end of the text.
    ends = [text for _, text in (*sifted.blocks[:2], *sifted.blocks[-2:])]
    return find_agencies([*byline, *sifted.credits, *ends])


def _dateline(text: str, paragraphs: Sequence[Paragraph]) -> Dateline | None:
    first = next((block for block in paragraphs if block.kind == "paragraph"), None)
    found = first and read_dateline(text[first.start : first.end])
    if not first or not found:
        return None
    return replace(found, start=first.start + found.start, end=first.start + found.end)


def _section(data: StructuredData) -> str | None:
    named = (string(value) for value in data.values("articleSection"))
    tagged = (value for name in SECTION_TAGS for value in data.tags.get(name, ()))
    return next((section for section in (*named, *tagged) if section), None)
