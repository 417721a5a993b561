"""What a record holds at a glance: how much, what is new, what is least sure, what stands beside what."""

from __future__ import annotations

import re
from typing import Final

from sqlalchemy import func, select

from sayso.errors import UsageError
from sayso.record.opening import Record
from sayso.record.schema import articles, speakers, statements
from sayso.record.searching.paging import HitPage
from sayso.record.searching.search import hits


def least_sure(record: Record, *, after: str | None = None, limit: int) -> HitPage:
    """The live statements that are least sure and that nobody has judged, the least sure first.

    `after` is the `next` of the statements before: whatever was judged since, none is passed over. Raises UsageError
    if it is not, and RecordError.
    """
    sure, number = statements.c.confidence, statements.c.number
    asked = select(number, sure).where(statements.c.live, statements.c.corrected.is_(False), sure.is_not(None))
    if after:
        least, last = _place(after)
        # In this form an index of how sure they are is walked from there on.
        asked = asked.where(sure >= least, (sure > least) | (number > last))
    with record.reading() as connection:
        found = connection.execute(asked.order_by(sure, number).limit(limit + 1)).all()
        shown = found[:limit]
        follows = f"{shown[-1].confidence!r}~{shown[-1].number}" if len(found) > limit else None
        return HitPage(hits=list(hits(connection, [row.number for row in shown])), next=follows)


def _place(after: str) -> tuple[float, int]:
    match = _PLACE.fullmatch(after)
    if match is None:
        raise UsageError('after: not a place of this queue; give the "next" of the statements before, or leave it out')
    return float(match[1]), int(match[2])


_PLACE: Final = re.compile(r"([0-9](?:\.[0-9]{1,24})?(?:e-[0-9]{1,3})?)~([0-9]{1,18})")
"""How sure the last statement before is, as Python writes it, and its number."""


def holdings(record: Record) -> dict[str, int]:
    """How many of each a record holds now: "article", "statement" and "speaker". Raises RecordError."""
    asked = (
        ("article", select(func.count()).where(articles.c.current)),
        ("statement", select(func.count()).where(statements.c.live)),
        ("speaker", select(func.count()).where(speakers.c.number == speakers.c.stands_for)),
    )
    with record.reading() as connection:
        return {noun: connection.execute(query).scalar_one() for noun, query in asked}


def neighbours(record: Record, id: str) -> tuple[str | None, str | None]:
    """The ids of the articles added before and after the one with this id; None where there is none."""
    here = select(articles.c.number).where(articles.c.id == id).scalar_subquery()
    number = articles.c.number
    before = select(articles.c.id).where(articles.c.current, number < here).order_by(number.desc()).limit(1)
    after = select(articles.c.id).where(articles.c.current, number > here).order_by(number).limit(1)
    with record.reading() as connection:
        return connection.execute(before).scalar(), connection.execute(after).scalar()
