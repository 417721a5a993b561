"""A statement is corrected on its page, by the log that `sayso correct` writes, and what was judged is taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from harbour import harbour_readout
from sayso.record.judgements.history import history
from sayso.record.opening import Record
from web_site import Elements, harbour_record, site

MINA = {"by": "Mina", "why": "I heard the tape"}


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with harbour_record(tmp_path) as record:
        yield record


@pytest.fixture
def client(record: Record) -> Iterator[TestClient]:
    with site(record) as client:
        yield client


def filled(client: TestClient, id: str) -> dict[str, str]:
    """The form of a statement's page as it is sent when nothing is touched."""
    form: dict[str, str] = {}
    name = None
    for tag, attributes in Elements(client.get(f"/statements/{id}").text).found:
        if tag == "select":
            name = attributes.get("name")
            form |= {name: ""} if name else {}
        elif tag == "option" and "selected" in attributes and name:
            form[name] = "SELECTED"
        elif tag == "input" and attributes.get("name") not in (None, "by", "why", "number", "over"):
            form[attributes["name"] or ""] = attributes.get("value") or ""
    values = client.get(f"/statements/{id}.json").json()["statement"]
    return {name: values[name] if value == "SELECTED" else value for name, value in form.items()}


def test_a_field_is_corrected_and_the_others_are_not_judged(client: TestClient, record: Record) -> None:
    form = filled(client, "st_sale") | {"act": "directive"} | MINA
    answer = client.post("/statements/st_sale/correct", data=form, follow_redirects=False)
    assert answer.status_code == 303 and answer.headers["location"] == "/statements/st_sale#judged"
    (judgement,) = history(record, "st_sale")
    assert (judgement.who, judgement.why, judgement.after) == ("Mina", "I heard the tape", {"act": "directive"})
    page = client.get("/statements/st_sale").text
    assert "act <del>(none)</del> <ins>directive</ins>" in page
    assert client.get("/api/v1/statements/st_sale").json()["corrected"] is True


def test_the_speaker_and_the_addressee_are_corrected(client: TestClient) -> None:
    form = filled(client, "st_sale") | {"speaker": "Owen Clarke", "addressee": "unions"} | MINA
    assert client.post("/statements/st_sale/correct", data=form).status_code == 200
    hit = client.get("/api/v1/statements/st_sale").json()
    assert hit["speaker"] == "Owen Clarke"
    assert [piece["text"] for piece in hit["statement"]["addressee"]] == ["unions"]


def test_what_is_no_statement_is_withdrawn_and_taken_back(client: TestClient, record: Record) -> None:
    client.post("/statements/st_price/withdraw", data=filled(client, "st_price") | MINA)
    page = client.get("/statements/st_price").text
    assert "withdrawn" in page
    assert "Cite this" not in page and "st_price.bib" not in page
    values = client.get("/api/v1/statements/st_price").json()
    assert (values["live"], values["standing"]) == (False, "withdrawn")
    assert client.get("/api/v1/search").json()["total"] == 5
    (judgement,) = history(record, "st_price")
    undo = {"number": str(judgement.number), "by": "Mina", "why": "it is one"}
    page = client.post("/statements/st_price/undo", data=undo).text
    assert "took back no." in page
    assert client.get("/api/v1/search").json()["total"] == 6


def test_a_statement_that_was_missed_is_added(client: TestClient) -> None:
    id = harbour_readout().article.id
    words = {"content": "offer", "cue": "made"}
    assert 'value="made"' in client.get(f"/articles/{id}/missing", params=words).text
    given = {"content": "the books were open to anyone", "source": "She", "cue": "added", **MINA}
    assert client.post(f"/articles/{id}/missing", data=given).status_code == 409  # It is there already.
    given = {"content": "had made an offer", **MINA}
    wrong = client.post(f"/articles/{id}/missing", data=given)
    assert wrong.status_code == 422 and "had made an offer" in wrong.text
    given = {"content": "wished to read them", "source": "anyone", "cue": "who", **MINA}
    added = client.post(f"/articles/{id}/missing", data=given)
    assert added.status_code == 200
    assert added.url.path.startswith("/statements/st_")
    assert client.get("/api/v1/search").json()["total"] == 7


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"when": "soon"}, "no date in EDTF"),
        ({"act": "shouting"}, "none of assertive"),
        ({"addressee": "the moon"}, "the moon"),
        ({"why": " "}, "no reason"),
        ({"by": "sayso"}, "your own name"),
        ({}, "nothing to correct"),
    ],
)
def test_what_cannot_be_corrected_is_said_and_what_was_typed_is_kept(
    client: TestClient, record: Record, change: dict[str, str], says: str
) -> None:
    form = filled(client, "st_sale") | MINA | {"channel": ""} | change
    answer = client.post("/statements/st_sale/correct", data=form)
    assert answer.status_code == 422
    assert says in answer.text.casefold().replace("edtf", "EDTF") and 'role="alert"' in answer.text
    for value in filter(str.strip, change.values()):
        assert value in answer.text
    assert history(record, "st_sale") == []


def test_two_who_disagree_are_told_of_each_other(client: TestClient, record: Record) -> None:
    mina = filled(client, "st_sale") | {"act": "directive"} | MINA
    piet = filled(client, "st_sale") | {"act": "expressive", "by": "Piet", "why": "it is anger"}
    client.post("/statements/st_sale/correct", data=mina)
    refused = client.post("/statements/st_sale/correct", data=piet)
    assert refused.status_code == 409 and "by Mina" in refused.text
    assert 'name="over"' in refused.text
    told = refused.text.partition('role="alert"')[2].partition("</p>")[0]
    assert "undo that, or tick “Decide all the same, over what another has judged”" in told
    assert "--" not in told and "sayso" not in told and 'href="#judged-1">Undo no. 1</a>' in told
    assert 'id="judged-1"' in refused.text and " autofocus" in told
    told = client.post("/statements/st_sale/correct", data=piet, headers={"accept": "application/json"})
    assert told.status_code == 409 and told.json()["judgement"] == 1 and told.json()["overrulable"]
    assert client.post("/statements/st_sale/correct", data=piet | {"over": "1"}).status_code == 200
    assert [each.who for each in history(record, "st_sale")] == ["Mina", "Piet"]


def test_what_is_amiss_with_a_form_offers_no_way_to_overrule_where_nobody_judged_otherwise(client: TestClient) -> None:
    form = filled(client, "st_sale") | {"act": "shouting"} | MINA
    assert 'name="over"' not in client.post("/statements/st_sale/correct", data=form).text


def test_programs_are_told_of_a_judgement_that_stands_against_theirs(client: TestClient) -> None:
    def corrected(**values: object) -> tuple[int, dict[str, object]]:
        answer = client.post("/api/v1/statements/st_sale/corrections", json={**MINA, **values})
        return answer.status_code, answer.json()

    assert corrected(act="directive")[0] == 200
    status, told = corrected(act="expressive", by="Piet")
    assert (status, told["judgement"], told["overrulable"]) == (409, 1, True)
    assert corrected(act="expressive", by="Piet", over=True)[0] == 200
    first = client.post("/api/v1/judgements/1/undo", json=MINA)
    assert first.status_code == 409 and first.json()["judgement"] == 2  # Piet's rests on it.
    assert client.post("/api/v1/judgements/2/undo", json=MINA).status_code == 200
    again = client.post("/api/v1/judgements/2/undo", json=MINA)
    assert again.status_code == 409 and "undone already" in again.json()["detail"]
    described = client.get("/api/v1/openapi.json").json()["paths"]
    for path in ("/api/v1/statements/{id}/corrections", "/api/v1/judgements/{number}/undo"):
        assert "stands against it" in described[path]["post"]["responses"]["409"]["description"]
    assert "503" in described["/readyz"]["get"]["responses"]


def test_a_judgement_about_another_statement_is_not_undone_here(client: TestClient, record: Record) -> None:
    client.post("/statements/st_sale/correct", data=filled(client, "st_sale") | {"act": "directive"} | MINA)
    number = str(history(record, "st_sale")[0].number)
    for wrong in (number, "", "-1", "9" * 30):
        answer = client.post("/statements/st_price/undo", data={"number": wrong, **MINA})
        assert answer.status_code == 422
    assert history(record, "st_sale")[0].holds


def test_another_sites_form_corrects_nothing(client: TestClient, record: Record) -> None:
    form = filled(client, "st_sale") | {"act": "directive"} | MINA
    for headers in ({"sec-fetch-site": "cross-site"}, {"origin": "http://evil.example"}):
        assert client.post("/statements/st_sale/correct", data=form, headers=headers).status_code == 403
    assert history(record, "st_sale") == []


def test_attacks_in_a_reason_are_shown_and_not_obeyed(client: TestClient) -> None:
    attack = "<script>alert(1)</script>"
    client.post(
        "/statements/st_sale/correct",
        data=filled(client, "st_sale") | {"act": "directive", "by": attack, "why": attack},
    )
    page = client.get("/statements/st_sale").text
    assert attack not in page and "&lt;script&gt;alert(1)" in page


def test_what_is_not_there_cannot_be_corrected(client: TestClient) -> None:
    for path in ("/statements/st_0/correct", "/statements/st_0/withdraw", "/statements/st_0/undo"):
        assert client.post(path, data=MINA).status_code == 404
    assert client.get("/articles/art_0/missing").status_code == 404


def test_the_api_corrects_and_takes_back_too(client: TestClient) -> None:
    sent = {"act": "directive", "addressee": ["unions"], "by": "Mina", "why": "heard it"}
    corrected = client.post("/api/v1/statements/st_sale/corrections", json=sent).json()
    assert corrected["statement"] == "st_sale" and corrected["already"] is False
    assert client.post("/api/v1/statements/st_sale/corrections", json=sent).json()["already"] is True
    (judgement,) = client.get("/api/v1/history/st_sale").json()["judgements"]
    assert judgement["number"] == corrected["number"] and judgement["holds"] is True
    undone = client.post(f"/api/v1/judgements/{judgement['number']}/undo", json={"by": "Mina", "why": "no"}).json()
    assert [each["holds"] for each in client.get("/api/v1/history/st_sale").json()["judgements"]] == [False, True]
    assert undone["number"] == judgement["number"] + 1
    none = {"not_a_statement": True, "by": "Mina", "why": "a headline"}
    assert client.post("/api/v1/statements/st_price/corrections", json=none).status_code == 200
    assert client.post("/api/v1/statements/st_talks/corrections", json=none | {"act": "directive"}).status_code == 400
    assert client.get("/api/v1/search").json()["total"] == 5


def test_programs_add_what_was_missed(client: TestClient) -> None:
    id = harbour_readout().article.id
    sent = {"content": ["wished to read them"], "source": ["anyone"], "cue": ["who"], **MINA}
    added = client.post(f"/api/v1/articles/{id}/statements", json=sent).json()
    assert client.get(f"/api/v1/statements/{added['statement']}").json()["corrected"] is True
    assert client.get("/api/v1/search").json()["total"] == 7
    assert client.post(f"/api/v1/articles/{id}/statements", json=sent).status_code == 409
    elsewhere = {**sent, "content": ["the moon is for sale"]}
    assert client.post(f"/api/v1/articles/{id}/statements", json=elsewhere).status_code == 400
    assert client.post("/api/v1/articles/art_0/statements", json=sent).status_code == 404
    assert client.post(f"/api/v1/articles/{id}/statements", json=MINA).status_code == 422
    assert client.post(f"/api/v1/judgements/{added['number']}/undo", json=MINA).status_code == 200
    assert client.get("/api/v1/search").json()["total"] == 6


@pytest.mark.parametrize(
    ("path", "sent", "status"),
    [
        ("statements/st_0/corrections", {"act": "directive", **MINA}, 404),
        ("statements/st_sale/corrections", MINA, 400),
        ("statements/st_sale/corrections", {"act": "directive"}, 422),
        ("statements/st_sale/corrections", {"act": "shouting", **MINA}, 400),
        ("judgements/99/undo", MINA, 400),
        ("judgements/0/undo", MINA, 422),
    ],
)
def test_the_api_says_what_cannot_be_corrected(
    client: TestClient, path: str, sent: dict[str, str], status: int
) -> None:
    answer = client.post(f"/api/v1/{path}", json=sent)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
