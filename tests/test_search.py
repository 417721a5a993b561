"""Searching finds the same on both engines, and shows each statement in its sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import delete, select, update

from harbour import harbour_readout
from sayso.article import Article, Paragraph
from sayso.errors import BadQuery, UsageError
from sayso.readout import Provenance, Readout
from sayso.record.integrity import check_record
from sayso.record.opening import Record
from sayso.record.schema import speaker_names, speakers
from sayso.record.searching.filters import Filters
from sayso.record.searching.naming import FEW
from sayso.record.searching.search import search
from sayso.record.searching.sentences import sentences_around
from sayso.record.searching.speaker_list import list_speakers
from sayso.record.writing import write_readout
from sayso.speaker import Speaker
from stated import stated

pytest_plugins = ("records",)

Found = Callable[..., list[str]]


def second_readout() -> Readout:
    text = "Zoë Märchen told the press on Monday that half-term fares would rise. The mayor denied it."
    one = stated(text, "Zoë Märchen", "told", "that half-term fares would rise", id="st_fares")
    two = stated(text, "The mayor", "denied", "it", id="st_denial")
    statements = (
        replace(one, speaker="p1", act="commissive", addressee=(), addressees=("p2",), confidence={"statement": 0.9}),
        replace(two, speaker="p2", polarity="denied", confidence={"statement": 0.4}),
    )
    return Readout(
        article=Article(
            text=text,
            paragraphs=(Paragraph(start=0, end=len(text)),),
            outlet="Ostküste Heute",
            published="2024-05-06",
            agencies=("dpa",),
        ),
        statements=statements,
        speakers=(
            Speaker(id="p1", name="Zoë Märchen", kind="person"),
            Speaker(id="p2", name="The mayor", kind="unnamed"),
        ),
        provenance=Provenance(sayso="0.1.0", model="made-up-1", model_sha256="2" * 64),
    )


@pytest.fixture
def found(record: Record) -> Found:
    with record.writing() as connection:
        write_readout(connection, harbour_readout())
        write_readout(connection, second_readout())

    def found(query: str | None = None, **filters: object) -> list[str]:
        return [hit.id.removeprefix("st_") for hit in search(record, Filters(query=query, **filters))]  # type: ignore[arg-type]

    return found


def test_words_find_statements_newest_first(found: Found) -> None:
    assert found("that") == ["fares", "price", "books", "authority", "director"]
    assert found("jobs") == ["authority", "director"]
    assert found("jobs unions") == ["authority"]
    assert found("jobs OR price") == ["price", "authority", "director"]
    assert found("jobs NOT unions") == ["director"]
    assert found("(jobs OR price) NOT (unions OR named)") == ["director"]
    assert found("nothing at all") == []


def test_the_words_of_the_source_are_searched_too(found: Found) -> None:
    assert found("clarke") == ["talks"]
    assert found('"familiar with"') == ["price"]
    # A phrase does not go on from the content into the source.
    assert found('"begun owen"') == []


def test_phrases_prefixes_and_parts(found: Found) -> None:
    assert found('"no jobs would go"') == ["authority", "director"]
    assert found('"jobs no"') == []
    assert found("wish*") == ["books"]
    assert found("wish") == []
    assert found("*ishe*") == ["books"]
    assert found("*ISHE*") == ["books"]
    assert found("*ishe* OR price") == ["price", "books"]
    assert found("that NOT *nion*") == ["fares", "price", "books", "director"]


def test_case_marks_and_hyphens_do_not_matter(found: Found) -> None:
    assert found("ZOE marchen") == found("Zoë Märchen") == found("zoe\u0308") == ["fares"]
    assert found("half-term") == found('"half term"') == found("term half") == ["fares"]


def test_filters_narrow_the_search(found: Found) -> None:
    assert found(speaker="ana reyes") == found(speaker="Reyes") == ["books", "sale", "director"]
    assert found("that", speaker="reyes") == ["books", "director"]
    assert found("*ishe*", speaker="reyes") == ["books"]
    assert found("*ishe*", speaker="clarke") == []
    assert found(speaker="rey") == found(speaker="") == []
    assert found(addressee="mayor") == found("fares", addressee="the mayor") == ["fares"]
    assert found(about="talks") == ["talks"]
    assert found(about="clarke") == []
    assert found(outlet="ostkuste heute") == ["denial", "fares"]
    assert found(agency="REUTERS", limit=1) == ["price"]
    assert found(act="commissive") == ["fares", "director"]
    assert found(polarity="denied") == ["denial", "price"]
    assert found(form="direct") == ["sale"]
    assert found(channel="phone call") == ["director"]
    assert found(min_confidence=0.8) == ["fares", "authority"]


def test_a_statement_is_found_by_the_day_it_was_said(found: Found) -> None:
    assert found(until="2024-03-02") == ["director"]
    assert found(since="2024-05") == ["denial", "fares"]
    assert found(since="2024-03-03", until="2024-03", speaker="reyes") == ["books", "sale"]
    assert len(found(since="2024", until="2024")) == 8


@pytest.mark.parametrize("filters", [{"since": "yesterday"}, {"until": "2024-13"}, {"act": "loud"}, {"about": "—"}])
def test_a_filter_that_cannot_be_understood_is_wrong_usage(found: Found, filters: dict[str, str]) -> None:
    with pytest.raises(UsageError, match=f"--{next(iter(filters))}: "):
        found(**filters)


def test_a_bad_query_is_wrong_usage(found: Found) -> None:
    with pytest.raises(BadQuery):
        found("a AND")


def test_a_hit_shows_the_statement_in_its_sentence(record: Record, found: Found) -> None:
    (hit,) = search(record, Filters(query="fares rise"))
    assert hit.passage == "Zoë Märchen told the press on Monday that half-term fares would rise."
    assert [hit.passage[start:end] for start, end in hit.marks] == ["fares", "rise"]
    assert hit.passage[slice(*hit.part)] == hit.passage[:-1]
    assert (hit.speaker, hit.said, hit.outlet) == ("Zoë Märchen", "2024-05-06", "Ostküste Heute")
    assert hit.speaker_id is not None
    assert found(speaker=hit.speaker_id) == ["fares"]


def test_sentences_end_at_stops_and_paragraphs() -> None:
    text = "He left. Mr. Smith said it was over. “Go.” She went.\n\nA new day"
    whole = [text[slice(*sentences_around(text, text.index(word), text.index(word) + 2))] for word in ("said", "new")]
    assert whole == ["Mr. Smith said it was over.", "A new day"]
    over_two = sentences_around(text, text.index("over"), text.index("went"))
    assert text[slice(*over_two)] == "Mr. Smith said it was over. “Go.” She went."


def test_a_name_that_is_taken_away_names_nobody(record: Record, found: Found) -> None:
    assert found(speaker="zoe marchen") == ["fares"]
    with record.writing() as connection:
        connection.execute(update(speaker_names).where(speaker_names.c.key == "zoe marchen").values(key="zoe holt"))
        connection.execute(delete(speaker_names).where(speaker_names.c.key == "ana reyes"))
    assert found(speaker="zoe marchen") == found(speaker="reyes") == []
    assert found(speaker="holt") == ["fares"]
    assert all(check.ok for check in check_record(record))


def test_a_merged_speaker_is_found_by_either_name(record: Record, found: Found) -> None:
    with record.writing() as connection:
        numbers = dict(connection.execute(select(speakers.c.name, speakers.c.number)).all())
        ana, owen = numbers["Ana Reyes"], numbers["Owen Clarke"]
        merged = update(speakers).where(speakers.c.number == owen).values(merged_into=ana, stands_for=ana)
        connection.execute(merged)
    together = ["talks", "books", "sale", "director"]
    assert found(speaker="clarke") == found(speaker="reyes") == together
    assert found("talks", speaker="ana reyes") == ["talks"]
    (hit,) = search(record, Filters(query="talks"))
    assert hit.speaker == "Ana Reyes"
    assert [line.statements for line in list_speakers(record, "owen clarke")] == [4]


def test_many_speakers_of_one_name_are_all_found(record: Record) -> None:
    text = "The quay is wet, someone said."
    for number in range(FEW + 5):
        statement = replace(stated(text, "someone", "said", "The quay is wet"), speaker="p1")
        readout = Readout(
            article=Article(text=text, url=f"https://a.example/{number}"),
            statements=(statement,),
            speakers=(Speaker(id="p1", name="a person near the quay", kind="unnamed"),),
            provenance=Provenance(sayso="0.1.0"),
        )
        with record.writing() as connection:
            write_readout(connection, readout)
    assert len(search(record, Filters(query="wet", speaker="near the quay", limit=1000))) == FEW + 5
    assert len(search(record, Filters(query="dry", speaker="near the quay"))) == 0
