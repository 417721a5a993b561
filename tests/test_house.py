"""The repository keeps its own rules: small modules, no third party's text, no skipped corpora in CI."""

from __future__ import annotations

import ast
import csv
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

RUN = 12  # words in a row that no two authors write by chance
LONGEST_MODULE = 400
TEXTS = {".txt", ".html", ".md", ".py", ".json", ".jsonl", ".csv", ".xml", ".yml", ".toml"}


def modules(repository: Path) -> dict[Path, int]:
    """Lines of each module that does something: a table of data has no function and no class."""
    counted = {}
    for path in (repository / "src").rglob("*.py"):
        source = path.read_text("utf8")
        if any(isinstance(node, ast.FunctionDef | ast.ClassDef) for node in ast.walk(ast.parse(source))):
            counted[path.relative_to(repository)] = len(source.splitlines())
    return counted


def test_modules_are_small(repository: Path) -> None:
    lines = modules(repository)
    assert {str(path): n for path, n in lines.items() if n > LONGEST_MODULE} == {}
    assert statistics.median(lines.values()) < 120


def repository_texts(repository: Path) -> Iterator[tuple[str, str]]:
    if not (shutil.which("git") and (repository / ".git").exists()):
        pytest.skip("not a git checkout: which files are the repository's cannot be told")
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=repository, capture_output=True, check=True, text=True).stdout
    for name in filter(None, listed.split("\0")):
        path = repository / name
        if path.suffix in TEXTS and path.is_file() and path.stat().st_size < 5_000_000:
            yield name, path.read_text("utf8", "replace")


def runs(text: str) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return zip(*(words[i:] for i in range(RUN)), strict=False)


def corpus_texts(data: Path) -> Iterator[str]:
    for folder in ("polnear", "gold", "seed"):
        for path in (data / folder).rglob("*.txt"):
            yield path.read_text("utf8", "replace")
    csv.field_size_limit(10**8)
    for path in (data / "wikinews").glob("*.csv"):
        with path.open(encoding="utf8", newline="") as rows:
            yield from (row.get("text") or "" for row in csv.DictReader(rows))
    for path in (data / "pages").glob("*/*.json"):
        yield from strings(json.loads(path.read_text("utf8")))


def strings(values: object) -> Iterator[str]:
    if isinstance(values, str):
        yield values
    elif isinstance(values, dict | list):
        for value in values.values() if isinstance(values, dict) else values:
            yield from strings(value)


def test_no_text_of_the_corpora_is_in_the_repository(repository: Path, shared: Path) -> None:
    ours = {name: set(runs(text)) for name, text in repository_texts(repository)}
    every = set().union(*ours.values())
    assert every, "no text was looked at"
    copied = set().union(*(every.intersection(runs(text)) for text in corpus_texts(shared / "data")))
    assert {name: sorted(found & copied)[:3] for name, found in ours.items() if found & copied} == {}


@pytest.mark.parametrize(("required", "outcome"), [("0", "1 skipped"), ("1", "1 error")])
def test_skipping_the_corpora_fails_where_they_are_required(
    repository: Path, tmp_path: Path, required: str, outcome: str
) -> None:
    tests = tmp_path / "checkout" / "tests"
    tests.mkdir(parents=True)
    shutil.copy(repository / "tests" / "conftest.py", tests)
    (tests / "test_one.py").write_text("def test_one(shared):\n    assert shared\n", "utf8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tests)]
    environment = {**os.environ, "SAYSO_REQUIRE_SHARED": required, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    ran = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=tmp_path)
    assert outcome in ran.stdout
