"""Acts done by saying so, inside what somebody says."""

from __future__ import annotations

import pytest

from sayso.statements.draft import Draft
from sayso.statements.performatives import find_performatives


def said(content: str) -> tuple[str, Draft]:
    text = f"“{content},” Reyes said."
    end = len(content) + 3
    return text, Draft(((end + 1, end + 6),), ((end + 7, end + 11),), ((0, end),), 0.9)


@pytest.mark.parametrize(
    ("content", "parts"),
    [
        ("I thank the crew for their patience", ("I", "thank", "for their patience")),
        ("Today we sincerely apologise to every passenger", ("we", "apologise", "to every passenger")),
        ("We extend our deepest condolences to the families", ("We", "extend", "our deepest condolences")),
        ("I promise you that the bell will ring", ("I", "promise", "that the bell will ring")),
        ("I condemn the attack on the pier", ("I", "condemn", "the attack on the pier")),
    ],
)
def test_what_is_done_by_saying_so_is_a_statement(content: str, parts: tuple[str, str, str]) -> None:
    text, outer = said(content)
    (found,) = find_performatives(text, [outer])
    assert tuple(text[slice(*ranges[0])] for ranges in (found.source, found.cue, found.content)) == parts


@pytest.mark.parametrize("content", ["I offer three rooms", "They thank the crew for it", "We send a boat each day"])
def test_other_deeds_and_other_people_s_are_none(content: str) -> None:
    text, outer = said(content)
    assert find_performatives(text, [outer]) == []


def test_what_is_known_is_not_told_twice() -> None:
    text, outer = said("I thank the crew for their patience")
    (known,) = find_performatives(text, [outer])
    assert find_performatives(text, [outer, known]) == []
