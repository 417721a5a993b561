"""The page: statements marked in the text and listed beside it, safe whatever the article says."""

from __future__ import annotations

import base64
import hashlib
import random
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from harbour import ARTICLE, STATEMENTS, bare, harbour_readout, readout_of
from sayso.article import Article, Image, Notice, join_blocks
from sayso.export.html import Html, element
from sayso.export.marks import Mark, stretches
from sayso.export.page import write_page
from sayso.readout import Readout
from sayso.span import Span
from sayso.statement import Statement

VOID = {"meta", "br", "hr"}


class Page(HTMLParser):
    """What a browser would make of a page: elements, their text, and the words under each mark."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.runs: list[tuple[str, tuple[str, ...]]] = []
        self.feed(page)
        self.close()
        assert self.open == [], "every element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag, "elements are nested properly"

    def handle_data(self, data: str) -> None:
        classes = [(attributes.get("class") or "").split() for _, attributes in self.open]
        if ["text"] in classes and not any(c in (["apart"],) or "label" in c for c in classes):
            self.runs.append((data, tuple(sorted({name for c in classes[5:] for name in c}))))

    @property
    def text(self) -> str:
        return "".join(words for words, _ in self.runs)

    def under(self, role: str) -> str:
        return "|".join(words for words, roles in self.runs if role in roles)

    def values(self, attribute: str) -> list[str]:
        return [value for _, attributes in self.elements if (value := attributes.get(attribute)) is not None]


def test_the_text_is_whole_and_every_role_is_marked() -> None:
    page = Page(write_page([harbour_readout()]))
    assert page.text == ARTICLE.text.replace("\n\n", "")
    assert "The port authority of Halden Bay|its director" in page.under("source")
    assert page.under("addressee") == "unions|reporters"
    assert page.under("channel") == "in a written statement|in a phone call"
    assert page.under("when") == "on Sunday|on Friday"
    assert page.under("cue").split("|")[-2:] == ["declined to say", "denied"]
    assert page.under("nested") == "that no jobs would go"


def test_roles_differ_by_underline_and_label_and_not_by_colour_alone() -> None:
    page = write_page([harbour_readout()])
    lines = dict(re.findall(r"mark\.(\w+) \{ text-decoration: underline ([\w. ]+?) var", page))
    assert len(set(lines.values())) == len(lines) == 6
    assert "mark.content { background: var(--tint); box-shadow:" in page
    for label in ("1 source", "1 cue", "1 content", "2 addressee", "2 channel", "2 when"):
        assert f">{label}</a>" in page


def test_numbers_lead_from_the_text_to_the_list_and_back() -> None:
    page = Page(write_page([harbour_readout(), harbour_readout()]))
    ids, links = page.values("id"), [link for link in page.values("href") if link.startswith("#")]
    assert len(set(ids)) == len(ids)
    assert {link[1:] for link in links} <= set(ids)
    for number in range(1, len(STATEMENTS) + 1):
        assert {f"#a2-s{number}", f"#a2-t{number}"} <= set(links)


def test_the_list_says_who_and_how_and_indents_what_is_nested() -> None:
    page = write_page([harbour_readout()])
    assert '<strong>its director</strong> (Ana Reyes) → unions<span class="setting"> · phone call, on Friday' in page
    assert '<li id="a1-s2" class="depth-1">' in page
    assert '<span class="polarity">withheld</span>' in page


def test_notices_agencies_and_images_stand_apart() -> None:
    page = write_page([harbour_readout()])
    assert '<span class="kind">legal</span> This page may not be shared' in page
    assert "<h3>Agencies</h3><p>Reuters</p>" in page
    assert 'Cranes at the quay of Halden Bay <span class="credit">L. Sund</span>' in page


def test_several_articles_begin_with_a_list_of_them() -> None:
    page = write_page([harbour_readout(), readout_of(bare("It rained."))])
    assert "<title>2 articles · Sayso</title>" in page
    assert page.index('href="#a2"') < page.index('<article id="a1"')
    assert '<article id="a2"' in page
    assert "<nav" not in write_page([harbour_readout()])


def test_no_articles_make_a_page_all_the_same() -> None:
    assert "<h1>0 articles</h1>" in write_page([])


def test_headings_quotes_and_lists_keep_their_kind() -> None:
    text, paragraphs = join_blocks([("heading", "H"), ("quote", "Q"), ("list", "A"), ("list", "B"), ("lead", "L")])
    page = write_page([readout_of(Article(text=text, paragraphs=paragraphs))])
    assert '<h3 dir="auto">H</h3><blockquote><p dir="auto">Q</p></blockquote>' in page
    assert '<ul><li dir="auto">A</li><li dir="auto">B</li></ul><p class="lead" dir="auto">L</p>' in page


def test_the_page_asks_nothing_of_the_network_and_runs_nothing() -> None:
    readout = harbour_readout()
    article = replace(ARTICLE, images=(Image(url="https://tracker.example/1.gif", caption="A quay"),))
    page = write_page([replace(readout, article=article)])
    parsed = Page(page)
    policy = next(a["content"] for _, a in parsed.elements if a.get("http-equiv") == "Content-Security-Policy")
    style = page[page.index("<style>") + 7 : page.index("</style>")]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert "tracker.example" not in page
    assert "url(" not in style
    assert "@import" not in style
    assert not {tag for tag, _ in parsed.elements} & {"script", "img", "link", "iframe", "object", "form"}
    assert not parsed.values("src")
    assert not parsed.values("style")


def hostile() -> Readout:
    text = '<script>alert(1)</script> "&lt; \u202eevil\u202c \x1b[2J \ud800 </style><img src=x onerror=alert(1)>'
    span = Span(0, len(text), text)
    article = Article(
        text=text,
        title=text,
        url="javascript:alert(1)",
        outlet=text,
        byline=(text,),
        agencies=(text,),
        published='"><script>',
        language='"><script>',
        images=(Image(caption=text, credit=text),),
        notices=(Notice(kind="legal", text=text),),
    )
    return readout_of(
        article,
        Statement(id="s", source=(span,), cue=(span,), content=(span,), addressee=(span,), channel=text),
    )


def test_hostile_text_is_shown_and_not_obeyed() -> None:
    page = write_page([hostile()])
    parsed = Page(page)
    assert not {tag for tag, _ in parsed.elements} & {"script", "img"}
    assert not any(name.startswith("on") for _, attributes in parsed.elements for name in attributes)
    assert "javascript:" not in page
    assert "⟨U+202E⟩evil⟨U+202C⟩" in parsed.text
    assert page.encode("utf-8")


def test_only_web_addresses_become_links() -> None:
    assert 'href="https://harbour.example/merger"' in write_page([harbour_readout()])
    for url in ("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", " javascript:alert(1)"):
        assert "was published" not in write_page([readout_of(replace(ARTICLE, url=url))])


def test_what_is_not_html_is_escaped_and_what_is_is_not() -> None:
    assert element("p", "<b>", Html("<i>x</i>"), None, class_='"a"', id=None) == (
        '<p class="&quot;a&quot;">&lt;b&gt;<i>x</i></p>'
    )


@pytest.mark.parametrize("seed", range(20))
def test_marks_that_overlap_in_any_way_cut_the_text_without_losing_a_letter(seed: int) -> None:
    chance = random.Random(seed)
    blocks = [("paragraph", "abcdefghij"[: chance.randint(1, 10)]) for _ in range(6)]
    text, paragraphs = join_blocks(blocks)  # type: ignore[arg-type]
    marks = []
    for number in range(12):
        start = chance.randrange(len(text))
        end = chance.randint(start + 1, len(text))
        marks.append(Mark(start=start, end=end, role="content", number=number))
    opened = []
    for paragraph, cut in stretches(Article(text=text, paragraphs=paragraphs), marks):
        assert "".join(text[s.start : s.end] for s in cut) == text[paragraph.start : paragraph.end]
        for stretch in cut:
            at = range(stretch.start, stretch.end)
            assert set(stretch.marks) == {m for m in marks if m.start < at.stop and m.end > at.start}
            opened += stretch.opening
    letters = {at for paragraph in paragraphs for at in range(paragraph.start, paragraph.end)}
    visible = [mark for mark in marks if letters & set(range(mark.start, mark.end))]
    assert sorted(m.number for m in opened) == sorted(m.number for m in visible)


def test_one_paragraph_with_ten_thousand_statements_is_cut_in_good_time() -> None:
    """Every mark against every stretch would be a billion steps."""
    marks = [Mark(start=at, end=at + 60, role="content", number=at) for at in range(0, 500_000, 50)]
    ((_, cut),) = stretches(bare("She said so. " * 40_000), marks)
    assert sum(len(stretch.opening) for stretch in cut) == len(marks) == 10_000


def test_who_is_heard_more_than_once_is_listed_with_links_to_each_statement() -> None:
    page = write_page([harbour_readout()])
    voices = page[page.index('class="voices"') : page.index("</aside>")]
    assert "<strong>Ana Reyes</strong> (director): " in voices
    assert 'href="#a1-s2"' in voices and " → unions" in voices and "via The port authority of Halden Bay" in voices
    assert "Owen Clarke" not in voices
