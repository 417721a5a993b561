"""A time or an event that refers back has the date of what it refers to."""

import pytest

from sayso.article import Article
from sayso.language.grammar import Grammarian
from sayso.statements.when import tell_when
from stated import stated


def dated(text: str, source: str, cue: str, content: str, grammarian: Grammarian) -> str | None:
    statement = stated(text, source, cue, content)
    told = tell_when(Article(text=text, published="2019-10-16"), [statement], grammarian(text))
    return told[0] and told[0].edtf


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The wall fell on October 1. A few days later, Reyes said it would be built again.", "2019-10"),
        ("The wall fell on September 27. A few days later, Reyes said it would be built again.", "2019-09~"),
        ("The wall fell on October 1. Three days later, Reyes said it would be built again.", "2019-10-04"),
        ("The wall fell on October 1. A week later, Reyes said it would be built again.", "2019-10-08~"),
        ("The wall fell on October 1. Hours later, Reyes said it would be built again.", "2019-10-01"),
        ("The wall fell on October 1. Two days earlier, Reyes said it would be built again.", "2019-09-29"),
        ("The wall fell in 2015. Two years later, Reyes said it would be built again.", "2017"),
        ("The wall fell in March. Six months later, Reyes said it would be built again.", "2019-09"),
        ("The wall fell. Two years later, Reyes said it would be built again.", None),
        ("The wall fell on October 1. At the time, Reyes said it would be built again.", "2019-10-01"),
        ("The wall fell on October 1. A road fell. At the time, Reyes said it would be built again.", None),
    ],
)
def test_a_time_counted_from_another_is_that_long_after(
    text: str, expected: str | None, grammarian: Grammarian
) -> None:
    assert dated(text, "Reyes", "said", "it would be built again", grammarian) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The boards met on Monday about the October 3 sale. The next day, Reyes said it would go on.", "2019-10-15"),
        ("The boards met on Monday about Thursday's sale. The next day, Reyes said it would go on.", "2019-10-15"),
        ("The boards met about the 3 October sale. The next day, Reyes said it would go on.", None),
        ("The boards met on the 3rd of October. The next day, Reyes said it would go on.", "2019-10-04"),
    ],
)
def test_the_day_of_a_thing_is_not_the_day_before(text: str, expected: str | None, grammarian: Grammarian) -> None:
    assert dated(text, "Reyes", "said", "it would go on", grammarian) == expected


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "expected"),
    [
        ("As of Monday, no deaths have been reported.", "", "have been reported", "no deaths", "2019-10-14"),
        ("As of Monday, the clinic had reported two cases.", "the clinic", "had reported", "two cases", "2019-10-14"),
        ("On Monday a shed burnt down in what the mayor called an accident.", "the mayor", "called", "an accident",
         None),
        ("On Monday a shed burnt down. In what the mayor on Tuesday called an accident, nobody was hurt.", "the mayor",
         "called", "an accident", "2019-10-15"),
    ],
)  # fmt: skip
def test_the_state_of_a_day_is_of_that_day_and_a_name_of_none(
    text: str, source: str, cue: str, content: str, expected: str | None, grammarian: Grammarian
) -> None:
    assert dated(text, source, cue, content, grammarian) == expected
