"""Copied pages and plain texts: what is the article's, what is not, and nothing is lost."""

from __future__ import annotations

import contextlib
import json
import time
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.article import Article
from sayso.articles.copied import article_from_plain, article_from_text
from sayso.errors import EmptyInput, NoArticle, NotText
from sayso.pages.page import Page, PageKind

PAGES = Path(__file__).parent / "pages_text"
SEED = Path(__file__).resolve().parents[2] / "shared" / "data" / "seed"


def page(content: str | bytes, kind: PageKind = "text") -> Page:
    return Page(name="page.txt", content=content, kind=kind)


def blocks(article: Article, *kinds: str) -> list[str]:
    return [article.text[p.start : p.end] for p in article.paragraphs if not kinds or p.kind in kinds]


@pytest.fixture(params=sorted(file.stem for file in PAGES.glob("*.json")))
def copied(request: pytest.FixtureRequest) -> tuple[Article, dict, str]:
    text = (PAGES / f"{request.param}.txt").read_text("utf8")
    want = json.loads((PAGES / f"{request.param}.json").read_text("utf8"))
    return article_from_text(page(text)), want, text


def test_a_copied_page_gives_its_facts(copied: tuple[Article, dict, str]) -> None:
    article, want, _ = copied
    found = {name: getattr(article, name) for name in ("title", "outlet", "published", "modified")}
    assert found == {name: want[name] for name in found}
    assert list(article.byline) == want["byline"]
    assert list(article.agencies) == want["agencies"]


def test_a_copied_page_gives_its_own_words_only(copied: tuple[Article, dict, str]) -> None:
    article, want, _ = copied
    assert article.text.startswith(want["first"])
    assert article.text.endswith(want["last"])
    if "paragraphs" in want:
        assert len(article.paragraphs) == want["paragraphs"]
    if "headings" in want:
        assert blocks(article, "heading") == want["headings"]


def test_a_copied_page_keeps_captions_notices_and_what_it_drops(copied: tuple[Article, dict, str]) -> None:
    article, want, _ = copied
    assert [image.caption for image in article.images] == want["captions"]
    assert Counter(notice.kind for notice in article.notices) == want["notices"]
    dropped = {item.text: item.reason for item in article.dropped}
    assert [line for line in want["dropped"] if not dropped.get(line)] == []


def test_no_line_of_a_copied_page_is_lost(copied: tuple[Article, dict, str]) -> None:
    article, _, text = copied
    assert lost_lines(article, text) == []


def lost_lines(article: Article, text: str) -> list[str]:
    kept = [
        article.text,
        article.title or "",
        *(n.text for n in article.notices),
        *(d.text for d in article.dropped),
    ]
    everything = " ".join(" ".join(kept).split())
    captions = [" ".join(image.caption.split()) for image in article.images if image.caption]
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    return [line for line in lines if line not in everything and not any(caption in line for caption in captions)]


def test_the_seed_page_reads_as_its_outlet_wrote_it() -> None:
    if not SEED.exists():
        pytest.skip("the seed page is not at ../shared beside the repository")
    text = next(SEED.glob("*.txt")).read_text("utf8")
    article = article_from_text(page(text))
    assert article.title and article.title.startswith("U.S. Warns ")
    assert article.outlet == "RFE/RL"
    assert article.agencies == ("Reuters", "AP", "TASS", "Interfax", "AFP")
    assert article.text.startswith("Washington warned Russia") and article.text.endswith("on the battlefield.")
    assert len(article.paragraphs) == 21
    assert [image.caption for image in article.images] == ["Syrian President Bashar al-Assad"]
    kinds = [notice.kind for notice in article.notices]
    assert kinds == ["outlet", "legal", "legal", "legal"]
    assert "undesirable organization" in article.notices[1].text
    dropped = {item.text: item.reason for item in article.dropped}
    assert dropped["Accessibility links"] == "menu" and dropped["• 16x9 Image"] == "image label"
    assert dropped["Breaking News"]
    assert lost_lines(article, text) == []


INDIAN = """NEW DELHI: The transport minister said on Monday that no toll would be charged on the road before June.

He said the ministry had "heard the people" and would consult the states.

Lorry owners welcomed the move."""


def test_bare_paragraphs_come_through_whole() -> None:
    article = article_from_text(page(INDIAN))
    assert article.text == INDIAN
    assert article.title is None and not article.dropped and not article.notices
    assert article.dateline and article.dateline.place == "NEW DELHI"
    assert INDIAN[article.dateline.start : article.dateline.end] == "NEW DELHI:"


def test_a_headline_over_bare_paragraphs_is_the_title() -> None:
    article = article_from_text(page("Toll on coastal road put off until autumn\n\n" + INDIAN))
    assert article.title == "Toll on coastal road put off until autumn"
    assert article.text == INDIAN


@pytest.mark.parametrize(
    ("line", "published", "modified"),
    [
        ("September 16, 2015 08:12 GMT", "2015-09-16T08:12:00+00:00", None),
        ("Published 3 March 2024", "2024-03-03", None),
        ("Mar 3, 2024, 8:15 PM EST", "2024-03-03T20:15:00-05:00", None),
        ("Sun 3 Mar 2024 09.00 BST", "2024-03-03T09:00:00+01:00", None),
        ("2024-03-03T08:12:00+05:30", "2024-03-03T08:12:00+05:30", None),
        (
            "Published: 10:11 GMT, 3 March 2024 | Updated: 12:30 GMT, 4 March 2024",
            "2024-03-03T10:11:00+00:00",
            "2024-03-04T12:30:00+00:00",
        ),
        ("Updated 3rd March 2024 at 14:05", None, "2024-03-03T14:05:00"),
        ("March 3, 2024 8:15 am IST", "2024-03-03T08:15:00", None),
        ("13/04/2024", "2024-04-13", None),
        ("03/04/2024", None, None),
    ],
)
def test_a_date_line_is_read_and_never_guessed(line: str, published: str | None, modified: str | None) -> None:
    article = article_from_text(page(f"Toll on coastal road put off until autumn\n\n{line}\n\n{INDIAN}"))
    assert (article.published, article.modified) == (published, modified)
    assert article.text == INDIAN


def test_a_date_in_a_sentence_is_the_articles() -> None:
    text = "On July 6, 2015, the mayor made these remarks:\n\n" + INDIAN
    article = article_from_text(page(text))
    assert article.text == text and article.published is None


def test_the_outlet_beside_the_byline_is_named_and_a_ticker_is_no_headline() -> None:
    top = "Menu\nBREAKING\nFerry lands\n\nWorld / Roads\n\nToll on coastal road put off until autumn\n"
    article = article_from_text(page(f"{top}By Ana Reyes\nThe Wexcombe Courier\n3 March 2024\n\n{INDIAN}"))
    assert article.title == "Toll on coastal road put off until autumn"
    assert (article.outlet, article.byline) == ("The Wexcombe Courier", ("Ana Reyes",))


def test_a_text_wrapped_at_a_fixed_width_has_whole_paragraphs() -> None:
    wrapped = (
        "The keeper of the light at Skerry Point said on Sunday that he had seen no\n"
        "ship since the storm, and that the mail boat was now nine days late with\n"
        "its letters.\n\nNobody in the harbour office would say when it might come."
    )
    article = article_from_text(page(wrapped))
    assert len(article.paragraphs) == 2
    assert "seen no ship since" in article.text


def test_bytes_in_common_encodings_read_the_same() -> None:
    text = "The café’s owner said that she would not sell — “not for a million”.\n\nThe mayor called it a pity."
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        assert article_from_text(page(text.encode(encoding))).text == text


def test_what_is_no_text_says_so_and_names_the_file() -> None:
    with pytest.raises(EmptyInput, match=r"page\.txt"):
        article_from_text(page(b" \n\t\n"))
    with pytest.raises(NotText, match=r"page\.txt"):
        article_from_plain(page(bytes(range(32)) * 40 + b"\x00\x89PNG", "plain"))
    with pytest.raises(NoArticle, match=r"page\.txt"):
        article_from_text(page("Skip to main content\nShare\nFacebook\nAccept all cookies\n"))


def test_a_plain_text_keeps_every_character_and_finds_its_paragraphs() -> None:
    text = "\n First one\twith a tab.\r\n\r\nSecond\u00a0one.\n \nThird,\nover two lines. \n"
    article = article_from_plain(page(text.encode(), "plain"))
    assert article.text == text
    assert blocks(article) == ["First one\twith a tab.", "Second\u00a0one.", "Third,\nover two lines."]
    assert blocks(article_from_plain(page("One.\nTwo.\n", "plain"))) == ["One.", "Two."]


def test_a_plain_text_credits_its_agency() -> None:
    article = article_from_plain(page("OSLO (Reuters) - The fjord is closed.\n\nNobody knows why.", "plain"))
    assert article.agencies == ("Reuters",)
    assert article.dateline and (article.dateline.place, article.dateline.agency) == ("OSLO", "Reuters")


ODD = st.sampled_from(
    [
        "\r\n",
        "\n",
        "\n\n",
        "\t",
        "\u00a0",
        "e\u0301",
        "😀",
        "𝔘",
        "“",
        "”",
        ". ",
        " ",
        "\u2028",
        "Share",
        "By Ana Reyes",
        "© 2024 AFP",
    ]
)
TEXTS = st.lists(
    st.one_of(ODD, st.text(max_size=12), st.sampled_from(["The minister said that no one would go. ", "Read more"])),
    max_size=40,
).map("".join)
QUICK = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@given(TEXTS)
@QUICK
def test_any_plain_text_is_kept_to_the_character(text: str) -> None:
    try:
        article = article_from_plain(page(text, "plain"))
    except (EmptyInput, NotText):
        return
    assert article.text == text
    check_spans(article)


@given(TEXTS)
@QUICK
def test_any_copied_text_has_ordered_spans_and_loses_nothing(text: str) -> None:
    try:
        article = article_from_text(page(text))
    except (EmptyInput, NotText, NoArticle):
        return
    check_spans(article)
    assert lost_lines(article, text) == []


def check_spans(article: Article) -> None:
    at = 0
    for paragraph in article.paragraphs:
        assert at <= paragraph.start < paragraph.end <= len(article.text)
        assert article.text[paragraph.start : paragraph.end].strip()
        at = paragraph.end
    if article.dateline:
        assert 0 <= article.dateline.start < article.dateline.end <= len(article.text)


@pytest.mark.parametrize(
    "text",
    [
        "word " * 200_000,
        "a" * 1_000_000,
        "(" * 1_000_000,
        "\n".join(f"Line {n} is short" for n in range(20_000)),
        "\n".join("Share this ferry story" for _ in range(20_000)),
        "“" * 100_000,
        "\n\n".join(f"The {n}th clerk said that he had not seen the letter." for n in range(5_000)),
    ],
    ids=[
        "one long line",
        "one long word",
        "brackets",
        "short lines",
        "one line repeated",
        "quotation marks",
        "paragraphs",
    ],
)
def test_hostile_sizes_take_seconds(text: str) -> None:
    start = time.process_time()
    with contextlib.suppress(NoArticle):
        article_from_text(page(text))
    assert time.process_time() - start < 8  # 1.6 at worst on an idle machine, and it grows with the lines


@pytest.mark.parametrize(
    "first",
    [
        "“We lost everything,” said Pia Holm as she stood in the mud. “My house is gone.”",
        '"I will not be bullied," she said on Tuesday. "Not by him, and not by his friends."',
    ],
)
def test_a_text_that_begins_with_what_somebody_says_has_no_headline_there(first: str) -> None:
    rest = "The flood came on Sunday night and took eleven houses.\n\nMarta Quill, a nurse, will rebuild hers."
    article = article_from_text(page(f"{first}\n\n{rest}"))
    assert article.title is None and article.text.startswith(first)


def test_a_headline_may_quote_somebody() -> None:
    headline = "'Nobody told us': families of the drowned sue the ferry line"
    rest = (
        "The families of nine people who drowned said on Monday that they had sued the ferry line.\n\nIt will answer."
    )
    assert article_from_text(page(f"{headline}\n\n{rest}")).title == headline
