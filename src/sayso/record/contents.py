"""What a reading holds, as rows: the speakers an article mentions, and its statements."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import Connection, insert, select

from sayso.readout import Readout
from sayso.record.flat import as_json, facets, flat_statement
from sayso.record.schema import addressees, articles, mentioned, readings, statements
from sayso.record.speakers import join_speakers

_LIVE: Final = select(readings.c.current & articles.c.current).join(articles, articles.c.number == readings.c.article)


def write_mentioned(
    connection: Connection, readout: Readout, *, reading: int, article: int, day: str | None
) -> dict[str, int]:
    """Write the speakers of a readout; their numbers in the record, by the ids that the readout gives them."""
    numbers = join_speakers(connection, readout.speakers, article=article, article_id=readout.article.id, day=day)
    rows = [
        {
            "reading": reading,
            "id": speaker.id,
            "name": speaker.name,
            "kind": speaker.kind,
            "role": speaker.role,
            "affiliation": speaker.affiliation,
            "mentions": as_json([{"start": span.start, "end": span.end} for span in speaker.mentions]),
            "speaker": numbers[speaker.id],
        }
        for speaker in readout.speakers
    ]
    if rows:
        connection.execute(insert(mentioned), rows)
    return numbers


def write_statements(
    connection: Connection,
    values: Mapping[str, Any],
    *,
    reading: int,
    article: int,
    day: str | None,
    numbers: Mapping[str, int],
) -> None:
    """Write the statements of a readout's JSON `values`, with those they are addressed to.

    They are live if the reading is the current one, of the current article of its place. `numbers` as
    `write_mentioned` gives them.
    """
    if not values["statements"]:
        return
    named = {speaker["id"]: speaker for speaker in values["speakers"]}
    made_by = values["provenance"]
    shared = {
        "reading": reading,
        "article": article,
        "live": connection.execute(_LIVE.where(readings.c.number == reading)).scalar_one(),
        "model": made_by["model"] or "",
        "model_sha256": made_by["model_sha256"] or "",
        "text_sha256": text_sha256(values["article"]["text"]),
    }
    rows = []
    for statement in values["statements"]:
        speaker = named.get(statement["speaker"] or "")
        number = numbers.get(statement["speaker"] or "")
        rows.append(
            {
                **shared,
                **flat_statement(statement, day=day),
                "speaker": number,
                "speaker_name": speaker and speaker["name"],
                "speaker_kind": speaker and speaker["kind"],
                "speaker_role": speaker and speaker["role"],
                "facets": facets(number, [numbers.get(each or "") for each in statement["addressees"]]),
            }
        )
    connection.execute(insert(statements), rows)
    _write_addressees(connection, values["statements"], reading=reading, named=named, numbers=numbers)


def _write_addressees(
    connection: Connection,
    written: list[dict[str, Any]],
    *,
    reading: int,
    named: Mapping[str, dict[str, Any]],
    numbers: Mapping[str, int],
) -> None:
    if not any(statement["addressees"] for statement in written):
        return
    inside = select(statements.c.id, statements.c.number).where(statements.c.reading == reading)
    by_id = {row.id: row.number for row in connection.execute(inside)}
    rows = [
        {
            "statement": by_id[statement["id"]],
            "place": place,
            "speaker": numbers.get(each or ""),
            "name": named[each]["name"] if each in named else None,
        }
        for statement in written
        for place, each in enumerate(statement["addressees"])
    ]
    connection.execute(insert(addressees), rows)


def text_sha256(text: str) -> str:
    """The SHA-256 of a text in UTF-8, in hex."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
