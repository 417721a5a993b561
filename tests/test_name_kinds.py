"""Kinds of names told without a recogniser: by a name's own words and what stands around it."""

from __future__ import annotations

import pytest

from sayso.speakers.full_names import find_full_names
from sayso.speakers.name_kinds import guess_name_kinds, is_bare_name, person_runs


def persons(text: str) -> list[str]:
    return [text[start:end] for start, end in person_runs(text, guess_name_kinds(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour minister Okello Banda resigned.", ["Okello Banda"]),
        ("The vote was lost by Anna Lindqvist.", ["Anna Lindqvist"]),
        ("Tenzo Marwick, 44, was fined.", ["Tenzo Marwick"]),
        ("Tenzo Marwick spoke first. Then Marwick left.", ["Tenzo Marwick", "Marwick"]),
        ("Tenzo Marwick's brother, Dr Marwick, left.", ["Tenzo Marwick", "Marwick"]),
        ("A harbour spokeswoman, Tenza Marwick, agreed.", ["Tenza Marwick"]),
        ("Marwick won. Later Marwick thanked his father.", ["Marwick", "Marwick"]),
        ("House Budget Committee Anna Lindqvist spoke.", ["Anna Lindqvist"]),
        ("Former president of the United States Anna Lindqvist spoke.", ["Anna Lindqvist"]),
    ],
)
def test_persons_are_known_by_titles_given_names_ages_and_surnames_used_alone(text: str, expected: list[str]) -> None:
    assert persons(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Council said no.",
        "He lives in New Zealand.",
        "Residents of Marwick Street complained.",
        "However Much It Rains, we sail.",
        "The Prime Minister spoke.",
        "Fishermen left. Authorities said he drowned. Authorities said she swam.",
        "Few of its employees. Marwick closed.",
        "",
    ],
)
def test_bodies_places_and_openings_of_sentences_are_no_persons(text: str) -> None:
    assert persons(text) == []


def test_a_department_of_two_subjects_is_one_body() -> None:
    text = "The Department of Ports and Fisheries said no."
    kinds = guess_name_kinds(text)
    assert {kinds[text.index(word)] for word in ("Department", "Ports", "Fisheries")} == {"body"}


def test_full_names_are_found_wherever_they_stand() -> None:
    text = "Anna Lindqvist won. Lindqvist thanked voters.\n\nAnna Lindqvist will travel."
    named = find_full_names(text, guess_name_kinds(text))
    assert {name: len(one.sites) for name, one in named.items()} == {"Anna Lindqvist": 2}


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("Okello Banda", True),
        ("Tenzo K. Marwick", True),
        ("Harbour Council", False),
        ("New Zealand", False),
        ("Marwick Street", False),
        ("Marwick", False),
        ("the Marwicks", False),
        ("ABC DEF", False),
    ],
)
def test_two_capitalised_words_that_nothing_else_tells_of_are_a_person(words: str, person: bool) -> None:
    assert is_bare_name(words) is person


def test_a_given_name_before_a_things_word_makes_a_person() -> None:
    text = "Doris Day sang. “Once I sang,” Day said."
    kinds = guess_name_kinds(text)
    assert next(text[start:end] for start, end in person_runs(text, kinds)) == "Doris Day"


def test_i_of_an_answer_is_no_part_of_the_name_before_it() -> None:
    text = "Lena Reyes I am a pilot in this harbour. Lena Reyes has a boat."
    assert "Lena Reyes I" not in find_full_names(text, guess_name_kinds(text))
