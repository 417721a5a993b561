"""The pictures of an article, with their captions and credits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from sayso.article import Image
from sayso.articles.meta_tags import first
from sayso.articles.structured_data import StructuredData
from sayso.articles.tree import class_words, text_of

MAX_IMAGES = 50
_CREDIT = re.compile(
    r"(?:^|[\s.(|–—-])\(?(?:"
    r"(?:photo|image|picture|credit|foto|bild|fotograf|crédits?|crédito|imagen|photograph|illustration|source|quelle|©)s?"
    r"(?:\s+(?:by|credit|von|de|par|courtesy\s+of))?\s*[:：/]|©|photo(?:graph)? by"
    r")\s*(?P<name>[^()|]{2,100})\)?\s*$",
    re.IGNORECASE,
)
_CREDIT_MARKS = frozenset(
    ("credit", "credits", "copyright", "author", "source", "photographer", "quelle", "fotograf", "byline")
)


def find_images(data: StructuredData, tree: HtmlElement, *, url: str | None) -> tuple[Image, ...]:
    """The article's images in the page's order: first the one its head names, then its figures with a caption.

    Addresses are absolute where the page's is known; only http and https addresses are kept.
    """
    base = url or first(data.tags, "og:url")
    images: dict[str, Image] = {}
    for image in (*_figures(tree, base=base), *_named(data, base=base)):
        images.setdefault(_key(image), image)
    return tuple(images.values())[:MAX_IMAGES]


def split_caption(caption: str) -> tuple[str | None, str | None]:
    """A caption's words and the credit at its end: "The port at dawn. Photo: A. Reyes" -> both parts."""
    found = _CREDIT.search(caption)
    if not found:
        return caption or None, None
    return caption[: found.start()].strip(" -–—|(") or None, found["name"].strip(" .)") or None


def _key(image: Image) -> str:
    return urlsplit(image.url).path.rsplit("/", 1)[-1] if image.url else image.caption or ""


def _figures(tree: HtmlElement, *, base: str) -> Iterator[Image]:
    for figure in list(tree.iter("figure"))[:MAX_IMAGES]:
        captions = list(figure.iter("figcaption"))
        if not captions:
            continue
        credit = next((text_of(part) for part in figure.iter() if _is_credit(part)), None) or None
        words = text_of(captions[0])
        if credit and words.endswith(credit):
            words = words.removesuffix(credit).strip()
        caption, named = split_caption(words)
        source = next((_source(image) for image in figure.iter("img")), "")
        if caption or named:
            yield Image(
                url=_address(source, base=base),
                caption=caption,
                credit=(credit and (split_caption(credit)[1] or credit)) or named,
            )


def _is_credit(element: HtmlElement) -> bool:
    return (
        isinstance(element.tag, str) and bool(class_words(element) & _CREDIT_MARKS) and 1 < len(text_of(element)) < 120
    )


def _source(image: HtmlElement) -> str:
    return next((value for key in ("src", "data-src", "data-lazy-src") if (value := image.get(key))), "")


def _named(data: StructuredData, *, base: str) -> Iterator[Image]:
    for value in data.values("image"):
        source = value.get("url") or value.get("contentUrl") if isinstance(value, dict) else value
        if isinstance(source, str) and (address := _address(source, base=base)):
            yield Image(url=address)
            return
    if address := _address(first(data.tags, "og:image", "twitter:image"), base=base):
        yield Image(url=address)


def _address(source: str, *, base: str) -> str | None:
    try:
        address = urljoin(base, source.strip())
        return address if urlsplit(address).scheme in ("http", "https") and len(address) <= 2000 else None
    except ValueError:
        return None
