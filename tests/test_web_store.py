"""What is read is kept only when that is asked for: a text, files, or the examples, in an empty record."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from harbour import article_of
from public_site import quick_hashes, record_with_users, visited
from sayso.record.opening import Record, open_record
from sayso.record.searching.holdings import holdings
from web_site import Elements, site


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "sayso.db", create=True) as record:
        yield record


@pytest.fixture
def client(record: Record) -> Iterator[TestClient]:
    with site(record) as client:
        yield client


def test_an_empty_record_offers_the_examples_and_one_click_adds_them(client: TestClient, record: Record) -> None:
    start = client.get("/").text
    assert "It is empty." in start and "Add the examples" in start
    added = client.post("/add", data={"examples": "1"})
    assert added.status_code == 200
    page = Elements(added.text)
    assert "8 articles were added to the record" in page.text
    assert "Mayor threatens to sue ministry over flood barrier money" in page.text
    assert holdings(record)["article"] == 8
    start = client.get("/").text
    assert "Add the examples" not in start and "8 articles" in start
    for link in (each for each in page.values("href") if each.startswith("/articles/")):
        assert client.get(link).status_code == 200


def test_the_examples_are_added_once(client: TestClient, record: Record) -> None:
    client.post("/add", data={"examples": "1"})
    page = Elements(client.post("/add", data={"examples": "1"}).text)
    assert "All of it was in the record before" in page.text
    assert page.text.count("was there before") == 8
    assert holdings(record)["article"] == 8


def test_a_text_is_stored_only_when_that_is_asked_for(client: TestClient, record: Record) -> None:
    form = {"text": article_of("Okafor"), "outlet": "The Bay Post", "published": "2024-03-04"}
    assert client.post("/read", data=form).status_code == 200
    assert holdings(record)["article"] == 0
    page = Elements(client.post("/add", data=form).text)
    assert "1 article was added to the record" in page.text and "1 statement" in page.text
    (article,) = (each for each in page.values("href") if each.startswith("/articles/"))
    assert "The Bay Post" in client.get(article).text
    assert "1 statement" in Elements(client.get("/search?query=lamp").text).text


def test_files_that_cannot_be_read_are_told_beside_those_that_were_added(client: TestClient, record: Record) -> None:
    files = [("files", ("a.txt", article_of("Okafor").encode())), ("files", ("b.pdf", b"%PDF-1.7\n%\xe2\xe3\n"))]
    answer = client.post("/add", files=files)
    assert answer.status_code == 200
    assert "1 article was added" in answer.text and "b.pdf" in answer.text
    (good, bad) = client.post("/add.json", files=files).json()["stored"]
    assert (good["outcome"], good["statements"]) == ("skipped", 0) and good["article"].startswith("art_")
    assert bad["outcome"] == "rejected" and bad["article"] is None and bad["reason"]
    assert holdings(record)["article"] == 1
    assert client.post("/add", files=files[1:]).status_code == 422


def test_without_a_record_the_first_thing_added_begins_one(tmp_path: Path) -> None:
    file = tmp_path / "sayso.db"
    with site(begin=lambda: open_record(file, create=True)) as client:
        start = client.get("/").text
        assert "No record yet" in start and "Begin it with the examples" in start and "Search" not in start
        for nothing in ("/search", "/outlets", "/speakers", "/network", "/review", "/api/v1/search"):
            assert client.get(nothing).status_code == 404
        assert client.post("/add", data={"text": " "}).status_code == 422
        assert client.post("/read", data={"text": article_of("Okafor")}).status_code == 200
        assert not file.exists()
        assert client.post("/add", data={"text": article_of("Okafor")}).status_code == 200
        assert "1 statement" in Elements(client.get("/search?query=lamp").text).text
        for there in ("/outlets", "/speakers", "/network", "/review", "/api/v1/search"):
            assert client.get(there).status_code == 200
        client.post("/add", data={"text": article_of("Marsh")})
        assert "2 articles" in client.get("/").text
    with open_record(file) as record:
        assert holdings(record)["article"] == 2


def test_nothing_sent_is_nothing_added(client: TestClient) -> None:
    answer = client.post("/add", data={"text": "  "})
    assert answer.status_code == 422 and "nothing to add" in answer.text


def test_without_a_record_nothing_is_offered_to_be_kept() -> None:
    with site() as client:
        start = client.get("/").text
        assert "add to the record" not in start and "begin a record" in start
        assert client.post("/add", data={"examples": "1"}).status_code == 404


def test_who_may_only_read_is_not_offered_to_add_and_cannot(tmp_path: Path) -> None:
    with quick_hashes(), record_with_users(tmp_path) as record:
        for name, status in (("Rhea", 403), ("Mina", 200)):
            with visited(record, by=name) as client:
                assert ("Read and add" in client.get("/").text) is (status == 200)
                assert client.post("/add", data={"text": article_of("Okafor")}).status_code == status
        assert holdings(record)["article"] == 2
