"""A page: the bytes an article came in, and what is known about it from outside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

PageKind = Literal["html", "text", "plain"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One input. `kind` says how to read it:

    "html"   a web page, as bytes in an encoding still to be told, or as text;
    "text"   a page as a browser would copy it, furniture and all;
    "plain"  nothing but the article's text, kept to the character.

    `meta` holds what the page itself cannot say: any of title, published, url, outlet, byline.
    """

    name: str
    content: bytes | str
    kind: PageKind
    url: str | None = None
    meta: Mapping[str, str | list[str]] = field(default_factory=dict)
