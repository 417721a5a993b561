"""An HTML page -> its article."""

from __future__ import annotations

from copy import deepcopy

from sayso.article import Article, join_blocks
from sayso.articles.body import Block, find_body
from sayso.articles.byline import find_byline
from sayso.articles.dates import find_modified, find_published
from sayso.articles.decoding import decode
from sayso.articles.furniture import take_furniture_out
from sayso.articles.headline import find_headline
from sayso.articles.images import find_images
from sayso.articles.language import identify_language
from sayso.articles.outlet import find_outlet, outlet_names
from sayso.articles.recovery import recover_paragraphs
from sayso.articles.sifting import sift_blocks
from sayso.articles.structured_data import read_structured_data
from sayso.articles.summary import find_leads
from sayso.articles.tree import parse_html
from sayso.errors import NoArticle
from sayso.pages.page import Page


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
    blocks = recover_paragraphs(find_body(bare), bare)
    byline = find_byline(data, tree, outlets=outlets)
    leads: list[Block] = [("lead", lead) for lead in find_leads(data, tree, body=blocks, title=title)]
    sifted = sift_blocks([*leads, *blocks], title=title, byline=byline)
    if not sifted.blocks:
        raise NoArticle(
            f"{page.name}: no article found on this page; if it has one, save its text and read that"
        )
    text, paragraphs = join_blocks(list(sifted.blocks))
    return Article(
        text=text,
        paragraphs=paragraphs,
        title=title,
        url=url,
        outlet=find_outlet(data, url=url),
        byline=byline,
        published=find_published(data, tree),
        modified=find_modified(data),
        section=data.text("articleSection") or None,
        language=identify_language(text, declared=tree.get("lang")),
        notices=sifted.notices,
        dropped=dropped + sifted.dropped,
        images=find_images(data, tree, url=url),
    )
