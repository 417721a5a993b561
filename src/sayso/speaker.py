"""Speakers: whom sources and addressees refer to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.span import Span

SpeakerKind = Literal["person", "government", "organization", "group", "unnamed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A person, government, organization, group or unnamed individual of one article.

    `affiliation` is the country or body that the article says a person or unnamed individual belongs to or speaks for.
    `wikidata` is the id that a record's directory knows, where a speaker comes from one; no article says it.
    """

    id: str
    name: str
    kind: SpeakerKind
    role: str | None = None
    affiliation: str | None = None
    mentions: tuple[Span, ...] = ()
    wikidata: str | None = None
