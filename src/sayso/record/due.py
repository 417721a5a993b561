"""Articles of a record that a model has not read yet, as they were read before."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from sqlalchemy import Connection, Select, func, select

from sayso.article import Article
from sayso.fields import Fields
from sayso.readout_parts import article_from
from sayso.record.opening import Record
from sayso.record.schema import articles, readings
from sayso.version import __version__

_AT_ONCE: Final = 100
"""Articles that are held at a time."""


def number_due(record: Record, *, model_sha256: str) -> int:
    """How many current articles the model with this SHA-256 has not read in this version of Sayso."""
    with record.reading() as connection:
        return connection.execute(select(func.count()).select_from(_due(model_sha256).subquery())).scalar_one()


def articles_due(record: Record, *, model_sha256: str) -> Iterator[Article]:
    """These articles, in the order in which they were read last; those due when it begins. Raises RecordError.

    The record may be written to meanwhile: no transaction is open while one of them is used.
    """
    with record.reading() as connection:
        numbers = list(connection.execute(_due(model_sha256)).scalars())
    for first in range(0, len(numbers), _AT_ONCE):
        with record.reading() as connection:
            found = _stored(connection, numbers[first : first + _AT_ONCE])
        yield from found


def _due(model_sha256: str) -> Select[int]:
    read = select(readings.c.article).where(readings.c.model_sha256 == model_sha256, readings.c.sayso == __version__)
    # What a person marked stands, whatever a model would find.
    by_hand = (readings.c.model != "") & (readings.c.model_sha256 == "")
    return (
        select(readings.c.number)
        .join(articles, articles.c.number == readings.c.article)
        .where(readings.c.current, articles.c.current, articles.c.number.not_in(read), ~by_hand)
        .order_by(readings.c.number)
    )


def _stored(connection: Connection, numbers: list[int]) -> list[Article]:
    query = (
        select(readings.c.data, articles.c.text)
        .join(articles, articles.c.number == readings.c.article)
        .where(readings.c.number.in_(numbers))
        .order_by(readings.c.number)
    )
    return [_article({**json.loads(row.data), "text": row.text}) for row in connection.execute(query)]


def _article(values: dict[str, Any]) -> Article:
    article = article_from(Fields(values, "article"), [])
    # What Sayso said of the reading before is not the article's.
    return replace(article, notices=tuple(notice for notice in article.notices if notice.kind != "reading"))
