"""The byline of an article: who wrote it, as its page says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from lxml.html import HtmlElement

from sayso.articles.agency_names import normalise_agency
from sayso.articles.furniture import furniture_of
from sayso.articles.json_ld import string
from sayso.articles.person_names import clean_names, invert, is_full_name
from sayso.articles.structured_data import StructuredData
from sayso.articles.title_labels import words_of
from sayso.articles.tree import class_words, text_of

_AUTHOR_TAG = re.compile(r"(?:^|[^a-z])(?:article)?(?:authors?|byl)$")
_NO_AUTHOR_TAG = re.compile(r"^(?:smartbanner|twitter|al|apple)\b|creator:id")
_ADDRESS = re.compile(r"://|^@|^www\.|^\d+$|^\S+\.(?:com|net|org|de|uk)/")
_MARK = re.compile(
    r"author(?!i)|byline|^byl$|^aut(?:or|oren|eur|ores|ora|oř)$|^redakteur$|^skribent$|^firma$|^journalist$"
)
_AFTER_BY = re.compile(r"^(?:[^\W\dA-Z]+|\S+(?: \S+){1,4}) (?:von|by|par|por|av|af|door) (?=[A-ZÀ-Þ])")  # "opinion by "
_BEFORE_DATE = re.compile(r"[\s,|•·–—-]*(?=\d)|\s[|•·]\s")
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
MAX_VALUES = 40  # of one meta tag; a page of 128 real ones has 5 at most
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
        if names_person(people) or (people and not outlet):
            return people if outlet or names_person(people) else names
        outlet = outlet or names
    printed = clean_names(_printed(tree))
    # Over the outlet's name a printed one counts if it is a person's: "APA" and initials tell less than it does.
    return tuple(name for name in printed if words_of(name) not in own and (not outlet or " " in name)) or outlet


def names_person(names: Iterable[str], *, outlets: Iterable[str] = ()) -> bool:
    """Whether any of the names is not an agency's or one of the outlet's."""
    own = {words_of(name) for name in outlets}
    return any(not normalise_agency(name) and words_of(name) not in own for name in names)


def author_lines(data: StructuredData, tree: HtmlElement) -> list[str]:
    """All that the page says of its authors, as it stands: what agencies are looked for in."""
    return [*_filed(data), *_tagged(data), *_printed(tree)]


def _filed(data: StructuredData) -> Iterator[str]:
    for value in data.values("author", "creator"):
        name = string(value)
        if name and not _ADDRESS.search(name):
            yield name


def _tagged(data: StructuredData) -> Iterator[str]:
    for name, values in data.tags.items():
        if _AUTHOR_TAG.search(name) and not _NO_AUTHOR_TAG.search(name):
            yield from (value for value in values[:MAX_VALUES] if not _ADDRESS.search(value))


def _catalogued(data: StructuredData) -> Iterator[str]:
    for name in ("dc.creator", "dcterms.creator", "citation_author"):
        yield from map(invert, data.tags.get(name, ()))


def _printed(tree: HtmlElement) -> Iterator[str]:
    # The first byline of the page and what stands with it; the next ones are those of teasers and comments.
    first_home: HtmlElement | None = None
    done: set[HtmlElement] = set()
    for element in tree.body.iter() if tree.body is not None else ():
        if element.getparent() in done:
            done.add(element)
        elif isinstance(element.tag, str) and _is_author(element) and 2 < len(text_of(element)) <= MAX_PRINTED:
            home = element.getparent()
            if first_home is not None and home is not first_home and home.getparent() is not first_home.getparent():
                return
            first_home = home if first_home is None else first_home
            done.add(element)
            yield from _lines(element)


def _lines(element: HtmlElement) -> Iterator[str]:
    # Names in elements of their own are names by themselves: "<span>Ana Reyes</span> <span>Owen Clarke</span>".
    parts = [text_of(part) for part in element.iter() if isinstance(part.tag, str) and len(part) == 0]
    links = [text for link in element.iter("a") if (text := text_of(link))]
    marked = [text_of(part) for part in element.iter() if part is not element and _is_author(part)]
    names = [part for part in marked or links or parts if is_full_name(part)]
    yield from names or [_AFTER_BY.sub("", _BEFORE_DATE.split(text_of(element))[0])]


def _is_author(element: HtmlElement) -> bool:
    if element.get("rel") == "author" or element.get("itemprop") == "author":
        return True
    words = class_words(element)
    return any(_MARK.search(word) for word in words) and not words & _NO_MARKS and not _is_teaser(element)


def _is_teaser(element: HtmlElement) -> bool:
    around = (element, *islice(element.iterancestors(), 6))
    return any(furniture_of(node) in ("other articles", "aside", "footer", "menu", "comments") for node in around)
