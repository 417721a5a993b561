"""Pronouns take up those the sentence before tells of, though they said nothing so far."""

from __future__ import annotations

import pytest

from marked import named
from sayso.article import Article
from sayso.language.grammar import Grammarian
from sayso.speakers import resolve_speakers
from stated import stated


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The girl was seen by a ranger. [She] told him {that she had walked for miles}.", "The girl"),
        ("A cyclist was knocked down on Mill Lane. [He] said {the van never stopped}.", "A cyclist"),
        ("The mayor apologized in an address. [He] said {the bridge would reopen}.", "The mayor"),
        ("The council opened a shelter on Monday. [It] said {beds were free}.", "The council"),
        ("Police arrested a man on Friday. [He] said {he was innocent}.", "a man"),
        ("A ranger found the girl. [She] said {she had walked for miles}.", "the girl"),
        ("The boy's mother arrived at noon. [She] said {he was tired}.", "The boy's mother"),
        ("Teachers marched on the ministry. [They] demanded {higher pay}.", "Teachers"),
        ("The storm hit the coast on Sunday. [It] said {nothing}.", None),
        ("Envoys met in Lisbon. [It] said {talks would go on}.", None),
    ],
)
def test_who_the_sentence_before_tells_of(text: str, name: str | None, grammarian: Grammarian) -> None:
    assert named(text, grammarian) == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("[Villagers] accused {the council} of neglect after [it] announced {that the well would close}.",
         ["Villagers", "the council"]),
        ("[Residents] blamed {the company} for the smell. [It] said {the plant met all rules}.",
         ["Residents", "the company"]),
        ("[Dr. Lena Moor] said {the vaccine was safe}. Selim Arda is expected in Athens. Last month [he] promised"
         " {that the talks would resume}.", ["Lena Moor", "Selim Arda"]),
        ("[Dale Orme] said {the van was stolen}. A worker was hurt. [He] said {repairs would take a week}.",
         ["Dale Orme", "Dale Orme"]),
        ("[Ana Reyes] said {the road was wet}. The governor sent a letter. [She] said {it would dry}.",
         ["Ana Reyes", "Ana Reyes"]),
        ("[Tom Okoye] praised {the nurse}. [He] said {the ward was clean}.", ["Tom Okoye", "Tom Okoye"]),
    ],
)  # fmt: skip
def test_who_goes_before_a_speaker_further_back(text: str, names: list[str], grammarian: Grammarian) -> None:
    assert named(text, grammarian) == names


def test_in_a_quotation_those_who_only_told_of_others_are_not_taken_up(grammarian: Grammarian) -> None:
    text = "Gunmen raided a village, police said. “They asked for my son,” a mother said."
    statements = [
        stated(text, "police", "said", "Gunmen raided a village", id="s1"),
        stated(text, "a mother", "said", "“They asked for my son,”", id="s2"),
        stated(text, "They", "asked for", "my son", id="s3", within="s2"),
    ]
    found, speakers = resolve_speakers(Article(text=text), statements, grammarian(text))
    names = {speaker.id: speaker.name for speaker in speakers}
    assert names[found[2].speaker or ""] == "Gunmen"


def test_they_of_a_quotation_are_those_whom_the_paragraph_before_tells_of(grammarian: Grammarian) -> None:
    text = "Police came late. Captain Ivo Lund said that the raiders set fires.\n\n“They shot my son,” a mother said."
    statements = [
        stated(text, "Police", "came", "late", id="s0"),
        stated(text, "Captain Ivo Lund", "said", "that the raiders set fires", id="s1"),
        stated(text, "a mother", "said", "“They shot my son,”", id="s2"),
        stated(text, "They", "shot", "my son", id="s3", within="s2"),
    ]
    found, speakers = resolve_speakers(Article(text=text), statements, grammarian(text))
    names = {speaker.id: speaker.name for speaker in speakers}
    assert names[found[3].speaker or ""] == "the raiders"
