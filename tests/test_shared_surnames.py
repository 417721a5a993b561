"""Persons of one surname are never made one by guess, and a surname that several share is nobody's without evidence."""

from __future__ import annotations

import pytest

from marked import named, resolved
from sayso.language.grammar import Grammarian


@pytest.mark.parametrize(
    ("one", "other"),
    [("Alan Varga", "Sue Varga"), ("Mark Hollins", "Bill Hollins"), ("Grant Okafor", "Will Okafor"),
     ("Chase Wilder", "Faith Wilder"), ("Rob Denholm", "Hope Denholm"), ("Tom Reyes", "Thomas Reyes"),
     ("Mr. Penrose", "Mrs. Penrose"), ("Sir Keith Marlow", "Lady Marlow"), ("Ann Hale", "Mr. Hale")],
)  # fmt: skip
def test_two_of_one_surname_are_two(one: str, other: str, grammarian: Grammarian) -> None:
    text = f"[{one}] said {{the roof would hold}}. [{other}] said {{it leaked}}, and they will sue and rob nobody."
    first, second = named(text, grammarian)
    assert first and second and first != second


_TWO = "[Ann Hale] said {the pool would close}. [Bob Hale] said {it would stay}. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (_TWO + "[Hale] said {a vote was due}.", None),
        (_TWO + "[Ms. Hale] said {a vote was due}.", "Ann Hale"),
        (_TWO + "\n\nBob Hale spoke for an hour. [Hale] said {a vote was due}.", "Bob Hale"),
        ("Ann Hale left. [Hale] said {a vote was due}. Bob Hale disagreed.", "Ann Hale"),
        ("Arthur Penn, the architect, has died. His son, David Penn, wept. [Mr. Penn] said in 1979 {towers sway}.",
         "Arthur Penn"),
        ("Lena Fisk died on Tuesday. Her son, Carl Fisk, wept. [Mr. Fisk] said {it was her heart}.", "Carl Fisk"),
        ("Senator Ann Hale left. Bob Hale, a baker, stayed. [Senator Hale] said {a vote was due}.", "Ann Hale"),
    ],
)  # fmt: skip
def test_a_shared_surname_goes_where_something_tells(text: str, name: str | None, grammarian: Grammarian) -> None:
    statements, speakers = resolved(text, grammarian)
    last = speakers[-1]
    assert (last.name if last else None) == name
    assert name or statements[-1].confidence["speaker"] <= 0.5


def test_a_question_that_begins_with_will_names_nobody_will(grammarian: Grammarian) -> None:
    text = "[Dana Okafor] said {the vote was fair}. Will Okafor resign? [Okafor] said {no}."
    assert named(text, grammarian) == ["Dana Okafor", "Dana Okafor"]
