"""What is wrong with a file that is imported is said with its place; the rest of the file is still imported."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from quay import TEXT, quay_readout
from sayso.errors import InputError
from sayso.export.brat import write_brat
from sayso.export.labelstudio import write_labelstudio
from sayso.export.webannotation import write_webannotation
from sayso.importing.brat import read_brat
from sayso.importing.formats import NAMES, reader_of
from sayso.importing.imported import Imported
from sayso.importing.jsonl import read_jsonl
from sayso.importing.labelstudio import read_labelstudio
from sayso.importing.webannotation import read_webannotation
from sayso.readout import Readout
from sayso.rejected import Rejected

Values = dict[str, Any]
Change = Callable[[Values], object]


def shift(values: Values) -> None:
    values["statements"][0]["cue"][0]["start"] -= 1


def beyond(values: Values) -> None:
    values["statements"][0]["cue"][0]["end"] = 10_000


def backwards(values: Values) -> None:
    values["statements"][0]["cue"][0] |= {"start": 9, "end": 3}


READOUT_FAULTS: list[tuple[Change, str]] = [
    (shift, r"statements\[0\]\.cue\[0\]: from 37 to 42 the text is “ told”, not “told”; offsets count code points"),
    (beyond, r"statements\[0\]\.cue\[0\]: from 38 to 10000 is no range of a text of \d+ characters"),
    (backwards, r"statements\[0\]\.cue\[0\]: from 9 to 3 is no range"),
    (lambda v: v.update(format="sayso/9"), r'format: expected "sayso/1", not "sayso/9"'),
    (lambda v: v.pop("article"), r"article: missing"),
    (lambda v: v["article"].pop("text"), r"article\.text: missing"),
    (lambda v: v["article"].update(text=7), r"article\.text: expected a text, not a number"),
    (lambda v: v["article"].update(title="Another"), r'article\.id: "art_\w+" is not the hash of this article'),
    (lambda v: v["article"].update(byline="Nils"), r"article\.byline: expected a list, not a text"),
    (lambda v: v["article"].update(byline=[1]), r"article\.byline\[0\]: expected a text, not a number"),
    (lambda v: v["article"]["notices"][0].update(kind="rumour"), r'notices\[0\]\.kind: "rumour" is none of legal'),
    (lambda v: v["article"]["notices"][0].pop("kind"), r"notices\[0\]\.kind: missing"),
    (lambda v: v["statements"][1].update(act="sung"), r'statements\[1\]\.act: "sung" is none of assertive'),
    (lambda v: v["statements"][1].update(medium="Radio Nowhere"), r"medium: “Radio Nowhere” is not in the article"),
    (lambda v: v["statements"][1].update(speaker="p9"), r'statements\[1\]\.speaker: no speaker has the id "p9"'),
    (lambda v: v["statements"][1].update(addressees=[1]), r"addressees\[0\]: expected the id of a speaker, or null"),
    (lambda v: v["statements"][1].update({"in": "st_9"}), r'statements\[1\]\.in: no statement has the id "st_9"'),
    (lambda v: v["statements"][1].update(id=v["statements"][0]["id"]), r"statements\[1\]\.id: .* another one before"),
    (
        lambda v: v["statements"][1].update(confidence={"act": "high"}),
        r"confidence\.act: expected a number, not a text",
    ),
    (lambda v: v["statements"][1].update(confidence={"act": float("nan")}), r"confidence\.act: nan is no number"),
    (lambda v: v["statements"].append(5), r"statements\[5\]: expected an object, not a number"),
    (lambda v: v["statements"][1]["cue"][0].update(start=True), r"cue\[0\]\.start: expected a whole number, not true"),
]


@pytest.mark.parametrize(("change", "message"), READOUT_FAULTS)
def test_what_is_wrong_in_a_readout_is_said_with_its_place(change: Change, message: str, tmp_path: Path) -> None:
    values = quay_readout().to_dict()
    change(values)
    with pytest.raises(InputError, match=message):
        Readout.from_dict(values)
    path = tmp_path / "readouts.jsonl"
    path.write_text(f"{json.dumps(values)}\n\n{quay_readout().to_json()}\n", "utf8")
    first, second = read_jsonl(path)
    assert isinstance(first, Rejected)
    assert first.item == f"{path}, line 1"
    assert isinstance(second, Imported)
    assert second.place == f"{path}, line 3"


def test_fields_that_no_readout_has_are_an_error_or_are_listed() -> None:
    values = quay_readout().to_dict()
    values["mood"] = "calm"
    values["statements"][0]["cue"][0]["colour"] = "red"
    with pytest.raises(InputError, match=r'not a field of format "sayso/1"'):
        Readout.from_dict(values)
    unknown: list[str] = []
    assert Readout.from_dict(values, unknown=unknown).to_json() == quay_readout().to_json()
    assert sorted(unknown) == ["mood", "statements[0].cue[0].colour"]


def test_a_line_that_is_not_json_does_not_stop_the_others(tmp_path: Path) -> None:
    path = tmp_path / "readouts.jsonl"
    path.write_bytes(b'{"format": \n' + quay_readout().to_json().encode() + b"\n\xff\n[" + b"[" * 100_000 + b"\n")
    broken, good, bytes_, deep = read_jsonl(path)
    assert isinstance(broken, Rejected)
    assert broken.reason.startswith("not JSON: ")
    assert isinstance(good, Imported)
    assert isinstance(bytes_, Rejected)
    assert "not UTF-8" in bytes_.reason or "not JSON" in bytes_.reason
    assert isinstance(deep, Rejected)


@pytest.mark.parametrize("format", ["jsonl", "webannotation", "labelstudio"])
def test_a_file_that_is_not_there_a_folder_and_a_broken_archive_are_rejected(tmp_path: Path, format: str) -> None:
    broken = tmp_path / "broken.jsonl.gz"
    broken.write_bytes(b"\x1f\x8b\x08nothing")
    for path, reason in (
        (tmp_path / "none", "no such file"),
        (tmp_path, "a folder; give the files in it"),
        (broken, "cannot be read"),
    ):
        (found,) = reader_of(format)(path)
        assert isinstance(found, Rejected)
        assert reason in found.reason


@pytest.mark.parametrize("format", NAMES)
def test_what_is_too_large_is_rejected_and_not_read_on(
    tmp_path: Path, format: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.importing.lines.LONGEST", 100)
    monkeypatch.setattr("sayso.importing.brat.LONGEST", 100)
    path = tmp_path / "large.txt"
    path.write_text("x" * 200, "utf8")
    (tmp_path / "large.ann").write_text("", "utf8")
    (found,) = reader_of(format)(tmp_path if format == "brat" else path)
    assert isinstance(found, Rejected)
    assert "over 0 MB" in found.reason


def test_an_archive_with_a_damaged_member_is_rejected(tmp_path: Path) -> None:
    path = tmp_path / "corpus.zip"
    with path.open("wb") as out:
        write_brat([quay_readout()], out)
    content = bytearray(path.read_bytes())
    at = content.index(b"text/art_") + 60
    content[at : at + 20] = b"\xff" * 20
    path.write_bytes(content)
    (found,) = read_brat(path)
    assert isinstance(found, Rejected)
    assert "cannot be read" in found.reason


def test_an_empty_file_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "empty"
    path.write_bytes(b"")
    assert list(read_jsonl(path)) == []


def annotated(tmp_path: Path, change: Change, write: Any, read: Any) -> Any:
    path = tmp_path / "annotated.json"
    with path.open("wb") as out:
        write([quay_readout()], out)
    values = json.loads(path.read_bytes())
    change(values)
    path.write_text(json.dumps(values), "utf8")
    (found,) = read(path)
    return found


def selectors(values: Values) -> list[Values]:
    found: list[Values] = values["first"]["items"][0]["target"][1]["selector"]
    return found


ANNOTATION_FAULTS: list[tuple[Change, str]] = [
    (lambda v: v.pop("about"), "about: missing"),
    (lambda v: v["first"].update(items=3), "first.items: expected a list"),
    (lambda v: v["first"]["items"][0].update(target="https://x.example"), "target: expected an object or a list"),
    (lambda v: v["first"]["items"][0]["target"][1].pop("selector"), "needs a TextPositionSelector or a TextQuote"),
    (lambda v: (selectors(v).pop(0), selectors(v)[0].update(exact="tolled")), "“tolled” stands nowhere in the text"),
    (lambda v: (selectors(v).pop(0), selectors(v)[0].update(prefix="", suffix="")), "“told” stands in 2 places"),
    (lambda v: (selectors(v).pop(1), selectors(v)[0].update(end=9999)), "from 38 to 9999 is no range"),
]


@pytest.mark.parametrize(("change", "message"), ANNOTATION_FAULTS)
def test_what_is_wrong_in_web_annotations_is_said(change: Change, message: str, tmp_path: Path) -> None:
    found = annotated(tmp_path, change, write_webannotation, read_webannotation)
    assert isinstance(found, Rejected)
    assert message in found.reason


def test_a_quotation_finds_words_whose_position_has_changed(tmp_path: Path) -> None:
    found = annotated(
        tmp_path, lambda v: selectors(v)[0].update(start=1, end=5), write_webannotation, read_webannotation
    )
    assert found.readout.to_dict() == quay_readout().to_dict()


def test_bodies_and_roles_of_others_are_listed(tmp_path: Path) -> None:
    def change(values: Values) -> None:
        item = values["first"]["items"][0]
        item["body"].append({"type": "TextualBody", "purpose": "commenting", "value": "Odd!"})
        item["target"].append({"role": "hedge", "selector": {"type": "TextPositionSelector", "start": 0, "end": 4}})

    found = annotated(tmp_path, change, write_webannotation, read_webannotation)
    assert len(found.unknown) == 2
    assert found.unknown[1] == "first.items[0].body[10]"


def test_plain_annotations_of_others_are_contents(tmp_path: Path) -> None:
    path = tmp_path / "others.json"
    target = {"source": "https://x.example/1", "selector": {"type": "TextQuoteSelector", "exact": "it has rained"}}
    values = {
        "about": {"id": "https://x.example/1", "type": "Text", "value": "She said it has rained.\n\nHe nodded."},
        "items": [{"type": "Annotation", "target": target}],
    }
    path.write_text(json.dumps(values), "utf8")
    (found,) = read_webannotation(path)
    assert isinstance(found, Imported)
    assert found.readout.article.url == "https://x.example/1"
    assert [(p.start, p.end) for p in found.readout.article.paragraphs] == [(0, 23), (25, 35)]
    (statement,) = found.readout.statements
    assert statement.content_text == "it has rained"
    assert statement.id.startswith("st_")


def results(values: list[Values]) -> list[Values]:
    found: list[Values] = values[0]["predictions"][0]["result"]
    return found


def label(values: list[Values]) -> Values:
    return next(r for r in results(values) if r["type"] == "labels")


TASK_FAULTS: list[tuple[Callable[[list[Values]], object], str]] = [
    (lambda v: v[0].pop("data"), "data: missing"),
    (lambda v: v[0]["data"].update(text=None), "data.text: missing"),
    (lambda v: label(v)["value"].update(start=39), "value: from 39 to 42 the text is “old”, not “told”"),
    (lambda v: label(v)["value"].update(end=9999), "from 38 to 9999 is no range"),
    (lambda v: next(r for r in results(v) if r.get("labels") == ["in"]).update(to_id="gone"), "is no region"),
    (lambda v: results(v)[-1].update(id="gone"), 'no region has the id "gone"'),
    (
        lambda v: next(r for r in results(v) if r.get("from_name") == "confidence")["value"].update(text=["high"]),
        '"high" is not the JSON that confidence',
    ),
]


@pytest.mark.parametrize(("change", "message"), TASK_FAULTS)
def test_what_is_wrong_in_tasks_is_said(change: Change, message: str, tmp_path: Path) -> None:
    found = annotated(tmp_path, change, write_labelstudio, read_labelstudio)
    assert isinstance(found, Rejected)
    assert message in found.reason


def test_offsets_in_utf16_units_are_understood_where_the_words_say_so(tmp_path: Path) -> None:
    def change(values: list[Values]) -> None:
        for result in results(values):
            if result["type"] == "labels":
                for edge in ("start", "end"):
                    before = TEXT[: result["value"][edge]]
                    result["value"][edge] = len(before.encode("utf-16-le")) // 2

    found = annotated(tmp_path, change, write_labelstudio, read_labelstudio)
    assert found.readout.to_dict() == quay_readout().to_dict()


def test_the_last_annotation_that_was_not_cancelled_counts(tmp_path: Path) -> None:
    def change(values: list[Values]) -> None:
        done = {"result": [label(values)]}
        values[0]["annotations"] = [{"result": []}, done, {"result": [], "was_cancelled": True}]

    found = annotated(tmp_path, change, write_labelstudio, read_labelstudio)
    assert len(found.readout.statements) == 1


def test_controls_of_another_setup_are_listed(tmp_path: Path) -> None:
    other = {"id": "x", "from_name": "stars", "to_name": "text", "type": "rating", "value": {"rating": 3}}
    found = annotated(tmp_path, lambda v: results(v).append(other), write_labelstudio, read_labelstudio)
    assert len(found.unknown) == 1


def standoff(tmp_path: Path, lines: str, text: str = "Ola said no.") -> Any:
    (tmp_path / "a.txt").write_text(text, "utf8")
    (tmp_path / "a.ann").write_text(lines, "utf8")
    (found,) = read_brat(tmp_path)
    return found


STANDOFF_FAULTS = [
    ("T1\tCue 4 80\tsaid\n", "a.ann, line 1: from 4 to 80 is no range of a text of 12 characters"),
    ("\nT1\tCue 3 8\tOla\n", "a.ann, line 2: the text there is “ said”, not “Ola”"),
    ("T1\tCue four 8\tsaid\n", "line 1: not brat standoff: “T1\tCue four 8\tsaid”"),
    ("T1\tCue 4 8\tsaid\nE1\tAttribution\n", "line 2: not brat standoff"),
    ("T1\tCue 4 8\tsaid\nE1\tAttribution:T1 Content:T7\n", "E1 has Content:T7, and there is no line T7"),
    ("T1\tCue 4 8\tsaid\nE1\tAttribution:T1 Cue:T1 In:E4\n", 'in: no statement has the id "E4"'),
    ("T1\tCue 4 8\tsaid\nE1\tAttribution:T1 Cue:T1\nA1\tForm E1 sung\n", 'form: "sung" is none of direct'),
    ('T1\tCue 4 8\tsaid\nE1\tAttribution:T1 Cue:T1\n#1\tAnnotatorNotes E1\t{"id": \n', "the note of E1: not JSON"),
]


@pytest.mark.parametrize(("lines", "message"), STANDOFF_FAULTS)
def test_what_is_wrong_in_standoff_is_said(lines: str, message: str, tmp_path: Path) -> None:
    found = standoff(tmp_path, lines)
    assert isinstance(found, Rejected)
    assert message in f"{found.item}: {found.reason}".replace(str(tmp_path), "")


def test_standoff_of_others_is_read_beside_its_text(tmp_path: Path) -> None:
    found = standoff(
        tmp_path,
        "T1\tSource 0 3\tOla\nT2\tCue 4 8\tsaid\nT3\tContent 9 11\tno\nT4\tPlace 0 3\tOla\n"
        "E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\nR1\tNear Arg1:T1 Arg2:T2\n#1\tAnnotatorNotes E1\tIs it?\n",
    )
    assert isinstance(found, Imported)
    (statement,) = found.readout.statements
    assert (statement.source_text, statement.cue_text, statement.content_text) == ("Ola", "said", "no")
    assert len(found.unknown) == 3


def test_standoff_without_its_text_and_folders_without_standoff_are_rejected(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "alone").mkdir()
    (tmp_path / "alone" / "b.ann").write_text("", "utf8")
    (tmp_path / "not.zip").write_text("no", "utf8")
    for name, reason in (
        ("empty", "no .ann file in it"),
        ("alone", "b.txt: cannot be read"),
        ("not.zip", "neither a folder nor a zip file"),
        ("gone", "no such file"),
    ):
        (found,) = read_brat(tmp_path / name)
        assert isinstance(found, Rejected)
        assert reason in found.reason


def test_a_corrected_piece_of_standoff_changes_the_statement(tmp_path: Path) -> None:
    write_brat([quay_readout()], tmp_path / "corpus")
    (path,) = (tmp_path / "corpus" / "attributions").iterdir()
    lines = path.read_text("utf8").replace("Act E2 expressive", "Act E2 assertive")
    path.write_text(lines, "utf8")
    (found,) = read_brat(tmp_path / "corpus")
    assert isinstance(found, Imported)
    assert found.readout.statements[1].act == "assertive"
