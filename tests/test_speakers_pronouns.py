"""Who a pronoun cannot be, and who says what has a participle for a cue."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.article import Article
from sayso.language.grammar import Grammarian
from sayso.span import Span
from sayso.speakers import resolve_speakers
from sayso.statement import Statement
from stated import stated


def speakers_of(text: str, grammarian: Grammarian, *statements: Statement) -> list[str | None]:
    found, speakers = resolve_speakers(Article(text=text), statements, grammarian(text))
    names = {speaker.id: speaker.name for speaker in speakers}
    return [names.get(each.speaker or "") for each in found]


@pytest.mark.parametrize(
    ("text", "content", "name"),
    [
        ("The pilot, Tom Okoye, fell ill. Sam Holt came at once. He said Holt had saved the ship.",
         "Holt had saved the ship", "Tom Okoye"),
        ("The pilot, Tom Okoye, fell ill. Sam Holt came at once. He said Okoye had saved the ship.",
         "Okoye had saved the ship", "Sam Holt"),
        ("The pilot, Tom Okoye, fell ill. Sam Holt came at once. He said the Holt campaign was sound.",
         "the Holt campaign was sound", "Sam Holt"),
    ],
)  # fmt: skip
def test_whoever_is_named_in_what_he_says_is_somebody_else(
    text: str, content: str, name: str, grammarian: Grammarian
) -> None:
    assert speakers_of(text, grammarian, stated(text, "He", "said", content)) == [name]


@pytest.mark.parametrize(
    ("text", "cue", "content", "name"),
    [
        ("The port spoke first. Saying the ropes were old, Minister Ana Reyes closed the quay.",
         "Saying", "the ropes were old", "Ana Reyes"),
        ("The port spoke first. Minister Ana Reyes closed the quay, arguing that the ropes were old.",
         "arguing", "that the ropes were old", "Ana Reyes"),
        ("The port spoke first. Minister Ana Reyes was cheered upon announcing that the quay was safe.",
         "announcing", "that the quay was safe", "Ana Reyes"),
        ("The port spoke first. Minister Ana Reyes is reported to have risen and claimed that the quay was safe.",
         "claimed", "that the quay was safe", "Ana Reyes"),
        ("The port spoke first. The council met in May. Ropes were old, reportedly.",
         "reportedly", "Ropes were old", None),
    ],
)  # fmt: skip
def test_a_participle_is_said_by_the_subject_of_its_clause(
    text: str, cue: str, content: str, name: str | None, grammarian: Grammarian
) -> None:
    first = stated(text, "The port", "spoke", "first")
    found = speakers_of(text, grammarian, first, stated(text, "", cue, content, id="s2"))
    assert found == ["The port", name]


def test_those_who_are_a_group_told_by_what_they_do(grammarian: Grammarian) -> None:
    text = "Minister Ana Reyes fought those who think the dam is safe."
    first = stated(text, "Minister Ana Reyes", "fought", "those")
    second = stated(text, "who", "think", "the dam is safe", id="s2")
    assert speakers_of(text, grammarian, first, second) == ["Ana Reyes", "those who think the dam is safe"]


def test_a_body_is_the_same_with_its_nation_before_it(grammarian: Grammarian) -> None:
    text = "The United States Commission on Ports met. The Commission on Ports said the quay was wet."
    first = stated(text, "The United States Commission on Ports", "met", "")
    second = stated(text, "The Commission on Ports", "said", "the quay was wet", id="s2")
    found, speakers = resolve_speakers(Article(text=text), (first, second), grammarian(text))
    assert found[0].speaker == found[1].speaker
    assert len(speakers) == 1


def test_a_bare_noun_of_a_headline_takes_up_the_body_met_before(grammarian: Grammarian) -> None:
    text = "The Halden High Court freed the crew. Court says the crew was right."
    first = stated(text, "The Halden High Court", "freed", "the crew")
    second = stated(text, "Court says"[:5], "says", "the crew was right", id="s2")
    second = replace(second, source=(Span.of(text, text.index("Court says"), text.index("Court says") + 5),))
    assert len(set(speakers_of(text, grammarian, first, second))) == 1


def test_what_is_called_a_thing_beside_its_name_is_no_person(grammarian: Grammarian) -> None:
    text = (
        "The team built Ostrava rigida, a lizard of tin. Ostrava ran. John Holt doubted it, saying Ostrava was heavy. "
        "However, he told Quay Radio that it had groundwork."
    )
    holt = stated(text, "John Holt", "saying", "Ostrava was heavy")
    he = stated(text, " he "[1:3], "told", "that it had groundwork", id="s2")
    at = text.index(" he ") + 1
    he = replace(he, source=(Span.of(text, at, at + 2),))
    assert speakers_of(text, grammarian, holt, he) == ["John Holt", "John Holt"]
