"""A search as an Atom feed (RFC 4287): one entry to a statement."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Final
from xml.etree import ElementTree as Xml

from sayso.export.visible import make_visible
from sayso.record.searching.search import Hit
from sayso.web.asked import Asked

MEDIA_TYPE: Final = "application/atom+xml"

_NAMESPACE: Final = "http://www.w3.org/2005/Atom"


def feed_of(
    asked: Asked,
    hits: Iterable[Hit],
    *,
    base: str,
    path: str | None = None,
    name: str | None = None,
    at: str | None = None,
) -> bytes:
    """The feed of a search; `base` is the address of the site, ending in a slash.

    `path` is what the feed is known by, and `name` what it is called, if that is not the search itself. It stands
    there too, or else `at` another address of the site.
    """
    found = list(hits)
    feed = Xml.Element("feed", xmlns=_NAMESPACE)
    here = base.rstrip("/") + (path or asked.address("/search.atom"))
    _add(feed, "id", here)
    _add(feed, "title", f"Sayso: {name or ', '.join(map(str, asked.given().values())) or 'all statements'}")
    _add(feed, "updated", max((_moment(hit.published) for hit in found), default=_moment(None)))
    Xml.SubElement(feed, "link", rel="self", href=here if at is None else base.rstrip("/") + at)
    Xml.SubElement(feed, "link", rel="alternate", href=base.rstrip("/") + asked.address("/search"))
    for hit in found:
        entry = Xml.SubElement(feed, "entry")
        address = f"{base}statements/{hit.id}"
        _add(entry, "id", address)
        _add(entry, "title", f"{hit.speaker}: {hit.passage[hit.part[0] : hit.part[1]]}"[:200])
        _add(entry, "updated", _moment(hit.published))
        _add(Xml.SubElement(entry, "author"), "name", hit.outlet or hit.speaker)
        Xml.SubElement(entry, "link", href=address)
        _add(entry, "summary", hit.passage)
    written: bytes = Xml.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written


def _add(parent: Xml.Element, name: str, text: str) -> None:
    # XML has no way to write controls at all, escaped or not.
    Xml.SubElement(parent, name).text = make_visible(text)


def _moment(published: str | None) -> str:
    """An RFC 3339 time: what an article says of itself, the epoch where it says nothing of the kind."""
    try:
        moment = datetime.fromisoformat(published or "")
    except ValueError:
        moment = datetime.fromtimestamp(0, UTC)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).isoformat()
