"""Readouts whose speakers have the ids that a record knows them by, so that those of several articles are joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from sqlalchemy import Connection, select

from sayso.readout import Readout
from sayso.record.opening import Record
from sayso.record.schema import articles, mentioned, readings, speakers

_AT_ONCE: Final = 100
"""Articles that are looked up together."""

Ids = Mapping[str, str]


def with_record_speakers(record: Record, readouts: Iterable[Readout]) -> Iterator[Readout]:
    """Readouts of a record, with the record's ids (sp_...) for those of the article (p1, p2, ...).

    Two speakers of an article that the record takes for one have one id. Who was merged has the id that is left.
    """
    rest = iter(readouts)
    while batch := list(islice(rest, _AT_ONCE)):
        with record.reading() as connection:
            known = _known(connection, [readout.article.id for readout in batch])
        for readout in batch:
            yield _renamed(readout, known.get(readout.article.id, {}))


def _known(connection: Connection, inside: Sequence[str]) -> Mapping[str, Ids]:
    stands_for = speakers.alias("stands_for")
    query = (
        select(articles.c.id, mentioned.c.id, stands_for.c.id)
        .select_from(mentioned)
        .join(readings, readings.c.number == mentioned.c.reading)
        .join(articles, articles.c.number == readings.c.article)
        .join(speakers, speakers.c.number == mentioned.c.speaker)
        .join(stands_for, stands_for.c.number == speakers.c.stands_for)
        .where(articles.c.id.in_(inside), readings.c.current)
    )
    known: dict[str, dict[str, str]] = {}
    for article, own, recorded in connection.execute(query):
        known.setdefault(article, {})[own] = recorded
    return known


def _renamed(readout: Readout, ids: Ids) -> Readout:
    def renamed(own: str | None) -> str | None:
        return ids.get(own, own) if own is not None else None

    return replace(
        readout,
        speakers=tuple(replace(speaker, id=ids.get(speaker.id, speaker.id)) for speaker in readout.speakers),
        statements=tuple(
            replace(s, speaker=renamed(s.speaker), addressees=tuple(renamed(each) for each in s.addressees))
            for s in readout.statements
        ),
    )
