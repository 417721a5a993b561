"""When an article was published and last changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import htmldate
from lxml.html import HtmlElement

from sayso.articles.json_ld import string
from sayso.articles.structured_data import StructuredData
from sayso.articles.timestamps import exactness, read_timestamp, same_day

# Best first. Names that only one publisher uses are not here; `_PUBLISHED_NAME` reads their kind.
_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "datepublished",
    "parsely-pub-date",
    "dc.date.issued",
    "dcterms.created",
    "pubdate",
    "date.available",
    "date",
    "dc.date",
)
_MODIFIED = ("article:modified_time", "datemodified", "og:updated_time", "dcterms.modified", "last-modified")
_PUBLISHED_NAME = re.compile(r"publi|release|issued|created|sailthru\.date|pub_?date")
_MODIFIED_NAME = re.compile(r"modif|updat")
_TIME_NAME = re.compile(r"date|time|publ|stamp", re.IGNORECASE)
MAX_DATED = 40  # elements with a date that are looked at; the page's own stands at its top


def find_published(data: StructuredData, tree: HtmlElement) -> str | None:
    """When the article was published, in ISO 8601, with time and offset where the page gives them."""
    return _best((*_published_values(data), *_printed(tree))) or _guessed(tree, data)


def find_modified(data: StructuredData) -> str | None:
    """When the article was last changed, in ISO 8601; None if the page does not say or it never was."""
    return _best((*map(string, data.values("dateModified", pages=True)), *_tagged(data, _MODIFIED, _MODIFIED_NAME)))


def _published_values(data: StructuredData) -> Iterator[str]:
    yield from map(string, data.values("datePublished", "dateCreated"))
    yield from _tagged(data, _PUBLISHED, _PUBLISHED_NAME)
    for node in data.pages:
        yield string(node.get("datePublished"))


def _tagged(data: StructuredData, names: Iterable[str], pattern: re.Pattern[str]) -> Iterator[str]:
    for name in names:
        yield from data.tags.get(name, ())
    for name, values in data.tags.items():
        if pattern.search(name):
            yield from values


def _best(values: Iterable[str]) -> str | None:
    # The first date, as exactly as any value of the same day has it: JSON-LD often has the day, a tag the time.
    read = [timestamp for value in values if (timestamp := read_timestamp(value))]
    if not read:
        return None
    if exactness(read[0]) == 2:
        return read[0]
    same = [timestamp for timestamp in read if same_day(timestamp, read[0])]
    return max(same, key=lambda timestamp: (exactness(timestamp), -read.index(timestamp)))


def _printed(tree: HtmlElement) -> Iterator[str]:
    dated = [
        element for element in tree.iter("time", "span", "div", "p") if element.tag == "time" or element.get("datetime")
    ]
    for element in dated[:MAX_DATED]:
        yield from (element.get(name) or "" for name in ("datetime", "content", "data-datetime"))


def _guessed(tree: HtmlElement, data: StructuredData) -> str | None:
    try:
        found = htmldate.find_date(tree, original_date=True, extensive_search=True, outputformat="%Y-%m-%d")
    except Exception:  # htmldate is a heuristic over hostile input: without its guess the article is still read
        return None
    return found if isinstance(found, str) else None
