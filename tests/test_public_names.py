"""`import sayso`: a dozen names, at once."""

from __future__ import annotations

import inspect
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import sayso
from harbour import article_of, load_reader
from sayso import api
from sayso.reading import Reader


@pytest.fixture(autouse=True)
def made_up_model(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(Reader, "load", load_reader)
    api._reader.cache_clear()
    yield
    # Other tests read with the true one.
    api._reader.cache_clear()


def test_the_public_names_are_these() -> None:
    assert sayso.__all__ == [
        "Article",
        "Notice",
        "Readout",
        "SaysoError",
        "Span",
        "Speaker",
        "Statement",
        "__version__",
        "read_file",
        "read_page",
        "read_text",
    ]
    for name in sayso.__all__:
        assert name.startswith("__") or inspect.getdoc(getattr(sayso, name)), f"{name} has no docstring"


def test_the_version_is_the_packages(repository: Path) -> None:
    assert sayso.__version__ == tomllib.loads((repository / "pyproject.toml").read_text())["project"]["version"]


def test_importing_loads_neither_model_nor_libraries() -> None:
    code = "import sys, sayso; print(*{n.partition('.')[0] for n in sys.modules})"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "sayso" in loaded
    assert not {"numpy", "onnxruntime", "spacy", "trafilatura", "lxml", "rich", "typer"} & set(loaded)


def test_text_is_read() -> None:
    readout = sayso.read_text(article_of("Ana"), plain=True, meta={"title": "The lamp"})
    (statement,) = readout.statements
    assert readout.text == article_of("Ana")
    assert readout.title == "The lamp"
    assert (statement.source_text, statement.cue_text) == ("Ana", "said")
    assert statement.content_text == "the lamp would be lit again before the winter"
    assert readout.to_json().startswith('{"format": "sayso/1"')


def test_a_page_is_read() -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in article_of("Ana").split("\n\n"))
    html = f"<html><title>The lamp</title><body><article><h1>The lamp</h1>{body}</article></body></html>"
    for content in (html, html.encode()):
        readout = sayso.read_page(content, url="https://harbour.example/lamp")
        assert readout.article.url == "https://harbour.example/lamp"
        assert readout.title == "The lamp"
        assert [s.source_text for s in readout.statements] == ["Ana"]


def test_a_file_is_read_and_a_missing_one_raises(tmp_path: Path) -> None:
    (tmp_path / "lamp.txt").write_text(article_of("Bo"))
    readout = sayso.read_file(tmp_path / "lamp.txt", plain=True, meta={"outlet": "The Harbour Post"})
    assert readout.statements[0].source_text == "Bo"
    assert readout.article.outlet == "The Harbour Post"
    with pytest.raises(sayso.SaysoError, match=r"nowhere\.txt: no such file"):
        sayso.read_file(tmp_path / "nowhere.txt")


def test_every_error_has_an_exit_code_in_the_tree() -> None:
    with pytest.raises(sayso.SaysoError) as raised:
        sayso.read_text("  ", plain=True)
    assert raised.value.exit_code == 3
