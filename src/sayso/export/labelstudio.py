"""Label Studio tasks (https://labelstud.io/guide/task_format), one an article, as a JSON list; and the labelling setup.

Each span of a statement is a region with one label; its first region, the anchor, has arrows to the others and
carries the fields as choices and texts per region. What a model found is a prediction, what people marked an
annotation. Offsets count code points, as Label Studio's do.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import IO, Any, Final

from sayso.export.parts import LABELS, parts_of
from sayso.readout import Readout
from sayso.span import Span
from sayso.statement import Statement

Values = dict[str, Any]

CHOICES: Final = ("form", "act", "mode", "polarity")
"""The fields that are one of few values."""

TEXTS: Final = ("channel", "edtf", "speaker", "addressees", "confidence", "id")
"""The fields that are written out, as JSON where they are not words."""

CONFIG: Final = """\
<View>
  <Labels name="part" toName="text">
    <Label value="Source" background="#3c6e9f"/>
    <Label value="Cue" background="#b0562c"/>
    <Label value="Content" background="#4f7f3b"/>
    <Label value="Addressee" background="#7d5a9b"/>
    <Label value="Channel" background="#8a6d1f"/>
    <Label value="Medium" background="#2f7f7a"/>
    <Label value="When" background="#a33b62"/>
  </Labels>
  <Relations>
    <Relation value="part"/>
    <Relation value="in"/>
  </Relations>
  <Text name="text" value="$text" granularity="word"/>
  <Choices name="form" toName="text" perRegion="true" whenTagName="part">
    <Choice value="direct"/><Choice value="indirect"/><Choice value="mixed"/>
  </Choices>
  <Choices name="act" toName="text" perRegion="true" whenTagName="part">
    <Choice value="assertive"/><Choice value="directive"/><Choice value="commissive"/><Choice value="expressive"/>
  </Choices>
  <Choices name="mode" toName="text" perRegion="true" whenTagName="part">
    <Choice value="speech"/><Choice value="thought"/>
  </Choices>
  <Choices name="polarity" toName="text" perRegion="true" whenTagName="part">
    <Choice value="affirmed"/><Choice value="denied"/><Choice value="withheld"/>
  </Choices>
  <TextArea name="channel" toName="text" perRegion="true" maxSubmissions="1" placeholder="channel"/>
  <TextArea name="edtf" toName="text" perRegion="true" maxSubmissions="1" placeholder="when, as EDTF"/>
  <TextArea name="speaker" toName="text" perRegion="true" maxSubmissions="1" placeholder="speaker"/>
  <TextArea name="addressees" toName="text" perRegion="true" placeholder="addressees"/>
  <TextArea name="confidence" toName="text" perRegion="true" placeholder="confidence" editable="false"/>
  <TextArea name="id" toName="text" perRegion="true" placeholder="id" editable="false"/>
</View>
"""
"""The labelling setup that a project needs to show the tasks."""


def write_labelstudio(readouts: Iterable[Readout], out: IO[bytes]) -> None:
    """Write the tasks as one JSON list, a task a line."""
    before = b"[\n"
    for readout in readouts:
        out.write(before + json.dumps(_task(readout)).encode("ascii"))
        before = b",\n"
    out.write(b"\n]\n" if before.startswith(b",") else b"[]\n")


def _task(readout: Readout) -> Values:
    values = readout.to_dict()
    article = values["article"]
    data = {"text": article.pop("text"), "article": article, "speakers": values["speakers"]}
    made = readout.provenance
    marked = {"result": [result for statement in readout.statements for result in _results(statement, readout)]}
    if made.model is None:
        return {"data": {**data, "provenance": values["provenance"]}, "annotations": [marked]}
    prediction = {
        "model_version": f"{made.model} {made.model_sha256 or ''}".strip(),
        "score": _score(readout),
        **marked,
    }
    return {"data": {**data, "provenance": values["provenance"]}, "predictions": [prediction]}


def _score(readout: Readout) -> float:
    """How sure the least sure statement is: tasks are sorted by it, those first that need eyes most."""
    return round(min((s.confidence.get("statement", 1.0) for s in readout.statements), default=1.0), 4)


def anchor_first(statement: Statement) -> list[tuple[str, Span]]:
    """The spans of a statement with their fields, that first which stands for the statement: a cue, if it has one."""
    return sorted(parts_of(statement), key=lambda part: part[0] != "cue")


def _results(statement: Statement, readout: Readout) -> Iterator[Values]:
    parts = anchor_first(statement)
    for number, (field, span) in enumerate(parts):
        value = {"start": span.start, "end": span.end, "text": span.text, "labels": [LABELS[field]]}
        yield _result(_region(statement, number), "part", "labels", value)
        if number:
            yield _relation(_region(statement, 0), _region(statement, number), "part")
    if not parts:
        return
    outer = next((s for s in readout.statements if s.id == statement.within), None)
    if outer is not None and any(parts_of(outer)):
        yield _relation(_region(statement, 0), _region(outer, 0), "in")
    yield from _fields(statement, parts[0][1])


def _fields(statement: Statement, anchor: Span) -> Iterator[Values]:
    region, at = _region(statement, 0), {"start": anchor.start, "end": anchor.end, "text": anchor.text}
    for name in CHOICES:
        if (value := getattr(statement, name)) is not None:
            yield _result(region, name, "choices", {**at, "choices": [value]})
    written = {
        "channel": statement.channel,
        "edtf": statement.when and statement.when.edtf,
        "speaker": statement.speaker,
        "addressees": json.dumps(statement.addressees) if statement.addressees else None,
        "confidence": json.dumps({k: round(v, 4) for k, v in statement.confidence.items()}),
        "id": statement.id,
    }
    for name in TEXTS:
        if (words := written[name]) is not None:
            # Label Studio's own "text" of a region gives way to the list of what was written in the area.
            yield _result(region, name, "textarea", {**at, "text": [words]})


def _region(statement: Statement, number: int) -> str:
    return f"{statement.id}-{number}"


def _result(region: str, name: str, kind: str, value: Values) -> Values:
    return {"id": region, "from_name": name, "to_name": "text", "type": kind, "value": value}


def _relation(start: str, end: str, label: str) -> Values:
    return {"from_id": start, "to_id": end, "type": "relation", "direction": "right", "labels": [label]}
