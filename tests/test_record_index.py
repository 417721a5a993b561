"""Who speaks is in the full-text index beside the words, and neither is taken for the other, on both engines."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import text, update

from sayso.article import Article
from sayso.readout import Provenance, Readout
from sayso.record.opening import Record, open_record
from sayso.record.schema import statements
from sayso.record.searching.filters import Filters
from sayso.record.searching.search import search
from sayso.record.writing import write_readout
from sayso.speaker import Speaker
from stated import stated

pytest_plugins = ("records",)

TEXT = "Ada Brook said that train s1 runs at a1 and s2. Ben Frost said that the ferry waits."


def add_trains(record: Record) -> Record:
    """Add a text that has words which look like the facets of speakers."""
    one = stated(TEXT, "Ada Brook", "said", "that train s1 runs at a1 and s2", id="st_train")
    two = stated(TEXT, "Ben Frost", "said", "that the ferry waits", id="st_ferry")
    readout = Readout(
        article=Article(text=TEXT, url="https://a.example/trains"),
        statements=(
            replace(one, speaker="p1", addressee=(), addressees=("p2",)),
            replace(two, speaker="p2", addressee=(), addressees=("p1",)),
        ),
        speakers=(
            Speaker(id="p1", name="Ada Brook", kind="person"),
            Speaker(id="p2", name="Ben Frost", kind="person"),
        ),
        provenance=Provenance(sayso="0.1.0"),
    )
    with record.writing() as connection:
        write_readout(connection, readout)
    return record


@pytest.fixture
def trains(record: Record) -> Record:
    return add_trains(record)


def found(record: Record, query: str, **filters: object) -> list[str]:
    return sorted(hit.id for hit in search(record, Filters(query=query, **filters)))  # type: ignore[arg-type]


def test_a_word_of_a_text_is_no_speaker_and_a_speaker_no_word(trains: Record) -> None:
    assert found(trains, "s1") == found(trains, "s2") == found(trains, "a1") == ["st_train"]
    assert found(trains, "a2") == []
    assert found(trains, "that NOT s1") == ["st_ferry"]
    # What begins so is not a facet either.
    assert found(trains, "s*") == found(trains, "a*") == ["st_train"]
    assert found(trains, "that", speaker="frost") == found(trains, "that", addressee="brook") == ["st_ferry"]
    assert found(trains, "s1 s2", speaker="frost") == found(trains, "s1", addressee="brook") == []


def test_speaker_and_addressee_narrow_each_part_of_a_query(trains: Record) -> None:
    assert found(trains, "ferry OR train", speaker="brook", addressee="frost") == ["st_train"]
    assert found(trains, "ferry OR train", speaker="brook", addressee="brook") == []
    assert found(trains, "*erry* OR train", speaker="frost") == ["st_ferry"]
    assert found(trains, "train", about="runs at", speaker="brook") == ["st_train"]
    assert found(trains, "train", about="ferry", speaker="brook") == []
    assert found(trains, "that", speaker="brook", sort="best") == ["st_train"]


def test_a_speaker_put_right_is_found_under_the_new_one(trains: Record) -> None:
    with trains.writing() as connection:
        put_right = update(statements).where(statements.c.id == "st_ferry").values(facets="s1 a2")
        connection.execute(put_right)
    assert found(trains, "ferry", speaker="brook") == ["st_ferry"]
    assert found(trains, "ferry", speaker="frost") == []


def test_in_postgresql_no_rank_of_a_match_hangs_on_who_speaks(postgres_database: str) -> None:
    with open_record(postgres_database, create=True) as record:
        add_trains(record)
        with record.reading() as connection:
            # Ranks are made of places: see ts_rank.
            placed = text("SELECT lexeme, positions FROM statements, unnest(words) WHERE lexeme LIKE ':%'")
            lexemes = sorted(map(tuple, connection.execute(placed)))
    assert lexemes == [(":a1", None), (":a2", None), (":s1", None), (":s2", None)]
