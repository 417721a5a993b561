"""A time or an event that refers back has the date of what it refers to."""

from dataclasses import replace

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


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "expected"),
    [
        ("A tank exploded on Monday. Reyes ordered a day of mourning after the explosion.", "Reyes", "ordered",
         "a day of mourning after the explosion", "2019-10-14"),
        ("A tank exploded on Monday. Reyes promised a new one after the explosion.", "Reyes", "promised",
         "a new one after the explosion", None),
        ("A tank exploded on Monday. Reyes said a wall fell after the explosion.", "Reyes", "said",
         "a wall fell after the explosion", None),
        ("On Sunday many people attended a harvest event. At the event, Reyes said she was glad.", "Reyes", "said",
         "she was glad", "2019-10-13"),
        ("On Sunday the Harbour Party withdrew from the race. Following the party's announcement, Reyes thanked"
         " voters.", "Reyes", "thanked", "voters", "2019-10-13"),
        ("On Sunday the Harbour Party withdrew from the race. Following the mayor's announcement, Reyes thanked"
         " voters.", "Reyes", "thanked", "voters", None),
        ("The vote was held on October 1. Two days after the vote, Reyes said she was glad.", "Reyes", "said",
         "she was glad", "2019-10-03"),
        ("The vote was held on October 1. The day after the vote, Reyes said she was glad.", "Reyes", "said",
         "she was glad", "2019-10-02"),
        ("The vote was held on October 1. Hours after the vote, Reyes said she was glad.", "Reyes", "said",
         "she was glad", "2019-10-01"),
        ("The vote was held on October 1. Days after the vote, Reyes said she was glad.", "Reyes", "said",
         "she was glad", "2019-10"),
        ("The vote was held on October 1. Months after the vote, Reyes said she was glad.", "Reyes", "said",
         "she was glad", None),
        ("A bomb hit the mill on Monday. Dahl spoke. After the attack, Reyes said she was sad.", "Reyes", "said",
         "she was sad", "2019-10-14"),
    ],
)  # fmt: skip
def test_an_event_dates_what_is_said_at_it_or_behind_it(
    text: str, source: str, cue: str, content: str, expected: str | None, grammarian: Grammarian
) -> None:
    assert dated(text, source, cue, content, grammarian) == expected


def test_an_event_in_a_quotation_is_another_one(grammarian: Grammarian) -> None:
    text = 'A mill was hit on Monday. "The attack on Friday hurt us," Dahl said. After the attack, Reyes said she wept.'
    statements = [
        stated(text, "Dahl", "said", '"The attack on Friday hurt us,"'),
        stated(text, "Reyes", "said she", "she wept", id="s2"),
    ]
    told = tell_when(Article(text=text, published="2019-10-16"), statements, grammarian(text))
    assert [when and when.edtf for when in told] == [None, "2019-10-14"]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "expected"),
    [
        ("Reyes asked the port for this delay in August.", "Reyes", "asked", "for this delay in August", "2019-08"),
        ("Reyes demanded the files on Friday.", "Reyes", "demanded", "the files on Friday", "2019-10-11"),
        ("Reyes demanded elections in May.", "Reyes", "demanded", "elections in May", None),
        ("Reyes criticized the law of 2015.", "Reyes", "criticized", "the law of 2015", None),
        ("Reyes supports the delay in August.", "Reyes", "supports", "the delay in August", None),
    ],
)
def test_a_time_behind_a_thing_already_known_is_that_of_asking_for_it(
    text: str, source: str, cue: str, content: str, expected: str | None, grammarian: Grammarian
) -> None:
    assert dated(text, source, cue, content, grammarian) == expected


def test_a_ruling_dates_what_the_court_found(grammarian: Grammarian) -> None:
    text = (
        "On Monday, the Harbour Court issued a ruling finding in favour of the crews. The Harbour Court also found two"
        " laws void. According to a memo from October 4, wages are due."
    )
    statements = [
        replace(stated(text, "The Harbour Court", "also found", "two laws void"), channel="court"),
        replace(stated(text, "a memo from October 4", "According to", "wages are due", id="s2"), channel="letter"),
    ]
    told = tell_when(Article(text=text, published="2019-10-16"), statements, grammarian(text))
    assert [when and when.edtf for when in told] == ["2019-10-14", "2019-10-04"]
