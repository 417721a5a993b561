"""`sayso add`: what is there is passed over, what is rejected is kept, nothing is lost or doubled."""

from __future__ import annotations

import gzip
import json
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import func, select

from harbour import article_of, load_reader
from sayso.adding import MODEL, shipped_model_sha256
from sayso.cli import main
from sayso.reading import Reader
from sayso.record.integrity import check_record
from sayso.record.opening import open_record
from sayso.record.reading_back import readouts
from sayso.record.schema import articles, readings, statements
from sayso.record.searching.filters import Filters
from sayso.record.searching.search import search
from sayso.statements.model import DEFAULT, default_folder, read_manifest

pytest_plugins = ("records",)

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], place: str) -> Run:
    """Run a command of `sayso` on the record with a made-up model: its exit code, what it gave and what it told."""

    def run(*arguments: str | Path, alone: bool = False) -> tuple[int, str, str]:
        monkeypatch.setattr(Reader, "load", load_reader)
        monkeypatch.setattr("sys.argv", ["sayso", *map(str, arguments), *(() if alone else ("--record", place))])
        with pytest.raises(SystemExit) as ended:
            main()
        captured = capfdbinary.readouterr()
        return int(ended.value.code or 0), captured.out.decode(), captured.err.decode()

    return run


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    for name in ("Ana", "Bo", "Cleo"):
        (folder / f"{name}.txt").write_text(article_of(name))
    return folder


def json_line(name: str, **more: object) -> str:
    return json.dumps({"url": f"https://a.example/{name}", "text": article_of(name), **more})


def names_in(place: str) -> list[str]:
    with open_record(place) as record:
        return sorted(statement.source_text for readout in readouts(record) for statement in readout.statements)


def is_whole(place: str) -> bool:
    with open_record(place) as record:
        return all(check.ok for check in check_record(record))


def test_the_model_is_known_without_being_loaded() -> None:
    assert MODEL == DEFAULT
    assert shipped_model_sha256() == read_manifest(default_folder())["sha256"]


def test_a_second_run_finds_everything_there(run: Run, news: Path, place: str) -> None:
    code, out, err = run("add", "--plain", news)
    assert (code, out) == (0, "")
    assert err.startswith("3 articles added · 3 statements · 0 rejected · ")
    _, _, err = run("add", "--plain", news)
    assert err.startswith("0 articles added · 3 there already · 0 statements · 0 rejected · ")
    assert names_in(place) == ["Ana", "Bo", "Cleo"]
    assert is_whole(place)


def test_the_same_article_told_otherwise_is_there_already(run: Run, tmp_path: Path, place: str) -> None:
    (tmp_path / "a.jsonl").write_text(json_line("Ana"))
    (tmp_path / "b.jsonl").write_text(json_line("Ana", byline="Mina Holt"))
    run("add", tmp_path / "a.jsonl")
    assert run("add", tmp_path / "b.jsonl")[2].startswith("0 articles added · 1 there already · 0 statements · ")
    assert names_in(place) == ["Ana"]


def test_a_changed_file_is_a_new_version(run: Run, news: Path, place: str) -> None:
    run("add", "--plain", news)
    (news / "Ana.txt").write_text(article_of("Zoe"))
    assert run("add", "--plain", news)[2].startswith("0 articles added · 1 changed · 2 there already · 1 statement · ")
    assert names_in(place) == ["Bo", "Cleo", "Zoe"]


def test_json_lines_are_articles(run: Run, tmp_path: Path, place: str) -> None:
    lines = [json_line("Ana", title="Lamp", outlet="The Harbour Post", published="2024-03-03"), "", json_line("Bo")]
    (tmp_path / "two.jsonl").write_text("\n".join(lines))
    (tmp_path / "one.jsonl.gz").write_bytes(gzip.compress(json_line("Cleo").encode()))
    assert run("add", tmp_path / "two.jsonl", tmp_path / "one.jsonl.gz")[2].startswith("3 articles added")
    with open_record(place) as record:
        (hit,) = search(record, Filters(outlet="the harbour post"))
    assert (hit.title, hit.url, hit.said) == ("Lamp", "https://a.example/Ana", "2024-03-03")
    assert names_in(place) == ["Ana", "Bo", "Cleo"]


def test_a_folder_of_json_lines_is_no_empty_folder(run: Run, tmp_path: Path, place: str) -> None:
    (tmp_path / "lines" / "below").mkdir(parents=True)
    (tmp_path / "lines" / "below" / "a.jsonl").write_text(json_line("Ana"))
    assert run("add", tmp_path / "lines")[0] == 0
    assert names_in(place) == ["Ana"]


def test_a_broken_line_is_rejected_with_its_number_and_the_others_are_added(
    run: Run, tmp_path: Path, place: str
) -> None:
    lines = [json_line("Ana"), "{", '["a"]', '{"url": "x"}', json_line("Bo", html="<p>x"), json_line("Cleo", title=7)]
    lines += ['{"text": "\\ud800"}', json_line("Dan")]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    code, _, err = run("add", tmp_path / "a.jsonl")
    assert code == 3
    reasons = [line.removeprefix(f"rejected: {tmp_path}/a.jsonl:") for line in err.splitlines()[:-1]]
    assert [reason.partition(":")[0] for reason in reasons] == ["2", "3", "4", "5", "6", "7"]
    assert [
        key in reason for key, reason in zip(("JSON", "object", "no", "both", "a text", "half"), reasons, strict=True)
    ]
    assert names_in(place) == ["Ana", "Dan"]


def test_what_was_rejected_is_kept_and_tried_again_on_request(run: Run, news: Path, place: str) -> None:
    (news / "Bo.txt").write_text("They explode.")
    (news / "Cleo.txt").write_text("")
    code, _, err = run("add", "--plain", news)
    assert code == 3
    assert "unforeseen ValueError" in err
    _, out, err = run("rejected")
    assert [line.rpartition("/")[2].partition(":")[0] for line in out.splitlines()] == [
        "Bo.txt (statements)",
        "Cleo.txt (page)",
    ]
    assert err == "2 inputs rejected\n"
    # What broke a stage would break it again; what could not be opened may be there now.
    assert "1 rejected · 1 rejected before" in run("add", "--plain", news)[2]
    assert "2 rejected" in run("add", "--retry-rejected")[2]
    (news / "Bo.txt").write_text(article_of("Bo"))
    (news / "Cleo.txt").write_text(article_of("Cleo"))
    code, _, err = run("add", "--plain", "--retry-rejected")
    assert (code, err[:16]) == (0, "2 articles added")
    assert run("rejected", "--json")[1:] == ("", "0 inputs rejected\n")
    assert names_in(place) == ["Ana", "Bo", "Cleo"]


def test_a_rejected_line_is_tried_again_from_the_record(run: Run, tmp_path: Path, place: str) -> None:
    lines = tmp_path / "a.jsonl"
    lines.write_text(json.dumps({"text": "They explode."}) + "\n{")
    assert run("add", "--plain", lines)[0] == 3
    lines.unlink()
    assert [json.loads(line)["stage"] for line in run("rejected", "--json")[1].splitlines()] == ["statements", "page"]
    assert "2 rejected" in run("add", "--retry-rejected")[2]


def test_nothing_to_add_is_wrong_usage(run: Run) -> None:
    code, _, err = run("add")
    assert code == 2
    assert err.startswith("error: nothing to add")


@pytest.mark.parametrize("place", ["sqlite"], indirect=True)
def test_processes_add_what_one_process_adds(run: Run, news: Path, place: str) -> None:
    (news / "Dan.txt").write_text("They explode.")
    assert run("add", "--plain", "--jobs", "2", news)[2].startswith("rejected: ")
    assert names_in(place) == ["Ana", "Bo", "Cleo"]
    assert is_whole(place)


def start(*arguments: str | Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, str(Path(__file__).with_name("adding_process.py")), *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def write_lines(path: Path, number: int) -> list[str]:
    names = [f"Name{each}" for each in range(number)]
    path.write_text("\n".join(map(json_line, names)))
    return sorted(names)


def test_several_add_at_once_while_others_read(tmp_path: Path, place: str) -> None:
    names = write_lines(tmp_path / "a.jsonl", 24)
    adding = [start("add", tmp_path / "a.jsonl", "--record", place) for _ in range(3)]
    with open_record(place, create=True) as record:
        seen = [0]
        while any(process.poll() is None for process in adding):
            seen.append(len(search(record, Filters(query="lamp", limit=1000))))
            time.sleep(0.01)
    told = [process.communicate()[1].decode() for process in adding]
    assert [process.returncode for process in adding] == [0, 0, 0], told
    assert seen == sorted(seen)
    assert names_in(place) == names
    assert sum(int(line.split()[0]) for line in told) == 24
    assert is_whole(place)
    with open_record(place) as record, record.reading() as connection:
        for table in (articles, readings, statements):
            assert connection.execute(select(func.count()).select_from(table)).scalar_one() == 24


def test_killed_at_any_moment_the_next_run_goes_on(tmp_path: Path, place: str) -> None:
    names = write_lines(tmp_path / "a.jsonl", 24)
    chance = random.Random(7)
    for _ in range(3):
        process = start("add", tmp_path / "a.jsonl", "--record", place)
        time.sleep(chance.uniform(0.5, 1.5))
        process.kill()
        process.communicate()
    process = start("add", tmp_path / "a.jsonl", "--record", place)
    assert process.wait() == 0, process.communicate()
    process.communicate()
    assert names_in(place) == names
    assert is_whole(place)


def test_searching_and_showing_from_the_command_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json_line("Ana", outlet="The Harbour Post", published="2024-03-03"))
    run("add", tmp_path / "a.jsonl")
    code, out, err = run("search", "lamp winter")
    assert code == 0
    assert "Ana said the *lamp* would be lit again before the *winter*." in " ".join(out.split())
    assert "2024-03-03 · The Harbour Post" in out
    assert err == "1 statement\n"
    hit = json.loads(run("search", "--about", "lamp", "--json")[1])
    assert hit["id"] in run("show", hit["id"])[1]
    assert json.loads(run("show", hit["id"], "--json")[1])["statement"]["id"] == hit["id"]
    assert "Ana said" not in run("show", hit["article"])[2]
    assert json.loads(run("show", hit["article"], "--json")[1])["readout"]["article"]["outlet"] == "The Harbour Post"
    (outlet,) = json.loads(run("stats", "--json")[1])["outlets"]
    assert [outlet[name] for name in ("heading", "articles", "statements")] == ["The Harbour Post", 1, 1]
    assert "The Harbour Post" in run("stats")[1]
    assert run("speakers")[0] == 0
    if hit["speaker_id"]:
        assert hit["speaker"] in run("show", hit["speaker_id"])[1]
        assert json.loads(run("speakers", hit["speaker_id"], "--json")[1])["name"] == hit["speaker"]


def test_a_bad_query_gets_a_caret_under_the_place(run: Run, news: Path) -> None:
    run("add", "--plain", news)
    code, _, err = run("search", "lamp AND (winter")
    assert code == 2
    first, query, caret = err.splitlines()
    assert first.startswith("error: query, at character 10: this ( has no )")
    assert query[caret.index("^")] == "("


@pytest.mark.parametrize(("id", "said"), [("st_0", 'no statement "st_0"'), ("sp_0", "no speaker"), ("x", "is no id")])
def test_what_is_not_there_cannot_be_shown(run: Run, news: Path, id: str, said: str) -> None:
    run("add", "--plain", news)
    code, _, err = run("show", id)
    assert code == 2
    assert said in err


def test_a_record_that_is_not_there_ends_with_4(run: Run) -> None:
    for command in (["search", "a"], ["stats"], ["speakers"], ["rejected"], ["show", "st_0"], ["doctor"]):
        code, out, err = run(*command)
        assert (code, out) == (4, ""), command
        assert "no record there" in err
        assert "Traceback" not in err


def test_the_doctor_and_the_backup_from_the_command_line(run: Run, news: Path, tmp_path: Path, place: str) -> None:
    run("add", "--plain", news)
    code, out, err = run("doctor")
    assert (code, err) == (0, "everything is in order\n")
    assert len(out.splitlines()) == 7
    code, _, err = run("backup", tmp_path / "copy.db")
    assert code == (0 if "://" not in place else 2)
    if code == 0:
        assert names_in(str(tmp_path / "copy.db")) == ["Ana", "Bo", "Cleo"]


def test_help_begins_with_an_example_and_is_quick(run: Run) -> None:
    for command in ("add", "search", "show", "speakers", "stats", "rejected", "backup"):
        _, out, _ = run(command, "--help", alone=True)
        usage, blank, first, *_ = out.splitlines()
        assert usage.startswith(f"Usage: sayso {command}")
        assert (blank, first.strip()[: len(command) + 6]) == ("", f"sayso {command}")
    script = "import sys; from sayso.cli import app; print({'sqlalchemy', 'spacy', 'numpy'} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout == "set()\n"
