"""Which outlet carried a statement."""

import pytest

from sayso.language.grammar import Grammar, Grammarian
from sayso.statements.medium import find_media
from stated import stated


def test_an_outlet_that_is_told_is_the_medium(grammarian: Grammarian) -> None:
    text = "The mayor told Reuters the wall would hold."
    found = find_media(text, [stated(text, "The mayor", "told", "the wall would hold")], grammarian(text))
    assert found[0] is not None
    assert found[0].text == "Reuters"


def test_without_words_there_is_no_medium() -> None:
    text = "The mayor said the wall would hold."
    assert find_media(text, [stated(text, "The mayor", "said", "the wall would hold")], Grammar.of([])) == [None]


def test_an_outlet_that_was_told_carries_nothing_that_is_reported_inside(grammarian: Grammarian) -> None:
    text = 'The mayor told Reuters, "The bakers want to stay."'
    outer = stated(text, "The mayor", "told", '"The bakers want to stay."')
    inner = stated(text, "The bakers", "want", "to stay", id="s2", within="s1")
    found = find_media(text, [outer, inner], grammarian(text))
    assert found[0] is not None
    assert found[1] is None


@pytest.mark.parametrize(
    "source",
    [
        "A BBC producer",
        "A former New York Times editor",
        "The CNN host Dana Bright",
        "A Reuters spokesman",
        "Chief Executive Petra Olsen",
        "ANA REYES",
    ],
)
def test_where_somebody_works_carried_nothing(grammarian: Grammarian, source: str) -> None:
    text = f"{source} said the wall would hold."
    assert find_media(text, [stated(text, source, "said", "the wall would hold")], grammarian(text)) == [None]


@pytest.mark.parametrize(
    ("source", "medium"), [("Petra", "Petra"), ("A BBC report", "BBC"), ("BBC correspondent Lee Ward", "BBC")]
)
def test_an_outlet_or_who_reports_for_it_carried_it(grammarian: Grammarian, source: str, medium: str) -> None:
    text = f"{source} said the wall would hold."
    (found,) = find_media(text, [stated(text, source, "said", "the wall would hold")], grammarian(text))
    assert found is not None
    assert found.text == medium
