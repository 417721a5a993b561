"""Persons of one surname: which of them a title and that surname, or the surname alone, may be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sayso.speakers.members import Member, bare_name, gender_of_name
from sayso.speakers.phrases import Phrase

_MALE: Final = frozenset("mr sir lord king prince".split())
_FEMALE: Final = frozenset("mrs ms miss mme lady dame queen princess".split())
_WORD: Final = re.compile(r"[\w-]+")
_DIED: Final = re.compile(r"\b(?:died|dies|dead at|has died|passed away|death of|obituary|late)\b", re.IGNORECASE)
_SENTENCE: Final = re.compile(r"[^.!?\n]+(?:\.(?=\S)[^.!?\n]*)*")
_LEAD: Final = 600
# So often called by the surname before another of that name is met, one is whom the article is about.
_OFTEN: Final = 4
_UNSURE: Final = 0.4


def gender_of_title(role: str | None) -> str | None:
    """What the title before a name tells ("m", "f"), None where it tells nothing."""
    words = _WORD.findall((role or "").split(";")[0].casefold())[:1]
    return "m" if _MALE & set(words) else "f" if _FEMALE & set(words) else None


def may_be_titled(member: Member, gender: str | None) -> bool:
    """Whether a title of that gender suits the member: "Mr. Reyes" is not Ana Reyes, nor whoever is "Mrs. Reyes"."""
    known = gender_of_title(member.title) or (gender_of_name(member.name) if " " in member.name else None)
    return gender is None or known is None or known == gender


def whose_surname(phrase: Phrase, fits: Sequence[Member], text: str, position: int) -> tuple[Member | None, float]:
    """Which of several of one surname is meant, where something tells; None, unsure, where nothing does.

    The one whose role agrees tells; or that the others are not named yet; that the article reports the death of one;
    that one is named in the same paragraph, and no other.
    """
    role = set(_WORD.findall((phrase.role or "").casefold()))
    agree = [m for m in fits if role & set(_WORD.findall((m.role or "").casefold()))]
    if len(agree) == 1:
        return agree[0], 0.8
    met = [m for m in fits if any(site < position for site in _named(m))]
    if len(met) == 1:
        return met[0], 0.8
    dead = [m for m in met if _is_dead(m, text)]
    if len(dead) == 1:
        return dead[0], 0.75
    often = _called_before_others(met, text)
    if often is not None:
        return often, 0.7
    begin = text.rfind("\n", 0, position) + 1
    here = [m for m in met if any(begin <= site < position for site in _named(m))]
    return (here[0], 0.65) if len(here) == 1 else (None, _UNSURE)


def _named(member: Member) -> list[int]:
    """Where the member is named so that no other of the surname is meant: with the given name, or with a title."""
    if " " not in member.name:
        return [span.start for span in member.mentions]
    given = next(iter(bare_name(member.name)), "")
    return [span.start for span in member.mentions if given in _WORD.findall(span.text.casefold())]


def _is_dead(member: Member, text: str) -> bool:
    """Whether the lead reports the member's death, in a sentence that names the member in full."""
    if " " not in member.name:
        return False
    for sentence in _SENTENCE.finditer(text[:_LEAD]):
        died = _DIED.search(sentence.group())
        if died and any(sentence.start() <= site < sentence.end() for site in _named(member)):
            return True
    return False


def _called_before_others(met: Sequence[Member], text: str) -> Member | None:
    """Whom an article is about: called by the surname alone again and again before any other of that name is met."""
    order = sorted((min(_named(m)), n) for n, m in enumerate(met) if _named(m))
    if len(order) < 2:
        return None
    first = met[order[0][1]]
    alone = re.findall(rf"\b{re.escape(first.name.split()[-1])}\b", text[: order[1][0]])
    return first if len(alone) > _OFTEN else None
