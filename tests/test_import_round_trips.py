"""What is exported and imported again is the same."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import IO, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from any_readout import readouts
from quay import calm_readout, quay_readout
from sayso.export.brat import write_brat
from sayso.export.jsonl import write_jsonl
from sayso.export.labelstudio import write_labelstudio
from sayso.export.webannotation import write_webannotation
from sayso.importing.brat import read_brat
from sayso.importing.imported import Imported
from sayso.importing.jsonl import read_jsonl
from sayso.importing.labelstudio import read_labelstudio
from sayso.importing.webannotation import read_webannotation
from sayso.readout import Readout

Write = Callable[[Iterable[Readout], IO[bytes]], None]
STREAMS: dict[str, tuple[Write, Any]] = {
    "jsonl": (write_jsonl, read_jsonl),
    "webannotation": (write_webannotation, read_webannotation),
    "labelstudio": (write_labelstudio, read_labelstudio),
}
SEVERAL = [quay_readout(), calm_readout()]
# One function is run for many examples, in one temporary folder.
FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
# Letters that are likely to make trouble in lines, and any others that UTF-8 has.
LETTERS = st.sampled_from("aé “”.\n\r\t\v\x85\u2028\ufeff🚢") | st.characters(codec="utf-8")


def there_and_back(path: Path, format: str, given: list[Readout]) -> list[Readout]:
    write, read = STREAMS[format]
    with path.open("wb") as out:
        write(given, out)
    found = list(read(path))
    assert all(isinstance(each, Imported) for each in found), found
    assert all(each.unknown == () for each in found), found
    return [each.readout for each in found]


def written(readouts: list[Readout], path: Path) -> None:
    if path.suffix != ".zip":
        write_brat(readouts, path)
        return
    with path.open("wb") as out:
        write_brat(readouts, out)


@pytest.mark.parametrize("format", STREAMS)
def test_every_field_of_a_readout_comes_back(tmp_path: Path, format: str) -> None:
    back = there_and_back(tmp_path / "f", format, SEVERAL)
    assert [each.to_dict() for each in back] == [each.to_dict() for each in SEVERAL]


@pytest.mark.parametrize("name", ["corpus", "corpus.zip"])
def test_every_field_comes_back_from_brat(tmp_path: Path, name: str) -> None:
    written(SEVERAL, tmp_path / name)
    back = sorted(read_brat(tmp_path / name), key=lambda each: each.readout.title)
    assert [each.readout.title for each in back] == ["A calm day", "Ferries & “fears”"]
    assert back[1].readout.to_dict() == quay_readout().to_dict()
    assert back[1].unknown == ()


@FEW
@given(st.lists(readouts(), max_size=2))
def test_json_lines_are_the_same_after_import_and_export(tmp_path: Path, given: list[Readout]) -> None:
    once, twice = tmp_path / "once", tmp_path / "twice"
    with once.open("wb") as out:
        write_jsonl(given, out)
    with twice.open("wb") as out:
        write_jsonl((each.readout for each in read_jsonl(once)), out)
    assert once.read_bytes() == twice.read_bytes()


@FEW
@given(st.lists(readouts(), max_size=2))
def test_web_annotations_keep_every_statement(tmp_path: Path, given: list[Readout]) -> None:
    back = there_and_back(tmp_path / "f", "webannotation", given)
    assert [each.to_dict()["statements"] for each in back] == [each.to_dict()["statements"] for each in given]


@FEW
@given(st.lists(readouts(), max_size=2))
def test_label_studio_keeps_every_statement_that_has_a_region(tmp_path: Path, given: list[Readout]) -> None:
    back = there_and_back(tmp_path / "f", "labelstudio", given)
    assert [marked(each) for each in back] == [marked(each) for each in given]


def marked(readout: Readout) -> list[dict[str, Any]]:
    """The statements that stand somewhere in the text, and in which of these they are nested."""
    found = [s for s in readout.to_dict()["statements"] if any(s[part] for part in PARTS)]
    ids = {s["id"] for s in found}
    return [{**s, "in": s["in"] if s["in"] in ids else None} for s in found]


PARTS = ("source", "cue", "content", "addressee", "channel_text", "medium", "when")


@FEW
@given(readouts(LETTERS))
def test_brat_keeps_source_cue_content_and_fields(tmp_path: Path, given: Readout) -> None:
    archive = tmp_path / "corpus.zip"
    written([given], archive)
    (back,) = read_brat(archive)
    assert isinstance(back, Imported), back
    fields = ("form", "act", "mode", "polarity", "speaker", "addressees", "confidence")
    expected = [s for s in marked(given) if has_words(s)]
    found = back.readout.to_dict()["statements"]
    for before, after in zip(expected, found, strict=True):
        assert {name: after[name] for name in fields} == {name: before[name] for name in fields}
        for part in ("source", "cue", "content", "addressee"):
            assert words(after[part]) == words(before[part])


def has_words(statement: dict[str, Any]) -> bool:
    return any(words(statement[part]) for part in ("source", "cue", "content", "addressee")) or any(
        (statement[part] if isinstance(statement[part], str) else (statement[part] or {}).get("text", "")).strip()
        for part in ("channel_text", "medium", "when")
    )


def words(pieces: list[dict[str, Any]]) -> set[int]:
    """The characters of pieces that are not white space: brat does not mark line ends."""
    return {p["start"] + m.start() for p in pieces for m in re.finditer(r"\S", p["text"])}


def test_a_readout_on_many_lines_is_read_like_one_on_a_line(tmp_path: Path) -> None:
    path = tmp_path / "ferries.json"
    path.write_text(quay_readout().to_json(indent=1), "utf8")
    (back,) = read_jsonl(path)
    assert back.readout.to_json() == quay_readout().to_json()


def test_a_packed_file_is_read(tmp_path: Path) -> None:
    import gzip

    path = tmp_path / "ferries.jsonl.gz"
    path.write_bytes(gzip.compress(quay_readout().to_json().encode()))
    (back,) = read_jsonl(path)
    assert json.loads(back.readout.to_json()) == quay_readout().to_dict()
