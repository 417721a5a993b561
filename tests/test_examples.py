"""The examples are read as their introduction says: the article's own words, and nothing of the page around it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.article import Article
from sayso.articles import read_article
from sayso.pages.files import read_page_file

BODIES = {
    "british-style.txt": ("The smallest primary school", "‘So shall we.’"),
    "company-denial.txt": ("Kettering Rail denied on Thursday", "no immediate danger to passengers."),
    "court-story.txt": ("The owner of a building firm", "The trial continues."),
    "diplomatic-row.txt": ("Talvia on Monday demanded", "Aldous would not comment."),
    "flood-barrier.html": ("Castrel says it was promised", "whether the sandbags came with a lawyer.”"),
    "interview.txt": ("The lexicographer talks to", "published by Vellina University Press."),
    "live-blog.txt": ("The river is falling", "whether they would open on Tuesday."),
    "wire-story.txt": ("PORT ELLERY, Orsany (Reuters) -", "the minutes of the meeting on March 27."),
}


@pytest.fixture(scope="module")
def examples(repository: Path) -> dict[str, Article]:
    paths = sorted((repository / "examples").iterdir())
    return {path.name: read_article(read_page_file(path)) for path in paths if path.suffix != ".md"}


def test_there_are_eight_of_them_in_english(examples: dict[str, Article]) -> None:
    assert examples.keys() == BODIES.keys()
    assert {article.language for article in examples.values()} == {"en"}


@pytest.mark.parametrize("name", BODIES)
def test_the_body_is_all_there(examples: dict[str, Article], name: str) -> None:
    first, last = BODIES[name]
    text = examples[name].text
    assert first in text[:200]
    assert text.endswith(last)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("diplomatic-row.txt", "Talvia warns neighbour over arrest of fishing crew in strait"),
        ("flood-barrier.html", "Mayor threatens to sue ministry over flood barrier money"),
        ("live-blog.txt", "Floods in the Arrow valley: as it happened"),
        ("wire-story.txt", 'Orsany central bank holds rates, says inflation fight "not over"'),
    ],
)
def test_the_title_is_the_articles_own(examples: dict[str, Article], name: str, title: str) -> None:
    assert examples[name].title == title


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("diplomatic-row.txt", ["Skip to", "Share on", "Photo:", "Most read", "My father fished", "Correction:", "©"]),
        (
            "flood-barrier.html",
            ["214 partners", "Read also", "Insure your cellar", "riverrat", "dataLayer"],
        ),
    ],
)
def test_nothing_of_the_page_around_it_is_in_the_body(
    examples: dict[str, Article], name: str, words: list[str]
) -> None:
    assert [word for word in words if word in examples[name].text] == []


def test_credits_become_agencies(examples: dict[str, Article]) -> None:
    assert set(examples["diplomatic-row.txt"].agencies) == {"Reuters", "AFP"}
    assert set(examples["wire-story.txt"].agencies) == {"Reuters", "AFP"}
    assert set(examples["flood-barrier.html"].agencies) == {"AFP"}


def test_the_correction_and_the_rights_are_notices(examples: dict[str, Article]) -> None:
    kinds = {notice.kind: notice.text for notice in examples["diplomatic-row.txt"].notices}
    assert "Little Halden" in kinds["correction"]
    assert "written permission" in kinds["legal"]
