"""The byline of an article: who wrote it, as its page says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from sayso.articles.json_ld import string
from sayso.articles.person_names import clean_names, invert
from sayso.articles.structured_data import StructuredData
from sayso.articles.title_labels import words_of
from sayso.articles.tree import class_words, text_of

_AUTHOR_TAG = re.compile(r"(?:^|[^a-z])(?:article)?(?:authors?|byl)$")
_NO_AUTHOR_TAG = re.compile(r"^(?:smartbanner|twitter|al|apple)\b|creator:id")
_ADDRESS = re.compile(r"://|^@|^www\.|^\d+$|^\S+\.(?:com|net|org|de|uk)/")
_MARKS = frozenset(
    (
        "author",
        "authors",
        "byline",
        "byl",
        "bylines",
        "autor",
        "autoren",
        "auteur",
        "autores",
        "firma",
        "kredit",
    )
)
_NO_MARKS = frozenset(
    [
        "image",
        "img",
        "photo",
        "avatar",
        "bio",
        "biography",
        "description",
        "social",
        "share",
        "follow",
        "related",
        "date",
        "time",
        "comment",
        "comments",
        "more",
        "box",
    ]
)
MAX_PRINTED = 200  # characters of a printed byline; longer ones are biographies


def find_byline(data: StructuredData, tree: HtmlElement, *, outlets: Iterable[str]) -> tuple[str, ...]:
    """The authors' names, cleaned, in the page's order; agencies and outlets where the page names them as author.

    JSON-LD first, then meta tags, then what the page prints. A source that names the outlet alone only
    counts where no other names anyone.
    """
    own = {words_of(name) for name in outlets}
    outlet: tuple[str, ...] = ()
    for source in (_filed(data), _tagged(data), _catalogued(data)):
        names = clean_names(source)
        people = tuple(name for name in names if words_of(name) not in own)
        if people:
            return people if outlet else names
        outlet = outlet or names
    printed = clean_names(_printed(tree))
    # Over the outlet's name a printed one counts if it is a person's: "APA" and initials tell less than it does.
    return (
        tuple(name for name in printed if words_of(name) not in own and (not outlet or " " in name)) or outlet
    )


def printed_bylines(tree: HtmlElement) -> list[str]:
    """The lines that the page prints as its byline, as they stand."""
    return list(_printed(tree))


def _filed(data: StructuredData) -> Iterator[str]:
    for value in data.values("author", "creator"):
        name = string(value)
        if name and not _ADDRESS.search(name):
            yield name


def _tagged(data: StructuredData) -> Iterator[str]:
    for name, values in data.tags.items():
        if _AUTHOR_TAG.search(name) and not _NO_AUTHOR_TAG.search(name):
            yield from (value for value in values if not _ADDRESS.search(value))


def _catalogued(data: StructuredData) -> Iterator[str]:
    for name in ("dc.creator", "dcterms.creator", "citation_author"):
        yield from map(invert, data.tags.get(name, ()))


def _printed(tree: HtmlElement) -> Iterator[str]:
    marked = (
        [element for element in tree.body.iter() if isinstance(element.tag, str) and _is_author(element)]
        if tree.body is not None
        else []
    )
    taken: list[HtmlElement] = []
    for element in marked[:50]:
        text = text_of(element)
        if 2 < len(text) <= MAX_PRINTED and not any(other in taken for other in element.iterancestors()):
            taken.append(element)
            links = [text_of(link) for link in element.iter("a")]
            yield from links if len(links) > 1 else [text]
            if len(taken) == 5:
                return


def _is_author(element: HtmlElement) -> bool:
    if element.get("rel") == "author" or element.get("itemprop") == "author":
        return True
    words = class_words(element)
    return bool(words & _MARKS) and not words & _NO_MARKS
