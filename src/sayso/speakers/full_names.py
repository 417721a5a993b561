"""Persons whom an article names in full, anywhere in its text, and where their names and surnames stand."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Final

from sayso.language.grammar import Grammar
from sayso.speakers import wordings as w
from sayso.speakers.given_names import GIVEN
from sayso.speakers.places import country_of_place, is_people_word

_CAP: Final = r"(?:[A-ZÀ-ÞŁŚŻŽŠČĐ]\.(?:[A-Z]\.)?|(?:al-|el-|d['’]|O['’])?[A-ZÀ-ÞŁŚŻŽŠČĐİ][\w'’‑-]*)"
_RUN: Final = re.compile(
    rf"{_CAP}(?:[ \u00a0](?:(?:de|da|di|du|del|van|von|der|den|bin|ibn|al|el|la|le)[ \u00a0])*{_CAP})*"
)


@dataclass(slots=True)
class Named:
    """A person named in full: the fullest form, where it stands, and words written before and behind it."""

    name: str
    sites: list[tuple[int, int]] = field(default_factory=list)


def find_full_names(text: str, grammar: Grammar) -> dict[str, Named]:
    """Persons named in full, by name: capitalised runs that the grammar calls a person, or behind a title."""
    persons = _labelled(grammar)
    found: dict[str, Named] = {}
    for run in _RUN.finditer(text):
        for start, end in _name_in(text, run.start(), run.end(), persons):
            name = text[start:end]
            found.setdefault(name, Named(name)).sites.append((start, end))
    return found


def _labelled(grammar: Grammar) -> dict[int, str]:
    return {word.start: word.name for word in grammar.words if word.name}


def _name_in(text: str, start: int, end: int, labels: dict[int, str]) -> list[tuple[int, int]]:
    words = [
        (m.start() + start, m.end() + start, re.sub(r"['’]s?$", "", m.group()))
        for m in re.finditer(r"\S+", text[start:end])
    ]
    before = text[max(0, start - 30) : start].split()
    last = before[-1].casefold() if before and text[start - 1] == " " else ""
    titled = last in w.ROLES
    several = last.endswith("s") and last[:-1] in w.ROLES  # "officers Ana Reyes and Tom Okoye"
    while words and (
        words[0][2].casefold().rstrip(".") in w.ROLES
        or words[0][2].casefold() in w.TITLES
        or words[0][2] in {"The", "A", "In", "On", "But", "And", "When"}
    ):
        titled = titled or words[0][2].casefold() not in {"the", "a", "in", "on", "but", "and", "when"}
        words = words[1:]
    # "House Intelligence Committee Adam Reyes": a given name behind a body's begins the person's.
    for n in range(1, len(words) - 1):
        if words[n][2].casefold() in GIVEN and any(_of_body(word, labels) for word in words[:n]):
            words = words[n:]
            break
    # "Russian Foreign Minister Sergei Lavrov": what stands behind the last title.
    for n in range(len(words) - 1, -1, -1):
        if words[n][2].casefold() in w.ROLES or words[n][2].casefold() in w.TITLES:
            words, titled = words[n + 1 :], True
            break
    while words and words[0][2] and (is_people_word(words[0][2]) or country_of_place(words[0][2])) and len(words) > 2:
        words = words[1:]
    if not 2 <= len(words) <= 5:
        return []
    low = [word[2].casefold() for word in words]
    if any(word in w.BODIES for word in low) or country_of_place(" ".join(word[2] for word in words)):
        return []
    marks = [labels.get(word[0], "") for word in words]
    person = marks.count("PERSON")
    if person * 2 >= len(words) or (titled and "ORG" not in marks) or several or low[0] in GIVEN:
        final = words[-1]
        return [(words[0][0], final[0] + len(final[2]))]
    return []


def _of_body(word: tuple[int, int, str], labels: dict[int, str]) -> bool:
    return word[2].casefold() in w.BODIES or labels.get(word[0]) in {"ORG", "NORP", "GPE"}


def by_surname(names: dict[str, Named]) -> dict[str, list[Named]]:
    """Full names by each of their words but the first, lower case; by the first too, for those known by it."""
    table: dict[str, list[Named]] = defaultdict(list)
    for named in names.values():
        for word in {word.casefold() for word in named.name.split()}:
            table[word].append(named)
    return table
