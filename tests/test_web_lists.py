"""Articles and speakers of a record are listed to the end, a page at a time: none twice, none passed over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from harbour import bare, harbour_readout, readout_of
from sayso.record.judgements.merging import merge
from sayso.record.opening import Record, open_record
from sayso.record.writing import write_readout
from sayso.speaker import Speaker
from stated import stated
from web_site import Elements, site

DAYS = ("2024-03-05", "2024-03-01", None, "2024-03-05", None, "2024-02-10")
TALKERS = {"Ada Holm": 3, "Bo Lind": 2, "Cy Berg": 2, "Dee Falk": 1, "Eva Dahl": 1, "Finn Moe": 1, "Gro Vik": 0}


def talk(record: Record) -> None:
    """Six articles; in the first each of TALKERS says something so many times, or is only spoken of."""
    words = [(name, f"{name.split()[0]} number {each}") for name, times in TALKERS.items() for each in range(times)]
    text = " ".join(f"{name} said {said}." for name, said in words) + " Gro Vik was there."
    statements = [
        replace(stated(text, name, "said", said, id=f"st_{number}"), speaker=name)
        for number, (name, said) in enumerate(words)
    ]
    named = tuple(Speaker(id=name, name=name, kind="person") for name in TALKERS)
    for number, day in enumerate(DAYS):
        article = bare(text if not number else f"It rained {number} times.", title=f"Rain {number}")
        article = replace(article, url=f"https://post.example/{number}", outlet="The Post", published=day)
        readout = readout_of(article, *(statements if not number else ()))
        with record.writing() as connection:
            write_readout(connection, replace(readout, speakers=named) if not number else readout)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with open_record(tmp_path_factory.mktemp("lists") / "sayso.db", create=True) as record:
        talk(record)
        yield record


@pytest.fixture(scope="module")
def client(record: Record) -> Iterator[TestClient]:
    with site(record) as client:
        yield client


def to_the_end(client: TestClient, path: str, **asked: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    name = path.rpartition("/")[2]
    after: dict[str, str] = {}
    while True:
        values = client.get(path, params={**asked, **after}).json()
        assert len(values[name]) <= asked["limit"]
        found += values[name]
        if values["next"] is None:
            return found
        after = {"after": values["next"]}


@pytest.mark.parametrize("limit", [1, 2, 4, 50])
def test_articles_come_newest_first_and_those_without_a_date_last(client: TestClient, limit: int) -> None:
    found = to_the_end(client, "/api/v1/articles", limit=limit)
    assert [each["title"] for each in found] == [f"Rain {number}" for number in (3, 0, 1, 5, 4, 2)]
    assert [each["statements"] for each in found] == [0, 10, 0, 0, 0, 0]


@pytest.mark.parametrize("limit", [1, 2, 3, 50])
def test_speakers_are_listed_to_those_who_say_nothing(client: TestClient, limit: int) -> None:
    found = to_the_end(client, "/api/v1/speakers", limit=limit)
    assert {each["name"]: each["statements"] for each in found} == TALKERS
    assert [each["name"] for each in found] == list(TALKERS)
    assert [each["name"] for each in to_the_end(client, "/api/v1/speakers", limit=limit, name="ada")] == ["Ada Holm"]


@pytest.mark.parametrize("limit", [1, 2, 50])
def test_who_was_merged_is_listed_once_by_what_both_say(tmp_path: Path, limit: int) -> None:
    with open_record(tmp_path / "sayso.db", create=True) as record, site(record) as client:
        talk(record)
        merge(record, "Finn Moe", "Cy Berg", who="Mina", why="one man")
        merge(record, "Ada Holm", "Gro Vik", who="Mina", why="one woman")
        found = to_the_end(client, "/api/v1/speakers", limit=limit)
    assert [(each["name"], each["statements"]) for each in found] == [
        *(("Cy Berg", 3), ("Gro Vik", 3), ("Bo Lind", 2), ("Dee Falk", 1), ("Eva Dahl", 1)),
    ]


def test_a_person_goes_from_the_start_page_through_all_articles(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "/articles" in Elements(client.get("/").text).values("href")
    monkeypatch.setattr("sayso.web.article_list.MANY", 4)
    first = client.get("/articles").text
    assert "Rain 3" in first and "The Post" in first and "Rain 2" not in first
    links = Elements(first).values("href")
    (further,) = [each for each in links if each.startswith("/articles?after=")]
    second = client.get(further).text
    assert "Rain 2" in second and "Rain 3" not in second and "back to the newest" in second
    (same,) = [each for each in Elements(second).values("href") if each.startswith("/articles.json?after=")]
    assert [each["title"] for each in client.get(same).json()["articles"]] == ["Rain 4", "Rain 2"]


def test_a_person_goes_on_through_all_speakers(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.web.speaker_pages.MANY", 4)
    first = client.get("/speakers").text
    assert "Dee Falk" in first and "Eva Dahl" not in first
    (further,) = [each for each in Elements(first).values("href") if each.startswith("/speakers?after=")]
    second = client.get(further).text
    assert "Eva Dahl" in second and "Gro Vik" in second and "those who say less" not in second


@pytest.mark.parametrize("path", ["/articles", "/speakers"])
@pytest.mark.parametrize("cursor", ["x", "W10", "WzEsMl0", "W251bGwsLTFd", "W3RydWUsImEiLCJiIl0", "é"])
def test_what_is_no_cursor_is_refused(client: TestClient, path: str, cursor: str) -> None:
    for address in (path, f"{path}.json", f"/api/v1{path}"):
        answer = client.get(address, params={"after": cursor})
        assert answer.status_code == 400 and "not a cursor" in answer.text


def test_an_empty_record_lists_no_articles(tmp_path: Path) -> None:
    with open_record(tmp_path / "new.db", create=True) as record, site(record) as client:
        assert "There is none" in client.get("/articles").text
        assert client.get("/api/v1/articles").json() == {"articles": [], "next": None}


def test_the_newest_of_one_place_alone_is_listed(tmp_path: Path) -> None:
    with open_record(tmp_path / "new.db", create=True) as record, site(record) as client:
        readout = harbour_readout()
        for title in ("Before", "After"):
            changed = replace(readout.article, title=title, text=readout.article.text.replace("Halden", title))
            with record.writing() as connection:
                write_readout(connection, replace(readout, article=changed, statements=()))
        assert [each["title"] for each in client.get("/articles.json").json()["articles"]] == ["After"]
