"""A web page's article: what a reader of the page would call its headline, authors, times, words and pictures."""

from __future__ import annotations

import json

import pytest

from pages_html import FIRST, SECOND, STORY, THIRD, json_ld, meta, read
from sayso.articles import read_article
from sayso.pages.page import Page

FULL = f"""
<header><nav><a href="/">Home</a> <a href="/politics">Politics</a> <a href="/sport">Sport</a></nav></header>
<main><article>
  <h1>Port refuses to merge</h1>
  <div class="standfirst">The director promises that nobody will be dismissed.</div>
  <div class="article-byline">By <a rel="author" href="/a">Ana Lindqvist</a></div>
  <figure><img src="/quay.jpg"><figcaption>The quay at dawn. Photo: Iris Holm</figcaption></figure>
  <p>{FIRST}</p>
  <h2>Pilots keep their boats</h2>
  <p>{SECOND}</p>
  <div class="newsletter-box"><p>Our harbour letter, every Friday.</p></div>
  <blockquote><p>We have been here for two hundred years, and we mean to stay for two hundred more.</p></blockquote>
  <ul><li>The pilots keep all nine of their boats until spring.</li><li>The quay stays public.</li></ul>
  <p>{THIRD}</p>
  <p>With reporting by Reuters and AFP</p>
  <p>© 2024 The Harbour Post. All rights reserved.</p>
  <aside class="related"><h3>More</h3><p><a href="/b">Fishers vote on the new quota</a></p></aside>
</article></main>
<footer>The Harbour Post, 1 Quay Street</footer>
"""
FULL_HEAD = json_ld(
    headline="Port refuses to merge",
    datePublished="2024-03-03T08:12:00+01:00",
    dateModified="2024-03-03T09:00:00+01:00",
    author=[{"@type": "Person", "name": "By Ana Lindqvist"}],
    publisher={"@type": "Organization", "name": "The Harbour Post"},
    articleSection="Politics",
) + meta(og__title="Port refuses to merge | The Harbour Post", og__site_name="The Harbour Post")


def test_everything_a_reader_sees_on_a_usual_page_is_in_its_place() -> None:
    article = read(FULL, head=FULL_HEAD)
    assert article.title == "Port refuses to merge"
    assert article.outlet == "The Harbour Post"
    assert article.byline == ("Ana Lindqvist",)
    assert article.published == "2024-03-03T08:12:00+01:00"
    assert article.modified == "2024-03-03T09:00:00+01:00"
    assert article.section == "Politics"
    assert article.language == "en"
    assert article.agencies == ("Reuters", "AFP")
    assert [notice.kind for notice in article.notices] == ["legal"]
    kinds = [(part.kind, article.text[part.start : part.end]) for part in article.paragraphs]
    assert [kind for kind, _ in kinds] == [
        "lead",
        "paragraph",
        "heading",
        "paragraph",
        "quote",
        "list",
        "list",
        "paragraph",
    ]
    assert kinds[1] == ("paragraph", FIRST)
    assert kinds[2] == ("heading", "Pilots keep their boats")
    assert article.text == "\n\n".join(text for _, text in kinds)


def test_what_is_dropped_is_shown_with_its_reason() -> None:
    reasons = {piece.text: piece.reason for piece in read(FULL, head=FULL_HEAD).dropped}
    assert reasons["Our harbour letter, every Friday."] == "newsletter or subscription box"
    assert reasons["With reporting by Reuters and AFP"] == "credit line"
    assert "menu" in {reason for text, reason in reasons.items() if "Sport" in text}
    assert any("Fishers vote" in text for text in reasons)


def test_a_caption_is_an_image_not_body() -> None:
    article = read(FULL, head=FULL_HEAD)
    image = article.images[0]
    assert (image.caption, image.credit) == ("The quay at dawn.", "Iris Holm")
    assert "quay at dawn" not in article.text


@pytest.mark.parametrize(
    ("head", "body", "headline"),
    [
        pytest.param(
            json_ld(headline="Port merger: all you need to know") + meta(og__title="Port refuses to merge"),
            '<nav class="breadcrumb"><h1>Port merger: all you need to know</h1></nav><h2>Port refuses to merge</h2>',
            "Port refuses to merge",
            id="the h1 is a search title in the breadcrumbs",
        ),
        pytest.param(
            json_ld(headline="Harbour: Port refuses to merge") + meta(og__title="Port refuses to merge"),
            "<h1><span>Harbour: </span><span>Port refuses to merge</span></h1>",
            "Port refuses to merge",
            id="a kicker before the headline",
        ),
        pytest.param(
            meta(og__title="Port refuses to merge - The Harbour Post", og__site_name="The Harbour Post"),
            "",
            "Port refuses to merge",
            id="the outlet's name behind it",
        ),
        pytest.param(
            meta(og__title="Hafen bleibt allein | Wirtschaft | HAFENPOST.de", og__site_name="Hafenpost"),
            '<nav><a href="/w">Wirtschaft</a></nav>',
            "Hafen bleibt allein",
            id="section and outlet behind it",
        ),
        pytest.param(
            meta(og__title="港は売らない：港湾新聞デジタル", og__site_name="港湾新聞デジタル"),
            "",
            "港は売らない",
            id="a full-width colon",
        ),
        pytest.param(
            meta(og__title="Port refuses to merge * The Quay * by Ana Lindqvist"),
            "<h1>Port refuses to merge</h1>",
            "Port refuses to merge",
            id="whatever comes behind what the page prints",
        ),
        pytest.param(
            json_ld(headline="&quot;Not for sale&quot;, says port"),
            "",
            '"Not for sale", says port',
            id="entities in JSON",
        ),
        pytest.param(
            "<title>Well-known half-term plan stays</title>", "", "Well-known half-term plan stays", id="dashes"
        ),
        pytest.param("", "<h1>Log in</h1><h1>Port refuses to merge</h1>", "Log in", id="nothing else to go by"),
        pytest.param(
            "<title>Port refuses to merge | Post</title>",
            "<h1>Log in</h1><h1>Port refuses to merge</h1>",
            "Port refuses to merge",
            id="a login box as h1",
        ),
    ],
)
def test_the_headline_is_the_one_the_page_prints(head: str, body: str, headline: str) -> None:
    assert read(body + STORY, head=head).title == headline


@pytest.mark.parametrize(
    ("head", "names"),
    [
        (json_ld(author="By Ana Reyes and Owen Clarke"), ("Ana Reyes", "Owen Clarke")),
        (
            json_ld(author={"@type": "Person", "name": "Anna Holm und Jörg Feld, dpa"}),
            ("Anna Holm", "Jörg Feld", "dpa"),
        ),
        (json_ld(author={"name": "Ana Reyes, professor of maritime law at the university"}), ("Ana Reyes",)),
        (json_ld(author=["Ana Reyes", {"name": "https://post.example/ana"}]), ("Ana Reyes",)),
        (json_ld(author={"name": "Ana Reyes (Lisbon)"}), ("Ana Reyes",)),
        (json_ld(author={"name": "김하늘 기자"}), ("김하늘",)),
        (json_ld(author={"name": "Trine Holm og Tove Lund"}), ("Trine Holm", "Tove Lund")),
        (json_ld(author={"name": "Iris Holm"}) + meta(author="Someone Else"), ("Iris Holm",)),
        (
            meta(article__author="https://social.example/post") + '<meta name="author" content="Iris Holm">',
            ("Iris Holm",),
        ),
        ('<meta name="dc.creator" content="Reyes, Ana">', ("Ana Reyes",)),
        (json_ld(author=[{"name": "The Quay"}, {"name": "Iris Holm"}], publisher={"name": "The Quay"}), ("Iris Holm",)),
    ],
)
def test_bylines_are_names_alone(head: str, names: tuple[str, ...]) -> None:
    assert read(head=head).byline == names


def test_an_author_may_be_named_in_another_node() -> None:
    graph = {
        "@graph": [
            {"@type": "NewsArticle", "headline": "Port", "author": {"@id": "#ana"}},
            {"@type": "Person", "@id": "#ana", "name": "Ana Reyes"},
        ]
    }
    head = f'<script type="application/ld+json">{json.dumps(graph)}</script>'
    assert read(head=head).byline == ("Ana Reyes",)


def test_a_printed_byline_tells_more_than_the_outlets_name() -> None:
    head = json_ld(author={"name": "The Quay"}, publisher={"name": "The Quay"})
    assert read(f'<h1>Port</h1><div class="c-byline">By Iris Holm, 3 March</div>{STORY}', head=head).byline == (
        "Iris Holm",
    )
    assert read(f"<h1>Port</h1><p>Iris Holm/Tove Lund</p>{STORY}", head=head).byline == ("Iris Holm", "Tove Lund")
    assert read(STORY, head=head).byline == ("The Quay",)


def test_other_articles_authors_are_not_this_ones() -> None:
    teaser = '<div class="teaser"><span class="author">By Tove Lund</span></div>'
    assert read(f"<h1>Port</h1>{teaser}{STORY}").byline == ()


def test_agencies_are_read_from_bylines_datelines_and_credits() -> None:
    article = read(
        f"<p>LISBON (Reuters) - {FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>", head=json_ld(author={"name": "dpa"})
    )
    assert set(article.agencies) == {"dpa", "Reuters"}
    assert article.dateline is not None
    assert article.dateline.place == "LISBON"
    assert article.text[article.dateline.start : article.dateline.end].startswith("LISBON (Reuters)")


def test_a_lead_is_what_the_page_prints_not_what_it_tells_search_engines() -> None:
    lead = "The director promises that nobody will be dismissed."
    head = meta(og__description=lead)
    printed = read(f"<h1>Port</h1><div>{lead}</div>{STORY}", head=head)
    assert printed.paragraphs[0].kind == "lead"
    assert printed.text.startswith(lead)
    assert lead not in read(f"<h1>Port</h1>{STORY}", head=head).text


@pytest.mark.parametrize(
    "line",
    [
        "Lesen Sie auch: Fischer stimmen über die Quote ab",
        "Les også: Fiskerne stemmer over kvoten",
        "À lire aussi Les pêcheurs votent sur le quota",
        "Читайте также: Рыбаки голосуют за квоту",
        "READ MORE: Fishers vote on the quota",
        "この記事は有料会員限定です",
        "An dieser Stelle finden Sie externe Inhalte von einem anderen Anbieter",
    ],
)
def test_lines_that_point_elsewhere_are_not_the_article(line: str) -> None:
    article = read(f"<p>{FIRST}</p><p>{line}</p><p>{SECOND}</p><p>{THIRD}</p>")
    assert line not in article.text
    assert any(piece.text == line for piece in article.dropped)


@pytest.mark.parametrize(
    "line",
    [
        "Related parties said that they had not been asked, and that they would go to court.",
        "Zum Thema Rente sagte er am Abend nichts, und auch seine Sprecherin schwieg dazu.",
        "Read more slowly, the judge told the clerk, who had rushed through the charges.",
    ],
)
def test_sentences_that_only_begin_like_pointers_stay(line: str) -> None:
    assert line in read(f"<p>{FIRST}</p><p>{line}</p><p>{SECOND}</p><p>{THIRD}</p>").text


@pytest.mark.parametrize(
    "box",
    [
        '<div class="fact-box"><p>The port in figures: nine boats, two quays and forty pilots.</p></div>',
        '<blockquote class="twitter-tweet"><p>The port in figures: nine boats and forty pilots</p></blockquote>',
        '<div class="c-AuthorBio"><p>She has written about ports for many years and lives by the sea.</p></div>',
        '<ul><li><a href="/1">The port in figures</a></li><li><a href="/2">Nine boats for forty pilots</a></li></ul>',
        '<h3><a href="/1">The port in figures, boat by boat</a></h3>',
        "<div hidden><p>The port in figures: nine boats, two quays and forty pilots.</p></div>",
    ],
)
def test_boxes_are_not_the_article(box: str) -> None:
    article = read(f"<article><p>{FIRST}</p>{box}<p>{SECOND}</p><p>{THIRD}</p></article>")
    assert article.text == "\n\n".join((FIRST, SECOND, THIRD))
    assert article.dropped


@pytest.mark.parametrize("name", ["paywall share-wrapper", "newsletter", "sidebar-grid", "has-comments"])
def test_an_element_that_holds_the_article_is_kept_whatever_its_class(name: str) -> None:
    assert read(f'<div class="{name}">{STORY}</div>').text == "\n\n".join((FIRST, SECOND, THIRD))


def test_links_inside_a_paragraph_are_its_words() -> None:
    linked = FIRST.replace("port authority", '<a class="tag-keyword" href="/t">port authority</a>')
    assert FIRST in read(f"<p>{linked}</p><p>{SECOND}</p><p>{THIRD}</p>").text


def test_short_paragraphs_among_the_articles_own_are_not_lost() -> None:
    article = read(f"<article><p>{FIRST}</p><p>“No.”</p><p>{SECOND}</p><p>“Never?”</p><p>{THIRD}</p></article>")
    assert article.text == "\n\n".join((FIRST, "“No.”", SECOND, "“Never?”", THIRD))


def test_a_body_that_scripts_would_build_is_read_from_their_data() -> None:
    markup = json.dumps({"story": {"html": STORY}}).replace("<", "\\u003c")
    article = read(f"<div id='app'></div><script>window.__STATE__ = {markup};</script>", head=meta(og__title="Port"))
    assert article.text == "\n\n".join((FIRST, SECOND, THIRD))


def test_a_body_that_only_json_ld_has_is_read_from_there() -> None:
    article = read("<div id='app'></div>", head=json_ld(headline="Port", articleBody=f"{FIRST}\n\n{SECOND}"))
    assert article.text == f"{FIRST}\n\n{SECOND}"


def test_the_pages_own_node_is_told_from_those_of_related_articles() -> None:
    other = json_ld(headline="Fishers vote on quota", datePublished="2020-01-01", author="Tove Lund")
    own = json_ld(headline="Port refuses to merge", datePublished="2024-03-03", author="Iris Holm")
    article = read(head=other + own + meta(og__title="Port refuses to merge"))
    assert (article.title, article.published, article.byline) == ("Port refuses to merge", "2024-03-03", ("Iris Holm",))


def test_damaged_json_ld_is_read_as_far_as_it_goes() -> None:
    node = '{"@type": "NewsArticle", "headline": "Port\nstays", "author": "Iris Holm",}'
    damaged = f'<script type="application/ld+json">//<![CDATA[\n{node}\n//]]></script>'
    article = read(head=damaged)
    assert (article.title, article.byline) == ("Port stays", ("Iris Holm",))
    assert read(head='<script type="application/ld+json">{"@type": </script>').text.startswith(FIRST)


def test_the_time_is_the_most_exact_the_page_gives() -> None:
    head = json_ld(datePublished="2024-03-03") + meta(article__published_time="2024-03-03T08:12:00+01:00")
    assert read(head=head).published == "2024-03-03T08:12:00+01:00"
    assert read(f'<time datetime="2024-03-03T08:12:00Z">today</time>{STORY}').published == "2024-03-03T08:12:00+00:00"
    assert read(f"<p>Published on 3 March 2024</p>{STORY}").published == "2024-03-03"


def test_no_time_is_made_up() -> None:
    assert read().published is None


def test_what_the_page_cannot_say_is_filled_in_from_outside() -> None:
    known = {
        "title": "Other",
        "published": "2024-03-03 08:12",
        "outlet": "The Quay",
        "byline": "By Iris Holm and Tove Lund",
    }
    html = f"<html><head><title>Port stays</title></head><body>{STORY}</body></html>"
    article = read_article(Page(name="a", content=html, kind="html", url="https://quay.example/1", meta=known))
    assert article.title == "Port stays"
    assert article.published == "2024-03-03T08:12:00"
    assert article.url == "https://quay.example/1"
    assert article.byline == ("Iris Holm", "Tove Lund")
