"""Results come in the order that is asked for, page by page, on both engines."""

from __future__ import annotations

from dataclasses import replace

import pytest

from harbour import ARTICLE, STATEMENTS, harbour_readout
from sayso.cli.hit_lines import hit_lines
from sayso.errors import UsageError
from sayso.record.judgements.merging import merge
from sayso.record.opening import Record
from sayso.record.searching.filters import Filters
from sayso.record.searching.paging import hit_page
from sayso.record.searching.search import search
from sayso.record.searching.speaker_list import list_speakers
from sayso.record.writing import write_readout
from stated import stated
from test_search import second_readout

pytest_plugins = ("records",)


@pytest.fixture
def filled(record: Record) -> Record:
    """Statements of three days and of none, of which two say how sure they are."""
    undated = replace(
        harbour_readout(),
        article=replace(ARTICLE, url="https://quay.example/undated", published=None),
        statements=tuple(replace(each, id=f"{each.id}_undated", when=None, within=None) for each in STATEMENTS[2:4]),
    )
    for readout in (undated, harbour_readout(), second_readout()):
        with record.writing() as connection:
            write_readout(connection, readout)
    return record


def ids(record: Record, **asked: object) -> list[str]:
    return [hit.id.removeprefix("st_") for hit in search(record, Filters(**asked))]  # type: ignore[arg-type]


def test_the_oldest_come_first_and_those_without_a_day_last(filled: Record) -> None:
    newest, oldest = ids(filled, sort="newest"), ids(filled, sort="oldest")
    assert oldest[0] == "director" and newest[:2] == ["denial", "fares"]
    assert {*newest[-2:]} == {*oldest[-2:]} == {"sale_undated", "books_undated"}
    assert newest[:-2] == oldest[:-2][::-1]


def test_the_surest_come_first_and_those_of_which_it_is_not_known_last(filled: Record) -> None:
    assert ids(filled, sort="surest")[:3] == ["authority", "fares", "denial"]


def test_the_best_match_has_the_words_most_often(filled: Record) -> None:
    assert ids(filled, query="nobody OR fares OR half", sort="best")[0] == "fares"
    assert ids(filled, query="nobody OR fares OR half", sort="best", speaker="reyes")[0].startswith("sale")
    assert ids(filled, query="nobody OR fares NOT half", sort="best", form="direct") != []


def test_where_no_whole_words_are_asked_for_the_newest_come_first(filled: Record) -> None:
    assert ids(filled, sort="best") == ids(filled, sort="newest")
    assert ids(filled, query="*obod*", sort="best") == ids(filled, query="*obod*", sort="newest")


@pytest.mark.parametrize("sort", ["newest", "oldest", "surest", "best"])
@pytest.mark.parametrize("limit", [1, 3, 9])
def test_pages_follow_each_other_without_a_gap_in_every_order(filled: Record, sort: str, limit: int) -> None:
    asked = Filters(query="that OR nobody OR books OR it", sort=sort)
    whole = [hit.id for hit in search(filled, asked)]
    found: list[str] = []
    after = None
    while True:
        page = hit_page(filled, asked, after=after, limit=limit)
        found += [hit.id for hit in page.hits]
        if (after := page.next) is None:
            break
    assert found == whole and len(found) == len(set(found)) == 9


def test_a_cursor_of_another_order_is_refused(filled: Record) -> None:
    after = hit_page(filled, Filters(sort="surest"), after=None, limit=1).next
    with pytest.raises(UsageError, match="cursor of this order"):
        hit_page(filled, Filters(), after=after, limit=1)
    with pytest.raises(UsageError, match="none of newest, oldest, best, surest"):
        search(filled, Filters(sort="loudest"))


def test_statements_are_found_by_the_language_of_their_article(filled: Record) -> None:
    assert len(ids(filled, language="EN")) == 8
    assert ids(filled, language="de") == []


def test_speakers_who_were_merged_are_listed_by_what_they_say_together(record: Record) -> None:
    text = "Ada said one. Ada said two. Bo said three. Bo said four. Cy said five. Dee said six. Dee said it."
    spoken = [stated(text, name, "said", words, id=f"st_{words}") for name, words in SAID]
    people = tuple(replace(each, speaker=name) for each, (name, _) in zip(spoken, SAID, strict=True))
    readout = harbour_readout()
    named = tuple(replace(readout.speakers[0], id=name, name=name, role=None) for name in ("Ada", "Bo", "Cy", "Dee"))
    article = replace(second_readout().article, text=text, paragraphs=(replace(PARAGRAPH, end=len(text)),))
    with record.writing() as connection:
        write_readout(connection, replace(readout, article=article, statements=people, speakers=named))
    merge(record, "Dee", "Cy", who="Mina", why="one woman")
    lines = list(list_speakers(record, limit=2))
    assert [(line.name, line.statements) for line in lines] == [("Cy", 3), ("Ada", 2)]
    assert [line.name for line in list_speakers(record, limit=9)] == ["Cy", "Ada", "Bo"]
    assert [line.name for line in list_speakers(record)] == ["Cy", "Ada", "Bo"]
    assert [line.statements for line in list_speakers(record, "bo", limit=1)] == [2]


SAID = (
    *(("Ada", "one"), ("Ada", "two"), ("Bo", "three"), ("Bo", "four")),
    *(("Cy", "five"), ("Dee", "six"), ("Dee", "it")),
)
PARAGRAPH = second_readout().article.paragraphs[0]


def test_what_is_doubtful_about_a_statement_is_said_as_such_on_the_terminal(filled: Record) -> None:
    (hit, *_) = search(filled, Filters(query="fares"))
    flagged = replace(hit, flags=["said on 6 May 2024; Zoë Märchen died in 2020, by the directory"])
    lines = [line.plain for line in hit_lines(flagged, number=1, width=120, marked=False)]
    assert lines[-1].strip() == "doubtful: said on 6 May 2024; Zoë Märchen died in 2020, by the directory"
