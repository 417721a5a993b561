"""A statement laid flat: the values of its row that its JSON and its article's day decide."""

from __future__ import annotations

import json
from typing import Any

from sayso.record.days import day_range

Values = dict[str, Any]


def flat_statement(statement: Values, *, day: str | None) -> Values:
    """The columns of table `statements` that a statement in format sayso/1 decides; `day` is its article's.

    Speakers are not among them: who is meant is told by the article's list and by the record.
    """
    when = statement["when"]
    edtf = when and when["edtf"]
    said = day_range(edtf) or (day, day)
    spans = [span for part in ("source", "cue", "content", "addressee") for span in statement[part]]
    return {
        "id": statement["id"],
        "said_from": said[0],
        "said_to": said[1],
        "edtf": edtf,
        "confidence": statement["confidence"].get("statement"),
        "form": statement["form"],
        "act": statement["act"],
        "mode": statement["mode"],
        "polarity": statement["polarity"],
        "channel": statement["channel"],
        "medium": statement["medium"],
        "within": statement["in"],
        "start": min((span["start"] for span in spans), default=0),
        "end": max((span["end"] for span in spans), default=0),
        "source": joined(statement["source"]),
        "cue": joined(statement["cue"]),
        "content": joined(statement["content"]),
        "addressee": joined(statement["addressee"]) or None,
        "data": as_json(statement),
    }


def joined(pieces: list[Values]) -> str:
    """The words of several pieces, parted by blanks."""
    return " ".join(piece["text"] for piece in pieces)


def facets(speaker: int | None, addressees: list[int | None]) -> str:
    """The words by which the full-text index knows who speaks to whom: "s12 a7"."""
    words = [f"s{speaker}"] if speaker is not None else []
    return " ".join(words + [f"a{number}" for number in dict.fromkeys(addressees) if number is not None])


def as_json(value: Any) -> str:
    """`value` as JSON on one line, as the record keeps it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
