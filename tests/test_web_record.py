"""A record can be looked at: searched, counted, cited, followed from speaker to statement to article and back."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree as Xml
from zipfile import ZipFile

import pyarrow.parquet as pq
import pytest
from starlette.testclient import TestClient

from harbour import ARTICLE, STATEMENTS, harbour_readout
from sayso.readout import Readout
from sayso.record.judgements.merging import merge
from sayso.record.opening import Record, open_record
from sayso.record.searching.holdings import least_sure
from sayso.record.writing import write_readout
from sayso.web.api.record_model import (
    ArticleKnownModel,
    ResultsModel,
    SpeakerKnownModel,
    SpeakersModel,
    StatementKnownModel,
    StatisticsModel,
)
from sayso.web.citing import cite, text_fragment
from web_site import Elements, site

pytest_plugins = ("records",)

PAGES = 7


def numbered(number: int) -> Readout:
    """The harbour article as another outlet had it, a month after the one before; the last one without a date."""
    readout = harbour_readout()
    published = f"2024-{number:02}-03T18:30:00+01:00" if number < PAGES else None
    article = replace(
        ARTICLE,
        url=f"https://post{number}.example/merger",
        outlet=f"Post {number % 3}",
        published=published,
        title=f"Harbour {number}",
    )
    statements = tuple(
        replace(each, id=f"{each.id}{number}", within=each.within and f"{each.within}{number}", when=None)
        for each in STATEMENTS
    )
    return replace(readout, article=article, statements=statements)


def fill(record: Record) -> None:
    for number in range(1, PAGES + 1):
        with record.writing() as connection:
            write_readout(connection, numbered(number))


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with open_record(tmp_path_factory.mktemp("web") / "sayso.db", create=True) as record:
        fill(record)
        yield record


@pytest.fixture(scope="module")
def client(filled: Record) -> Iterator[TestClient]:
    with site(filled) as client:
        yield client


def test_without_a_record_its_pages_say_how_to_open_one() -> None:
    with site() as client:
        answer = client.get("/search")
        assert answer.status_code == 404
        assert "sayso serve --record" in answer.text
        assert "/search" not in Elements(client.get("/").text).values("href")


def test_the_start_page_says_what_is_new_and_how_much_there_is(client: TestClient) -> None:
    page = Elements(client.get("/").text)
    assert "7 articles · 42 statements" in page.text
    assert page.text.index("Harbour 7") < page.text.index("Harbour 6")
    assert "/search" in page.values("href")


def test_an_empty_record_says_how_to_fill_it(tmp_path: Path) -> None:
    with open_record(tmp_path / "new.db", create=True) as record, site(record) as client:
        assert "sayso add" in client.get("/").text
        assert "Nothing was found" in client.get("/search").text
        assert client.get("/speakers").status_code == 200


def test_a_search_shows_statements_in_their_sentence_with_the_words_marked(client: TestClient) -> None:
    page = client.get("/search?query=%22not+for+sale%22&speaker=reyes").text
    assert '<mark class="asked">not for sale</mark>' in page
    assert "7 statements" in page
    assert page.count('<li class="statement"') == 7


def test_what_is_counted_narrows_the_search_and_widens_it_again(client: TestClient) -> None:
    links = Elements(client.get("/search?form=direct").text).values("href")
    assert "/search?form=direct&outlet=Post+0" in links
    assert "/search" in links
    assert (
        "/search?form=direct&since=2024&until=2024" in links
        or "/search?form=direct&since=2024-03&until=2024-03" in links
    )
    values = client.get("/search.json?form=direct").json()
    assert {each["name"]: each["count"] for each in values["facets"]["outlet"]} == {
        "Post 1": 3,
        "Post 2": 2,
        "Post 0": 2,
    }
    assert {each["name"] for each in values["facets"]["speaker"]} == {"Ana Reyes"}
    assert values["total"] == 7 and values["whole"] is True


def test_a_query_that_is_nonsense_is_shown_with_the_place_where_it_goes_wrong(client: TestClient) -> None:
    page = client.get("/search?query=harbour+AND+(sale")
    assert page.status_code == 400
    assert "harbour AND (sale\n            ^" in Elements(page.text).text
    problem = client.get("/api/v1/search?query=harbour+AND+(sale").json()
    assert problem["status"] == 400 and problem["place"] == 12
    assert client.get("/search.csv?query=(").status_code == 400


@pytest.mark.parametrize(
    "query", ["since=2024-13-45x", "form=loud", "min_confidence=2", "colour=red", "limit=0", "since=2024-02-31"]
)
def test_a_filter_that_is_nonsense_is_refused_with_its_name(client: TestClient, query: str) -> None:
    answer = client.get(f"/api/v1/search?{query}")
    assert answer.status_code in (400, 422)
    assert query.partition("=")[0] in answer.json()["detail"]


@pytest.mark.parametrize(
    ("query", "says", "typed"),
    [
        ("since=foo", 'since: "foo" is no date; write a day (2024-03-31)', 'name="since" value="foo"'),
        ("since=2024-13", 'since: "2024-13" is no date; write a day (2024-03-31)', 'name="since" value="2024-13"'),
        ("min_confidence=abc", '"abc" is no number from 0 to 1', "<form"),
        ("form=loud&query=port", '"loud" is none of direct, indirect, mixed', 'value="port"'),
        ("limit=many", "limit: ", "<form"),
    ],
)
def test_a_person_who_mistypes_a_filter_has_the_form_again(
    client: TestClient, query: str, says: str, typed: str
) -> None:
    for path in ("/search", "/network"):
        answer = client.get(f"{path}?{query}")
        if path == "/network" and query.startswith("limit"):
            assert answer.status_code == 200  # It has no such thing, and passes it over.
            continue
        assert answer.status_code in (400, 422)
        text = Elements(answer.text).text
        assert says.casefold() in text.casefold() and "{4}" not in text and "pattern" not in text
        assert typed in answer.text and 'role="search"' in answer.text


def test_marks_that_others_add_to_an_address_are_passed_over_on_pages(client: TestClient) -> None:
    plain = client.get("/search?query=sale").text
    assert client.get("/search?query=sale&utm_source=letter&fbclid=x").text == plain
    for path in ("/network", "/speakers", "/outlets", "/articles", "/review", "/help", "/"):
        assert client.get(f"{path}?utm_source=letter").status_code == 200
    known = client.get("/speakers.json").json()["speakers"][0]["id"]
    assert client.get(f"/network/statements?named={known}&utm_source=letter").status_code == 200
    assert client.get("/network/statements").status_code == 422
    assert client.get("/api/v1/search?utm_source=letter").status_code == 422


def test_empty_fields_of_a_form_ask_for_nothing(client: TestClient) -> None:
    whole = client.get("/api/v1/search").json()
    assert client.get("/api/v1/search?query=&since=&form=&min_confidence=&speaker=%20").json() == whole


def test_pages_of_results_follow_each_other_without_a_gap(record: Record) -> None:
    fill(record)
    with site(record) as client:
        whole = [hit["id"] for hit in client.get("/api/v1/search?limit=200").json()["hits"]]
        assert len(whole) == len(set(whole)) == 42
        for limit in (1, 5, 6, 41, 42):
            found, after = [], ""
            while True:
                answer = client.get(f"/api/v1/search?limit={limit}{after}").json()
                found += [hit["id"] for hit in answer["hits"]]
                if answer["next"] is None:
                    break
                after = f"&after={answer['next']}"
            assert found == whole


@pytest.mark.parametrize("after", ["zz", "bnVsbA", "W251bGwsIngiXQ", "W1wiYVwiLC0xXQ", "é", "A" * 5000])
def test_a_cursor_that_is_none_is_refused(client: TestClient, after: str) -> None:
    answer = client.get(f"/api/v1/search?after={quote(after)}")
    assert answer.status_code == 400
    assert "cursor" in answer.json()["detail"]


def test_pages_their_json_and_the_api_say_the_same(client: TestClient) -> None:
    hit = client.get("/api/v1/search?limit=1").json()["hits"][0]
    pairs = (
        ("/search.json?query=harbour", "/api/v1/search?query=harbour"),
        (f"/articles/{hit['article']}.json", f"/api/v1/articles/{hit['article']}"),
        (f"/statements/{hit['id']}.json", f"/api/v1/statements/{hit['id']}"),
        ("/speakers.json?name=reyes", "/api/v1/speakers?name=reyes"),
    )
    for twin, api in pairs:
        assert client.get(twin).json() == client.get(api).json()
        assert client.get(twin.replace(".json", "")).status_code == 200


def test_openapi_describes_the_answers_as_they_are(client: TestClient) -> None:
    results = client.get("/api/v1/search?query=sale").json()
    hit = client.get("/api/v1/search?speaker=reyes&limit=1").json()["hits"][0]
    ResultsModel.model_validate(results)
    ArticleKnownModel.model_validate(client.get(f"/api/v1/articles/{hit['article']}").json())
    StatementKnownModel.model_validate(client.get(f"/api/v1/statements/{hit['id']}").json())
    SpeakersModel.model_validate(client.get("/api/v1/speakers").json())
    SpeakerKnownModel.model_validate(client.get(f"/api/v1/speakers/{hit['speaker_id']}").json())
    StatisticsModel.model_validate(client.get("/api/v1/stats").json())


def test_an_article_of_the_record_leads_to_its_speakers_and_statements(client: TestClient) -> None:
    hit = client.get("/api/v1/search?speaker=reyes&limit=1").json()["hits"][0]
    page = Elements(client.get(f"/articles/{hit['article']}").text)
    assert f"/speakers/{hit['speaker_id']}" in page.values("href")
    assert f"/statements/{hit['id']}" in page.values("href")
    assert hit["id"] in page.values("id")


def test_an_older_version_of_an_article_leads_to_the_newest(tmp_path: Path) -> None:
    with open_record(tmp_path / "versions.db", create=True) as record, site(record) as client:
        older, newer = harbour_readout(), replace(harbour_readout(), article=replace(ARTICLE, title="Changed"))
        for readout in (older, newer):
            with record.writing() as connection:
                write_readout(connection, readout)
        page = client.get(f"/articles/{older.article.id}").text
        assert f'<a href="/articles/{newer.article.id}">The newest one</a>' in page
        assert "2 versions of this article" in page


def test_a_statement_stands_alone_in_context_and_can_be_cited(client: TestClient) -> None:
    page = Elements(client.get("/statements/st_sale1").text)
    assert "“We are not for sale,”" in page.text
    assert "Ana Reyes, director → reporters" in " ".join(page.text.split())
    assert any(link.startswith("https://post1.example/merger#:~:text=") for link in page.values("href"))
    assert "1:content" in page.values("data-parts")
    assert "Nobody has made an offer" in page.text and "A person familiar" not in page.text
    assert client.get("/statements/st_sale1.bib").text.startswith("@article{st_sale1,")
    (csl,) = client.get("/statements/st_sale1.csl.json").json()
    assert csl["container-title"] == "Post 1" and csl["issued"] == {"date-parts": [[2024, 1, 3]]}


def test_a_speaker_has_roles_over_time_and_says_what_to_whom_where(client: TestClient) -> None:
    id = client.get("/api/v1/speakers?name=reyes").json()["speakers"][0]["id"]
    page = Elements(client.get(f"/speakers/{id}").text)
    text = " ".join(page.text.split())
    assert "Ana Reyes" in text and "director" in text
    assert "3 January 2024" in text and "3 June 2024" in text
    assert f"/search?speaker={id}&outlet=Post+0" in page.values("href")


def test_the_address_of_a_merged_speaker_still_leads_there(tmp_path: Path) -> None:
    with open_record(tmp_path / "merged.db", create=True) as record, site(record) as client:
        with record.writing() as connection:
            write_readout(connection, harbour_readout())
        ids = {s["name"]: s["id"] for s in client.get("/api/v1/speakers").json()["speakers"]}
        gone, left = ids["A person familiar with the matter"], ids["Owen Clarke"]
        merge(record, gone, left, who="tester", why="the same man")
        kept = client.get(f"/api/v1/speakers/{gone}").json()["id"]
        other = gone if kept == left else left
        answer = client.get(f"/speakers/{other}", follow_redirects=False)
        assert answer.status_code == 307 and answer.headers["location"] == f"/speakers/{kept}"
        assert client.get(f"/speakers/{other}.json").json()["id"] == kept


@pytest.mark.parametrize(
    "path",
    ["/articles/art_0", "/statements/st_0", "/speakers/sp_0", "/statements/%3Cscript%3E", "/statements/st_0.bib"],
)
def test_what_is_not_there_is_said_with_a_way_to_look_for_it(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert 'href="/search"' in answer.text
    assert "<script>" not in answer.text.partition("<main")[2].partition("</main>")[0]
    assert client.get(f"{path}.json").json()["status"] == 404


def test_what_is_least_sure_and_not_judged_comes_first_in_the_queue(client: TestClient) -> None:
    hits = client.get("/review.json").json()["hits"]
    sure = [hit["statement"]["confidence"]["statement"] for hit in hits]
    assert sure and sure == sorted(sure)
    assert f'href="/statements/{hits[0]["id"]}"' in client.get("/review").text


def test_the_queue_goes_on_behind_its_last_statement_whatever_was_judged_meanwhile(record: Record) -> None:
    for number in range(1, PAGES + 1):
        readout = numbered(number)
        sure = tuple(
            replace(each, confidence={"statement": (number * 7 + at) % 5 / 10})
            for at, each in enumerate(readout.statements)
        )
        with record.writing() as connection:
            write_readout(connection, replace(readout, statements=sure))
    with site(record) as client:
        whole = [each.id for each in least_sure(record, limit=100).hits]
        assert len(whole) == 42
        first = client.get("/review.json").json()
        for each in first["hits"][:5]:
            client.post(f"/statements/{each['id']}/withdraw", data={"by": "Mina", "why": "none"})
        second = client.get("/review.json", params={"after": first["next"]}).json()
        third = client.get("/review.json", params={"after": second["next"]}).json()
        assert [each["id"] for sheet in (first, second, third) for each in sheet["hits"]] == whole
        assert third["next"] is None
        page = Elements(client.get("/review", params={"after": first["next"]}).text)
        (next,) = (link for link in page.values("href") if link.startswith("/review?after="))
        assert second["hits"][0]["id"] in page.values("data-id")
        assert third["hits"][0]["id"] in Elements(client.get(next).text).values("data-id")


@pytest.mark.parametrize("after", ["x", "0.5", "0.5~", "~3", "nan~3", "0.5~3;", "1e999~3"])
def test_a_place_that_the_queue_has_not_is_refused(client: TestClient, after: str) -> None:
    answer = client.get("/review.json", params={"after": after})
    assert answer.status_code == 400 and "after" in answer.json()["detail"]


def test_languages_are_called_by_their_names(tmp_path: Path) -> None:
    with open_record(tmp_path / "languages.db", create=True) as record, site(record) as client:
        for language in ("en", "de"):
            readout = numbered(1)
            article = replace(readout.article, language=language, url=f"https://{language}.example/")
            with record.writing() as connection:
                write_readout(connection, replace(readout, article=article))
        page = client.get("/search").text
        assert ">German</a>" in page and ">English</a>" in page
        assert "German" in Elements(client.get(f"/articles/{article.id}").text).text


def test_an_answer_that_has_not_changed_is_not_sent_again(client: TestClient) -> None:
    for path in ("/search?query=sale", f"/articles/{numbered(1).article.id}", "/api/v1/stats"):
        tag = client.get(path).headers["etag"]
        again = client.get(path, headers={"if-none-match": f'"other", W/{tag}'})
        assert again.status_code == 304 and not again.content


def test_results_can_be_taken_away_as_files(client: TestClient) -> None:
    csv = client.get("/search.csv?form=direct")
    assert "attachment" in csv.headers["content-disposition"]
    assert len(csv.text.strip().splitlines()) >= 8
    table = pq.read_table(io.BytesIO(client.get("/search.parquet?form=direct").content))
    assert table.num_rows == 7
    lines = client.get("/search.jsonl?form=direct").text.splitlines()
    assert len(lines) == 7 and json.loads(lines[0])["format"] == "sayso/1"
    assert "<gexf" in client.get("/api/v1/exports/gexf").text
    brat = client.get("/api/v1/exports/brat?speaker=clarke")
    assert brat.headers["content-type"] == "application/zip"
    assert brat.headers["content-disposition"] == 'attachment; filename="statements.zip"'
    with ZipFile(io.BytesIO(brat.content)) as archive:
        assert archive.testzip() is None
        assert sum(name.startswith("attributions/") for name in archive.namelist()) == PAGES
    assert client.get("/api/v1/exports/word").status_code == 422


def test_a_search_is_a_feed(client: TestClient) -> None:
    answer = client.get("/search.atom?query=sale")
    feed = Xml.fromstring(answer.content)
    entries = feed.findall("{http://www.w3.org/2005/Atom}entry")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    assert len(entries) == 7
    names = {child.tag.partition("}")[2] for child in entries[0]}
    assert {"id", "title", "updated", "author", "link", "summary"} <= names


def test_what_was_denied_or_withheld_is_not_cited_as_said() -> None:
    for number, how in ((4, "(indirect, declined to say) whether talks"), (5, "(indirect, denied) that a price")):
        plain = cite(STATEMENTS[number], harbour_readout().article, speaker="Owen Clarke", today=date(2024, 5, 1)).plain
        assert plain.startswith(f"Owen Clarke: {how}")


def test_a_citation_cannot_smuggle_commands_into_latex() -> None:
    article = replace(ARTICLE, title="\\input{/etc/passwd} $x$ 100 % {", byline=("A & B}",))
    bibtex = cite(STATEMENTS[2], article, speaker="Ana Reyes", today=date(2024, 5, 1)).bibtex
    assert "\\input" not in bibtex and "\\textbackslash{}input" in bibtex
    assert "\\$x\\$" in bibtex and "A \\& B\\}" in bibtex
    assert "urldate = {2024-05-01}" in bibtex


def test_a_text_fragment_names_the_words_and_escapes_what_has_a_meaning() -> None:
    statement = STATEMENTS[2]
    fragment = text_fragment("https://x.example/a#top", statement)
    assert fragment == "https://x.example/a#:~:text=%E2%80%9CWe%20are%20not%20for%20sale%2C%E2%80%9D"
    assert text_fragment("javascript:alert(1)", statement) is None
    assert text_fragment(None, statement) is None
    long = text_fragment("https://x.example/", STATEMENTS[0])
    assert long == "https://x.example/#:~:text=that%20its%20director%20had,no%20jobs%20would%20go"
