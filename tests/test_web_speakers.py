"""A speaker's page says why this is one speaker; two are merged and one is split from there, and it can be undone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from harbour import ARTICLE, SPEAKERS, STATEMENTS, harbour_readout
from sayso.readout import Readout
from sayso.record.joining.evidence import evidence, mentions
from sayso.record.joining.suggestions import compare, suggest_for
from sayso.record.opening import Record, open_record
from sayso.record.writing import write_readout
from web_site import Elements, site

pytest_plugins = ("records",)

SIGNED = {"by": "Mina", "why": "I asked her"}


def told(number: int, name: str, role: str | None, *, day: str = "2024-03-03") -> Readout:
    """The harbour article as another outlet had it, with another name for Ana Reyes."""
    article = replace(ARTICLE, url=f"https://post{number}.example/", outlet=f"Post {number}", published=day)
    people = (replace(SPEAKERS[0], name=name, role=role), *SPEAKERS[1:])
    said = tuple(replace(each, id=f"{each.id}{number}", within=None, when=None) for each in STATEMENTS)
    return replace(harbour_readout(), article=article, speakers=people, statements=said)


def fill(record: Record) -> None:
    for readout in (
        told(1, "Ana Reyes", "director"),
        told(2, "Ana Reyes", "director", day="2024-04-01"),
        told(3, "Reyes", None),
        told(4, "Ana <b>Reyes</b>", "harbour master"),
    ):
        with record.writing() as connection:
            write_readout(connection, readout)


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    with open_record(tmp_path / "sayso.db", create=True) as record:
        fill(record)
        with site(record) as client:
            yield client


def id_of(client: TestClient, name: str) -> str:
    found = client.get("/api/v1/speakers", params={"name": name}).json()["speakers"]
    return str(next(each["id"] for each in found if each["name"] == name))


def test_what_joined_a_speaker_of_several_articles_is_told_with_its_reasons(record: Record) -> None:
    fill(record)
    with record.reading() as connection:
        id = str(connection.exec_driver_sql("SELECT id FROM speakers WHERE name = 'Ana Reyes'").scalar())
    known = evidence(record, id)
    assert [each.name for each in known.names] == ["Ana Reyes"]
    assert known.names[0].day == "2024-03-03"
    (join,) = known.joins
    assert join.holds and 'the same name "Ana Reyes"' in join.why and join.score > 1.3
    assert [each.place.partition(":")[2] for each in mentions(record, id, limit=9)] == ["p1", "p1"]
    assert [each.day for each in mentions(record, id, limit=1)] == ["2024-04-01"]
    assert mentions(record, id, words="astronaut", limit=9) == []
    assert len(mentions(record, id, words="DIRECTOR", limit=9)) == 2
    assert evidence(record, "sp_0").names == []


def test_whom_a_speaker_may_be_one_with_is_suggested_with_reasons(record: Record) -> None:
    fill(record)
    with record.reading() as connection:
        ids = {row[0]: row[1] for row in connection.exec_driver_sql("SELECT name, id FROM speakers")}
    suggested = suggest_for(record, ids["Reyes"], limit=9)
    assert ids["Ana Reyes"] in {each.into for each in suggested}
    score = compare(record, ids["Reyes"], ids["Ana Reyes"])
    assert score is not None and '"Reyes" alone is the name of many' in score.reasons[0][0]
    assert compare(record, ids["Owen Clarke"], ids["Ana Reyes"]) is None
    assert suggest_for(record, "sp_0", limit=9) == []


def test_a_page_tells_of_a_speaker_all_that_the_record_knows(client: TestClient) -> None:
    page = Elements(client.get(f"/speakers/{id_of(client, 'Ana Reyes')}").text)
    text = " ".join(page.text.split())
    assert "Why this is one speaker" in text and "the same name" in text
    assert "3 March 2024" in text and "1 April 2024" in text and "Roles over time" in text
    assert "Statements over time" in text
    assert "6 statements" in text
    assert any(link.startswith("/search?speaker=sp_") and "outlet=Post" in link for link in page.values("href"))


def test_two_are_merged_after_they_were_seen_beside_each_other_and_it_is_undone(client: TestClient) -> None:
    ana, short = id_of(client, "Ana Reyes"), id_of(client, "Reyes")
    choice = Elements(client.get(f"/speakers/{short}/merge?name=ana").text)
    assert f"/speakers/{short}/merge?other={ana}" in choice.values("href")
    asked = client.get(f"/speakers/{short}/merge?other={ana}")
    assert "alone is the name of many" in asked.text
    chosen = [each["value"] for each in Elements(asked.text).of("input") if "checked" in each and "value" in each]
    assert chosen == [ana]
    done = client.post(f"/speakers/{short}/merge", data={"other": ana, "into": ana, **SIGNED})
    assert done.url.path == f"/speakers/{ana}" and "9 statements" in done.text
    assert "is one with Ana Reyes" in " ".join(Elements(done.text).text.split())
    assert client.get(f"/speakers/{short}", follow_redirects=False).headers["location"] == f"/speakers/{ana}"
    assert client.get(f"/speakers/{short}/merge").status_code == 200
    number = client.get(f"/api/v1/history/{ana}").json()["judgements"][-1]["number"]
    undone = client.post(f"/speakers/{ana}/undo", data={"number": number, **SIGNED})
    assert undone.status_code == 200 and "6 statements" in undone.text
    assert client.get(f"/speakers/{short}", follow_redirects=False).status_code == 200


def test_a_merge_that_is_wrong_is_refused_with_the_way_out(client: TestClient) -> None:
    ana, short = id_of(client, "Ana Reyes"), id_of(client, "Reyes")
    form = {"other": ana, "into": ana, **SIGNED}
    for change, words, status in (
        ({"why": " "}, "no reason is given", 422),
        ({"by": ""}, "nobody is named", 422),
        ({"into": "sp_0"}, "which of the two names", 422),
        ({"other": short, "into": short}, "one speaker already", 409),
    ):
        answer = client.post(f"/speakers/{short}/merge", data={**form, **change})
        assert answer.status_code == status, change
        assert words in Elements(answer.text).text.casefold(), change
    assert client.post(f"/speakers/{short}/merge", data={**form, "other": "sp_0"}).status_code == 404
    assert client.get(f"/speakers/{short}/merge?other=sp_0").status_code == 404
    assert client.get("/speakers/sp_0/merge").status_code == 404


def test_programs_merge_and_split_too(client: TestClient) -> None:
    ana, short = id_of(client, "Ana Reyes"), id_of(client, "Reyes")
    done = client.post(f"/api/v1/speakers/{short}/merge", json={"into": ana, **SIGNED}).json()
    assert done["speaker"] == ana
    assert client.get(f"/api/v1/speakers/{short}").json()["statements"] == 9
    again = client.post(f"/api/v1/speakers/{short}/merge", json={"into": ana, **SIGNED})
    assert again.status_code == 409
    assert client.post(f"/api/v1/judgements/{done['number']}/undo", json=SIGNED).status_code == 200
    article = client.get("/api/v1/search", params={"speaker": ana}).json()["hits"][0]["article"]
    other = client.post(f"/api/v1/speakers/{ana}/split", json={"articles": [article], **SIGNED}).json()["speaker"]
    assert client.get(f"/api/v1/speakers/{other}").json()["statements"] == 3
    refused = client.post(f"/api/v1/speakers/{other}/merge", json={"into": ana, **SIGNED})
    assert refused.status_code == 409 and refused.json()["overrulable"]
    merged = client.post(f"/api/v1/speakers/{other}/merge", json={"into": ana, "over": True, **SIGNED})
    assert merged.status_code == 200
    for path, sent, status in (
        ("sp_0/merge", {"into": ana}, 404),
        ("sp_0/split", {"articles": [article]}, 404),
        (f"{ana}/merge", {"into": "sp_0"}, 400),
        (f"{ana}/split", {"articles": ["art_0"]}, 400),
        (f"{ana}/split", {"articles": []}, 422),
        (f"{ana}/merge", {}, 422),
    ):
        assert client.post(f"/api/v1/speakers/{path}", json={**sent, **SIGNED}).status_code == status, path


def test_one_is_split_by_the_articles_that_mean_another(client: TestClient) -> None:
    ana = id_of(client, "Ana Reyes")
    page = Elements(client.get(f"/speakers/{ana}/split").text)
    places = [str(each["name"]) for each in page.of("input") if str(each.get("name")).startswith("art_")]
    assert len(places) == 2
    assert "no article is chosen" in client.post(f"/speakers/{ana}/split", data=SIGNED).text.casefold()
    every = client.post(f"/speakers/{ana}/split", data={**dict.fromkeys(places, "1"), **SIGNED})
    assert every.status_code == 422 and "nothing is split" in every.text
    done = client.post(f"/speakers/{ana}/split", data={places[0]: "1", **SIGNED})
    other = done.url.path
    assert other != f"/speakers/{ana}" and "somebody else is meant" in done.text
    assert f"/speakers/{ana}" in Elements(done.text).values("href")
    again = client.post(f"/speakers/{ana}/merge", data={"other": other.rpartition("/")[2], "into": ana, **SIGNED})
    assert again.status_code == 409 and "split them" in again.text and 'name="over"' in again.text
    assert "undo that, or tick “Merge all the same”" in again.text


def test_only_what_was_judged_of_a_speaker_is_undone_there(client: TestClient) -> None:
    ana = id_of(client, "Ana Reyes")
    answer = client.post(f"/speakers/{ana}/undo", data={"number": "4711", **SIGNED})
    assert answer.status_code == 422 and "which judgement" in answer.text.casefold()


def test_hostile_names_stay_text_on_every_page_of_a_speaker(client: TestClient) -> None:
    hostile, ana = id_of(client, "Ana <b>Reyes</b>"), id_of(client, "Ana Reyes")
    for path in ("", "/merge", "/merge?name=reyes", f"/merge?other={ana}", "/split", "/split?words=%3Cb%3E"):
        answer = client.get(f"/speakers/{hostile}{path}")
        assert answer.status_code == 200, path
        assert "<b>Reyes</b>" not in answer.text.replace('dir="auto"', ""), path
