"""A search is saved under a name, followed as a feed, renamed and deleted, and its address keeps working."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from starlette.testclient import TestClient

from sayso.errors import UsageError
from sayso.record.opening import Record
from sayso.record.searching.filters import Filters
from sayso.record.searching.saved import delete_saved, find_saved, rename_saved, save_search, saved_searches_of
from web_site import Elements, harbour_record, site

pytest_plugins = ("records",)


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    with harbour_record(tmp_path) as record, site(record) as client:
        yield client


def test_a_search_comes_back_as_it_was_saved(record: Record) -> None:
    asked = Filters(query="harbour OR sale", since="2024", min_confidence=0.5, corrected=True, sort="surest")
    kept = save_search(record, "  The   harbour ", asked)
    assert (kept.name, kept.filters) == ("The harbour", asked)
    assert saved_searches_of(record) == [kept] == [find_saved(record, kept.id)]
    assert rename_saved(record, kept.id, "the Harbour").name == "the Harbour"
    delete_saved(record, kept.id)
    assert saved_searches_of(record) == []


def test_a_name_is_there_once(record: Record) -> None:
    first = save_search(record, "Élysée", Filters())
    other = save_search(record, "!?", Filters(form="direct"))
    for name in ("elysee", " ÉLYSÉE "):
        with pytest.raises(UsageError, match='a saved search "Élysée" already'):
            save_search(record, name, Filters())
        with pytest.raises(UsageError, match="already"):
            rename_saved(record, other.id, name)
    assert [each.id for each in saved_searches_of(record)] == [other.id, first.id]
    for name, words in (("", "needs a name"), ("x" * 81, "over 80 characters")):
        with pytest.raises(UsageError, match=words):
            save_search(record, name, Filters())
    with pytest.raises(UsageError, match="no saved search has this id"):
        rename_saved(record, "se_0", "x")


def test_a_search_is_saved_from_its_page_and_listed_on_the_first(client: TestClient) -> None:
    found = Elements(client.get("/search?query=sale&form=direct&sort=best").text)
    asked = next(each["value"] for each in found.of("input") if each.get("name") == "asked")
    answer = client.post("/saved", data={"name": "What is for sale", "asked": asked})
    assert answer.status_code == 200 and answer.url.path == "/saved"
    assert "/search?query=sale&form=direct&sort=best" in Elements(answer.text).values("href")
    assert "What is for sale" in client.get("/").text
    (kept,) = client.get("/saved.json").json()["saved"]
    assert kept["asked"] == {"query": "sale", "form": "direct", "sort": "best"}
    assert client.get(f"/saved/{kept['id']}.json").json() == kept
    answer = client.get(f"/saved/{kept['id']}", follow_redirects=False)
    assert answer.headers["location"] == "/search?query=sale&form=direct&sort=best"


def test_the_feed_of_a_saved_search_keeps_its_address_when_it_is_renamed(client: TestClient) -> None:
    client.post("/saved", data={"name": "Reyes", "asked": "speaker=reyes"})
    (kept,) = client.get("/saved.json").json()["saved"]
    client.post(f"/saved/{kept['id']}/rename", data={"name": "Ana Reyes"})
    answer = client.get(f"/saved/{kept['id']}.atom")
    assert answer.headers["content-type"] == "application/atom+xml"
    feed = Xml.fromstring(answer.content)
    names = {"a": "http://www.w3.org/2005/Atom"}
    assert feed.findtext("a:title", namespaces=names) == "Sayso: Ana Reyes"
    assert feed.findtext("a:id", namespaces=names).endswith(kept["feed"])  # type: ignore[union-attr]
    assert len(feed.findall("a:entry", names)) == 3
    assert client.post(f"/saved/{kept['id']}/delete").status_code == 200
    assert client.get(f"/saved/{kept['id']}.atom").status_code == 404
    assert client.get(f"/saved/{kept['id']}").status_code == 404


def test_what_cannot_be_saved_is_said_on_the_page(client: TestClient) -> None:
    client.post("/saved", data={"name": "<b>Bay</b>", "asked": ""})
    again = client.post("/saved", data={"name": "<B>bay</B>", "asked": "query=x"})
    assert again.status_code == 422 and "already" in Elements(again.text).text
    assert "<b>Bay</b>" not in again.text
    for asked in ("form=loud", "colour=red", "since=never", "harbour"):
        assert client.post("/saved", data={"name": "x", "asked": asked}).status_code == 422
    for sent in ({"name": "x"}, {"name": "x", "query": "harbour"}, {"name": "x", "asked": "", "query": "harbour"}):
        answer = client.post("/saved", data=sent)
        assert answer.status_code == 422 and "no search that can be saved" in answer.text
    assert client.post("/saved/se_0/rename", data={"name": "x"}).status_code == 422
    assert len(client.get("/saved.json").json()["saved"]) == 1
