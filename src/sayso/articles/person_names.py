"""Author names as pages write them -> the names alone: no "By", no roles, no addresses, joint lists split."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.articles.agency_names import normalise_agency

MAX_NAMES = 30  # the longest author list of 128 real pages has 5
_BY = (
    "by|von|par|por|da|di|de|door|av|af|door|przez|od|autor(?:in|en|a|es|s|e)?|text|words|story|written|reporting|reported|"
    "posted|author|redakcija|от|автор|текст|yazan|haber|kirjoittanut|szerző|oleh|penulis|作者|文|記者|记者|نویسنده|بقلم|بواسطة"
)
_OPENING = re.compile(
    rf"^(?:(?:{_BY})(?:\s+by|\s+von)?\s*[:：]|(?:by|von|par|por|door|av|af|oleh|di)\b)\s*", re.IGNORECASE
)
_AND = r"and|und|et|y|e|en|og|och|ja|i|és|și|şi|ve|и|та|i|dan|و|और"
_JOINT = re.compile(
    rf"\s*[;|•·&\n／、，،]\s*|\s*/\s*(?=\w{{2,}}\s)|,\s*(?:(?:and|und|y|e|et|og|och)\s+)?|\s+(?:{_AND})\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\S*@\S*|https?://\S*|www\.\S*")
_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_ROLE_BEHIND = re.compile(  # "Ana Reyes in Lisbon", "Ana Reyes, political editor", "구현모 기자", "牛镛 记者"
    r"\s+(?:(?:in|aus|à|en|i)\s+[A-ZÀ-Þ]\S*(?:\s[A-ZÀ-Þ]\S*)?|for\s+\S.*|기자|특파원|记者|記者)(?:\s.*)?$"
)
_DOMAIN = re.compile(r"(?:[\w-]{1,40}\.){1,3}[a-z]{2,4}", re.IGNORECASE)
_FILED_BY = re.compile(r"^(?P<family>[^,]{2,30}),\s(?P<given>[^,]{2,30})$")


def clean_names(values: Iterable[str]) -> tuple[str, ...]:
    """The names in `values`, each once, in their order; what is no name is left out."""
    names: dict[str, str] = {}
    for value in values:
        for name in split_names(value):
            names.setdefault(name.casefold(), name)
    return tuple(names.values())[:MAX_NAMES]


def split_names(value: str) -> list[str]:
    """The names in one author field: "By Ana Reyes and Owen Clarke, Harbour Bureau" -> Ana Reyes, Owen Clarke."""
    value = _ADDRESS.sub(" ", _ASIDE.sub(" ", value[:1000]))
    value = _OPENING.sub("", " ".join(value.split()))
    parts = [_ROLE_BEHIND.sub("", part).strip(" \t-–—:.,*") for part in _JOINT.split(value)]
    parts = [part for part in parts if _is_name(part)]
    # Behind a full name a single word is a place or a role, unless it is an agency's: "Ana Reyes, Lisbon".
    if parts and " " in parts[0]:
        parts = [part for part in parts if " " in part or not part.isascii() or normalise_agency(part)]
    return [part for part in parts if not (_DOMAIN.fullmatch(part) and len(parts) > 1)]


def opens_byline(line: str) -> bool:
    """Whether a short line begins as bylines do, and names no one but people ("Von Ana Reyes", "By TPN")."""
    return len(line) <= 100 and _OPENING.match(line) is not None and bool(split_names(line)) and line[-1:] not in ".?!"


def is_full_name(text: str) -> bool:
    """Whether a text is one full name and nothing else, in a script that tells: two to five capitalised words."""
    words = text.split()
    return 2 <= len(words) <= 5 and split_names(text) == [text] and words[0][:1].isupper() and words[-1][:1].isupper()


def invert(name: str) -> str:
    """ "Reyes, Ana" -> "Ana Reyes": library catalogues and their meta tags put the family name first."""
    found = _FILED_BY.match(name)
    return f"{found['given']} {found['family']}" if found else name


def _is_name(part: str) -> bool:
    words = part.split()
    if any(word[0].isdigit() for word in words):
        return False
    if not 2 <= len(part) <= 60 or not 1 <= len(words) <= 6 or not any(char.isalpha() for char in part):
        return False
    lowered = sum(word[:1].islower() for word in words)
    # "professor of law" is a role; "viktor hedlund", "dpa" and "Fouzia van der Fort" are names.
    return len(words) <= 2 or lowered <= len(words) // 2
