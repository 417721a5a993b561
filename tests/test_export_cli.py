"""`sayso export` and `sayso import`: from a record or from files, to files or to stdout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from quay import calm_readout, quay_readout
from sayso.cli import main
from sayso.export.formats import FORMATS
from sayso.export.labelstudio import CONFIG
from sayso.importing.formats import NAMES

Run = Callable[..., tuple[int, bytes, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> Run:
    """Run `sayso` in a folder of its own: its exit code, what it gave and what it told."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> tuple[int, bytes, str]:
        monkeypatch.setattr("sys.argv", ["sayso", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        captured = capfdbinary.readouterr()
        return int(ended.value.code or 0), captured.out, captured.err.decode()

    return run


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    names = ["quay.json", "calm.json"]
    for name, readout in zip(names, (quay_readout(), calm_readout()), strict=True):
        (tmp_path / name).write_text(readout.to_json(indent=1), "utf8")
    return names


@pytest.fixture
def record(run: Run, files: list[str]) -> str:
    code, _, _ = run("import", "--format", "jsonl", *files)
    assert code == 0
    return "sayso.db"


STREAMED = [name for name, each in FORMATS.items() if each.gives == "file"]


@pytest.mark.parametrize("format", STREAMED)
def test_every_format_is_written_from_files_and_from_a_record(
    run: Run, files: list[str], record: str, format: str
) -> None:
    code, given, told = run("export", "--format", format, *files)
    assert code == 0
    assert given
    assert told.startswith("5 statements")
    assert run("export", "--format", format, "--out", "-", *files)[1] == given
    code, nothing, _ = run("export", "--format", format, "--out", "there")
    assert (code, nothing) == (0, b"")
    if FORMATS[format].takes == "readouts" and not FORMATS[format].joins:
        assert Path("there").read_bytes() == given


def test_a_record_gives_back_what_was_imported(run: Run, record: str) -> None:
    code, given, told = run("export", "--format", "jsonl")
    assert code == 0
    assert [json.loads(line) for line in given.splitlines()] == [quay_readout().to_dict(), calm_readout().to_dict()]
    assert told.startswith("5 statements of 2 articles · ")


def test_speakers_that_a_record_takes_for_one_are_joined(run: Run, record: str) -> None:
    another = quay_readout()
    another = replace(another, article=replace(another.article, url="https://quay.example/again", title="Again"))
    Path("again.json").write_text(another.to_json(), "utf8")
    assert run("import", "--format", "jsonl", "again.json")[0] == 0
    _, given, _ = run("export", "--format", "ftm")
    people = {line["id"] for line in map(json.loads, given.splitlines()) if line["schema"] == "Person"}
    assert len(people) == 2
    _, given, _ = run("export", "--format", "schemaorg", "--speaker", "Moe")
    authors = {part["author"]["@id"] for line in given.splitlines() for part in json.loads(line)["hasPart"]}
    assert len(authors) == 1
    _, given, _ = run("export", "--format", "gexf")
    assert given.count(b'label="Ida Moe"') == 1


def test_brat_is_a_folder_or_a_zip_file(run: Run, record: str) -> None:
    assert run("export", "--format", "brat", "--out", "corpus")[0] == 0
    assert run("export", "--format", "brat", "--out", "corpus.zip")[0] == 0
    assert len(list(Path("corpus/attributions").iterdir())) == 2
    code, _, told = run("export", "--format", "brat", "--out", "corpus")
    assert code == 2
    assert "holds annotations already" in told
    code, _, told = run("export", "--format", "brat")
    assert code == 2
    assert "--out FOLDER" in told


@pytest.mark.parametrize("format", [name for name in NAMES if name != "brat"])
def test_what_was_exported_is_imported(run: Run, files: list[str], format: str) -> None:
    _, given, _ = run("export", "--format", format, *files)
    Path("given").write_bytes(given)
    code, printed, told = run("import", "--format", format, "--json", "given")
    assert code == 0
    assert [json.loads(line) for line in printed.splitlines()] == [quay_readout().to_dict(), calm_readout().to_dict()]
    assert told.startswith("2 articles · 5 statements · ")


def test_the_filters_of_search_choose_statements(run: Run, record: str) -> None:
    code, given, _ = run("export", "--format", "jsonl", "--speaker", "Moe")
    assert code == 0
    (readout,) = [json.loads(line) for line in given.splitlines()]
    assert [s["id"][-1] for s in readout["statements"]] == ["2", "3"]
    _, _, told = run("export", "--format", "csv", "--polarity", "denied")
    assert told.startswith("1 statement · ")


def test_filters_but_confidence_need_a_record(run: Run, files: list[str]) -> None:
    code, _, told = run("export", "--format", "csv", "--speaker", "Moe", *files)
    assert code == 2
    assert "--speaker asks a record" in told
    code, _, told = run("export", "--format", "jsonl", "--min-confidence", "0.9", "quay.json")
    assert code == 0
    assert told.startswith("2 statements of 1 article"), "the one that says nothing of its confidence is kept"


def test_a_broken_file_is_told_and_the_others_are_written(run: Run, files: list[str]) -> None:
    Path("broken.json").write_text('{"format": "sayso/1"}', "utf8")
    code, given, told = run("export", "--format", "jsonl", "broken.json", *files)
    assert code == 3
    assert len(given.splitlines()) == 2
    assert "rejected: broken.json, line 1: article: missing" in told
    assert "1 rejected" in told


def test_unknown_formats_missing_records_and_full_folders_are_told(run: Run, files: list[str]) -> None:
    code, _, told = run("export", "--format", "docx", *files)
    assert code == 2
    assert '"docx" is none of jsonl, csv' in told
    code, _, told = run("import", "--format", "csv", *files)
    assert code == 2
    assert '"csv" is none of jsonl, brat' in told
    code, _, told = run("export", "--format", "jsonl", "--record", "none.db")
    assert code == 4
    code, _, told = run("export", "--format", "jsonl", "--out", "no/folder/x.jsonl", *files)
    assert code == 2
    assert "cannot be written" in told


def test_a_file_that_could_not_be_finished_leaves_the_old_one(run: Run, files: list[str], record: str) -> None:
    Path("out.csv").write_text("old", "utf8")
    code, _, _ = run("export", "--format", "csv", "--since", "yesterday-ish", "--out", "out.csv")
    assert code == 2
    assert Path("out.csv").read_text("utf8") == "old"
    assert [p.name for p in Path().iterdir() if p.name.startswith(".out")] == []


def test_parquet_goes_through_a_pipe(run: Run, files: list[str]) -> None:
    _, given, _ = run("export", "--format", "parquet", *files)
    Path("piped.parquet").write_bytes(given)
    assert pq.read_table("piped.parquet").num_rows == 5


def test_the_labelling_setup_lies_beside_the_tasks(run: Run, files: list[str]) -> None:
    code, _, told = run("export", "--format", "labelstudio", "--out", "tasks.json", *files)
    assert code == 0
    assert Path("tasks.xml").read_text("utf8") == CONFIG
    assert "tasks.xml: the labelling setup" in told


def test_who_marked_is_kept_beside_the_model(run: Run, record: str) -> None:
    run("export", "--format", "brat", "--out", "corpus")
    (path,) = [p for p in Path("corpus/attributions").iterdir() if p.stat().st_size]
    path.write_text(path.read_text("utf8").replace("Act E2 expressive", "Act E2 assertive"), "utf8")
    code, _, told = run("import", "--format", "brat", "corpus")
    assert code == 0
    assert "2 there already" in told
    assert "--by NAME" in told
    code, _, told = run("import", "--format", "brat", "--by", "Mina Holt", "corpus")
    assert code == 0
    assert "2 read anew" in told
    _, given, _ = run("export", "--format", "jsonl", "--speaker", "Moe")
    readout = json.loads(given)
    assert readout["provenance"]["model"] == "Mina Holt"
    assert readout["statements"][0]["act"] == "assertive"


def test_what_has_no_place_is_named(run: Run) -> None:
    values = {**quay_readout().to_dict(), **dict.fromkeys("uvwxyz", 1)}
    Path("more.json").write_text(json.dumps(values), "utf8")
    code, _, told = run("import", "--format", "jsonl", "--json", "more.json")
    assert code == 0
    assert "left behind: more.json, line 1: no place for u, v, w, x, y and 1 more" in told


def test_standard_input_is_read_and_a_reader_that_leaves_is_no_error(tmp_path: Path) -> None:
    lines = (quay_readout().to_json() + "\n") * 400
    (tmp_path / "many.jsonl").write_text(lines, "utf8")
    code = "import sys; sys.argv = ['sayso', 'export', '--format', 'jsonl', '-']; from sayso.cli import main; main()"
    command = f'"{sys.executable}" -c "{code}" < many.jsonl | head -c 10'
    ran = subprocess.run(command, shell=True, cwd=tmp_path, capture_output=True, text=True, env=os.environ, check=False)
    assert ran.stdout == '{"format":'
    assert "Traceback" not in ran.stderr


@pytest.mark.parametrize("format", [name for name in NAMES if name != "brat"])
def test_what_was_exported_in_part_is_not_taken_for_all_there_is(run: Run, record: str, format: str) -> None:
    _, part, _ = run("export", "--format", format, "--speaker", "Moe")
    _, whole, _ = run("export", "--format", "jsonl")
    Path("part").write_bytes(part)
    Path("whole").write_bytes(whole)
    _, _, told = run("import", "--format", format, "--record", "other.db", "part")
    assert "1 article came with some of their statements only: sayso reread" in told
    _, _, told = run("import", "--format", "jsonl", "--record", "other.db", "whole")
    assert "1 read anew" in told
    _, given, _ = run("export", "--format", "jsonl", "--record", "other.db")
    assert sorted(given.splitlines()) == sorted(whole.splitlines())
    _, _, told = run("import", "--format", format, "part")
    assert "1 kept beside what is shown" in told
    assert "a whole reading" in told
    assert run("export", "--format", "jsonl")[1] == whole
    assert run("doctor", "--record", "sayso.db")[0] == 0


def test_a_model_does_not_displace_what_a_person_marked(run: Run, record: str) -> None:
    _, found, _ = run("export", "--format", "jsonl")
    Path("found").write_bytes(found)
    run("import", "--format", "jsonl", "--by", "Mina", "--record", "hers.db", "found")
    _, hers, _ = run("export", "--format", "jsonl", "--record", "hers.db")
    code, _, told = run("import", "--format", "jsonl", "--record", "hers.db", "found")
    assert (code, "2 kept beside what is shown" in told) == (0, True)
    assert run("export", "--format", "jsonl", "--record", "hers.db")[1] == hers
    assert run("doctor", "--record", "hers.db")[0] == 0
