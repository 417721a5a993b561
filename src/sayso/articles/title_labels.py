"""Labels on headlines: the names of outlet and section before or behind the words of the headline itself."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml.html import HtmlElement

from sayso.articles.json_ld import string
from sayso.articles.structured_data import StructuredData
from sayso.articles.tree import text_of

MAX_TITLE = 500  # characters; the longest of 128 gold headlines has 173
SECTION_TAGS = ("article:section", "section", "content_category", "parsely-section", "category", "dc.subject")
MAX_LINKS = 300  # of a page: the menus that name its sections come first
_SEPARATOR = re.compile(r"(\s*[|｜ㅣ•·*]+\s*|\s*--+\s*|\s+[-–—:]\s+|\s*：\s*|[-–—](?=\S))")
_BREAK = re.compile(r"\s*[|｜ㅣ•·*：]|\s+[-–—:]\s|\s*--")
_WORD = re.compile(r"\w+")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\ufeff\u2060"))
_ARTICLES = r"the|der|die|das|le|la|les|el|los|il|o|a|de|het"
_FRINGE = re.compile(rf"^(?:{_ARTICLES})\s+|\s+(?:online|news|digital|web)$|\.(?:com|net|org|[a-z]{{2}})$")


def title_labels(data: StructuredData, tree: HtmlElement, *, outlets: Iterable[str]) -> frozenset[str]:
    """The keys of all labels the page may put on a headline: its outlet's names, its section, its menu's items."""
    links = (text_of(link) for link in list(tree.iter("a"))[:MAX_LINKS])
    menu = [text for text in links if text and len(text) <= 25]
    sections = [value for name in SECTION_TAGS for value in data.tags.get(name, ())]
    sections += [string(value) for value in data.values("articleSection")]
    return frozenset(map(_key, (*outlets, *sections, *menu))) - {""}


def without_labels(title: str, *, labels: frozenset[str]) -> str:
    """The title without the labels before and behind it; white space folded."""
    parts = _SEPARATOR.split(" ".join(title[:MAX_TITLE].split()))
    while len(parts) > 2 and _key(parts[-1]) in labels:
        parts = parts[:-2]
    while len(parts) > 2 and _key(parts[0]) in labels and "|" in parts[1]:
        parts = parts[2:]
    return "".join(parts).strip()


def shared_beginning(title: str, others: Iterable[str]) -> str:
    """The title, or its beginning where another title ends there: what comes behind is a label."""
    for other in sorted(others, key=len, reverse=True):
        if (
            len(other) < len(title)
            and len(words_of(other)) > 1
            and title.startswith(other)
            and _BREAK.match(title, len(other))
        ):
            return other
    return title


def words_of(text: str) -> tuple[str, ...]:
    """The words of a headline, case and marks aside: what two headlines are compared by."""
    return tuple(_WORD.findall(text.translate(_INVISIBLE).lower()))


def _key(name: str) -> str:
    bare = name.strip().casefold()
    while (shorter := _FRINGE.sub("", bare)) not in (bare, ""):
        bare = shorter
    return "".join(words_of(bare))
