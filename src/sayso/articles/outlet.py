"""The outlet of a page: the name its readers know it by."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from sayso.articles.json_ld import string
from sayso.articles.meta_tags import first
from sayso.articles.structured_data import StructuredData

_DOMAIN = re.compile(r"(?:www\.)?[\w-]{2,40}(?:\.[a-z]{2,12}){1,2}", re.IGNORECASE)
_COMPANY = re.compile(
    r"\b(?:AG|GmbH|mbH|KG|Ltd|Limited|Inc|LLC|plc|S\.?A|S\.?L|A/S|AS|AB|ApS|Oy|Oyj|B\.?V|N\.?V|S\.?r\.?l|S\.?p\.?A|Group|Gruppe|"
    r"Verlag|Media|Mediehuset|Publishing|Holding)\b\.?"
)
_LABELS_BEFORE = frozenset(["www", "m", "amp", "en", "de", "fr", "es", "news", "mobile", "edition"])


def find_outlet(data: StructuredData, *, url: str | None) -> str | None:
    """The outlet's name as the page gives it, its domain's name failing that, None if the page has neither."""
    names = [name for name in outlet_names(data, url=url) if name]
    return min(names, key=lambda name: (_faults(name), names.index(name))) if names else None


def outlet_names(data: StructuredData, *, url: str | None) -> tuple[str, ...]:
    """All names the page gives its outlet, of any quality; what a title's ending is compared with."""
    organizations = [string(node.get("publisher")) for node in (*data.articles, *data.pages)]
    resolved = data.text("publisher", pages=True)
    site = next((string(n.get("name")) for n in data.nodes if n.get("@type") == "WebSite"), "")
    names = (
        first(data.tags, "og:site_name"),
        *organizations,
        resolved,
        site,
        first(data.tags, "application-name", "apple-mobile-web-app-title", "twitter:site", "publisher").lstrip("@"),
        domain_name(url or first(data.tags, "og:url")),
    )
    return tuple(dict.fromkeys(name for name in names if name and len(name) <= 60 and "://" not in name))


def domain_name(url: str) -> str:
    """The telling label of an address: "https://www.harbourpost.co.uk/a" -> harbourpost; "" if there is none."""
    try:
        labels = (urlsplit(url).hostname or "").split(".")
    except ValueError:
        return ""
    labels = [label for label in labels[:-1] if label not in _LABELS_BEFORE]
    if len(labels) > 1 and len(labels[-1]) <= 3:  # co.uk, com.au, or.jp
        labels = labels[:-1]
    return labels[-1] if labels else ""


def _faults(name: str) -> int:
    # A company's or a domain's name is an outlet's name only where the page gives no better one.
    slug = name == name.lower() and name.isascii()
    return 2 * bool(_COMPANY.search(name)) + bool(_DOMAIN.fullmatch(name)) + slug
