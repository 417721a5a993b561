"""How far people have come in judging what was read."""

from __future__ import annotations

from typing import Final

from sqlalchemy import func, select

from sayso.record.judgements.judging import SAYSO
from sayso.record.opening import Record
from sayso.record.schema import judgements

_OF_STATEMENTS: Final = ("correct", "withdraw", "missing")


def judged_by_people(record: Record) -> int:
    """How many statements people have judged: corrected, confirmed, withdrawn or added. Raises RecordError."""
    query = select(func.count(judgements.c.target.distinct())).where(
        judgements.c.kind.in_(_OF_STATEMENTS), judgements.c.who != SAYSO
    )
    with record.reading() as connection:
        return int(connection.execute(query).scalar_one())
