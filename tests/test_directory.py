"""A directory of known people: who a speaker is, and what somebody cannot have said."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from directory_files import CSV, ENTITIES, NESTED, write_csv, write_entities
from sayso.errors import InputError, UsageError
from sayso.export.ftm import write_ftm
from sayso.export.schemaorg import write_schemaorg
from sayso.readout import Readout
from sayso.record.directory.csv import read_csv
from sayso.record.directory.entries import Told, add_entries
from sayso.record.directory.ftm import FtmDirectory
from sayso.record.judgements.change import Change
from sayso.record.judgements.correcting import correct
from sayso.record.judgements.history import history
from sayso.record.judgements.merging import merge
from sayso.record.judgements.undoing import undo
from sayso.record.opening import Record
from sayso.record.reading_back import readouts
from sayso.record.schema import directory_entries, speakers, statements
from sayso.record.searching.filters import Filters
from sayso.record.searching.lookup import find_speaker
from sayso.record.searching.search import search
from sayso.record.searching.speaker_list import list_speakers
from sayso.record.speaker_ids import with_record_speakers
from voices import heard, voiced

pytest_plugins = ("records",)

SIGNED = {"who": "Mina", "why": "I know him"}


def tell_csv(record: Record, folder: Path, text: str = CSV) -> Told:
    return add_entries(record, read_csv(write_csv(folder / "known.csv", text)), dataset="made up")


def flags(record: Record) -> dict[str, list[str]]:
    with record.reading() as connection:
        query = select(statements.c.id, statements.c.flags).where(statements.c.flags.is_not(None))
        return {row.id: json.loads(row.flags) for row in connection.execute(query)}


def wikidata(record: Record, speaker: str) -> str | None:
    with record.reading() as connection:
        query = select(directory_entries.c.wikidata).join(speakers, speakers.c.entry == directory_entries.c.number)
        return connection.execute(query.where(speakers.c.id == speaker)).scalar()


def test_the_rows_of_one_person_are_one_entry(tmp_path: Path) -> None:
    owen, port = read_csv(write_csv(tmp_path / "known.csv"))
    assert [(term.post, term.since) for term in owen.terms] == [("minister for trade", "2010-05-01"), ("mayor", "2016")]
    assert owen.names == ("O. T. Clarke", "Owie the Oar")
    assert (port.kind, port.terms) == ("organization", ())


def test_entities_are_read_apart_or_one_inside_another(tmp_path: Path) -> None:
    directory = FtmDirectory(write_entities(tmp_path / "known.ftm.json", ENTITIES))
    owen, cabinet, body = directory.entries()
    assert cabinet.kind == "organization"
    assert (owen.wikidata, owen.born, owen.died, owen.names) == ("Q101", "1950", "2022-11-05", ("Owie the Oar",))
    assert (body.kind, body.wikidata) == ("government", "Q102")
    assert [(id, term.post, term.body, term.since) for id, term in directory.terms()] == [
        ("Q101", "Minister for Trade", "Cabinet of Halden", "2010-05-01"),
        ("Q101", "chair", "Halden Port Authority", "2016"),
    ]
    assert directory.others == 1
    nested = FtmDirectory(write_entities(tmp_path / "nested.json", [NESTED]))
    assert [entry.id for entry in nested.entries()] == ["Q101"]
    assert [(id, term.post) for id, term in nested.terms()] == [("Q101", "Minister for Trade")]


def test_speakers_are_found_in_the_directory_before_and_after_they_speak(record: Record, tmp_path: Path) -> None:
    before = heard(record, voiced("Owen Clarke"), voiced("Lars Lund"))
    assert tell_csv(record, tmp_path) == Told(entries=2, matched=1, flagged=1)
    assert [wikidata(record, each) for each in before] == ["Q101", None]
    (port,) = heard(record, voiced("the Port of Halden", kind="organization"))
    assert wikidata(record, port) == "Q102"
    assert [each.kind for each in history(record, port)] == ["identify"]


def test_what_the_directory_knows_is_shown_found_and_exported(record: Record, tmp_path: Path) -> None:
    (owen,) = heard(record, voiced("Owen Clarke"))
    tell_csv(record, tmp_path)
    entry = find_speaker(record, owen).directory
    assert entry is not None
    assert (entry.wikidata, entry.born, entry.died) == ("Q101", "1950-04-02", "2022-11-05")
    assert [term.post for term in entry.terms] == ["minister for trade", "mayor"]
    assert [each.id for each in list_speakers(record, "Q101")] == [owen]
    assert len(search(record, Filters(speaker="Q101"))) == 1
    assert list(list_speakers(record, "Q999")) == []
    (readout,) = with_record_speakers(record, readouts(record))
    (line,) = exported(write_ftm, readout, "Person")
    assert line["properties"]["wikidataId"] == ["Q101"]
    (line,) = exported(write_schemaorg, readout, "NewsArticle")
    assert line["hasPart"][0]["author"]["sameAs"] == "http://www.wikidata.org/entity/Q101"


def exported(write: Callable[[list[Readout], io.BytesIO], None], readout: Readout, kind: str) -> list[Any]:
    out = io.BytesIO()
    write([readout], out)
    lines = [json.loads(line) for line in out.getvalue().splitlines()]
    return [line for line in lines if kind in (line.get("schema"), line.get("@type"))]


def test_another_name_of_the_directory_is_joined(record: Record, tmp_path: Path) -> None:
    tell_csv(record, tmp_path)
    one, other = heard(record, voiced("Owen Clarke"), voiced("Owie the Oar"))
    assert one == other


def test_what_is_said_after_a_death_is_flagged_and_kept(record: Record, tmp_path: Path) -> None:
    tell_csv(record, tmp_path)
    heard(
        record,
        voiced("Owen Clarke", day="2024-03-03", number=701),
        voiced("Owen Clarke", day="2014-03-03", number=702),
        voiced("Owen Clarke", day="1949-03-03", number=703),
    )
    assert flags(record) == {
        "st_701": ["said on 3 March 2024; Owen Clarke died on 5 November 2022, by the directory"],
        "st_703": ["said on 3 March 1949; Owen Clarke was born on 2 April 1950, by the directory"],
    }


def test_what_is_said_in_a_post_is_flagged_outside_of_its_term(record: Record, tmp_path: Path) -> None:
    tell_csv(record, tmp_path)
    role = "Halden's minister for trade"
    heard(
        record,
        voiced("Owen Clarke", role=role, day="2014-03-03", number=711),
        voiced("Owen Clarke", role=role, day="2018-03-03", number=712),
        voiced("Owen Clarke", role="former minister for trade", day="2018-03-03", number=713),
        voiced("Owen Clarke", role="oarsman", day="2018-03-03", number=714),
        voiced("Owen Clarke", role="mayor", day="2020-12-31", number=715),
    )
    assert list(flags(record)) == ["st_712"]
    assert "was minister for trade from 1 May 2010 to 30 June 2015" in flags(record)["st_712"][0]


def test_a_flag_goes_when_the_speaker_or_the_directory_is_corrected(record: Record, tmp_path: Path) -> None:
    heard(record, voiced("Owen Clarke", day="2024-03-03", number=721), voiced("Lars Lund", number=722))
    tell_csv(record, tmp_path)
    number = correct(record, "st_721", Change(speaker="Lars Lund"), **SIGNED).number
    assert flags(record) == {}
    undo(record, number, **SIGNED)
    assert list(flags(record)) == ["st_721"]
    assert tell_csv(record, tmp_path, CSV.replace("2022-11-05", "")).flagged == 0
    assert flags(record) == {}


def test_who_is_found_wrongly_is_not_found_again(record: Record, tmp_path: Path) -> None:
    (owen,) = heard(record, voiced("Owen Clarke", day="2024-03-03"))
    tell_csv(record, tmp_path)
    (found,) = history(record, owen)
    undo(record, found.number, **SIGNED)
    assert flags(record) == {}
    assert tell_csv(record, tmp_path).matched == 0
    assert wikidata(record, owen) is None


def test_two_of_the_directory_are_merged_only_over_their_dates(record: Record, tmp_path: Path) -> None:
    text = CSV + "lars,Lars Lund,person,Q103,1980,,,,,,\n"
    tell_csv(record, tmp_path, text)
    owen, lars = heard(record, voiced("Owen Clarke", day="2014-03-03"), voiced("Lars Lund"))
    with pytest.raises(UsageError, match=r"born 1980.*born 1950-04-02, died 2022-11-05"):
        merge(record, owen, lars, **SIGNED)
    merge(record, owen, lars, **SIGNED, over=True)


def test_who_speaks_now_is_merged_with_who_is_dead_only_over_what_will_be_flagged(
    record: Record, tmp_path: Path
) -> None:
    tell_csv(record, tmp_path)
    owen, nephew = heard(record, voiced("Owen Clarke", day="2014-03-03"), voiced("O. Clarke-Lund", day="2024-03-03"))
    said = r"1 statement of .* would be flagged, first: said on 3 March 2024; Owen Clarke died on 5 November 2022"
    for one, other in ((nephew, owen), (owen, nephew)):
        with pytest.raises(UsageError, match=said):
            merge(record, one, other, **SIGNED)
    merge(record, nephew, owen, **SIGNED, over=True)
    assert len(flags(record)) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("who,when\n", 'known.csv: the first line names the columns .*"who" is not'),
        ("id,born\n", '"name" is not among'),
        ("id,name\n1,\n", "known.csv:2: no name"),
        ("name,kind\nAna,cat\n", 'known.csv:2: kind: "cat"'),
        ("name,born\nAna,1950\nBo,May 1950\n", 'known.csv:3: born: "May 1950" is no date'),
        ("name\nAna,Bo\n", "known.csv:2: more values"),
    ],
)
def test_a_bad_row_is_named_and_nothing_is_kept(record: Record, tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        tell_csv(record, tmp_path, text)
    with record.reading() as connection:
        assert connection.execute(select(directory_entries)).all() == []


@pytest.mark.parametrize(
    ("line", "said"),
    [("{", ":1: not JSON"), ("[]", ":1: not an object"), ('{"id": "x"}', ":1: not an entity")],
)
def test_a_bad_entity_is_named(tmp_path: Path, line: str, said: str) -> None:
    path = tmp_path / "known.json"
    path.write_text(line + "\n", "utf8")
    with pytest.raises(InputError, match=said):
        list(FtmDirectory(path).entries())
    with pytest.raises(InputError, match="cannot be read"):
        list(FtmDirectory(tmp_path / "nowhere.json").entries())
    with pytest.raises(InputError, match="cannot be read"):
        list(read_csv(tmp_path / "nowhere.csv"))
