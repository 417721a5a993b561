"""A corpus of each kind with one article of our own, and readouts of it."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

TEXT = (
    "Marsh told the council that the weir would hold. “It has held for ninety years,” he said.\n\n"
    "The ferry company declined to say whether boats would sail."
)

PEOPLE = [
    {"id": "p1", "name": "Edda Marsh", "kind": "person", "role": None, "mentions": ["Marsh", "he"]},
    {"id": "p2", "name": "the ferry company", "kind": "organization", "role": None, "mentions": []},
    {"id": "p3", "name": "the council", "kind": "organization", "role": None, "mentions": []},
]


def span(words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def statement(number: int, source: str, cue: str, content: str, **fields: Any) -> dict[str, Any]:
    values = {"id": f"s{number}", "source": [source], "cue": [cue], "content": [content], "speaker": "p1"}
    values |= {"form": "indirect", "act": "assertive", "mode": "speech", "polarity": "affirmed"}
    values |= {"addressee": [], "addressees": [], "channel": None, "when": None, "in": None}
    return values | fields


STATEMENTS = [
    statement(
        1,
        "Marsh",
        "told",
        "that the weir would hold",
        addressee=["the council"],
        addressees=["p3"],
        channel="meeting",
    ),
    statement(2, "he", "said", "“It has held for ninety years,”", form="direct", when="2024-03-03"),
    statement(
        3,
        "The ferry company",
        "declined to say",
        "whether boats would sail",
        speaker="p2",
        polarity="withheld",
    ),
]


def readout(**changes: Any) -> dict[str, Any]:
    """The perfect readout; `changes` (s1={"act": None}, say) spoil a statement, None drops it."""
    read = []
    for values in STATEMENTS:
        change = changes.get(values["id"], {})
        if change is not None:
            pieces = {k: [span(p) for p in values[k]] for k in ("source", "cue", "content", "addressee")}
            when = {"edtf": values["when"]} if values["when"] else None
            read.append({**values, **pieces, "when": when, **change})
    speakers = [{k: p[k] for k in ("id", "name", "kind", "role")} | {"mentions": []} for p in PEOPLE]
    return {"format": "sayso/1", "article": {"text": TEXT}, "speakers": speakers, "statements": read}


def write_polnear(folder: Path) -> Path:
    """The first annotator marked all three statements, the second none."""
    lines, number = [], 0
    for event, values in enumerate(STATEMENTS, 1):
        arguments = []
        for role in ("Source", "Cue", "Content"):
            number += 1
            at = span(values[role.lower()][0])
            lines.append(f"T{number}\t{role} {at['start']} {at['end']}\t{at['text']}")
            arguments.append(f"{role}:T{number}")
        lines.append(f"E{event}\t{' '.join(arguments)}")
    (folder / "text").mkdir(parents=True)
    (folder / "attributions").mkdir()
    (folder / "text/weir.txt").write_text(TEXT, "utf8")
    (folder / "attributions/weir_a1.ann").write_text("\n".join(lines), "utf8")
    (folder / "attributions/weir_b2.ann").write_text("", "utf8")
    return folder


def write_gold(folder: Path) -> Path:
    (folder / "text").mkdir(parents=True)
    (folder / "ann").mkdir()
    (folder / "text/weir.txt").write_text(TEXT, "utf8")
    annotation = {"article": "weir", "people": PEOPLE, "statements": STATEMENTS}
    (folder / "ann/weir.json").write_text(json.dumps(annotation), "utf8")
    (folder / "meta.json").write_text(json.dumps([{"id": "weir", "published": "2024-03-05"}]), "utf8")
    return folder


def write_pages(folder: Path) -> Path:
    gold = {
        "title": "The weir holds",
        "authors": ["Ilse Brandt", "Tom Okoro"],
        "publishing_date": "2024-03-05T23:30:00-02:00",
        "body": {
            "summary": ["The weir holds."],
            "sections": [{"headline": ["Ninety years"], "paragraphs": ["It has held before, and the town is calm."]}],
        },
    }
    (folder / "xx").mkdir(parents=True)
    (folder / "xx/Courier.json").write_text(json.dumps({"V1": gold}), "utf8")
    (folder / "xx/Courier_2024_03_06.html.gz").write_bytes(gzip.compress(b"<html><p>The weir holds.</html>"))
    return folder


PAGE_TEXT = "The weir holds.\n\nNinety years\n\nIt has held before, and the town is calm."


def page_readout(**changes: Any) -> dict[str, Any]:
    article = {"title": "The weir holds", "published": "2024-03-06", "byline": ["Ilse Brandt", "Tom Okoro"]}
    return {"article": {**article, "text": PAGE_TEXT, **changes}, "statements": []}


def write_readout(folder: Path, values: dict[str, Any], *, name: str = "weir") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.json").write_text(json.dumps(values), "utf8")
    return folder
