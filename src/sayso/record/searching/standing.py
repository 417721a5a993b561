"""Whether a statement still stands: in the newest reading of its article, or why it does not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from sqlalchemy import select

from sayso.record.opening import Record
from sayso.record.schema import articles, readings, statements

Standing = Literal["live", "withdrawn", "gone", "superseded"]

WHY_NOT: Final[Mapping[Standing, str]] = {
    "withdrawn": "This was withdrawn: somebody judged that it is not a statement.",
    "gone": "The newest reading of the article does not have this statement any more.",
    "superseded": "This stands in an older version of the article; a newer one has superseded it.",
}
"""What to tell somebody who looks at a statement that stands no more."""


def standing_of(record: Record, id: str) -> Standing:
    """Whether the statement with this id stands.

    "withdrawn" was judged to be none, "gone" was found by older readings alone, "superseded" is of an older version
    of its article.
    """
    query = (
        select(statements.c.live, readings.c.current, articles.c.current.label("newest"))
        .join(readings, readings.c.number == statements.c.reading)
        .join(articles, articles.c.number == statements.c.article)
        .where(statements.c.id == id)
    )
    with record.reading() as connection:
        rows = connection.execute(query).all()
    if any(row.live for row in rows):
        return "live"
    if not any(row.newest for row in rows):
        return "superseded"
    return "withdrawn" if any(row.newest and row.current for row in rows) else "gone"
