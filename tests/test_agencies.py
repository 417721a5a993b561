"""Agencies are read from credits, never from sentences; datelines give place and agency."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.articles.agencies import find_agencies, is_credit_line, normalise_agency, read_dateline
from sayso.articles.agency_names import AGENCIES
from sayso.articles.copied import article_from_text
from sayso.pages.page import Page


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        (
            "With reporting by Reuters, AP, TASS, Interfax, and AFP",
            ("Reuters", "AP", "TASS", "Interfax", "AFP"),
        ),
        ("With additional reporting by dpa and Ana Reyes", ("dpa",)),
        ("Additional reporting by Petra Novak and Agence France-Presse in Prague", ("AFP",)),
        ("Based on reporting by Interfax-Ukraine and UNIAN", ("Interfax-Ukraine", "UNIAN")),
        ("AFP contributed to this report.", ("AFP",)),
        ("Reuters and the Associated Press contributed to this article", ("Reuters", "AP")),
        ("Associated Press writer Owen Clarke in Lisbon contributed to this report.", ("AP",)),
        ("Bloomberg’s Ana Reyes contributed reporting.", ("Bloomberg",)),
        ("(With inputs from PTI)", ("PTI",)),
        ("With files from The Canadian Press", ("Canadian Press",)),
        ("Source: dpa", ("dpa",)),
        ("Sources: TASS, RIA Novosti", ("TASS", "RIA Novosti")),
        ("© 2024 AFP", ("AFP",)),
        ("(c) Reuters 2024", ("Reuters",)),
        ("Associated Press", ("AP",)),
        ("REUTERS", ("Reuters",)),
        ("AFP/Reuters", ("AFP", "Reuters")),
        ("(dpa, epd)", ("dpa", "epd")),
        ("FRANCE MONDE with AFP", ("AFP",)),
        ("This story was originally published by Reuters", ("Reuters",)),
    ],
)
def test_a_credit_line_names_its_agencies(line: str, agencies: tuple[str, ...]) -> None:
    assert find_agencies([line]) == agencies
    assert is_credit_line(line)


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("By ANA REYES, Associated Press", ("AP",)),
        ("By ANA REYES Associated Press", ("AP",)),
        ("By Ana Reyes of The Associated Press", ("AP",)),
        ("Ana Reyes | Reuters", ("Reuters",)),
        ("By AFP", ("AFP",)),
        ("PARIS (AP) — The river is high.", ("AP",)),
        ("BERLIN (dpa/AFP) - The river is high.", ("dpa", "AFP")),
        ("The river is high, the mayor said. (ANI)", ("ANI",)),
        ("The river is high, the mayor said. – Bernama", ("Bernama",)),
        ("The matter will be heard on July 18. PTI ABC DEF", ("PTI",)),
    ],
)
def test_bylines_datelines_and_signatures_credit_too(line: str, agencies: tuple[str, ...]) -> None:
    assert find_agencies([line]) == agencies
    assert not is_credit_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "Reuters reported on Monday that the minister had left.",
        "The minister told AFP that he would go.",
        "He had worked for Reuters, AP and the BBC before he was elected.",
        "The minister contributed to this report of the commission.",
        "Sources: the ministry will not say",
        "By Friday Reuters had withdrawn its story.",
        "The Palestinian Authority (PA) said it would pay.",
        "Sana and Petra met at the APA conference",
        "Source close to the talks says TASS was wrong",
    ],
)
def test_a_sentence_about_an_agency_is_no_credit(line: str) -> None:
    assert find_agencies([line]) == ()
    assert not is_credit_line(line)


def test_a_roll_of_people_is_a_credit_line_without_agencies() -> None:
    for line in (
        "Reporting by Ana Reyes in Lisbon; Editing by Owen Clarke",
        "Additional reporting by Petra Novak",
    ):
        assert is_credit_line(line)
        assert find_agencies([line]) == ()


def test_agencies_come_once_in_the_order_of_their_credits() -> None:
    assert find_agencies(["PARIS (AP) — It rained.", "By AFP", "AP contributed to this report."]) == (
        "AP",
        "AFP",
    )


@pytest.mark.parametrize(
    ("text", "dateline", "place", "agency"),
    [
        ("WASHINGTON (Reuters) - The", "WASHINGTON (Reuters) -", "WASHINGTON", "Reuters"),
        ("KYIV, Ukraine (AP) — The", "KYIV, Ukraine (AP) —", "KYIV, Ukraine", "AP"),
        ("London, 3 March (PA) - The", "London, 3 March (PA) -", "London", "PA"),
        ("GENEVA, March 3 (Xinhua) -- The", "GENEVA, March 3 (Xinhua) --", "GENEVA", "Xinhua"),
        ("New Delhi, Mar 3 (PTI) The", "New Delhi, Mar 3 (PTI)", "New Delhi", "PTI"),
        ("MOSCOW, March 3. /TASS/. The", "MOSCOW, March 3. /TASS/.", "MOSCOW", "TASS"),
        ("YEREVAN, MARCH 3, ARMENPRESS. The", "YEREVAN, MARCH 3, ARMENPRESS.", "YEREVAN", "Armenpress"),
        ("Damascus, SANA- The", "Damascus, SANA-", "Damascus", "SANA"),
        ("(Reuters) - The", "(Reuters) -", None, "Reuters"),
        ("  RIO DE JANEIRO (AFP) – The", "RIO DE JANEIRO (AFP) –", "RIO DE JANEIRO", "AFP"),
        ("WASHINGTON/KYIV (Reuters) - The", "WASHINGTON/KYIV (Reuters) -", "WASHINGTON/KYIV", "Reuters"),
        ("PARIS — The", "PARIS —", "PARIS", None),
        ("NEW DELHI: The", "NEW DELHI:", "NEW DELHI", None),
        ("Mumbai: The", "Mumbai:", "Mumbai", None),
    ],
)
def test_a_dateline_gives_place_and_agency(text: str, dateline: str, place: str | None, agency: str | None) -> None:
    found = read_dateline(text)
    assert found and text[found.start : found.end] == dateline
    assert (found.place, found.agency) == (place, agency)


@pytest.mark.parametrize(
    "text",
    [
        "The Palestinian Authority (PA) - or what is left of it",
        "Clarke: I never said that.",
        "BREAKING: The bridge is closed.",
        "UPDATE - The bridge is closed.",
        "He said (AP reported) — and then left",
        "The mayor — who had not slept — left.",
        "It rained.",
        "",
    ],
)
def test_other_beginnings_are_no_dateline(text: str) -> None:
    assert read_dateline(text) is None


def test_variants_have_one_name_and_case_tells_short_ones_from_people() -> None:
    for name in ("AP", "A.P.", "The Associated Press", "ASSOCIATED PRESS", "associated press"):
        assert normalise_agency(name) == "AP"
    assert normalise_agency("Agence France-Presse (AFP)") is None  # two names, not one
    assert normalise_agency("Itar-Tass news agency") == "TASS"
    assert [normalise_agency(name) for name in ("Sana", "Petra Novak", "Ap", "harbour", "")] == [None] * 5


def test_the_table_holds_the_world_and_spells_no_agency_two_ways() -> None:
    assert len(AGENCIES) >= 60
    names = [(name, agency) for agency, variants in AGENCIES.items() for name in (agency, *variants)]
    assert all(isinstance(variants, tuple) for variants in AGENCIES.values())
    assert len({name for name, _ in names}) == len(names)
    assert [name for name, agency in names if normalise_agency(name) != agency] == []


@given(st.text(max_size=300))
def test_any_line_can_be_asked(line: str) -> None:
    for agency in find_agencies([line]):
        assert agency in AGENCIES
    found = read_dateline(line)
    assert found is None or line[found.start : found.end].strip() == line[found.start : found.end]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("HALDEN, 12 March 2024 (AFP) - Fire destroyed a mill.", "2024-03-12"),
        ("OSLO, Norway, June 3, 2024 /PRNewswire/ -- Halvorsen Foods bought a mill.", "2024-06-03"),
        ("BERLIN, May 3 (AP) — The chancellor went home.", None),
        ("The mill burned on 12 March 2024.", None),
    ],
)
def test_a_dateline_with_its_year_says_when_the_article_was_published(text: str, day: str | None) -> None:
    assert article_from_text(Page(name="wire", content=f"{text}\n\nNobody was hurt.", kind="text")).published == day
