"""`sayso read`: data on stdout, words for people on stderr, one bad input stops nothing."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

import sayso
from harbour import Finder, article_of, load_reader
from sayso.cli import main
from sayso.cli.streams import give
from sayso.errors import ModelError
from sayso.pages.page import Page
from sayso.reading import Reader, read_pages
from sayso.rejected import Rejected

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run `sayso read` with a made-up model: its exit code, what it gave and what it told."""

    def run(*arguments: str | Path) -> tuple[int, str, str]:
        monkeypatch.setattr(Reader, "load", load_reader)
        monkeypatch.setattr("sys.argv", ["sayso", "read", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        captured = capfdbinary.readouterr()
        return int(ended.value.code or 0), captured.out.decode(), captured.err.decode()

    return run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    for name in ("Ana", "Bo", "Cleo"):
        (folder / f"{name}.txt").write_text(article_of(name))
    return folder


def told(err: str) -> list[str]:
    return err.strip().splitlines()


def test_one_article_is_one_json_object(run: Run, folder: Path) -> None:
    code, out, err = run("--json", "--plain", folder / "Ana.txt")
    readout = json.loads(out)
    assert code == 0
    assert readout["format"] == "sayso/1"
    assert readout["provenance"]["model"] == "made-up-1"
    assert [s["source"][0]["text"] for s in readout["statements"]] == ["Ana"]
    assert told(err)[-1].startswith("1 article · 1 statement · 0 rejected · ")


def test_several_articles_are_json_lines_in_order(run: Run, folder: Path) -> None:
    _, out, err = run("--json", "--plain", folder / "Cleo.txt", folder)
    sources = [json.loads(line)["statements"][0]["source"][0]["text"] for line in out.splitlines()]
    assert sources == ["Cleo", "Ana", "Bo", "Cleo"]
    assert told(err)[-1].startswith("4 articles · 4 statements · 0 rejected · ")


def test_people_get_a_readout(run: Run, folder: Path) -> None:
    _, out, _ = run("--plain", folder / "Ana.txt", folder / "Bo.txt")
    assert "the lamp would be lit again before the winter" in out
    assert "indirect · said" in out
    assert "────" in out
    assert "\x1b" not in out


def test_what_cannot_be_read_is_named_and_the_rest_is_read(run: Run, folder: Path) -> None:
    (folder / "Bo.txt").write_bytes(b"")
    (folder / "Dan.txt").write_bytes(b"\x00\x01\x02")
    code, out, err = run("--json", "--plain", folder, folder / "nowhere.txt")
    assert code == 3
    assert len(out.splitlines()) == 2
    assert f"rejected: {folder / 'Bo.txt'}: nothing in it" in err
    assert f"rejected: {folder / 'Dan.txt'}: binary" in err
    assert f"rejected: {folder / 'nowhere.txt'}: no such file" in err
    assert told(err)[-1].startswith("2 articles · 2 statements · 3 rejected · ")


def test_an_article_that_breaks_a_stage_does_not_break_the_run(run: Run, folder: Path) -> None:
    (folder / "Bo.txt").write_text(article_of("Bo") + "\nThey explode.")
    code, out, err = run("--json", "--plain", folder)
    assert code == 3
    assert len(out.splitlines()) == 2
    assert "rejected: Bo: unforeseen ValueError: the finder fell over" in err


def test_out_writes_a_file_for_each_input(run: Run, folder: Path, tmp_path: Path) -> None:
    out_folder = tmp_path / "made" / "readouts"
    code, out, err = run("--out", out_folder, "--plain", folder)
    assert (code, out) == (0, "")
    assert sorted(path.name for path in out_folder.iterdir()) == ["Ana.json", "Bo.json", "Cleo.json"]
    assert json.loads((out_folder / "Bo.json").read_text())["statements"][0]["source"][0]["text"] == "Bo"
    assert told(err) == [err.strip()]


def test_two_inputs_with_one_name_are_both_kept(run: Run, folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "ana.txt").write_text(article_of("Zoe"))
    _, _, err = run("--out", tmp_path / "o", "--plain", folder / "Ana.txt", other / "ana.txt")
    assert "ana.json is another input of that name: this one is written to ana-2.json" in err
    sources = [
        json.loads((tmp_path / "o" / name).read_text())["statements"][0]["source"][0]["text"]
        for name in ("Ana.json", "ana-2.json")
    ]
    assert sources == ["Ana", "Zoe"]


def test_processes_give_what_one_process_gives(run: Run, folder: Path) -> None:
    (folder / "Dan.txt").write_bytes(b"")
    (folder / "Eve.txt").write_text("They explode.")
    one, two = run("--json", "--plain", folder), run("--json", "--plain", "--jobs", "2", folder)
    assert one[:2] == two[:2]
    assert told(one[2])[:-1] == told(two[2])[:-1]


def test_a_page_that_kills_its_process_is_rejected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.reading.map_in_order", lambda task, pages, **_: ((page, None) for page in pages))
    ((name, result),) = read_pages([Page(name="Bo", content="", kind="plain")], jobs=2)
    assert isinstance(result, Rejected)
    assert (name, result.item) == ("Bo", "Bo")
    assert "killed" in result.reason


def test_a_missing_model_ends_the_run_with_5(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    def fail(model: Path | None = None, *, threads: int = 0) -> Reader:
        raise ModelError("no model here; install Sayso again")

    monkeypatch.setattr(Reader, "load", fail)
    monkeypatch.setattr("sys.argv", ["sayso", "read", str(folder)])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 5


def test_meta_and_url_say_what_the_text_cannot(run: Run, folder: Path, tmp_path: Path) -> None:
    meta = tmp_path / "meta.csv"
    meta.write_text("id,title,outlet\nAna,Lamp to be lit,The Harbour Post\n")
    _, out, _ = run("--json", "--plain", "--meta", meta, "--url", "https://a.example/lamp", folder / "Ana.txt")
    article = json.loads(out)["article"]
    assert [article[field] for field in ("title", "outlet", "url")] == [
        "Lamp to be lit",
        "The Harbour Post",
        "https://a.example/lamp",
    ]


def test_one_url_is_not_for_many_pages(run: Run, folder: Path) -> None:
    code, _, err = run("--url", "https://a.example", folder)
    assert code == 2
    assert err.startswith("error: --url is the address of one page")


def test_what_meta_says_of_nothing_is_named(run: Run, folder: Path) -> None:
    meta = folder / "meta.json"
    meta.write_text(json.dumps([{"id": "Ana", "publishd": "2024-03-31"}, {"id": "Anna", "title": "A"}]))
    _, _, err = run("--meta", meta, folder / "Ana.txt")
    told = " ".join(err.split())
    assert 'no place for "publishd"; known are id, title, published' in told
    assert 'no input is named "Anna"' in told
    meta.write_text(json.dumps([{"id": "Ana", "published": "yesterday"}]))
    code, _, err = run("--meta", meta, folder / "Ana.txt")
    assert code == 2
    assert 'item 1: "published": "yesterday" is no date' in " ".join(err.split())


@pytest.mark.parametrize(
    "arguments", [["--meta", "nowhere.json", "a.txt"], ["--jobs", "0", "a.txt"], [], ["--loud", "a.txt"]]
)
def test_wrong_usage_ends_with_2_and_without_a_traceback(run: Run, arguments: list[str]) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert "Traceback" not in err


def test_out_over_a_file_is_wrong_usage(run: Run, folder: Path) -> None:
    code, _, err = run("--out", folder / "Ana.txt", folder)
    assert code == 2
    assert "cannot be made a folder" in err


def test_html_writes_one_page_with_all_articles(run: Run, folder: Path, tmp_path: Path) -> None:
    code, out, _ = run("--html", tmp_path / "page.html", "--plain", folder)
    page = (tmp_path / "page.html").read_text()
    assert (code, out) == (0, "")
    assert page.count("<article ") == 3
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_statements_that_are_not_sure_enough_are_left_out_on_request(run: Run, folder: Path) -> None:
    page = folder / "Ana.txt"
    counts = []
    for least in ("0", "1"):
        _, out, _ = run("--json", "--plain", "--min-confidence", least, page)
        statements = json.loads(out)["statements"]
        assert all(s["confidence"].get("statement", 1) >= float(least) for s in statements)
        counts.append(len(statements))
    assert counts[0] > counts[1]


def test_explain_lists_what_was_dropped(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    body = "".join(f"<p>{paragraph}</p>" for paragraph in article_of("Ana").split("\n\n"))
    page.write_text(f"<html><nav>Sport Weather</nav><article><h1>Lamp</h1>{body}</article></html>")
    code, out, _ = run("--explain", page)
    assert code == 0
    assert " dropped (menu): Sport Weather" in out
    _, out, err = run("--explain", "--json", page)
    assert "dropped (menu): a: Sport Weather" in err
    assert len(out.splitlines()) == 1


def test_another_language_is_read_with_a_notice_in_place_of_statements(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Der Hafenmeister sagte am Montag, der alte Leuchtturm werde noch vor dem Winter wieder leuchten. "
        "Die Arbeiten bezahlen die Stadt und die Menschen, die seit vielen Jahren an der Küste wohnen."
    )
    code, out, _ = run("--json", "--plain", tmp_path / "a.txt")
    readout = json.loads(out)
    assert code == 0
    assert readout["article"]["text"].startswith("Der Hafenmeister")
    assert readout["statements"] == []
    (notice,) = readout["article"]["notices"]
    assert notice["kind"] == "reading"
    assert notice["text"].endswith("the article is in German; only English is read.")


def test_lone_surrogates_are_written_as_json_escapes(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    give('{"a": "\ud800"}')
    assert json.loads(capfdbinary.readouterr().out) == {"a": "\ud800"}


COMMAND = "from harbour import load_reader; from sayso.reading import Reader; Reader.load = load_reader; "
COMMAND += "from sayso.cli import main; main()"


def test_a_reader_that_goes_away_is_no_error(folder: Path) -> None:
    """As in `sayso read --json news | head -1`."""
    for number in range(40):
        (folder / f"{number}.txt").write_text(article_of("Ana") * 200)
    command = [sys.executable, "-c", COMMAND, "read", "--json", "--plain", str(folder)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=Path(__file__).parent
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(b"{")
        process.stdout.close()
        err = process.stderr.read().decode()
    assert "Traceback" not in err
    assert "BrokenPipe" not in err


def test_interrupting_ends_with_130(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    def interrupt(self: Finder, article: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Finder, "__call__", interrupt)
    monkeypatch.setattr(Reader, "load", load_reader)
    monkeypatch.setattr("sys.argv", ["sayso", "read", "--plain", str(folder)])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 130


def test_file_names_cannot_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    hostile = tmp_path / "a\x1b[2J\u202e.txt"
    hostile.write_bytes(b"")
    _, _, err = run(hostile)
    assert "␛[2J⟨U+202E⟩.txt" in err
    assert "\x1b" not in err


def test_help_begins_with_an_example(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for arguments, example in ((["read"], "sayso read article.html"), (["doctor"], "sayso doctor")):
        monkeypatch.setattr("sys.argv", ["sayso", *arguments, "--help"])
        with pytest.raises(SystemExit):
            main()
        usage, blank, first, *_ = capsys.readouterr().out.splitlines()
        assert usage.startswith("Usage: ")
        assert (blank, first.strip()) == ("", example)


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["sayso", "--version"])
    with pytest.raises(SystemExit):
        main()
    assert capsys.readouterr().out == f"sayso {sayso.__version__}\n"


def test_on_a_terminal_errors_are_red_and_progress_is_shown(folder: Path, tmp_path: Path) -> None:
    """Standard error is a terminal here, standard output is not."""
    (folder / "Dan.txt").write_bytes(b"")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-c", COMMAND, "read", "--out", str(tmp_path / "o"), "--plain", str(folder)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=theirs, cwd=Path(__file__).parent, env={**os.environ, "TERM": "xterm"}
    ) as process:
        os.close(theirs)
        shown = b"".join(iter(partial(_read_terminal, ours), b""))
        assert process.stdout is not None
        assert process.stdout.read() == b""
    os.close(ours)
    assert b"\x1b[33mrejected:" in shown
    assert b"reading" in shown
    assert b"4/4" in shown


def _read_terminal(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux's way to say that no one writes to it any more.
        return b""
