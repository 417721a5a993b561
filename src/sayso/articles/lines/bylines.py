"""Byline lines: who wrote the article, as a copied page says it."""

from __future__ import annotations

import re

from sayso.articles.agency_names import normalise_agency

_LONGEST = 200  # characters: a byline of five names with their posts
_BY = re.compile(
    r"^\W*(?:(?:written|story|words|text|reported|reporting|interview|interviewed|analysis|report|article|"
    r"posted|published|opinion|(?:live )?coverage|live)"
    r"\s+)?by\b\s*:?\s*|^\W*(?:authors?|reporters?|writers?)\s*:\s*",
    re.I,
)
_ROLE = re.compile(
    r"\b(?:editors?|correspondents?|reporters?|writers?|journalists?|staff|bureau|chief|columnist|producer|"
    r"contributor|"
    r"desk|team|newsroom|agency|agencies|service|news|newspaper|media|online|post|times|herald|gazette|"
    r"press|wire|"
    r"politics|business|sports?|health|science|technology|education|environment|court|crime|world|foreign|"
    r"affairs)\b",
    re.I,
)
_ITEMS = re.compile(r"\s*(?:[,;|•·\n]|\s[-–—/]\s|&|\band\b|\bwith\b)\s*", re.I)
_TAIL = re.compile(r"\s+(?:in|for|at|of|from)\s+.*$|\s*[(@<\[].*$|\s+\S+@\S+$", re.I)
_NEVER = frozenset("on the to in at for a an is and from with more your our heard as by this that".split())
_PARTICLES = {
    "de",
    "da",
    "di",
    "la",
    "le",
    "van",
    "von",
    "der",
    "den",
    "al",
    "el",
    "bin",
    "ibn",
    "ter",
    "del",
    "dos",
}


def read_byline(line: str) -> tuple[str, ...] | None:
    """The authors named in a line that begins as a byline does ("By ..."), None if it is no byline.

    Posts, places and agencies are left out: a byline of an agency or of "Staff" alone gives no names.
    """
    opening = _BY.match(line[:_LONGEST])
    if not opening or len(line) > _LONGEST or line.rstrip().endswith(("?", "!")):
        return None
    items = [item for item in _ITEMS.split(line[opening.end() :]) if item.strip(" .")]
    names = [name for item in items if (name := _name(item))]
    others = [item for item in items if not _name(item) and not _is_post(item)]
    return tuple(dict.fromkeys(names)) if items and (names or not others) and len(others) <= 1 else None


def read_bare_byline(line: str) -> tuple[str, ...] | None:
    """The authors in a line of names without "By", with their posts or places if given ("Ana Reyes, Court Editor")."""
    if len(line) > _LONGEST or re.search(r"[.!?:\"“”]\s*$", line):
        return None
    items = [item for item in _ITEMS.split(line) if item]
    names = [name for item in items if (name := _name(item))]
    return tuple(names) if names and all(_name(item) or _is_post(item) for item in items) else None


def _name(item: str) -> str | None:
    words = _TAIL.sub("", item).strip(" .,*")
    tokens = words.split()
    if not 2 <= len(tokens) <= 5 or normalise_agency(words) or _ROLE.search(words) or re.search(r"[\d:!?\"“”/]", words):
        return None
    if any(token.casefold() in _NEVER for token in tokens):
        return None
    proper = all(
        token[0].isupper() or token.casefold() in _PARTICLES or token[:3] in ("al-", "el-") for token in tokens
    )
    return words if proper and tokens[0][0].isupper() else None


def _is_post(item: str) -> bool:
    return bool(normalise_agency(item) or _ROLE.search(item)) or re.match(r"(?:in|for)\s+\w", item) is not None
