"""What made a reading of the record, and which of an article's readings is shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, select

from sayso.readout import Provenance
from sayso.record.schema import readings


def provenance_of(row: Mapping[str, Any]) -> Provenance:
    """What made the reading with this row."""
    return Provenance(sayso=row["sayso"], model=row["model"] or None, model_sha256=row["model_sha256"] or None)


def is_to_stand(connection: Connection, article: int, made_by: Provenance) -> bool:
    """Whether a new reading of an article takes the place of the one that is shown.

    A part does not take the place of a whole one, nor a model's reading that of one by a person.
    """
    shown = select(readings).where(readings.c.article == article, readings.c.current)
    row = connection.execute(shown).mappings().first()
    return row is None or not provenance_of(dict(row)).outweighs(made_by)
