"""Notices speak to the reader; sentences of an article about law and corrections are no notices."""

from __future__ import annotations

import time

import pytest

from sayso.articles.notices import classify_notice, classify_notices


@pytest.mark.parametrize(
    ("kind", "paragraph"),
    [
        ("legal", "Copyright 2024 The Harbour Post. All rights reserved."),
        ("legal", "©2024 The Harbour Post"),
        (
            "legal",
            "None of this may be copied. This material may not be broadcast or rewritten without permission.",
        ),
        ("legal", "Reproduction in whole or in part is strictly prohibited without written consent."),
        ("legal", "The views expressed in this column are the author’s own."),
        ("legal", "If you live in Freedonia, please note that you could be fined for sharing this page."),
        ("legal", "Readers in Freedonia may face imprisonment for reposting our content."),
        ("legal", "Disclaimer: nothing on this page is a promise."),
        ("legal", "This article is republished under a Creative Commons licence."),
        ("legal", "For legal reasons, this article is not open to comments."),
        ("correction", "Correction: the ferry was built in 1961, not 1916."),
        ("correction", "CORRECTION (March 3, 2024): the ferry was built in 1961."),
        ("correction", "This story has been updated to correct the spelling of a name."),
        ("correction", "An earlier version of this article gave the wrong year."),
        ("correction", "Editor’s note: A previous version of this story misstated the fare."),
        ("correction", "This article originally said that the ferry had sunk."),
        ("correction", "Clarification: the mayor spoke on Sunday."),
        ("embargo", "EMBARGOED UNTIL 00:01 GMT, 4 March"),
        ("embargo", "Embargo: 6 June, noon"),
        ("embargo", "Not for publication before 6 a.m. on Monday"),
        ("outlet", "The Harbour Post is an independent newspaper serving the coast since 1921."),
        ("outlet", "Our reporters cover what others leave out. We could not do it without you."),
        ("outlet", "Support independent journalism from £3 a month."),
        ("outlet", "About us"),
        ("outlet", "This interview has been edited for length and clarity."),
        ("outlet", "Do you have a story for us?"),
    ],
)
def test_a_notice_has_its_kind(kind: str, paragraph: str) -> None:
    assert classify_notice(paragraph) == kind


@pytest.mark.parametrize(
    "paragraph",
    [
        "The ministry corrected the figures.",
        "A correction to the bill was voted down.",
        "Correction officers went on strike on Monday.",
        "He said that the story had been updated since.",
        "The newspaper’s first version of events was denied by the palace.",
        "Copyright law must change, the minister said.",
        "The book may not be copied without permission, the judge ruled.",
        "The embargo on arms was lifted in May.",
        "Embargoes hurt the poor.",
        "Residents could face fines for burning wood, the council warned.",
        "He lives abroad, and readers could be fined, the ministry said.",
        "“All rights reserved,” she joked.",
        "The company is a publication house, its founder said.",
        "We are committed to peace, the minister said, in news that shook the region.",
        "We report to the board, she added.",
        "The broadcaster was declared a foreign agent by the ministry in March.",
        "",
    ],
)
def test_a_sentence_of_an_article_is_no_notice(paragraph: str) -> None:
    assert classify_notice(paragraph) is None


FOOTER = [
    "Harbour Radio has been designated a hostile medium by the Freedonian government.",
    "Harbour Radio began in a shed.",
    "To learn more, click here.",
    "Storm drains to be cleared",
]


def test_below_the_article_the_outlet_speaks_of_itself() -> None:
    assert classify_notices(FOOTER, outlet="Harbour Radio") == ["legal", "outlet", "outlet", None]


def test_without_a_known_outlet_the_same_lines_are_no_notices() -> None:
    assert classify_notices(FOOTER) == [None] * 4


@pytest.mark.parametrize("piece", ["we are a ", "© ", "by the ", "may not be used ", "Aa ", "this story has been "])
def test_a_megabyte_takes_no_time(piece: str) -> None:
    start = time.process_time()
    classify_notice(piece * (1_000_000 // len(piece)))
    assert time.process_time() - start < 1
