"""Readouts from Label Studio's tasks, as its JSON export gives them and `sayso export --format labelstudio` writes.

Regions joined by relations are one statement. Of a task's annotations the last one is taken that was not
cancelled, else the first prediction. What the labelling setup of Sayso does not have is listed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sayso.errors import InputError
from sayso.export.labelstudio import CHOICES, TEXTS
from sayso.export.parts import FIELDS
from sayso.fields import Fields
from sayso.importing.building import Draft, Values, build
from sayso.importing.imported import Imported, import_each
from sayso.importing.lines import json_values, parsed
from sayso.importing.locating import locate
from sayso.rejected import Rejected
from sayso.span import Span


@dataclass(slots=True)
class _Marked:
    """The results of one annotation: regions, what belongs to which, what is in which, and values by region."""

    regions: dict[str, tuple[str, Span]] = field(default_factory=dict)
    belongs: dict[str, str] = field(default_factory=dict)
    within: dict[str, str] = field(default_factory=dict)
    values: dict[str, Values] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)

    def anchor(self, region: str) -> str:
        """The region that stands for the statement which `region` is a part of."""
        seen = {region}
        while (outer := self.belongs.get(region)) is not None and outer not in seen:
            seen.add(region := outer)
        return region


def read_labelstudio(path: str | Path) -> Iterator[Imported | Rejected]:
    """The readout of each task, or why it is none."""
    return import_each(path, json_values(path), _readout)


def _readout(item: bytes | Any, place: str) -> Imported:
    task = Fields(parsed(item, place) if isinstance(item, bytes) else item)
    data = task.object("data")
    if data is None:
        raise task.wrong("data", "missing; a task's text is needed here")
    text = data.needed_text("text")
    marked = _marked(_chosen(task), text)
    article = data.get("article")
    readout = build(
        {**(article if isinstance(article, dict) else {}), "text": text},
        _drafts(marked, text),
        place=place,
        speakers=list(data.items("speakers")),
        provenance=data.get("provenance"),
    )
    return Imported(readout=readout, place=place, unknown=tuple(marked.unknown))


def _chosen(task: Fields) -> Fields | None:
    done = [each for each in task.objects("annotations") if not each.get("was_cancelled")]
    return done[-1] if done else next(task.objects("predictions"), None)


def _marked(chosen: Fields | None, text: str) -> _Marked:
    marked = _Marked()
    for result in chosen.objects("result") if chosen else ():
        kind, name = result.text("type"), result.text("from_name")
        if kind == "relation":
            _relate(marked, result)
        elif kind == "labels" and _label(result) in FIELDS:
            marked.regions[result.needed_text("id")] = (FIELDS[_label(result)], _span(result, text))
        elif name in (*CHOICES, *TEXTS):
            values = marked.values.setdefault(result.needed_text("id"), {})
            values[name] = _value(result, name)
        else:
            marked.unknown.append(result.place)
    return marked


def _relate(marked: _Marked, result: Fields) -> None:
    start, end = result.needed_text("from_id"), result.needed_text("to_id")
    if "in" in result.texts("labels"):
        marked.within[start] = end
    else:
        marked.belongs[end] = start


def _label(result: Fields) -> str:
    value = result.object("value")
    return next(iter(value.texts("labels")), "") if value else ""


def _span(result: Fields, text: str) -> Span:
    value = result.object("value")
    if value is None:
        raise result.wrong("value", "missing; a region has start and end")
    words = value.text("text")
    return locate(text, start=value.integer("start"), end=value.integer("end"), words=words, place=value.place)


def _value(result: Fields, name: str) -> Any:
    value = result.object("value")
    if value is None:
        raise result.wrong("value", "missing; a choice or a text is needed here")
    words = " ".join(value.texts("choices" if name in CHOICES else "text"))
    if name not in ("addressees", "confidence"):
        return words
    try:
        return json.loads(words)
    except ValueError as error:
        raise value.wrong("text", f'"{words}" is not the JSON that {name} are written in') from error


def _drafts(marked: _Marked, text: str) -> list[Draft]:
    drafts: dict[str, Draft] = {}
    for region, (name, span) in marked.regions.items():
        drafts.setdefault(marked.anchor(region), Draft()).add(name, span)
    for region, values in marked.values.items():
        anchor = marked.anchor(region)
        if anchor not in drafts:
            raise InputError(f'no region has the id "{region}", which {", ".join(values)} is of')
        drafts[anchor].values |= values
    for region, outer in marked.within.items():
        anchor = marked.anchor(outer)
        if anchor not in drafts or marked.anchor(region) not in drafts:
            raise InputError(f'a relation is between "{region}" and "{outer}", and one of them is no region')
        drafts[marked.anchor(region)].values["in"] = drafts[anchor].name(text, anchor)
    return list(drafts.values())
