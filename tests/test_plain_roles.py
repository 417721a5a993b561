"""A speaker's role is what somebody is, without titles, names and what happened; titles are no part of a name."""

from __future__ import annotations

import pytest

from marked import named, resolved
from sayso.language.grammar import Grammarian


@pytest.mark.parametrize(
    ("source", "name", "role"),
    [
        ("Its Africa director, Dr. Amina Bello,", "Amina Bello", "Its Africa director"),
        ("Dr. Amina Bello", "Amina Bello", "Dr."),
        ("Coach Dan Orme, whose side have now lost four in a row,", "Dan Orme", "Coach"),
        ("Councillor Jane Moss, speaking on the radio,", "Jane Moss", "Councillor"),
        ("Governor Pete Lund, who a day earlier had left the room,", "Pete Lund", "Governor"),
        ("Cllr Jane Moss", "Jane Moss", "Cllr"),
        ("PC Adam Holt", "Adam Holt", "PC"),
        ("Sir Keith Marlow", "Keith Marlow", "Sir"),
        ("Mrs. Keane", "Keane", None),
        ("Ana Reyes, who leads the harbour trust,", "Ana Reyes", "leads the harbour trust"),
    ],
)
def test_the_role_of_a_source(source: str, name: str, role: str | None, grammarian: Grammarian) -> None:
    speaker = resolved(f"[{source}] said {{the camps were full}}.", grammarian)[1][0]
    assert speaker is not None
    assert speaker.name == name
    assert (speaker.role or "").removeprefix("who ") == (role or "")


def test_a_title_makes_no_other_person(grammarian: Grammarian) -> None:
    text = "[Cllr Jane Moss] said {the road was shut}. [Jane Moss] and [Dr. Moss] said {it was wet} and {cold}."
    assert len(set(named(text, grammarian))) == 1
