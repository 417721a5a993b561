"""What somebody would not say, behind what he did say, is a statement of its own, and withheld."""

from __future__ import annotations

import pytest

from sayso.api import read_text


def said(text: str) -> list[tuple[str, str, str, str | None]]:
    return [
        (each.source_text, each.cue_text, each.content_text, each.polarity)
        for each in read_text(text, plain=True).statements
        if each.within is None
    ]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "The harbour master said the pier was sound but would not say who had checked it.",
            ("The harbour master", "said", "the pier was sound"),
            ("The harbour master", "would not say", "who had checked it"),
        ),
        (
            "Lund said she expected a good season but refused to name a date.",
            ("Lund", "said", "she expected a good season"),
            ("Lund", "refused", "to name a date"),
        ),
        (
            "The yard said orders fell, but it would not give a figure.",
            ("The yard", "said", "orders fell"),
            ("it", "would not give", "a figure"),
        ),
        (
            "Police said a man was held but declined to give his name.",
            ("Police", "said", "a man was held"),
            ("Police", "declined", "to give his name"),
        ),
        (
            "The ministry announced that the lock would close, but did not say when.",
            ("The ministry", "announced", "that the lock would close"),
            ("The ministry", "did not say", "when"),
        ),
        (
            "The port said two cranes had failed and declined to comment further.",
            ("The port", "said", "two cranes had failed"),
            ("The port", "declined", "to comment further"),
        ),
        (
            "“We are ready,” the pilot said, but would not elaborate.",
            ("the pilot", "said", "“We are ready,”"),
            ("the pilot", "would not", "elaborate"),
        ),
    ],
)
def test_what_is_not_said_is_a_statement_of_its_own(
    text: str, first: tuple[str, str, str], second: tuple[str, str, str]
) -> None:
    assert said(text) == [(*first, "affirmed"), (*second, "withheld")]


@pytest.mark.parametrize(
    "text",
    [
        "Prosecutors said the boy had been questioned and refused to name his friends.",
        "The nurse said she felt dizzy but refused to take the pill.",
        "“The union met but would not say why,” the clerk said.",
    ],
)
def test_what_others_refused_stays_in_what_was_said(text: str) -> None:
    assert len(said(text)) == 1


def test_who_demands_may_threaten_as_well() -> None:
    assert [each[:3] for each in said("The union demanded that the yard pay and threatened to strike.")] == [
        ("The union", "demanded", "that the yard pay"),
        ("The union", "threatened", "to strike"),
    ]


def test_who_came_and_threatened_is_not_who_tells_of_it() -> None:
    assert len(said("The clerk said two men had entered the shop and threatened the owner.")) == 1
