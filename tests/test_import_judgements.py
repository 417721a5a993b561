"""What was judged about statements goes with them in JSON lines, and is in the log of the record they come into."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from harbour import ARTICLE, harbour_readout
from sayso.export.brat import write_brat
from sayso.export.jsonl import write_jsonl
from sayso.importing.imported import Imported
from sayso.importing.jsonl import read_jsonl
from sayso.record.integrity import check_record
from sayso.record.judgements.change import Change
from sayso.record.judgements.correcting import add_missing, correct, withdraw
from sayso.record.judgements.history import history
from sayso.record.judgements.undoing import undo
from sayso.record.opening import Record, open_record
from sayso.record.reading_back import readouts
from sayso.record.searching.filters import Filters
from sayso.record.writing import write_readout
from sayso.rejected import Rejected

pytest_plugins = ("records",)

SIGNED = {"who": "Mina", "why": "I heard the tape"}


@pytest.fixture
def judged(record: Record) -> Record:
    """A record with a statement that was corrected twice, one withdrawn, one added, and one judgement undone."""
    with record.writing() as connection:
        write_readout(connection, harbour_readout())
    correct(record, "st_sale", Change(act="directive", speaker="Owen Clarke"), **SIGNED)
    correct(record, "st_sale", Change(content=("nobody will be asked to make one",)), **SIGNED)
    withdraw(record, "st_books", **SIGNED)
    add_missing(record, ARTICLE.id, Change(content=("Nobody has made an offer",), speaker="Per Dahl"), **SIGNED)
    number = correct(record, "st_authority", Change(act="directive"), **SIGNED).number
    undo(record, number, **SIGNED)
    return record


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "other.db", create=True) as record:
        yield record


def exported(record: Record, filters: Filters | None = None) -> bytes:
    out = io.BytesIO()
    write_jsonl(readouts(record, filters or Filters()), out)
    return out.getvalue()


def brought(lines: bytes, record: Record, path: Path) -> list[Imported | Rejected]:
    path.write_bytes(lines)
    found = list(read_jsonl(path))
    for each in found:
        if isinstance(each, Imported):
            with record.writing() as connection:
                write_readout(connection, each.readout)
    return found


def test_a_line_tells_who_judged_what_when_and_why(judged: Record) -> None:
    told = json.loads(exported(judged))["judgements"]
    assert [(each["kind"], each["who"], each["why"]) for each in told] == [
        (kind, "Mina", "I heard the tape") for kind in ("correct", "correct", "withdraw", "missing")
    ]
    assert told[0]["before"]["act"] is None
    assert told[0]["after"] == {
        "act": "directive",
        "speaker": {"name": "Owen Clarke", "kind": "person", "as": "Owen Clarke"},
    }
    assert told[2]["quote"]["words"] in ARTICLE.text


def test_nothing_is_said_of_judgements_where_there_are_none(record: Record) -> None:
    with record.writing() as connection:
        write_readout(connection, harbour_readout())
    assert "judgements" not in json.loads(exported(record))


def test_of_some_statements_only_their_judgements_go_with_them(judged: Record) -> None:
    told = json.loads(exported(judged, Filters(act="directive")))["judgements"]
    assert {each["statement"] for each in told} == {"st_sale"}


def test_an_article_of_which_all_was_judged_to_be_no_statement_is_exported_with_what_was_judged(
    record: Record, other: Record, tmp_path: Path
) -> None:
    with record.writing() as connection:
        write_readout(connection, harbour_readout())
    withdraw(record, "st_books", **SIGNED)
    lines = exported(record, Filters(corrected=True))
    values = json.loads(lines)
    assert values["statements"] == []
    assert [(each["kind"], each["statement"]) for each in values["judgements"]] == [("withdraw", "st_books")]
    assert exported(record, Filters(corrected=True, since="2030")) == b""
    (brought_in,) = brought(lines, other, tmp_path / "a.jsonl")
    assert isinstance(brought_in, Imported)
    assert [each.kind for each in history(other, ARTICLE.id)] == ["withdraw"]
    write_brat(readouts(record, Filters(corrected=True)), tmp_path / "corpus")
    (annotations,) = (tmp_path / "corpus" / "attributions").iterdir()
    assert annotations.read_text("utf8") == ""
    assert (tmp_path / "corpus" / "text" / f"{ARTICLE.id}.txt").read_text("utf8") == ARTICLE.text


def test_exported_brought_in_and_exported_again_they_are_the_same(
    judged: Record, other: Record, tmp_path: Path
) -> None:
    lines = exported(judged)
    brought(lines, other, tmp_path / "a.jsonl")
    assert exported(other) == lines
    assert [check for check in check_record(other) if not check.ok] == []


def test_they_stand_in_the_history_and_can_be_undone_there(judged: Record, other: Record, tmp_path: Path) -> None:
    brought(exported(judged), other, tmp_path / "a.jsonl")
    log = history(other, "st_sale")
    assert [each.who for each in log] == ["Mina", "Mina"]
    for each in reversed(log):
        undo(other, each.number, who="Ola", why="it was a joke")
    (readout,) = readouts(other)
    before = next(each for each in harbour_readout().statements if each.id == "st_sale")
    assert next(each for each in readout.statements if each.id == "st_sale") == before
    assert [check for check in check_record(other) if not check.ok] == []


def test_brought_in_twice_they_are_there_once(judged: Record, other: Record, tmp_path: Path) -> None:
    lines = exported(judged)
    brought(lines, other, tmp_path / "a.jsonl")
    brought(lines, other, tmp_path / "a.jsonl")
    brought(lines.replace(b"sayso-en-1", b"sayso-en-0"), other, tmp_path / "b.jsonl")
    assert len(history(other, ARTICLE.id)) == 4


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        (("quote", "start"), 3, "quote"),
        (("after", "act"), "shouting", "act"),
        (("replaced", "content"), [{"start": 0, "end": 3, "text": "xyz"}], "replaced.content"),
        (("after", "speaker"), {"id": "sp_1"}, "speaker"),
        (("statement",), "st_nowhere", "st_nowhere"),
        (("replaced", "live"), "no", "live"),
        (("kind",), "praise", "praise"),
        (("replaced",), [], "replaced"),
    ],
)
def test_a_judgement_that_cannot_be_is_named(
    judged: Record, tmp_path: Path, path: tuple[str, ...], value: Any, told: str
) -> None:
    values = json.loads(exported(judged))
    place = values["judgements"][0]
    for name in path[:-1]:
        place = place[name]
    place[path[-1]] = value
    (tmp_path / "a.jsonl").write_text(json.dumps(values))
    (found,) = read_jsonl(tmp_path / "a.jsonl")
    assert isinstance(found, Rejected)
    assert "judgements[0]" in found.reason
    assert told in found.reason
