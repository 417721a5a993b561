"""Statements found by the shipped model in sentences of our own, and what must hold of any text."""

import time
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.article import Article, Dateline
from sayso.pages.page import Page
from sayso.reading import Reader
from sayso.statement import Statement
from sayso.statements import StatementFinder
from sayso.statements.candidates import finish_sentences
from sayso.statements.tokens import tokenize
from stated import no_grammar


@cache
def finder() -> StatementFinder:
    return StatementFinder.load()


def read(text: str) -> tuple[Statement, ...]:
    return finder()(Article(text=text, language="en"))


def only(text: str) -> Statement:
    (statement,) = read(text)
    return statement


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "form"),
    [
        (
            "The port authority said on Sunday that no jobs would be lost in the merger.",
            "The port authority",
            "said",
            "that no jobs would be lost in the merger",
            "indirect",
        ),
        (
            "“We are not for sale,” Ana Reyes told reporters outside the harbour office.",
            "Ana Reyes",
            "told",
            "“We are not for sale,”",
            "direct",
        ),
        (
            "'We are not for sale,' Ana Reyes told reporters outside the harbour office.",
            "Ana Reyes",
            "told",
            "'We are not for sale,'",
            "direct",
        ),
        (
            "According to the transport ministry, the bridge will reopen to traffic in the spring.",
            "the transport ministry",
            "According to",
            "the bridge will reopen to traffic in the spring",
            "indirect",
        ),
        (
            "The bridge will reopen to traffic in the spring, the transport minister, Owen Clarke, said.",
            "the transport minister, Owen Clarke",
            "said",
            "The bridge will reopen to traffic in the spring",
            "indirect",
        ),
        (
            "Mr Clarke believes that the council will approve the plan before the election.",
            "Mr Clarke",
            "believes",
            "that the council will approve the plan before the election",
            "indirect",
        ),
        (
            "Officials said the dam was “in no danger whatsoever” of breaking.",
            "Officials",
            "said",
            "the dam was “in no danger whatsoever” of breaking",
            "mixed",
        ),
    ],
)
def test_a_plain_attribution_is_read(text: str, source: str, cue: str, content: str, form: str) -> None:
    statement = only(text)
    # PolNeAR's sources keep the comma that closes an apposition, and so does the model.
    assert (statement.source_text.rstrip(","), statement.cue_text) == (source, cue)
    assert (statement.content_text, statement.form) == (content, form)


def test_a_quotation_split_by_its_source_is_one_statement() -> None:
    statement = only(
        "“We are not leaving this valley,” farmer Jo Adler said. “Our children were born in these houses.”"
    )
    assert [piece.text for piece in statement.content] == [
        "“We are not leaving this valley,”",
        "“Our children were born in these houses.”",
    ]


def test_a_quotation_over_three_paragraphs_is_one_content() -> None:
    text = (
        "“We waited there all night in the rain.\n\n“Nobody came to help us, and nobody called.\n\n"
        "“So we left before dawn,” the driver, Tom Hale, said."
    )
    statement = only(text)
    assert statement.content_text.startswith("“We waited there")
    assert statement.content_text.endswith("“So we left before dawn,”")


def test_a_content_cut_by_the_edge_goes_to_the_end_of_its_sentence() -> None:
    text = "Rain fell. The minister said roads and bridges and ferries would close. Nobody moved."
    tokenizer = finder().model.tokenizer
    tokens = tokenize(text, tokenizer)
    stops = np.array([tokenizer.token_to_id("."), tokenizer.token_to_id("?")])
    first, edge = (int(np.searchsorted(tokens.starts, text.index(word))) for word in ("roads", "ferries"))

    def content(end: int) -> str:
        ((start, end),) = finish_sentences(((first, end),), np.arange(edge), tokens, stops)
        return text[tokens.starts[start] : tokens.ends[end - 1]]

    assert content(edge) == "roads and bridges and ferries would close"
    assert content(edge - 1) == "roads and bridges"

    # A question that reaches beyond the text has place 0 there, which is no edge.
    beyond = np.concatenate([np.arange(len(tokens)), np.zeros(20, dtype=np.int64)])
    assert finish_sentences(((0, 1),), beyond, tokens, stops) == ((0, 1),)


def test_a_nickname_in_marks_is_no_statement() -> None:
    assert read("The stadium, known to everybody as the “Bathtub”, was built in 1931 beside the river.") == ()


def test_an_action_is_no_statement() -> None:
    assert read("The council signed the contract on Tuesday. Two workers left the building shortly before noon.") == ()


def test_ids_are_the_same_every_time_and_differ_within_an_article() -> None:
    text = "The mayor said taxes would rise. The mayor said taxes would rise."
    first, second = read(text), read(text)
    assert [s.id for s in first] == [s.id for s in second]
    assert len({s.id for s in first}) == len(first) == 2


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "“",
                "”",
                '"',
                "‘",
                "’",
                " said",
                " the mayor",
                "😀",
                "e\u0301",
                "\r\n",
                "\t",
                "\u00a0",
                "\n\n",
                ". ",
                ", ",
                "We go",
            ]
        ),
        max_size=40,
    )
)
def test_every_span_is_the_text_it_names(parts: list[str]) -> None:
    text = "".join(parts) + " said the mayor of the town, “it is over.”"
    for statement in read(text):
        for span in (*statement.source, *statement.cue, *statement.content):
            assert text[span.start : span.end] == span.text
            assert span.text.strip() == span.text != ""
        assert list(statement.content) == sorted(statement.content, key=lambda span: span.start)


def test_a_hundred_thousand_quotation_marks_are_read_in_bounded_time() -> None:
    # Processor time, lest what else the machine does fail the test.
    began = time.process_time()
    read("“ ”" * 33_334)
    assert time.process_time() - began < 120  # two cores, a minute each


def test_a_paragraph_of_a_million_characters_is_read_within_a_minute() -> None:
    sentence = "The minister said the harbour would open again in May, and the unions welcomed the news of the day. "
    text = sentence * (1_000_000 // len(sentence))
    began = time.process_time()
    readout = Reader(finder(), no_grammar).read(Page(name="long", content=text, kind="plain"))
    assert time.process_time() - began < 120  # two cores, a minute each
    assert readout.text == text
    assert len(readout.statements) > 1_000
    (notice,) = [n for n in readout.article.notices if n.kind == "reading"]
    assert "100,000" in notice.text


def test_where_a_report_was_filed_is_in_nobodys_name_and_nobodys_words() -> None:
    text = "HALDEN, 12 March (AFP) - Fire destroyed a mill on Tuesday, the fire service said."
    (found,) = finder()(Article(text=text, language="en", dateline=Dateline(start=0, end=24, place="HALDEN")))
    assert found.content_text == "Fire destroyed a mill on Tuesday"
