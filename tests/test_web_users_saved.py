"""Readers keep searches of their own, and follow them in a feed reader that cannot sign in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Xml

import pytest
from starlette.testclient import TestClient

from public_site import quick_hashes, record_with_users, visited
from sayso.errors import UsageError
from sayso.record.accounts.tokens import make_token
from sayso.record.accounts.users import remove_user
from sayso.record.opening import Record
from sayso.record.schema import saved_searches
from sayso.record.searching import saved
from sayso.record.searching.filters import Filters
from sayso.record.searching.saved import new_feed, save_search, saved_searches_of, search_of_feed
from web_site import Elements, site


@pytest.fixture(autouse=True, scope="module")
def _quick() -> Iterator[None]:
    with quick_hashes():
        yield


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with record_with_users(tmp_path) as record:
        yield record


def save(client: TestClient, name: str, asked: str = "query=sale") -> dict[str, Any]:
    """The search that was saved, by the JSON of the list."""
    assert client.post("/saved", data={"name": name, "asked": asked}).status_code == 200
    return next(each for each in client.get("/saved.json").json()["saved"] if each["name"] == name)


def feed_address(client: TestClient, id: str) -> str:
    """The address that the button of a saved search shows."""
    answer = client.post(f"/saved/{id}/feed")
    assert answer.status_code == 200
    return re.findall(r"/feeds/[\w-]{43}\.atom", answer.text)[0]


def test_a_reader_saves_renames_and_deletes_searches_of_the_own(record: Record) -> None:
    with visited(record, by="Rhea") as client:
        kept = save(client, "For sale")
        assert "Save this search" in client.get("/search?query=sale").text
        assert client.post(f"/saved/{kept['id']}/rename", data={"name": "Sales"}).status_code == 200
        assert "Sales" in client.get("/").text
        assert client.post(f"/saved/{kept['id']}/delete").status_code == 200
        assert client.get("/saved.json").json()["saved"] == []


def test_nobody_sees_or_changes_the_searches_of_another(record: Record) -> None:
    with visited(record, by="Rhea") as rhea, visited(record, by="Ada") as ada:
        kept = save(rhea, "For sale")
        assert save(ada, "For sale")["id"] != kept["id"]
        assert len(ada.get("/saved.json").json()["saved"]) == 1
        assert ada.get(f"/saved/{kept['id']}.atom").status_code == 404
        for what in ("rename", "delete", "feed"):
            assert ada.post(f"/saved/{kept['id']}/{what}", data={"name": "Mine"}).status_code == 422
        assert [each["name"] for each in rhea.get("/saved.json").json()["saved"]] == ["For sale"]


def test_a_feed_reader_follows_a_search_without_signing_in(record: Record) -> None:
    with visited(record, by="Rhea") as client:
        kept = save(client, "For sale")
        address = feed_address(client, kept["id"])
        # Nobody can show it again.
        assert address not in client.get("/saved").text
    with visited(record) as reader:
        answer = reader.get(address)
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "application/atom+xml"
        feed = Xml.fromstring(answer.content)
        names = {"a": "http://www.w3.org/2005/Atom"}
        assert len(feed.findall("a:entry", names)) == 1
        assert feed.find("a:link[@rel='self']", names).get("href").endswith(address)  # type: ignore[union-attr]
        assert address not in feed.findtext("a:id", namespaces=names)  # type: ignore[operator]
        assert reader.get(address, headers={"if-none-match": answer.headers["etag"]}).status_code == 304
        # It opens this feed, and nothing else.
        (link,) = (each.get("href") for each in feed.find("a:entry", names).findall("a:link", names))  # type: ignore[union-attr]
        assert reader.get(str(link), follow_redirects=False).status_code == 303
        assert reader.get(f"/saved/{kept['id']}.atom", headers={"accept": "*/*"}).status_code == 401


def test_the_address_of_a_feed_ends_with_a_new_one_with_the_search_and_with_the_user(record: Record) -> None:
    with visited(record, by="Rhea") as client, visited(record) as reader:
        first, second = save(client, "One"), save(client, "Two")
        old = feed_address(client, first["id"])
        new, other = feed_address(client, first["id"]), feed_address(client, second["id"])
        assert [reader.get(each).status_code for each in (old, new, other)] == [404, 200, 200]
        client.post(f"/saved/{first['id']}/delete")
        assert [reader.get(each).status_code for each in (new, other)] == [404, 200]
        remove_user(record, "Rhea")
        assert reader.get(other).status_code == 404
        assert reader.get("/feeds/" + "x" * 43 + ".atom").status_code == 404


def test_the_secret_of_a_feed_is_kept_as_a_hash_alone(record: Record) -> None:
    kept = save_search(record, "For sale", Filters(query="sale"), user="Rhea")
    secret = new_feed(record, kept.id, user="Rhea")
    with record.reading() as connection:
        (row,) = connection.execute(saved_searches.select()).all()
    assert secret not in str(row) and row.feed_sha256
    found = search_of_feed(record, secret)
    assert found is not None and (found.id, found.has_feed, found.shared) == (kept.id, True, False)


def test_what_was_saved_when_there_were_no_users_is_everybodys_and_a_reader_leaves_it_alone(record: Record) -> None:
    with site(record) as alone:
        kept = save(alone, "Of all")
        assert alone.post(f"/saved/{kept['id']}/feed").status_code == 404
    with visited(record, by="Rhea") as client:
        assert "Of all" in client.get("/saved").text
        assert client.post(f"/saved/{kept['id']}/rename", data={"name": "Mine"}).status_code == 403
        assert client.post(f"/saved/{kept['id']}/delete").status_code == 403
        assert client.post(f"/saved/{kept['id']}/feed").status_code == 422
    with visited(record, by="Mina") as client:
        assert client.post(f"/saved/{kept['id']}/delete").status_code == 200


def test_no_token_saves_a_search_or_makes_a_feed(record: Record) -> None:
    _, secret = make_token(record, "Ada", scopes=["read", "correct", "admin"], days=1)
    kept = save_search(record, "For sale", Filters(), user="Ada")
    with visited(record, token=secret) as client:
        for path in ("/saved", f"/saved/{kept.id}/feed", f"/saved/{kept.id}/delete"):
            assert client.post(path, data={"name": "x", "asked": ""}).status_code == 403
    assert saved_searches_of(record, user="Ada") == [kept]


def test_nobody_fills_the_record_with_searches(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saved, "MOST", 2)
    for name in ("one", "two"):
        save_search(record, name, Filters(), user="Rhea")
    with pytest.raises(UsageError, match="2 saved searches already"):
        save_search(record, "three", Filters(), user="Rhea")
    save_search(record, "three", Filters(), user="Mina")


def test_what_a_form_of_another_site_sends_saves_nothing(record: Record) -> None:
    with visited(record, by="Rhea") as client:
        foreign = {"sec-fetch-site": "cross-site"}
        assert client.post("/saved", data={"name": "x", "asked": ""}, headers=foreign).status_code == 403
        assert "Saved searches" in Elements(client.get("/saved").text).text
