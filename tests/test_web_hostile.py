"""An article that is an attack in every field is shown and not obeyed."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

from harbour import bare, readout_of
from sayso.article import Article, Dropped, Image, Notice
from sayso.readout import Readout
from sayso.record.opening import open_record
from sayso.record.writing import write_readout
from sayso.span import Span
from sayso.speaker import Speaker
from sayso.statement import Statement, When
from sayso.web.rendering import environment, web_address
from sayso.web.shown import show
from web_site import Elements, site

ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</script><script>alert(1)</script>",
    "</textarea></title></style><svg onload=alert(1)>",
    "javascript:alert(1)",
    "{{ 7 * 7 }}{% include 'base.html' %}",
    "<style>*{display:none}</style>",
    "<!--",
    "]]>",
    "&lt;b&gt;",
    "\u202egnp.exe\u202c \u2066x\u2069 \U000e0041",
    "\x00\x1b[2J\x9b",
    "\ud800",
    "A" * 100_000,
    "word " * 20_000,
)


READ = (200, 415, 422)  # read, or refused with a reason


def hostile(text: str) -> Readout:
    span = Span(0, len(text), text)
    article = Article(
        text=text,
        title=text,
        url=text,
        outlet=text,
        byline=(text,),
        agencies=(text,),
        published=text,
        language=text,
        images=(Image(url=text, caption=text, credit=text),),
        notices=(Notice(kind="legal", text=text),),
        dropped=(Dropped(text=text, reason=text),),
    )
    statement = Statement(
        id=text,
        source=(span,),
        cue=(span,),
        content=(span,),
        addressee=(span,),
        speaker="p1",
        channel=text,
        channel_text=span,
        medium=span,
        when=When(edtf=text, span=span),
        confidence={"statement": 0.5},
    )
    speaker = Speaker(id="p1", name=text, kind="person", role=text, affiliation=text)
    return replace(readout_of(article, statement), speakers=(speaker,))


def rendered(readout: Readout) -> str:
    values = {"path": "/read", "has_record": False, "readouts": [show(readout)], "rejected": []}
    return str(environment().get_template("readouts.html").render(values))


HARMLESS = {tag for tag, _ in Elements(rendered(hostile("plain words"))).found}


@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_an_attack_in_every_field_adds_no_element_and_no_handler(attack: str) -> None:
    page = rendered(hostile(attack))
    found = Elements(page)
    assert {tag for tag, _ in found.found} <= HARMLESS
    assert len(found.of("script")) == 4
    assert not [name for _, attributes in found.found for name in attributes if name.startswith("on")]
    assert not found.values("style")
    assert not [link for link in found.values("href") if not link.startswith(("/", "#", "https://", "http://"))]
    assert "7 * 7" in page or "49" not in page


@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_a_page_with_an_attack_can_be_sent_and_ends_as_it_should(attack: str) -> None:
    page = rendered(hostile(attack))
    assert page.encode("utf-8")
    assert page.rstrip().endswith("</html>")


def test_words_that_would_turn_others_around_or_hide_are_pictured() -> None:
    page = rendered(hostile("\u202eevil\u202c \x1b[2J \ud800"))
    assert not set("\u202e\u202c\x1b\ud800") & set(page)
    assert "⟨U+202E⟩evil⟨U+202C⟩ ␛[2J ⟨U+D800⟩" in Elements(page).text


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "data:text/html,<script>",
        "file:///etc/passwd",
        "//evil.example",
        "https://a b",
        "http:\n//x",
    ],
)
def test_only_web_addresses_become_links(url: str) -> None:
    assert web_address(url) is None
    assert "where it was published" not in rendered(readout_of(replace(bare("It rained."), url=url)))


def test_web_addresses_do() -> None:
    page = rendered(readout_of(replace(bare("It rained."), url='https://x.example/?a="><script>&b=1')))
    assert 'href="https://x.example/?a=&#34;&gt;&lt;script&gt;&amp;b=1"' in page


@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_pasting_an_attack_fails_in_no_unforeseen_way(attack: str) -> None:
    attack = attack[:5000]
    text = f"{attack}\n\nThe harbour council met on Monday in the town hall.\n\nOkafor said {attack} would be lit."
    with site() as client:
        sendable = text.encode("utf-8", "replace").decode()
        assert client.post("/read", data={"text": sendable, "title": sendable[:2000]}).status_code in READ
        escaped = {"text": text, "title": attack[:2000], "url": attack[:500], "byline": [attack[:500]]}
        headers = {"content-type": "application/json"}
        assert client.post("/api/v1/read", content=json.dumps(escaped), headers=headers).status_code in READ


def test_an_error_shows_what_was_asked_for_and_does_not_obey_it() -> None:
    with site() as client:
        page = client.get("/<script>alert(1)</script>")
        host = client.get("/", headers={"host": "<script>alert(1)</script>"})
    assert "<script>alert" not in page.text + host.text


@pytest.mark.parametrize("attack", ATTACKS[:12], ids=range(12))
def test_a_record_full_of_attacks_is_shown_and_not_obeyed(tmp_path: Path, attack: str) -> None:
    readout = hostile(attack)
    (statement,) = readout.statements
    readout = replace(
        readout,
        article=replace(readout.article, published="2024-03-05", url="https://x.example/a"),
        statements=(replace(statement, id="st_0123456789abcdef", channel=attack[:40]),),
    )
    with open_record(tmp_path / "sayso.db", create=True) as record:
        with record.writing() as connection:
            write_readout(connection, readout)
        with site(record) as client:
            speaker = client.get("/api/v1/speakers").json()["speakers"][0]["id"]
            addresses = ("/", "/search", "/speakers", "/outlets", "/review", f"/articles/{readout.article.id}")
            for address in (*addresses, f"/speakers/{speaker}", "/statements/st_0123456789abcdef"):
                answer = client.get(address)
                assert answer.status_code == 200, address
                found = Elements(answer.text)
                assert not {tag for tag, _ in found.found} & {"img", "iframe", "style"}
                assert all(
                    each.get("src", "").startswith("/static/") or each.get("type") == "application/json"
                    for each in found.of("script")
                )
                assert not [name for _, attributes in found.found for name in attributes if name.startswith("on")]
                assert not [link for link in found.values("href") if link.lower().startswith(("javascript:", "data:"))]
                assert not set("\u202e\u202c\u2066") & set(answer.text)
            Xml.fromstring(client.get("/search.atom").content)
            query = client.get("/search", params={"query": attack, "speaker": attack, "about": attack})
            assert query.status_code in (200, 400, 422)
            assert len(Elements(query.text).of("script")) == 2
