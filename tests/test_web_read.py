"""Pasting a text or dropping a file shows who said what, at once and without keeping any of it."""

from __future__ import annotations

import gzip
import json
import logging
import re
from collections.abc import Iterator
from importlib import resources

import pytest
from starlette.testclient import TestClient

from harbour import ARTICLE, STATEMENTS, TEXT, Finder, article_of, harbour_readout
from sayso.errors import ModelError
from sayso.reading import Reader
from sayso.web import start
from sayso.web.app import make_app
from sayso.web.dates import edtf_in_words
from sayso.web.parts import STATEMENTS as PART
from sayso.web.rendering import environment
from sayso.web.shown import show
from stated import no_grammar
from web_site import HERE, Elements, site

TEXT_OF_OKAFOR = article_of("Okafor")


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with site() as client:
        yield client


def article_page() -> str:
    return str(
        environment()
        .get_template("readouts.html")
        .render(path="/read", has_record=False, readouts=[show(harbour_readout())], rejected=[])
    )


def test_the_start_page_offers_a_box_files_and_an_example(client: TestClient) -> None:
    page = Elements(client.get("/").text)
    assert {"text", "files", "published", "outlet", "title", "url", "plain", "example"} <= set(page.values("name"))
    assert "nothing is stored" in page.text


def test_a_pasted_text_is_read(client: TestClient) -> None:
    answer = client.post("/read", data={"text": TEXT_OF_OKAFOR})
    page = Elements(answer.text)
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    assert "the lamp would be lit again before the winter" in page.text
    assert "1:source" in page.values("data-parts")


MANY = "\n\n".join(f"Okafor said that lamp {n} was lit. Reyes said that lamp {n} was out." for n in range(300))


def test_of_a_pasted_text_of_many_statements_the_first_part_is_shown_and_said_to_be_that(client: TestClient) -> None:
    answer = client.post("/read", data={"text": MANY, "plain": "1"})
    page = Elements(answer.text)
    assert len(page.values("data-form")) == PART
    assert "the first of 3 parts of the text, with 200 of its 600 statements" in page.text
    assert len(answer.text) < 2_500_000
    # Parts of what is not stored have no address, and all of it can be saved.
    assert not [link for link in page.values("href") if "part=" in link]
    data = answer.text.partition('class="readout-data">')[2].partition("</script>")[0]
    assert len(json.loads(data)["statements"]) == 600


def test_the_page_of_an_endless_text_does_not_carry_all_of_it(client: TestClient) -> None:
    text = "Okafor said that the lamp was lit.\n\n" + "\n\n".join(f"The {n}th tide came in." for n in range(30_000))
    answer = client.post("/read", data={"text": text, "plain": "1"})
    page = Elements(answer.text)
    assert re.search(r"the first of \d parts", page.text) and "“Read as JSON”" in page.text
    assert len(answer.content) < 1_000_000
    assert "readout-data" not in page.values("class")


def test_of_many_long_texts_at_once_those_are_named_that_one_page_does_not_hold(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start, "STATEMENTS", 1)
    files = [("files", (f"{n}.txt", f"Lamp {n}\n\n{TEXT_OF_OKAFOR}".encode())) for n in range(8)]
    page = Elements(client.post("/read", files=files).text)
    assert "3 more articles were read, more than one page holds" in " ".join(page.text.split())
    assert len(page.values("data-form")) == 5
    assert len(client.post("/read.json", files=files).json()["readouts"]) == 8


def test_the_page_and_its_json_say_the_same(client: TestClient) -> None:
    page = Elements(client.post("/read", data={"text": TEXT_OF_OKAFOR}).text)
    (readout,) = client.post("/read.json", data={"text": TEXT_OF_OKAFOR}).json()["readouts"]
    assert readout == client.post("/api/v1/read", json={"text": TEXT_OF_OKAFOR}).json()
    assert len(page.values("data-form")) == len(readout["statements"]) == 1
    assert readout["article"]["id"] in page.text


def test_the_example_is_one_click_away(client: TestClient) -> None:
    assert "Harbour council denies plan" in client.post("/read", data={"example": "1"}).text


def test_files_are_read_whatever_they_hold(client: TestClient) -> None:
    html = f"<!doctype html><title>Lamp</title><article><h1>Lamp</h1><p>{TEXT_OF_OKAFOR}</p></article>"
    files = [
        ("files", ("okafor.txt", TEXT_OF_OKAFOR.encode(), "text/plain")),
        ("files", ("packed.txt.gz", gzip.compress(article_of("Wehr").encode()), "application/gzip")),
        ("files", ("page.html", html.encode(), "text/html")),
        ("files", ("picture.png", b"\x89PNG\x00\x00", "image/png")),
        ("files", ("empty.txt", b"  ", "text/plain")),
    ]
    answer = client.post("/read.json", files=files).json()
    assert len(answer["readouts"]) == 3
    assert {each["item"]: each["reason"].split(";")[0].split(",")[0] for each in answer["rejected"]} == {
        "picture.png": "binary",
        "empty": "nothing in it",
    }
    page = client.post("/read", files=files).text
    assert "2 inputs could not be read" in page
    assert 'href="#a3"' in page


def test_lines_of_json_are_read_one_article_each(client: TestClient) -> None:
    lines = [{"text": TEXT_OF_OKAFOR, "title": "One"}, {"text": article_of("Wehr")}, {"txt": 1}]
    content = "\n".join(json.dumps(line) for line in lines).encode()
    answer = client.post("/read.json", files=[("files", ("news.jsonl", content, "application/x-ndjson"))]).json()
    assert answer["readouts"][0]["article"]["title"] == "One"
    assert len(answer["readouts"]) == 2
    assert answer["rejected"][0]["item"] == "news.jsonl:3"


def test_what_the_text_does_not_say_can_be_said(client: TestClient) -> None:
    said = {"published": "2024-03-05", "outlet": "The Harbour Post", "url": "https://harbour.example/lamp", "text": ""}
    (readout,) = client.post("/read.json", data={**said, "text": TEXT_OF_OKAFOR}).json()["readouts"]
    assert readout["article"]["published"] == "2024-03-05"
    assert readout["article"]["outlet"] == "The Harbour Post"


def test_a_text_that_is_nothing_but_the_articles_keeps_every_character(client: TestClient) -> None:
    text = "Sign in\r\n\r\nOkafor said the lamp would be lit.\r\n"
    (readout,) = client.post("/read.json", data={"text": text, "plain": "1"}).json()["readouts"]
    assert readout["article"]["text"].startswith("Sign in\n\nOkafor")


def test_nothing_to_read_is_said_and_not_read(client: TestClient) -> None:
    answer = client.post("/read", data={"text": "  \n"})
    assert answer.status_code == 422
    assert "paste a text" in answer.text


def test_a_text_that_is_no_article_is_shown_with_the_reason(client: TestClient) -> None:
    answer = client.post("/read", files=[("files", ("x.txt", b"\x00\x01\x02", "text/plain"))])
    assert answer.status_code == 422
    assert "could not be read" in answer.text


def test_a_failure_gives_away_nothing_of_the_text(
    client: TestClient, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    secret = "Zanzibar-4711"
    text = TEXT_OF_OKAFOR + f"It may explode, {secret} said so."
    with caplog.at_level(logging.DEBUG):
        page = client.post("/read", data={"text": text})
        api = client.post("/api/v1/read", json={"text": text})
    assert page.status_code == 422
    assert api.status_code == 500
    assert "unforeseen ValueError" in page.text
    assert "fell over" not in api.text
    assert secret not in caplog.text + "".join(capfd.readouterr())


def test_a_missing_model_is_said(client: TestClient) -> None:
    def load() -> Reader:
        raise ModelError("no model in models/; install sayso again")

    with site(load=load) as client:
        assert client.get("/readyz").status_code == 503
        assert client.post("/api/v1/read", json={"text": TEXT_OF_OKAFOR}).json()["detail"].startswith("no model")
        assert "no model" in client.post("/read", data={"text": TEXT_OF_OKAFOR}).text


def test_the_model_is_loaded_once() -> None:
    loaded = []

    def load() -> Reader:
        loaded.append(1)
        return Reader(Finder(), no_grammar)

    with site(load=load) as client:
        assert client.get("/").status_code == 200
        assert not loaded
        for _ in range(3):
            client.post("/read", data={"text": TEXT_OF_OKAFOR})
        assert client.get("/-/versions").json()["model"] == "made-up-1"
    assert loaded == [1]


def test_the_article_stands_on_its_page_to_the_letter_with_every_role_marked() -> None:
    page = Elements(article_page())
    labels = {f"{n} {role}" for n in range(1, 7) for role in ("source", "cue", "content")}
    text = page.text
    for label in labels | {"2 addressee", "2 channel", "2 when"}:
        assert label in text
    for paragraph in ARTICLE.paragraphs:
        words = TEXT[paragraph.start : paragraph.end].split()
        assert words[0] in text
    parts = " ".join(page.values("data-parts")).split()
    assert {part.split(":")[1] for part in parts} == {"source", "cue", "content", "addressee", "channel", "when"}


def test_the_list_says_who_to_whom_by_which_way_and_when() -> None:
    page = " ".join(Elements(article_page()).text.split())
    assert "Ana Reyes, director → unions" in page
    assert "commissive phone call 1 March 2024" in page
    assert '<dt>named as</dt><dd dir="auto">its director</dd>' in article_page()
    assert "on Friday 2024-03-01" in page
    assert "97 %" in page
    assert "withheld indirect" in page and "denied indirect" in page


def test_numbers_lead_from_the_text_to_the_list_and_back() -> None:
    page = Elements(article_page())
    ids, links = page.values("id"), {link[1:] for link in page.values("href") if link.startswith("#")}
    assert len(ids) == len(set(ids))
    assert links <= set(ids)
    for number in range(1, len(STATEMENTS) + 1):
        assert {f"a1-s{number}", f"a1-t{number}"} <= links


def test_a_statement_inside_another_is_indented_and_says_inside_which() -> None:
    page = article_page()
    assert 'class="statement depth-1" id="a1-s2"' in page
    assert '<a href="#a1-s1">statement 1</a>' in page


def test_notices_agencies_pictures_and_dropped_lines_stand_apart() -> None:
    page = article_page()
    assert '<span class="kind">legal</span> This page may not be shared' in page
    assert "<b>Reuters</b>" in page
    assert "Cranes at the quay of Halden Bay" in page
    assert "1 line left out" in page and "Skip to the weather" in page


def test_provenance_is_one_click_away() -> None:
    page = article_page()
    assert "sayso-en-1" in page and "0" * 64 in page and ARTICLE.id in page


def test_the_readout_on_the_page_can_be_saved_as_it_is() -> None:
    page = article_page()
    begin = page.index('class="readout-data">') + len('class="readout-data">')
    assert json.loads(page[begin : page.index("</script>", begin)]) == harbour_readout().to_dict()


def test_the_page_needs_nothing_from_elsewhere_and_little_from_here() -> None:
    page = Elements(article_page())
    assert all(source.startswith("/static/") for source in page.values("src"))
    assert not page.values("style") and not page.of("style")
    static = resources.files("sayso.web").joinpath("static")
    files = [file.read_bytes() for file in static.iterdir() if file.is_file()]
    assert not any(b"url(" in file or b"@import" in file for file in files)
    assert sum(len(gzip.compress(file)) for file in files) < 50_000


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2024-03-01", "1 March 2024"),
        ("2024-03", "March 2024"),
        ("2024", "2024"),
        ("XXXX-09-15", "15 September, year unknown"),
        ("2024-09-XX", "September 2024"),
        ("201X", "2010s"),
        ("2024-22", "summer 2024"),
        ("2024-03?", "March 2024 (uncertain)"),
        ("2024-03-01~", "1 March 2024 (approximately)"),
        ("2024-03-01/2024-03-03", "from 1 March 2024 to 3 March 2024"),
        ("2024-03/..", "from March 2024 on"),
        ("/2024", "until 2024"),
        ("2024-99", "2024-99"),
        ("XXXX", "XXXX"),
        ("nonsense", "nonsense"),
        (None, None),
    ],
)
def test_dates_are_put_into_words(edtf: str | None, words: str | None) -> None:
    assert edtf_in_words(edtf) == words


def test_the_example_is_read_by_the_shipped_model_as_the_page_says() -> None:
    with TestClient(make_app(), base_url=HERE) as client:
        (readout,) = client.post("/read.json", data={"example": "1"}).json()["readouts"]
    said = {speaker["id"]: speaker["name"] for speaker in readout["speakers"]}
    names = {said.get(statement["speaker"]) for statement in readout["statements"]}
    assert {"Ruth Okafor", "Jonas Wehr"} <= names
    assert any(statement["in"] for statement in readout["statements"])
    assert any(statement["channel"] == "phone call" for statement in readout["statements"])
    assert readout["article"]["notices"][0]["kind"] == "correction"
