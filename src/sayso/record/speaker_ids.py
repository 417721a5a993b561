"""Readouts whose speakers have the ids that a record and its directory know them by: those of several articles join."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from sqlalchemy import Connection, select

from sayso.readout import Readout
from sayso.record.opening import Record
from sayso.record.schema import articles, directory_entries, mentioned, readings, speakers
from sayso.speaker import Speaker

_AT_ONCE: Final = 100
"""Articles that are looked up together."""

Known = Mapping[str, tuple[str, str | None]]
"""The ids of an article's speakers in the record and in Wikidata, by the article's own."""


def with_record_speakers(record: Record, readouts: Iterable[Readout]) -> Iterator[Readout]:
    """Readouts of a record, with the record's ids (sp_...) for those of the article (p1, p2, ...).

    Two speakers of an article that the record takes for one have one id. Who was merged has the id that is left. Who is
    in the directory has the Wikidata id from there.
    """
    rest = iter(readouts)
    while batch := list(islice(rest, _AT_ONCE)):
        with record.reading() as connection:
            known = _known(connection, [readout.article.id for readout in batch])
        for readout in batch:
            yield _renamed(readout, known.get(readout.article.id, {}))


def _known(connection: Connection, inside: Sequence[str]) -> Mapping[str, Known]:
    stands_for = speakers.alias("stands_for")
    query = (
        select(articles.c.id, mentioned.c.id, stands_for.c.id, directory_entries.c.wikidata)
        .select_from(mentioned)
        .join(readings, readings.c.number == mentioned.c.reading)
        .join(articles, articles.c.number == readings.c.article)
        .join(speakers, speakers.c.number == mentioned.c.speaker)
        .join(stands_for, stands_for.c.number == speakers.c.stands_for)
        .outerjoin(directory_entries, directory_entries.c.number == stands_for.c.entry)
        .where(articles.c.id.in_(inside), readings.c.current)
    )
    known: dict[str, dict[str, tuple[str, str | None]]] = {}
    for article, own, *ids in connection.execute(query):
        known.setdefault(article, {})[own] = (ids[0], ids[1])
    return known


def _renamed(readout: Readout, known: Known) -> Readout:
    def renamed(own: str | None) -> str | None:
        return known[own][0] if own is not None and own in known else own

    def recorded(speaker: Speaker) -> Speaker:
        id, wikidata = known.get(speaker.id, (speaker.id, None))
        return replace(speaker, id=id, wikidata=wikidata)

    return replace(
        readout,
        speakers=tuple(map(recorded, readout.speakers)),
        statements=tuple(
            replace(s, speaker=renamed(s.speaker), addressees=tuple(renamed(each) for each in s.addressees))
            for s in readout.statements
        ),
    )
