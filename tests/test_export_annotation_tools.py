"""Annotation tools read what is exported: brat's layout by the project's own reader, Label Studio's tasks by schema."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest

from quay import STATEMENTS, TEXT, calm_readout, quay_readout
from sayso.errors import UsageError
from sayso.evaluate.brat import annotation_files, article_text, read_attributions
from sayso.export.brat import CONFIGURATION, write_brat
from sayso.export.labelstudio import CONFIG, write_labelstudio
from sayso.readout import Readout
from sayso.training.corpus import read_corpus


def written(readouts: list[Readout], path: Path) -> None:
    if path.suffix != ".zip":
        write_brat(readouts, path)
        return
    with path.open("wb") as out:
        write_brat(readouts, out)


def test_brat_files_are_read_as_polnear_is(tmp_path: Path) -> None:
    write_brat([quay_readout(), calm_readout()], tmp_path / "corpus")
    name = quay_readout().article.id
    files = annotation_files(tmp_path / "corpus")
    assert set(files) == {name, calm_readout().article.id}
    assert article_text(tmp_path / "corpus", name) == TEXT
    found = read_attributions(files[name][0], text=TEXT)
    expected = [tuple((p.start, p.end) for p in statement.content) for statement in STATEMENTS]
    assert [each.content for each in found] == expected
    assert [each.cue for each in found] == [((s.cue[0].start, s.cue[0].end),) for s in STATEMENTS]


def test_what_is_exported_to_brat_can_be_trained_on(tmp_path: Path) -> None:
    write_brat([quay_readout(), calm_readout()], tmp_path / "corpus")
    articles = list(read_corpus(tmp_path / "corpus"))
    assert len(articles) == 2


def test_brat_fragments_cover_no_line_end(tmp_path: Path) -> None:
    write_brat([quay_readout()], tmp_path / "corpus")
    (path,) = (tmp_path / "corpus" / "attributions").iterdir()
    for line in path.read_text("utf8").splitlines():
        if line.startswith("T"):
            _, head, words = line.split("\t")
            ranges = [tuple(map(int, piece.split())) for piece in head.split(" ", 1)[1].split(";")]
            assert " ".join(TEXT[a:b] for a, b in ranges) == words
            assert not any("\n" in TEXT[a:b] for a, b in ranges)


def test_brat_is_told_of_every_type_that_is_written(tmp_path: Path) -> None:
    write_brat([quay_readout()], tmp_path / "corpus")
    (path,) = (tmp_path / "corpus" / "attributions").iterdir()
    written = set(re.findall(r"^[TA]\d+\t(\w+)", path.read_text("utf8"), re.M))
    assert (tmp_path / "corpus" / "annotation.conf").read_text("utf8") == CONFIGURATION
    assert written <= set(re.findall(r"^\w+", CONFIGURATION, re.M))


def test_a_zip_file_holds_the_same_files_and_is_the_same_each_time(tmp_path: Path) -> None:
    for name in ("one.zip", "two.zip", "corpus"):
        written([quay_readout()], tmp_path / name)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        for name in archive.namelist():
            assert archive.read(name) == (tmp_path / "corpus" / name).read_bytes()


def test_annotations_that_are_there_are_not_written_over(tmp_path: Path) -> None:
    write_brat([quay_readout()], tmp_path / "corpus")
    with pytest.raises(UsageError, match="holds annotations already"):
        write_brat([quay_readout()], tmp_path / "corpus")


def test_two_readings_of_one_article_are_both_written(tmp_path: Path) -> None:
    write_brat([quay_readout(), quay_readout()], tmp_path / "corpus")
    assert len(annotation_files(tmp_path / "corpus")) == 2


# Of Label Studio's documentation: the task format, and the results of labels, choices, text areas and relations.
_AT = {"start": {"type": "integer", "minimum": 0}, "end": {"type": "integer", "minimum": 1}}
_LIST = {"type": "array", "minItems": 1, "items": {"type": "string"}}


def _result(kind: str, values: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["id", "from_name", "to_name", "type", "value"],
        "additionalProperties": False,
        "properties": {
            "id": {"type": "string"},
            "from_name": {"type": "string"},
            "to_name": {"const": "text"},
            "type": {"const": kind},
            "value": {"type": "object", "required": ["start", "end", kind], "properties": {**_AT, **values}},
        },
    }


_AREA = _result("textarea", {"text": _LIST})
_AREA["properties"]["value"]["required"] = ["start", "end", "text"]
_RELATION = {
    "type": "object",
    "required": ["from_id", "to_id", "type", "direction"],
    "additionalProperties": False,
    "properties": {
        "from_id": {"type": "string"},
        "to_id": {"type": "string"},
        "type": {"const": "relation"},
        "direction": {"enum": ["left", "right", "bi"]},
        "labels": _LIST,
    },
}
_RESULTS = {
    "type": "array",
    "items": {
        "oneOf": [
            _result("labels", {"labels": _LIST, "text": {"type": "string"}}),
            _result("choices", {"choices": _LIST}),
            _AREA,
            _RELATION,
        ]
    },
}
TASKS = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["data"],
        "additionalProperties": False,
        "properties": {
            "data": {"type": "object", "required": ["text"]},
            "annotations": {"type": "array", "items": {"required": ["result"], "properties": {"result": _RESULTS}}},
            "predictions": {
                "type": "array",
                "items": {
                    "required": ["result"],
                    "properties": {
                        "result": _RESULTS,
                        "model_version": {"type": "string"},
                        "score": {"type": "number"},
                    },
                },
            },
        },
    },
}


def tasks() -> Any:
    out = io.BytesIO()
    write_labelstudio([quay_readout(), calm_readout()], out)
    return json.loads(out.getvalue())


def test_label_studio_tasks_are_what_its_documentation_says() -> None:
    jsonschema.validate(tasks(), TASKS)


def test_what_a_model_found_is_a_prediction_and_what_people_marked_an_annotation() -> None:
    by_model, by_people = tasks()
    assert set(by_model) == {"data", "predictions"}
    assert by_model["predictions"][0]["score"] == 0.25
    assert set(by_people) == {"data", "annotations"}


def test_the_labelling_setup_has_every_label_choice_and_area_that_is_used() -> None:
    setup = ElementTree.fromstring(CONFIG)
    names = {element.get("name") for element in setup.iter() if element.get("toName")}
    values = {element.get("value") for element in setup.iter()}
    for result in tasks()[0]["predictions"][0]["result"]:
        if result["type"] == "relation":
            assert set(result["labels"]) <= values
        else:
            assert result["from_name"] in names
            assert set(result["value"].get("labels", result["value"].get("choices", []))) <= values


def test_regions_of_label_studio_quote_the_text() -> None:
    for result in tasks()[0]["predictions"][0]["result"]:
        if result["type"] == "labels":
            value = result["value"]
            assert TEXT[value["start"] : value["end"]] == value["text"]


def test_no_articles_are_an_empty_list_of_tasks() -> None:
    out = io.BytesIO()
    write_labelstudio([], out)
    assert json.loads(out.getvalue()) == []
