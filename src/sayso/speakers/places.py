"""Which country a name, a people's word or a capital belongs to, and which places stand for a government."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.speakers.place_names import COUNTRIES, REGIONS, SEATS

# "Islamic Republic of Iran" is Iran.
_STATE = re.compile(
    r"^(?:[a-z’'-]+ ){0,3}(?:republic|kingdom|commonwealth|federation|sultanate|principality|emirate) of (?:the )?"
)
_GOVERNMENT = re.compile(r"\b(?:government|administration|regime|junta|presidency)\b", re.IGNORECASE)

# "The Federal Aviation Administration" is an agency; "the Reyes administration" governs.
_AGENCY = re.compile(r"[A-Z][\w’'-]* (?:and )?[A-Z][\w’'-]* Administration$")


def bare(text: str) -> str:
    """The text in lower case without an article before it: how places and bodies are compared."""
    return re.sub(r"^(?:the|a|an)\s+", "", text.strip().casefold())


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, str], dict[str, str], frozenset[str], frozenset[str]]:
    places: dict[str, str] = {}
    people: dict[str, str] = {}
    capital: set[str] = set()
    for line in COUNTRIES.strip().splitlines():
        names, demonyms, capitals = (part.split(";") if part else [] for part in line.split("|"))
        for name in [*names, *capitals]:
            places.setdefault(bare(name), names[0])
        for word in demonyms:
            people.setdefault(word.casefold(), names[0])
        capital.update(bare(name) for name in capitals)
    return places, people, frozenset(bare(seat) for seat in SEATS.replace("\n", "").split("|")), frozenset(capital)


def country_of_place(text: str) -> str | None:
    """The country that a country's or capital's name stands for, None of any other text."""
    name = bare(text)
    return _tables()[0].get(name) or _tables()[0].get(_STATE.sub("", name))


def is_capital(text: str) -> bool:
    """Whether the text is a capital's name: a government under another name than its country's."""
    return bare(text) in _tables()[3]


@lru_cache(maxsize=1)
def _regions() -> frozenset[str]:
    return frozenset(bare(name) for name in REGIONS.replace("\n", "").split("|"))


def is_place(text: str) -> bool:
    """Whether the text is the name of a country, a capital, or a well-known region or city."""
    return bare(text) in _regions() or country_of_place(text) is not None


def country_in(text: str) -> str | None:
    """The first country that a description names, by its name or its people's word ("the Russian envoy")."""
    places, people = _tables()[:2]
    words = re.findall(r"[^\W\d_][\w.'’-]*", re.sub(r"['’]s\b", "", text))
    for size in (3, 2, 1):
        for at in range(len(words) - size + 1):
            if words[at][0].isupper():
                phrase = " ".join(words[at : at + size]).casefold()
                found = places.get(phrase) or people.get(phrase) or places.get(phrase.rstrip("."))
                if found:
                    return found
    return None


def is_people_word(text: str) -> bool:
    """Whether the word is a people's ("Russian", "Saudis")."""
    word = text.casefold()
    people = _tables()[1]
    return word in people or word.removesuffix("s") in people


def is_government(text: str) -> bool:
    """Whether a whole source stands for a government: a country, a capital, a seat, or "the ... government"."""
    places, _, seats, _ = _tables()
    name = bare(text)
    return (
        name in places
        or _STATE.sub("", name) in places
        or name in seats
        or (
            len(name.split()) <= 4
            and bool(_GOVERNMENT.search(name.split()[-1] if name else ""))
            and not _AGENCY.search(text)
        )
    )
