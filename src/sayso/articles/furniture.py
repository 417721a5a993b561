"""The furniture of a page: what stands on it beside the article, told by the markup it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from sayso.article import Dropped
from sayso.articles.tree import text_of

MAX_SHARE = 0.3  # of the words in the page's paragraphs: an element with more holds the article, whatever its class
MAX_DROPPED = 2000  # characters kept of one piece of furniture
MOSTLY = 0.9  # of the characters are links'
MOSTLY_IN_LISTS = 0.65  # items may say the topic before the link: "Energy: What the new law changes"
LONGEST_TEASER = 250  # characters of one paragraph
_MAY_BE_LONG = frozenset(
    ("fact box", "about the author", "comments", "footer", "menu", "banner", "post from another site")
)
MAX_SHARE_OF_BOX = 0.5  # for what names itself plainly
_KEPT = frozenset(("html", "body", "main", "article"))
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
    "advertisement": "ad ads advert advertisement advertising advertorial anzeige werbung publicidad publicite "
    "sponsored affiliate adslot",
    "newsletter or subscription box": "newsletter newsletters signup subscribe subscription subscriptions "
    "registration regwall inscription login donation donate",
    "other articles": "related relateds recirc recirculation recommended recommendation recommendations teaser "
    "teasers popular "
    "trending mostread outbrain taboola readmore readnext upnext promo puff collections similar carousel swiper",
    "share bar": "share sharing shares social socials sharebar socialbar sharebuttons",
    "comments": "comments disqus viafoura coral respond commenting",
    "about the author": "bio biography authorbio authorbox",
    "caption": "caption captions figcaption credit credits copyright mediainfo bildunterschrift",
    "post from another site": "tweet instagram tiktok",
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
    words = sum(len(text_of(paragraph)) for paragraph in body.iter("p"))
    dropped: list[Dropped] = []
    inside: set[HtmlElement] = set()  # furniture and paragraphs: nothing in them is looked at
    for element in list(body.iter()):
        if element.getparent() in inside:
            inside.add(element)
        elif isinstance(element.tag, str) and element.tag not in _KEPT:
            reason = furniture_of(element) or _links_away(element)
            text = text_of(element) if reason else ""
            if reason and _is_beside(element, reason, share=len(text) / max(words, 1)):
                inside.add(element)
                dropped.append(Dropped(text=text[:MAX_DROPPED], reason=reason))
                element.drop_tree()
            elif element.tag == "p":
                inside.add(element)
    return tuple(piece for piece in dropped if piece.text)


def _is_beside(element: HtmlElement, reason: str, *, share: float) -> bool:
    if reason in _MAY_BE_LONG:
        return share <= MAX_SHARE_OF_BOX
    return share <= MAX_SHARE and not _holds_prose(element)


def _links_away(element: HtmlElement) -> str | None:
    # A heading, paragraph or list of nothing but links leads to other articles.
    if element.tag in ("p", "h2", "h3", "h4", "h5", "h6"):
        text = text_of(element)
        linked = sum(len(text_of(link)) for link in element.iter("a"))
        away = len(text.split()) >= 3 and linked >= MOSTLY * len(text) and text[-1:] not in '.!?"”»'
    elif element.tag in ("ul", "ol"):
        items = [len(text_of(item)) for item in element.iter("li")]
        linked = sum(len(text_of(link)) for link in element.iter("a"))
        away = sum(items) > 0 and linked >= MOSTLY_IN_LISTS * sum(items)
    else:
        return None
    return "links" if away else None


def _holds_prose(element: HtmlElement) -> bool:
    for paragraph in element.iter("p"):  # with itself, if it is one
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
