"""What an article says a named person is: the title before the name, the apposition or relative clause behind."""

from __future__ import annotations

import re
from typing import Final

from sayso.speakers import wordings as w
from sayso.speakers.members import ADDRESSES

_LINKS: Final = frozenset("of for the and to 's in & a an".split())
_BEHIND: Final = re.compile(
    r"\s*,\s*(?:who\s+(?:is|was|serves as|heads|leads)\s+)?(?P<role>(?:the|an?|[\w'’-]+)\s[^,.;:\n“”\"()]{2,90})[,.;\n]"
)
_SPOKES: Final = re.compile(
    r"(?P<body>(?:(?:[A-ZÀ-Þ][\w.'’&-]*\s)+(?:of|for)\s(?:the\s)?)?(?:[A-ZÀ-Þ][\w.'’&-]*\s)+)(?:\w+\s)?spokes(?:man|woman|person)\b"
)
_OF: Final = re.compile(
    r"(?i:spokes(?:man|woman|person)|cardinal|bishop|archbishop|representative|member|leader|head|chief|chair\w*|"
    r"president|director|secretary|ceo)\s(?:of|for)\s(?P<body>(?:the\s)?[A-ZÀ-Þ][\w'’&-]*(?:\s(?:(?:of|for|the|and)\s)*"
    r"[A-ZÀ-Þ][\w'’&-]*)*)",
)
# What somebody did or does just then, behind a name; "who is" and "who leads" tell a role.
_EVENT: Final = re.compile(
    r"(?:^|,\s*|\s)(?:whose\b|who\s+(?!(?:is|was|has been|heads?|leads?|led|runs?|ran|chairs?|owns?|founded|represents?"
    r"|works?|worked|serves?|served|wrote|teaches|taught|studies|studied|plays?|played)\b)"
    r"|(?:speaking|writing|talking|answering|appearing|addressing|standing|sitting|wearing|flanked|responding|reacting"
    r"|returning|referring|citing|quoting|adding|holding|asked|dressed|quoted|interviewed)\b).*$",
    re.DOTALL,
)
_FORMS: Final = frozenset("mr mrs ms miss".split())
_WORD: Final = re.compile(r"[\w.'’&–-]+")


def role_beside(text: str, start: int, end: int) -> str | None:
    """The role written right before or right behind the name at `text[start:end]`, None where there is none."""
    return _before(text, start) or _behind(text, end)


def body_of(role: str | None) -> str | None:
    """The body that somebody of this role speaks for, None where the role does not tell."""
    if not role:
        return None
    if re.search(r"\b(?:minority|opposition) (?:leader|whip)\b", role, re.IGNORECASE):
        return "the opposition"
    of = _OF.search(role)
    if of:
        return of["body"].strip()
    spokes = _SPOKES.search(role)
    return re.sub(r"^(?:the|an?)\s+", "", spokes["body"]) if spokes else None


def plain_role(role: str | None, name: str) -> str | None:
    """The role without what is none: forms of address, the name again, and clauses about something that happened.

    "Dr.; its Africa director" is "its Africa director"; "whose side have lost" and "speaking on the radio" are no role.
    """
    parts = [_EVENT.sub("", part).strip(" ,") for part in (role or "").split(";")]
    told = [part for part in parts if part and part != name and part.casefold().rstrip(".") not in ADDRESSES]
    ranks = [part for part in parts if part.casefold().rstrip(".") in ADDRESSES - _FORMS]
    return "; ".join(told or ranks[:1]) or None


def _before(text: str, start: int) -> str | None:
    line = text[text.rfind("\n", 0, start) + 1 : start]
    line = (
        re.split(r"[.!?;:]\s+(?=[A-Z“\"])|[“”\"(),]", line.rstrip(", "))[-1]
        if line.rstrip(" ")[-1:] != ","
        else _clause(line)
    )
    words = _WORD.findall(line)
    if not words or not _is_role(words[-1]):
        return None
    first = len(words) - 1
    while first > 0 and len(words) - first < 9 and _may_lead(words[first - 1], words[first]):
        first -= 1
    # "Chancellor Ana Reyes and Premier" before a second name: only what follows "and" is this one's.
    for n in range(len(words) - 2, first, -1):
        if words[n] == "and" and not _is_role(words[n - 1]):
            first = n + 1
            break
    while first < len(words) - 1 and words[first].casefold() in (_LINKS | w.LEADING | {"according"}) - {
        "the",
        "a",
        "an",
    }:
        first += 1
    role = " ".join(words[first:])
    return (
        re.sub(r"^(?:the|a|an)\s+", "", role, flags=re.IGNORECASE)
        if role.casefold() not in {"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss"}
        else None
    )


def _clause(line: str) -> str:
    return re.split(r"[.!?;:]\s+|[“”\"(),]", line.rstrip(" ,"))[-1]


def _may_lead(word: str, following: str) -> bool:
    low = word.casefold()
    return (
        word[0].isupper()
        or low in _LINKS
        or _is_role(word)
        or low in w.BODIES
        or low.startswith(("ex-", "former", "acting", "vice", "deputy", "prime", "foreign", "police", "senior"))
    )


def _is_role(word: str) -> bool:
    low = re.sub(r"['’]s$", "", word.casefold())
    return low in w.ROLES or low + "." in w.TITLES or low.split("-")[-1] in w.ROLES


def _behind(text: str, end: int) -> str | None:
    found = _BEHIND.match(text, end)
    if not found:
        return None
    role = found["role"].strip()
    words = [word.casefold() for word in _WORD.findall(role)]
    # The noun it turns on stands before the first preposition; a verb's clause has none of these.
    return (
        role
        if any(_is_role(word) for word in words[:7]) and words[0] not in {"and", "but", "told", "said", "with", "in"}
        else None
    )
