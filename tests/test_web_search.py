"""The search page: its order, its counts, every filter in its form, and help where a query is nonsense."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from harbour import harbour_readout
from sayso.record.opening import open_record
from sayso.record.searching.filters import defined
from sayso.record.writing import write_readout
from test_web_record import numbered
from web_site import Elements, site


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with open_record(tmp_path_factory.mktemp("search") / "sayso.db", create=True) as record:
        for readout in (harbour_readout(), numbered(1), numbered(2)):
            with record.writing() as connection:
                write_readout(connection, readout)
        with site(record) as client:
            yield client


def ids(client: TestClient, query: str) -> list[str]:
    return [hit["id"] for hit in client.get(f"/search.json?{query}").json()["hits"]]


def test_the_order_stands_in_the_address_and_is_kept_from_page_to_page(client: TestClient) -> None:
    assert ids(client, "sort=oldest&form=direct") == ids(client, "form=direct")[::-1]
    page = Elements(client.get("/search?sort=oldest&limit=2").text)
    assert any(link.startswith("/search?sort=oldest&after=") for link in page.values("href"))
    current = [each for each in page.of("a") if each.get("aria-current") == "true"]
    assert [each["href"] for each in current] == ["/search?sort=oldest"]
    assert "/search?query=sale&sort=best" in Elements(client.get("/search?query=sale").text).values("href")


def test_each_filter_of_the_record_has_a_field_in_the_form(client: TestClient) -> None:
    page = Elements(client.get("/search?sort=surest").text)
    fields = {each.get("name") for tag in ("input", "select") for each in page.of(tag)}
    assert set(defined()) <= fields


def test_what_was_found_is_counted_by_everything_it_can_be_narrowed_by(client: TestClient) -> None:
    values = client.get("/search.json").json()
    assert (
        list(values["facets"])
        == [*("speaker", "addressee", "outlet", "agency", "form", "act", "polarity", "channel", "language")]
        or "addressee" not in values["facets"]
    )
    assert {each["value"]: each["count"] for each in values["facets"]["language"]} == {"en": 18}
    page = Elements(client.get("/search?since=2024&until=2024").text)
    assert "/search" in page.values("href")
    assert "/search?language=en" in Elements(client.get("/search").text).values("href")


@pytest.mark.parametrize("query", ["(", "harbour AND", "NOT sale", '"open', "*a*", "since=2024-02-31", "***"])
def test_a_nonsense_query_shows_the_place_and_how_to_ask(client: TestClient, query: str) -> None:
    asked = query if query.startswith("since") else None
    answer = client.get("/search?" + asked if asked else "/search", params=None if asked else {"query": query})
    assert answer.status_code == 400
    page = Elements(answer.text)
    assert any(each.get("role") == "alert" for _, each in page.found)
    assert "How to ask" in page.text and "details" in {tag for tag, _ in page.found}
    if not asked:
        assert f"{query}\n" in page.text and "^" in page.text
        assert query in [each.get("value") for each in page.of("input")]


def test_help_has_a_twin_that_says_what_roles_and_filters_mean(client: TestClient) -> None:
    values = client.get("/help.json").json()
    assert values["filters"]["speaker"].startswith("Who says it")
    assert "source" in values["roles"]


def test_a_feed_gives_the_newest_whatever_the_order(client: TestClient) -> None:
    first = client.get("/search.atom?sort=oldest").text
    assert (
        first.index("/statements/")
        and first.split("/statements/")[1:3] == (client.get("/search.atom").text.split("/statements/")[1:3])
    )


@pytest.mark.parametrize("sort", ["newest", "oldest", "surest", "best"])
@pytest.mark.parametrize("words", ["query=sale", "about=harbour", "query=s*le", "about=%C2%B9%C2%83", ""])
def test_what_nobody_said_is_found_nowhere_however_it_is_asked_for(client: TestClient, words: str, sort: str) -> None:
    for name in ("speaker", "addressee", "outlet", "agency", "language", "channel"):
        answer = client.get(f"/search.json?{name}=nobody-of-this-name&{words}&sort={sort}")
        assert answer.status_code == 200 and answer.json()["hits"] == [], (name, answer.text)
