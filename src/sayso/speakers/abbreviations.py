"""Long forms of abbreviations, where the article spells them out."""

from __future__ import annotations

import re
from typing import Final

from sayso.speakers import wordings as w
from sayso.speakers.given_names import GIVEN
from sayso.speakers.places import is_people_word, is_place

_PART: Final = r"(?:[A-ZÀ-Þ][\w'’.–-]*|of|for|the|and|on|in|de|to|&)"
_SHORT: Final = re.compile(r"\s\(([A-Z][A-Za-z&.]{1,9})\)")
# What stands before the bracket, looked at over so many characters: over the whole text it would take for ever.
_LONG: Final = re.compile(rf"\b{_PART}(?:\s{_PART}){{1,8}}$")
_FIRM: Final = re.compile(
    r"\b([A-ZÀ-Þ][\w’'-]*[a-z])(?: [A-ZÀ-Þ][\w’'&-]*){0,3} "
    r"(?:Company|Corporation|Corp|Inc|Ltd|Air|Airlines|Airways|Motors|Group|Bank|Holdings|Industries|"
    r"Technologies|Pharmaceuticals|Studios|University|magazine|newspaper)\b"
)
_COMMON: Final = w.THING_WORDS | w.PLACE_WORDS | w.BODIES | w.LEADING | GIVEN
_REACH: Final = 200


def find_abbreviations(text: str) -> dict[str, str]:
    """Long forms by short ones: of "Long Name (LN)", and of initials where both stand in the text."""
    found: dict[str, str] = {}
    for match in _SHORT.finditer(text):
        long = _LONG.search(text[max(0, match.start() - _REACH) : match.start()])
        words, short = long.group().split() if long else [], match[1]
        capitals = [n for n, word in enumerate(words) if word[0].isupper()]
        first = next(
            (n for n in capitals if words[n][0] == short[0] and len([c for c in capitals if c >= n]) <= len(short) + 1),
            None,
        )
        if first is not None:
            found[short.casefold()] = " ".join(words[first:])
    for short in set(re.findall(r"\b[A-Z]{2,6}\b", text)) - {s.upper() for s in found}:
        pattern = r"\b" + r"(?:\s(?:of|for|the|and|on))*\s".join(rf"{letter}[\w'’]+" for letter in short) + r"\b"
        spelled = re.search(pattern, text)
        if spelled:
            found[short.casefold()] = spelled[0]
    return found


def find_firms(text: str) -> dict[str, str]:
    """Long forms of firms and magazines by their first word: "Marwick Motor Company" of "Marwick"."""
    found = {}
    for match in _FIRM.finditer(text):
        words = match[0].split()
        while len(words) > 2 and words[0].casefold() in w.LEADING:
            words = words[1:]  # "Friday" of "On Friday Marwick Motor Company"
        first = words[0].casefold()
        if first not in _COMMON and not is_place(first) and not is_people_word(first):
            found[first] = " ".join(words)
    return found
