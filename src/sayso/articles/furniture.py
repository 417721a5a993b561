"""The furniture of a page: what stands on it beside the article, told by the markup it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from sayso.article import Dropped
from sayso.articles.tree import text_of

MAX_SHARE = (
    0.3  # of the words in the page's paragraphs: an element with more holds the article, whatever its class
)
MAX_DROPPED = 2000  # characters kept of one piece of furniture
LONGEST_TEASER = 250  # characters of one paragraph
_MAY_BE_LONG = frozenset(("fact box", "about the author", "comments", "footer", "menu", "banner"))
_KEPT = frozenset(("html", "body", "main", "article", "p"))
_TAGS = {
    "nav": "menu",
    "footer": "footer",
    "aside": "aside",
    "form": "form",
    "figure": "picture",
    "figcaption": "caption",
    "dialog": "dialog",
    "button": "button",
}
_WORDS = {
    "advertisement": "ad ads advert advertisement advertising advertorial anzeige werbung publicidad publicite sponsored "
    "affiliate adslot",
    "newsletter or subscription box": "newsletter newsletters signup subscribe subscription subscriptions registration "
    "regwall inscription login donation donate",
    "other articles": "related relateds recirc recirculation recommended recommendation recommendations teaser teasers popular "
    "trending mostread outbrain taboola readmore readnext upnext promo puff collections similar carousel swiper",
    "share bar": "share sharing shares social socials sharebar socialbar sharebuttons",
    "comments": "comments disqus viafoura coral respond commenting",
    "about the author": "bio biography authorbio authorbox",
    "caption": "caption captions figcaption credit credits copyright mediainfo bildunterschrift",
    "post from another site": "tweet instagram tiktok embed",
    "fact box": "factbox infobox faktabox fakta faktaruta infokasten",
    "breadcrumbs": "breadcrumb breadcrumbs breadbar",
    "byline or date": "byline bylines authorname timestamp dateline",
    "player": "player jwplayer videoplayer audioplayer podcast mediacon",
    "tags": "tags tag keywords hashtags",
    "menu": "menu nav navigation navbar",
    "banner": "cookie cookies consent gdpr banner modal popup overlay toast",
    "hidden": "hidden displaynone invisible",
}
_REASONS = {word: reason for reason, words in _WORDS.items() for word in words.split()}
_PAIRS = {  # two words that tell together what neither tells alone
    ("read", "more"): "other articles",
    ("read", "next"): "other articles",
    ("read", "also"): "other articles",
    ("most", "read"): "other articles",
    ("more", "from"): "other articles",
    ("latest", "from"): "other articles",
    ("fact", "box"): "fact box",
    ("info", "box"): "fact box",
    ("author", "bio"): "about the author",
    ("author", "box"): "about the author",
    ("author", "details"): "about the author",
    ("author", "info"): "about the author",
    ("paid", "content"): "advertisement",
    ("image", "widget"): "caption",
    ("sign", "up"): "newsletter or subscription box",
    ("display", "none"): "hidden",
}
_TOKEN = re.compile(r"[A-Za-z0-9]+")
_HUMP = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


def take_furniture_out(tree: HtmlElement) -> tuple[Dropped, ...]:
    """Takes the furniture out of `tree`, and returns it with the reasons, in the page's order."""
    body = tree.body
    if body is None:
        return ()
    limit = MAX_SHARE * sum(len(text_of(paragraph)) for paragraph in body.iter("p"))
    dropped: list[Dropped] = []
    inside: set[HtmlElement] = set()  # furniture and paragraphs: nothing in them is looked at
    for element in list(body.iter()):
        if element.getparent() in inside or element.tag == "p":
            inside.add(element)
        elif isinstance(element.tag, str) and element.tag not in _KEPT and (reason := furniture_of(element)):
            text = text_of(element)
            if len(text) <= limit and (reason in _MAY_BE_LONG or not _holds_prose(element)):
                inside.add(element)
                dropped.append(Dropped(text=text[:MAX_DROPPED], reason=reason))
                element.drop_tree()
    return tuple(piece for piece in dropped if piece.text)


def _holds_prose(element: HtmlElement) -> bool:
    for paragraph in element.iter("p"):
        linked = sum(len(text_of(link)) for link in paragraph.iter("a"))
        if len(text_of(paragraph)) - linked > LONGEST_TEASER:
            return True
    return False


def furniture_of(element: HtmlElement) -> str | None:
    """What kind of furniture an element is by its tag and its class, None if it is none."""
    if element.tag in _TAGS:
        return _TAGS[element.tag]
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return "hidden"
    previous = ""
    for word in _class_words(element):
        if found := _REASONS.get(word) or _PAIRS.get((previous, word)):
            return found
        previous = word
    return None


def _class_words(element: HtmlElement) -> Iterator[str]:
    # Names with digits are hashes of style sheets: "css-1ad9x" is no "ad".
    for name in ("class", "id"):
        for token in _TOKEN.findall((element.get(name) or "")[:500]):
            if token.isalpha():
                yield from (word.lower() for word in _HUMP.findall(token))
        yield ""
