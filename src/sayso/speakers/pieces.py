"""The pieces of a source or an addressee, read as one phrase with what the article tells of its names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sayso.language.grammar import Grammar
from sayso.span import Span
from sayso.speakers import wordings as w
from sayso.speakers.cast import Cast
from sayso.speakers.joining import is_joint
from sayso.speakers.mentions import from_whole_word, is_cut_off
from sayso.speakers.name_kinds import is_bare_name
from sayso.speakers.phrases import Phrase, read_phrase
from sayso.speakers.places import is_people_word, is_place
from sayso.speakers.surnames import LONE_BODIES, SURNAMES

# Code points that a clause may have that tells which group it is.
_CLAUSE: Final = 100
_NO_SURNAMES: Final = (
    w.BODIES | w.ROLES | w.TITLES | w.DOCUMENTS | w.PLURAL_BODIES | w.NEWS | w.VAGUE | w.ADHERENTS | w.LEADING
) | w.PRONOUNS
_NO_NOUNS: Final = frozenset({"ADP", "SCONJ", "CCONJ", "AUX"})
# "Marwick Line (ML)": persons are not abbreviated so.
_ABBREVIATED: Final = re.compile(r"\([A-Z][A-Za-z]{1,6}\)")


# What shows that a body is meant, and what a person: "it" and "its" in what it says or right behind, or "he" and "her".
_BODYS: Final = re.compile(r"[^.!?\n]{0,120}\b(?:it|its|itself)\b")
_PERSONS: Final = re.compile(r"[^.!?\nA-Z]{0,80}\b(?:[Hh]e|[Ss]he|himself|herself|[a-z]+ing (?:his|her) [a-z]+)\b")
_LONE: Final = re.compile(r"[A-ZÀ-Þ](?:['’][A-Z])?[\w-]*[a-zß-ÿ]")


def is_lone_surname(text: str, piece: Span) -> bool:
    """Whether a capitalised word that is a whole source is a surname of which no more is told.

    A common surname is, unless what follows calls it "it"; another word is only with "he" or "she" behind.
    """
    low = piece.text.strip(" ,").casefold()
    if not _LONE.fullmatch(piece.text.strip(" ,")) or low in _NO_SURNAMES or is_place(low) or is_people_word(low):
        return False
    if _BODYS.match(text, piece.end) or low in LONE_BODIES:
        return False
    if low in SURNAMES:
        return True
    plural = low.endswith("s") and low.removesuffix("s") in w.ROLES | w.BODIES
    return not plural and _PERSONS.match(text, piece.end) is not None


def read_pieces(text: str, grammar: Grammar, cast: Cast, pieces: Sequence[Span]) -> Phrase:
    """The phrase that the pieces of a source or an addressee make, told with what the article says of its names."""
    pieces = [piece for piece in pieces if not is_cut_off(piece)] or pieces
    if len(pieces) > 1:
        phrases = [read_phrase(piece.text, is_person=cast.is_person) for piece in pieces]
        named = [phrase for phrase in phrases if phrase.sort in {"person", "government", "organization"}]
        if len(named) < len(pieces):
            return named[0] if named else phrases[0]
        names = list(dict.fromkeys(piece.text.strip(" ,") for piece in pieces))
        if len(names) == 1:
            return phrases[0]
        return read_phrase(" and ".join(names), joint=True)
    piece = from_whole_word(text, pieces[0])
    phrase = read_phrase(piece.text, is_person=cast.is_person, joint=is_joint(grammar, piece))
    numbers = grammar.between(piece.start, piece.end)
    if len(numbers) == 1 and phrase.sort != "pronoun" and grammar.words[numbers[0]].pos in _NO_NOUNS:
        return Phrase("nobody", phrase.name)
    spelled = (
        (cast.surname_like(phrase.name) or cast.by_initials(phrase.name)) if phrase.sort == "organization" else None
    )
    if spelled:
        return Phrase("person", spelled, head=phrase.head)
    lone = " " not in phrase.name and cast.is_lone_name(phrase.name)
    bare = is_bare_name(phrase.name) and not _ABBREVIATED.search(piece.text)
    if phrase.sort == "organization" and (lone or bare):
        return Phrase("person", phrase.name, head=phrase.head)
    alone = phrase.sort in {"organization", "group"} and phrase.name == piece.text.strip(" ,")
    if alone and not cast.is_short(phrase.name) and is_lone_surname(text, piece):
        return Phrase("person", phrase.name, head=phrase.head)
    return phrase


def whoever(text: str, pronoun: str, place: Span, content: Sequence[Span]) -> Phrase:
    """The group that a clause tells, and no name: "those who oppose the dam"; `place` is that of its "who"."""
    end = content[0].end if content and content[0].end - place.start < _CLAUSE else place.end
    clause = " ".join(text[place.start : end].split())
    return Phrase("group", f"{pronoun} {clause}", head=pronoun.casefold(), plural=True)
