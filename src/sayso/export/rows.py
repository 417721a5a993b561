"""Readouts as flat rows, one a statement, in the columns that a record's rows have."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from sayso.readout import Readout
from sayso.record.batches import Batch, Cell, Row
from sayso.record.entries import NAMES
from sayso.record.flat import as_json, flat_statement
from sayso.record.rows import BATCH

__all__ = ["Row", "rows_of"]


def rows_of(readouts: Iterable[Readout], *, batch: int = BATCH) -> Iterator[Batch]:
    """The statements of readouts at most `batch` rows at a time, in the order of `record.entries.COLUMNS`.

    What only a record knows is None: the ids of speakers in the record, and whether a statement was corrected.
    """
    rows = (row for readout in readouts for row in _rows(readout))
    while full := list(islice(rows, batch)):
        yield Batch.of_rows(full)


def _rows(readout: Readout) -> Iterator[Row]:
    values = readout.to_dict()
    article, speakers = values["article"], {s["id"]: s for s in values["speakers"]}
    day = (article["published"] or "")[:10] or None
    common = {
        "article": article["id"],
        **{name: article[name] for name in ("url", "outlet", "title", "published", "language")},
        "agencies": as_json(article["agencies"]),
        "model": values["provenance"]["model"],
        "text_sha256": hashlib.sha256(readout.text.encode("utf-8", "surrogatepass")).hexdigest(),
    }
    for statement in values["statements"]:
        flat = flat_statement(statement, day=day)
        cells = {**flat, **common, **_who(statement, speakers), "when": flat["edtf"], "in": flat["within"]}
        yield tuple(cells.get(name) for name in NAMES)


def _who(statement: dict[str, Any], speakers: dict[str, dict[str, Any]]) -> dict[str, Cell]:
    speaker = speakers.get(statement["speaker"] or "", {})
    named = [speakers[each]["name"] for each in statement["addressees"] if each in speakers]
    return {
        "speaker_name": speaker.get("name"),
        "speaker_kind": speaker.get("kind"),
        "speaker_role": speaker.get("role"),
        "addressee_names": as_json(named),
        "addressee_ids": as_json([None for _ in statement["addressees"]]),
        "parts": as_json(statement),
        "corrected": False,
    }
