"""The commands that judge, as a person types them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from directory_files import ENTITIES, write_csv, write_entities
from harbour import ARTICLE, harbour_readout
from sayso.cli import main
from sayso.record.judgements.change import Change
from sayso.record.judgements.correcting import correct
from sayso.record.opening import Record, open_record
from sayso.record.writing import write_readout
from voices import heard, voiced

Run = Callable[..., tuple[int, list[str], str]]

SIGNED = ("--by", "Mina", "--why", "I heard the tape")


@pytest.fixture
def harbour(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "sayso.db", create=True) as record:
        with record.writing() as connection:
            write_readout(connection, harbour_readout())
        yield record


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], harbour: Record) -> Run:
    """Run a command on the record: its exit code, the lines it gave and what it told."""

    def run(*arguments: str) -> tuple[int, list[str], str]:
        monkeypatch.setattr("sys.argv", ["sayso", *arguments, "--record", harbour.name])
        with pytest.raises(SystemExit) as ended:
            main()
        captured = capfdbinary.readouterr()
        return int(ended.value.code or 0), captured.out.decode().splitlines(), " ".join(captured.err.decode().split())

    return run


def test_a_correction_is_made_looked_at_and_taken_back(run: Run) -> None:
    code, (number,), told = run("correct", "st_sale", "--act", "directive", "--speaker", "Owen Clarke", *SIGNED)
    assert code == 0
    assert f"sayso undo {number}" in told
    code, lines, told = run("history", "st_sale")
    assert lines[0].endswith("st_sale act (none) → directive; speaker Ana Reyes → Owen Clarke")
    assert "I heard the tape" in lines[2]
    assert told == "1 judgement"
    code, (undoing,), told = run("undo", number, *SIGNED)
    assert (code, told.startswith("undone:")) == (0, True)
    _, lines, _ = run("history", ARTICLE.id, "--json")
    first, second = map(json.loads, lines)
    assert (first["holds"], second["undoes"], second["number"]) == (False, int(number), int(undoing))
    assert set(first["quote"]) == {"words", "prefix", "suffix", "start", "end", "text_sha256"}


def test_a_statement_is_withdrawn_and_one_is_added(run: Run) -> None:
    assert run("correct", "st_price", "--not-a-statement", *SIGNED)[0] == 0
    quotes = ("--content", "no jobs would go", "--cue", "in a phone call", "--source", "its director")
    code, _, told = run("correct", ARTICLE.id, "--missing", *quotes, "--act", "commissive", *SIGNED)
    assert code == 0
    added = told.partition(":")[0]
    _, lines, _ = run("history", added)
    assert "was missing" in lines[0]
    assert run("history", "st_price")[1][0].endswith("st_price is not a statement")


def test_a_statement_that_stands_no_more_says_why(run: Run, harbour: Record) -> None:
    assert "withdrawn" not in " ".join(run("show", "st_price")[1])
    run("correct", "st_price", "--not-a-statement", *SIGNED)
    assert "judged that it is not a statement" in " ".join(run("show", "st_price")[1])
    (line,) = run("show", "st_price", "--json")[1]
    assert (json.loads(line)["live"], json.loads(line)["standing"]) == (False, "withdrawn")
    newer = harbour_readout()
    with harbour.writing() as connection:
        write_readout(connection, type(newer)(article=newer.article, provenance=voiced("x", model="m2").provenance))
    assert "newest reading of the article does not have this" in " ".join(run("show", "st_sale")[1])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("correct", "st_sale", "--act", "loud", *SIGNED), "none of assertive"),
        (("correct", "st_sale", "--not-a-statement", "--act", "directive", *SIGNED), "leave the other fields out"),
        (("correct", "st_none", "--act", "directive", *SIGNED), "no statement of this record"),
        (("correct", ARTICLE.id, "--missing", *SIGNED), "quote it from the article"),
        (("undo", "7", *SIGNED), "no judgement has the number 7"),
        (("history",), "history of what"),
        (("show", "art_00"), "find ids with: sayso articles"),
        (("search", "--speaker", "sp_unknown"), 'no speaker has the id "sp_unknown"'),
        (("export", "--format", "csv", "--query", "(("), "query"),
        (("history", "nonsense"), "is no id"),
        (("merge", "Ana Reyes", "Bo", *SIGNED), "Bo: no speaker"),
        (("split", "Ana Reyes", "--article", ARTICLE.id, *SIGNED), "nothing is split"),
        (("speakers", "reyes", "--suggest"), "leave the name out"),
    ],
)
def test_what_cannot_be_is_told_without_a_traceback(run: Run, arguments: tuple[str, ...], said: str) -> None:
    code, lines, told = run(*arguments)
    assert (code, lines) == (2, [])
    assert said in told
    assert "Traceback" not in told


def test_speakers_are_suggested_merged_and_split(run: Run, harbour: Record) -> None:
    alone = voiced("Clarke", number=801)
    (other,) = heard(harbour, alone)
    code, lines, told = run("speakers", "--suggest")
    assert (code, told) == (0, "1 suggestion")
    assert lines[0].startswith(f"sayso merge {other} sp_")
    _, number, told = run(*lines[0].partition("  #")[0].split()[1:], *SIGNED)
    assert "is now sp_" in told
    assert run("speakers", "--suggest", "--json")[1] == []
    assert run("split", "Owen Clarke", "--article", alone.article.id, *SIGNED)[0] == 0
    assert len(run("history", other)[1]) > 0
    assert number


def test_a_directory_is_added(run: Run, harbour: Record, tmp_path: Path) -> None:
    _, _, told = run("directory", "add", str(write_csv(tmp_path / "known.csv")))
    assert told == "2 entries · 1 speaker found there · 1 statement flagged"
    shown = " ".join(" ".join(run("show", run("speakers", "Q101")[1][0].split()[0])[1]).split())
    assert "born 2 April 1950, died 5 November 2022 (Wikidata Q101, by known.csv)" in shown
    assert "held: mayor, Halden Bay (from 2016 to 2020)" in shown
    code, _, told = run("directory", "add", str(write_entities(tmp_path / "known.ftm.json", ENTITIES)))
    assert code == 0
    assert told == "3 entries · 0 speakers found there · 1 statement flagged · 1 entities of other kinds passed over"
    code, _, told = run("directory", "add", str(write_csv(tmp_path / "bad.csv", "name,born\nAna,May\n")))
    assert (code, "bad.csv:2" in told, "nothing of the file was kept" in told) == (3, True, True)


def test_articles_are_listed_with_their_ids(run: Run) -> None:
    code, (line,), told = run("articles")
    assert (code, told) == (0, "1 article")
    assert line == f"{ARTICLE.id}  2024-03-03 · The Harbour Post · Minister rejects talks of a merger · 6 statements"
    assert json.loads(run("articles", "--json")[1][0])["id"] == ARTICLE.id


def test_what_fits_no_more_is_listed(run: Run, harbour: Record) -> None:
    correct(harbour, "st_sale", Change(act="directive"), who="Mina", why="I heard the tape")
    newer = harbour_readout()
    with harbour.writing() as connection:
        write_readout(connection, type(newer)(article=newer.article, provenance=voiced("x", model="m2").provenance))
    _, lines, told = run("history", "--unfit")
    assert lines[-1].strip() == "does not fit the newest reading: the newer reading has no statement there"
    assert told == "1 judgement"
