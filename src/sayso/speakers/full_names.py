"""Persons whom an article names in full, anywhere in its text, and where those names stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sayso.speakers.name_kinds import NameKind, person_runs


@dataclass(slots=True)
class Named:
    """A person named in full, and the half-open ranges where that very name stands."""

    name: str
    sites: list[tuple[int, int]] = field(default_factory=list)


def find_full_names(text: str, kinds: Mapping[int, NameKind]) -> dict[str, Named]:
    """Persons named by two words or more, by name; `kinds` tells the kind of name by where a word begins."""
    found: dict[str, Named] = {}
    for start, end in person_runs(text, kinds):
        name = text[start:end]
        if " " in name:
            found.setdefault(name, Named(name)).sites.append((start, end))
    return found
