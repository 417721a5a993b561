"""Outlets: each by itself, and two to four compared by the shares of what they say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from harbour import ARTICLE, STATEMENTS, harbour_readout
from sayso.record.opening import Record, open_record
from sayso.record.searching.outlets import list_outlets, outlet_profile
from sayso.record.writing import write_readout
from sayso.statement import Statement
from sayso.web.outlet_charts import comparison_charts, profile_charts
from web_site import Elements, site

pytest_plugins = ("records",)

POST, HERALD, ODD = "The Post", "The Herald", 'A/B "C" & D?.json'
DIRECT = tuple(each for each in STATEMENTS if each.form == "direct")
NAMES = (POST, HERALD, ODD)


def add(record: Record, outlet: str | None, number: int, statements: tuple[Statement, ...] = STATEMENTS) -> None:
    article = replace(ARTICLE, url=f"https://{number}.example/", outlet=outlet, published=f"2024-{number:02}-03")
    told = tuple(
        replace(each, id=f"{each.id}{number}", within=each.within and f"{each.within}{number}", when=None)
        for each in statements
    )
    with record.writing() as connection:
        write_readout(connection, replace(harbour_readout(), article=article, statements=told))


def fill(record: Record) -> None:
    """The Post has two articles, The Herald one in which everything is said directly, and others one each."""
    add(record, POST, 1)
    add(record, POST, 2)
    add(record, HERALD, 3, DIRECT)
    add(record, ODD, 4)
    add(record, None, 5)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with open_record(tmp_path_factory.mktemp("outlets") / "sayso.db", create=True) as record:
        fill(record)
        yield record


@pytest.fixture(scope="module")
def client(filled: Record) -> Iterator[TestClient]:
    with site(filled) as client:
        yield client


def test_outlets_are_listed_by_how_much_they_say(record: Record) -> None:
    fill(record)
    listed = [(each.name, each.articles, each.statements) for each in list_outlets(record)]
    assert listed[0] == (POST, 2, 12)
    assert listed[-1] == (HERALD, 1, 1)
    assert {name for name, _, _ in listed} == {*NAMES, None}


def test_an_outlet_is_what_it_says_in_its_newest_articles(record: Record) -> None:
    fill(record)
    profile = outlet_profile(record, POST)
    assert profile is not None
    assert (profile.articles, profile.counted, profile.statements) == (2, 2, 12)
    assert (profile.first, profile.last) == ("2024-01-03", "2024-02-03")
    assert [(each.name, each.count) for each in profile.speakers[:2]] == [("Ana Reyes", 6), ("Owen Clarke", 2)]
    assert [(each.name, each.count) for each in profile.forms] == [("indirect", 10), ("direct", 2)]
    assert [(each.name, each.count) for each in profile.agencies] == [("Reuters", 2)]
    newest = outlet_profile(record, POST, newest=1)
    assert newest is not None
    assert (newest.articles, newest.counted, newest.statements, newest.first) == (2, 1, 6, "2024-02-03")
    assert outlet_profile(record, "The Tide") is None


def test_the_charts_of_an_outlet_say_what_is_most(filled: Record) -> None:
    profile = outlet_profile(filled, POST)
    assert profile is not None
    charts = {each.title: each for each in profile_charts(profile)}
    assert charts["Forms"].summary == "indirect (10) and direct (2), of 12 statements."
    assert charts["Agencies credited"].summary == "Reuters (2), of 2 credits in 2 articles."
    assert charts["Most quoted speakers"].links[0].startswith("/search?outlet=The+Post&speaker=sp_")


def test_a_comparison_says_where_outlets_differ_most(filled: Record) -> None:
    profiles = [each for name in (POST, HERALD) if (each := outlet_profile(filled, name))]
    charts = {each.title: each for each in comparison_charts(profiles)}
    forms = charts["Forms"]
    assert forms.labels == ("direct", "indirect")
    assert [(each.name, each.values, each.notes) for each in forms.series] == [
        (POST, (16.7, 83.3), ("(2)", "(10)")),
        (HERALD, (100.0, 0.0), ("(1)", "(0)")),
    ]
    assert forms.summary in (
        "They differ most in direct: 100 % of The Herald’s statements, 16.7 % of The Post’s.",
        "They differ most in indirect: 83.3 % of The Post’s statements, 0 % of The Herald’s.",
    )
    assert charts["Speakers whom each quotes most"].labels[0] == "Ana Reyes"


def test_outlets_that_say_the_same_do_not_differ(filled: Record) -> None:
    profiles = [each for name in (POST, ODD) if (each := outlet_profile(filled, name))]
    assert {each.summary for each in comparison_charts(profiles)} == {"No difference between them."}


def test_outlets_are_chosen_in_the_list_and_compared_on_the_page(client: TestClient) -> None:
    page = Elements(client.get("/outlets").text)
    assert {each["value"] for each in page.of("input") if each.get("name") == "outlet"} >= set(NAMES)
    assert not page.of("figure")
    compared = Elements(client.get("/outlets", params={"outlet": [POST, HERALD]}).text)
    assert len(compared.of("figure")) == 4
    assert [each["value"] for each in compared.of("input") if each.get("name") == "outlet" and "checked" in each] == [
        POST,
        HERALD,
    ]
    values = client.get("/outlets.json", params={"outlet": [POST, HERALD]}).json()
    assert [each["name"] for each in values["compared"]] == [POST, HERALD]


@pytest.mark.parametrize("chosen", [[POST], ["a", "b", "c", "d", "e"]])
def test_one_outlet_or_too_many_are_not_compared(client: TestClient, chosen: list[str]) -> None:
    answer = client.get("/outlets", params={"outlet": chosen})
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text
    assert client.get("/outlets.json", params={"outlet": chosen}).status_code == 422


def test_the_same_outlet_twice_is_one_and_an_unknown_one_is_not_found(client: TestClient) -> None:
    assert client.get("/outlets", params={"outlet": [POST, POST]}).status_code == 422
    assert client.get("/outlets", params={"outlet": [POST, "The Tide"]}).status_code == 404


def test_every_outlet_has_a_page_whatever_its_name(client: TestClient) -> None:
    addresses = [each for each in Elements(client.get("/outlets").text).values("href") if each.startswith("/outlets/")]
    assert len(addresses) == 3
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 200
        assert "Most quoted speakers" in answer.text
        assert client.get(f"{address}.json").json()["statements"]


def test_the_page_of_an_outlet_shows_its_statements_over_time(client: TestClient) -> None:
    text = client.get("/outlets/The%20Post").text
    assert "12 statements from January 2024 to February 2024" in text
    assert "/search?outlet=The+Post&amp;since=2024-01&amp;until=2024-01" in text
    assert client.get("/outlets/The%20Post.json").json()["months"] == [
        {"value": "2024-01", "count": 6},
        {"value": "2024-02", "count": 6},
    ]


def test_an_outlet_that_is_not_there_is_not_found(client: TestClient) -> None:
    answer = client.get("/outlets/The%20Tide")
    assert answer.status_code == 404
    assert "The Tide" in answer.text


def test_hostile_names_of_outlets_are_words(tmp_path: Path) -> None:
    evil = '"><script>alert(1)</script>\u202e'
    with open_record(tmp_path / "sayso.db", create=True) as record, site(record) as client:
        add(record, evil, 1)
        add(record, evil + "2", 2)
        for address in (
            "/outlets",
            f"/outlets/{quote(evil, safe='')}",
            f"/outlets?outlet={quote(evil)}&outlet={quote(evil)}2",
        ):
            answer = client.get(address)
            assert answer.status_code == 200
            page = Elements(answer.text)
            assert not [
                each for each in page.of("script") if "src" not in each and each.get("type") != "application/json"
            ]
            assert "\u202e" not in page.text
