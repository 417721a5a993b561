"""Odd and hostile web pages: encodings, damage, limits, scripts."""

from __future__ import annotations

import contextlib
import time

import pytest

from pages_html import FIRST, SECOND, STORY, THIRD, json_ld, read
from sayso.articles.html import article_from_html
from sayso.articles.tree import MAX_CHARACTERS
from sayso.errors import EmptyInput, NoArticle, NotText, TooLarge
from sayso.pages.page import Page


@pytest.mark.parametrize(
    ("content", "word"),
    [
        ("\ufeffnaïve".encode("utf-16"), "naïve"),
        (b"\xef\xbb\xbf" + "naïve".encode(), "naïve"),
        ('<meta charset="iso-8859-1">naïve “sale”'.encode("cp1252"), "naïve “sale”"),
        ('<meta charset="windows-1251">порт'.encode("cp1251"), "порт"),
        ('<meta http-equiv="content-type" content="text/html; charset=gb2312">港口'.encode("gb18030"), "港口"),
        ('<meta charset="iso-8859-1">naïve'.encode(), "naïve"),
        ('<meta charset="no-such-charset">naïve'.encode("cp1252"), "naïve"),
        ('<meta charset="utf-8">São Paulo, Peña and Genève'.encode("cp1252"), "São Paulo, Peña and Genève"),
        ("naïve ünïted ".encode() + b"\xff", "naïve ünïted"),
    ],
    ids=[
        "UTF-16",
        "BOM",
        "Latin-1 is cp1252",
        "Cyrillic",
        "Chinese",
        "wrongly declared",
        "unknown charset",
        "falsely declared",
        "damaged byte",
    ],
)
def test_bytes_in_any_encoding_are_read(content: bytes, word: str) -> None:
    encoded_story = STORY.encode("utf-16-le") if content[:2] == b"\xff\xfe" else STORY.encode("ascii")
    marks = [
        mark.encode("utf-16-le") if content[:2] == b"\xff\xfe" else mark.encode()
        for mark in ("<p>", " is the word.</p>")
    ]
    start = 2 if content[:2] == b"\xff\xfe" else 3 if content[:3] == b"\xef\xbb\xbf" else 0
    page = content[:start] + marks[0] + content[start:] + marks[1] + encoded_story
    assert word in article_from_html(Page(name="page", content=page, kind="html")).text


@pytest.mark.parametrize(
    ("content", "error"),
    [(b" \n ", EmptyInput), ("", EmptyInput), (b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 40, NotText)],
)
def test_what_is_no_page_says_so_and_names_it(content: bytes | str, error: type[Exception]) -> None:
    with pytest.raises(error, match=r"quay\.html: "):
        article_from_html(Page(name="quay.html", content=content, kind="html"))


@pytest.mark.parametrize("body", ["", "<nav><a href='/'>Home</a></nav>", "<script>let a = 1</script>"])
def test_a_page_without_an_article_says_what_to_do(body: str) -> None:
    with pytest.raises(NoArticle, match=r"harbour\.html: .*save its text"):
        read(body)


def test_a_page_over_the_limit_is_refused_at_once() -> None:
    with pytest.raises(TooLarge, match="harbour"):
        read("x" * MAX_CHARACTERS)


def test_broken_html_is_read() -> None:
    article = article_from_html(
        Page(
            name="broken", content=f"<html><body><div><p>{FIRST}<p>{SECOND}</div></b><p>{THIRD}<table><td", kind="html"
        )
    )
    assert FIRST in article.text and THIRD in article.text


def test_scripts_are_never_words() -> None:
    hostile = '<title>Port <script>alert("x")</script></title>' + json_ld(headline="Port</h1><b>stays")
    article = read(
        f"<h1>Port<script>steal()</script> stays</h1><p>{FIRST}<script>steal()</script></p><p>{SECOND}</p>",
        head=hostile,
    )
    assert "steal" not in (article.title or "") + article.text


def test_only_web_addresses_are_kept_for_images() -> None:
    body = f'<figure><img src="javascript:alert(1)"><figcaption>The quay at dawn.</figcaption></figure>{STORY}'
    images = read(body, head='<meta property="og:image" content="data:image/png;base64,AAAA">').images
    assert [image.url for image in images] == [None]


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 100_000 + STORY,
        "<script type='application/ld+json'>" + "[" * 100_000 + "</script>" + STORY,
        '<script>"' + "\\" * 1_000_001 + "</script>" + STORY,
        "<title>" + "a - b | " * 50_000 + "</title>" + STORY,
        "<meta name='author' content='" + ", " * 50_000 + "'>" + STORY,
        "<div class='share'><p>x</p>" * 5_000 + STORY,
        "<figure><figcaption>" + "Photo: " * 2_000 + "</figcaption></figure>" + STORY,
    ],
    ids=["nested", "nested JSON", "unclosed string", "title", "commas", "share bars", "credits"],
)
def test_hostile_pages_end_in_bounded_time(page: str) -> None:
    start = time.process_time()
    with contextlib.suppress(NoArticle):
        article_from_html(Page(name="hostile", content=page, kind="html"))
    assert time.process_time() - start < 20
