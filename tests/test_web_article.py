"""The page of an article: why a speaker and a time, what lies inside what, long articles in parts, the log."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from harbour import ARTICLE, STATEMENTS, TEXT, bare, harbour_readout, readout_of, span
from sayso.article import Article, Notice, Paragraph, join_blocks
from sayso.readout import Provenance, Readout
from sayso.record.opening import Record
from sayso.record.writing import write_readout
from sayso.span import Span
from sayso.speaker import Speaker
from sayso.statement import Statement, When
from sayso.web.parts import STATEMENTS as PART
from sayso.web.parts import parts_of
from sayso.web.shown import show
from sayso.web.why import Reason, why_speaker, why_when
from web_site import Elements, harbour_record, site

REYES = Speaker(
    id="p1",
    name="Ana Reyes",
    kind="person",
    role="director",
    mentions=(span("its director"), span("Ana Reyes, the director,"), span("She")),
)
HEBREW = "הנמל לא למכירה, אמרה המנהלת לעיתונאים ביום ראשון."


def speaker_of(number: int, speaker: Speaker | None = REYES) -> Reason:
    return why_speaker(STATEMENTS[number], speaker, TEXT)[0]


def when_of(words: str, edtf: str | None, *, published: str | None = "2024-03-03", text: str = "") -> Reason:
    text = text or f"Ana Reyes told reporters {words} that it was over."
    statement = Statement(
        id="st_x",
        source=(span("Ana Reyes", text=text),),
        cue=(span("told", text=text),),
        when=When(edtf=edtf, span=span(words, text=text)),
    )
    return why_when(
        statement, Readout(article=Article(text=text, published=published), provenance=Provenance(sayso="0"))
    )


def test_a_name_in_the_sources_words_is_the_reason_for_its_speaker() -> None:
    reason = speaker_of(2)
    assert reason.kind == "name" and "“Ana Reyes, the director”" in reason.says
    assert reason.quoted[0].words == "Ana Reyes, the director,"


def test_a_pronoun_says_which_words_before_it_name_whom_it_means() -> None:
    reason = speaker_of(3)
    assert reason.kind == "pronoun" and "taken to mean Ana Reyes" in reason.says
    assert [each.words for each in reason.quoted] == ["She", "Ana Reyes, the director,"]


def test_a_title_is_the_reason_where_it_stands_for_the_name() -> None:
    assert speaker_of(1).kind == "title"


def test_a_surname_is_a_part_of_the_name() -> None:
    text = "Ana Reyes came. Reyes said no."
    speaker = replace(REYES, mentions=(span("Ana Reyes", text=text),))
    statement = Statement(id="st_x", source=(span("Reyes", after="came", text=text),))
    reason = why_speaker(statement, speaker, text)[0]
    assert reason.kind == "part of a name" and reason.quoted[1].words == "Ana Reyes"


def test_whom_the_article_does_not_name_is_described_and_who_cannot_be_found_is_said_to_be_so() -> None:
    unnamed = Speaker(id="p3", name="A person familiar with the matter", kind="unnamed")
    assert "does not name" in speaker_of(5, unnamed).says
    assert "could not be led back" in speaker_of(0, None).says
    nobody = why_speaker(Statement(id="st_x", confidence={"speaker": 0.8}), None, TEXT)[0]
    assert nobody.kind == "not told" and nobody.sure == 80


def test_the_words_of_a_role_are_shown_where_they_stand_beside_the_name() -> None:
    _, role = why_speaker(STATEMENTS[2], REYES, TEXT)
    assert role.kind == "role" and role.quoted[0].words == "director"
    assert TEXT[role.quoted[0].start : role.quoted[0].end] == "director"


@pytest.mark.parametrize(
    ("words", "edtf", "kind", "says"),
    [
        (
            "on Friday",
            "2024-03-01",
            "weekday",
            "1 March 2024: 2 days before the article's own date, Sunday, 3 March 2024",
        ),
        ("on Sunday", "2024-03-03", "weekday", "is the article's own date"),
        ("yesterday", "2024-03-02", "counted back", "counted from the article's own date"),
        ("on 1 March 2024", "2024-03-01", "date", "is that date by itself"),
        ("on Friday", "2023-11-03", "context", "another day that the text speaks of"),
        ("once", None, "context", "names no date of a calendar"),
    ],
)
def test_a_time_says_from_which_day_it_was_counted(words: str, edtf: str | None, kind: str, says: str) -> None:
    reason = when_of(words, edtf)
    assert (reason.kind, says in reason.says) == (kind, True), reason.says


def test_a_time_that_stands_with_another_statement_says_so() -> None:
    text = "Ana Reyes told reporters that it was over. She had met them on Friday."
    assert when_of("on Friday", "2024-03-01", text=text).kind == "carried over"


def test_a_statement_without_a_time_says_of_when_the_article_is() -> None:
    assert "It is of 3 March 2024" in why_when(STATEMENTS[2], harbour_readout()).says


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with harbour_record(tmp_path) as record:
        yield record


@pytest.fixture
def client(record: Record) -> Iterator[TestClient]:
    with site(record) as client:
        yield client


def test_the_page_of_a_statement_shows_through_whom_it_comes(client: TestClient) -> None:
    for id in ("st_director", "st_authority"):
        text = " ".join(Elements(client.get(f"/statements/{id}").text).text.split())
        chain = text.partition("Through whom it comes")[2]
        assert chain.index("The Harbour Post reports") < chain.index("The port authority") < chain.index("Ana Reyes")
    assert "Through whom it comes" not in client.get("/statements/st_sale").text


def test_a_statement_has_a_web_annotation_at_its_own_address(client: TestClient) -> None:
    answer = client.get("/statements/st_director.annotation.jsonld")
    assert answer.headers["content-type"].startswith("application/ld+json")
    annotation = answer.json()
    assert annotation["type"] == "Annotation" and annotation["id"] == "urn:sayso:st_director"
    assert "http://www.w3.org/ns/anno.jsonld" in annotation["@context"]
    exact = {target["role"]: target["selector"][1]["exact"] for target in annotation["target"]}
    assert exact["cue"] == "had assured" and exact["channel_text"] == "in a phone call"
    assert 'type="application/ld+json"' in client.get("/statements/st_director").text
    assert client.get("/statements/st_0.annotation.jsonld").status_code == 404


def test_what_was_judged_in_an_article_stands_under_it(client: TestClient) -> None:
    page = f"/articles/{ARTICLE.id}"
    assert "What was judged" not in client.get(page).text
    given = {"speaker": "Owen Clarke", "by": "Mina", "why": "I was there", "back": page}
    answer = client.post("/statements/st_price/correct", data=given, follow_redirects=False)
    assert answer.headers["location"] == f"{page}?judged=1#st_price"
    shown = client.get(answer.headers["location"]).text
    assert "No. 1 is in the log" in shown and "I was there" in shown
    assert "/statements/st_price#judged" in Elements(shown).values("href")


@pytest.mark.parametrize(
    "back", ["//evil.example", "https://evil.example/articles/art_1", "/articles/art_1@evil", "/x"]
)
def test_a_form_leads_back_to_pages_of_the_site_alone(client: TestClient, back: str) -> None:
    given = {"speaker": "Owen Clarke", "by": "Mina", "why": "I was there", "back": back}
    answer = client.post("/statements/st_price/correct", data=given, follow_redirects=False)
    assert answer.headers["location"] == "/statements/st_price#judged"


def many(number: int) -> Readout:
    blocks = [("paragraph", f"Ana Reyes said that point {n} was closed.") for n in range(number)]
    text, paragraphs = join_blocks(blocks)  # type: ignore[arg-type]

    def said(n: int, paragraph: Paragraph) -> Statement:
        def piece(words: str) -> Span:
            return Span.of(text, at := text.index(words, paragraph.start), at + len(words))

        return Statement(
            id=f"st_{n:016x}", source=(piece("Ana Reyes"),), cue=(piece("said"),), content=(piece("that point"),)
        )

    statements = tuple(said(n, paragraph) for n, paragraph in enumerate(paragraphs))
    return Readout(
        article=Article(text=text, paragraphs=paragraphs, title="Points"),
        statements=statements,
        provenance=Provenance(sayso="0"),
    )


def test_an_article_with_a_thousand_statements_is_shown_in_parts_and_none_is_lost(
    client: TestClient, record: Record
) -> None:
    readout = many(1000)
    with record.writing() as connection:
        write_readout(connection, readout)
    page = f"/articles/{readout.article.id}"
    first = Elements(client.get(page).text)
    assert first.text.count("said that point") <= 2 * PART and "Part 1 of 5" in " ".join(first.text.split())
    ids = [each for n in range(1, 6) for each in Elements(client.get(f"{page}?part={n}").text).values("data-id")]
    assert ids == [statement.id for statement in readout.statements]
    found = client.get(page, params={"at": ids[700]}).text
    assert f'data-id="{ids[700]}"' in found and 'data-number="701"' in found
    assert client.get(page, params={"part": 99}).status_code == 200
    assert client.get(page, params={"part": "x"}).status_code == 422


def test_parts_hold_every_paragraph_once() -> None:
    article = many(1000).article
    parts = parts_of(article, (paragraph.start for paragraph in article.paragraphs))
    assert tuple(each for part in parts for each in part.paragraphs) == article.paragraphs
    assert all(sum(part.holds(at) for part in parts) == 1 for at in range(0, len(article.text), 97))
    assert len(show(many(1000)).statements) == 1000


def test_an_article_from_right_to_left_is_shown_with_the_notice_that_it_cannot_be_read(
    client: TestClient, record: Record
) -> None:
    notice = Notice(kind="reading", text="There is no model for Hebrew; no statements were looked for.")
    article = replace(bare(HEBREW), title="הנמל", language="he", notices=(notice,))
    with record.writing() as connection:
        write_readout(connection, readout_of(article))
    page = client.get(f"/articles/{article.id}").text
    assert 'lang="he"' in page and f'dir="auto" data-start="0">{HEBREW}' in page
    assert "There is no model for Hebrew" in page


def test_what_a_reviewer_accepts_leaves_the_queue_and_is_confirmed(client: TestClient) -> None:
    before = client.get("/review.json").json()
    id = before["hits"][0]["id"]
    assert f"/statements/{id}/accept" in client.get("/review").text
    answer = client.post(f"/statements/{id}/accept", data={"by": "Mina", "why": "read it", "back": "/review"})
    assert answer.status_code == 200 and "is in the log" in answer.text
    after = client.get("/review.json").json()
    assert (after["judged"], id in [hit["id"] for hit in after["hits"]]) == (1, False)
    assert "confirmed" in client.get(f"/statements/{id}").text


def test_a_script_that_judges_is_told_the_number_or_what_is_wrong(client: TestClient) -> None:
    asked = {"accept": "application/json"}
    told = client.post("/statements/st_sale/withdraw", data={"by": "Mina", "why": "no"}, headers=asked).json()
    assert told == {"number": 1, "statement": "st_sale"}
    wrong = client.post("/statements/st_price/accept", data={"by": "Mina", "why": ""}, headers=asked)
    assert wrong.status_code == 422 and "no reason" in wrong.json()["detail"]
