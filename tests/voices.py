"""Made-up articles in which somebody says something, for tests of speakers across articles."""

from __future__ import annotations

from itertools import count

from sqlalchemy import select

from sayso.article import Article
from sayso.readout import Provenance, Readout
from sayso.record.opening import Record
from sayso.record.schema import articles, mentioned, readings, speakers
from sayso.record.writing import write_readout
from sayso.span import Span
from sayso.speaker import Speaker, SpeakerKind
from sayso.statement import Statement

numbers = count(1)


def voiced(
    name: str,
    *,
    kind: SpeakerKind = "person",
    role: str | None = None,
    affiliation: str | None = None,
    day: str = "2024-03-03",
    model: str = "sayso-en-1",
    number: int | None = None,
) -> Readout:
    """An article of its own in which one speaker says one thing."""
    number = next(numbers) if number is None else number
    text = f"{name} said that the quay was calm on day {number}."
    start = text.index("that")
    statement = Statement(
        id=f"st_{number}",
        source=(Span(0, len(name), name),),
        cue=(Span(len(name) + 1, len(name) + 5, "said"),),
        content=(Span(start, len(text) - 1, text[start:-1]),),
        speaker="p1",
    )
    article = Article(text=text, url=f"https://harbour.example/{number}", published=day, language="en")
    speaker = Speaker(
        id="p1", name=name, kind=kind, role=role, affiliation=affiliation, mentions=(Span(0, len(name), name),)
    )
    provenance = Provenance(sayso="0.1.0", model=model, model_sha256=model[-1] * 64)
    return Readout(article=article, statements=(statement,), speakers=(speaker,), provenance=provenance)


def heard(record: Record, *readouts: Readout) -> list[str]:
    """Add articles; the ids of the record's speakers whom each one's speaker is."""
    found = []
    for readout in readouts:
        with record.writing() as connection:
            written = write_readout(connection, readout)
        found.append(who(record, written.reading))
    return found


def who(record: Record, reading: int) -> str:
    """The id of the record's speaker, after merges, whom the one speaker of a reading is."""
    with record.reading() as connection:
        speaker = select(mentioned.c.speaker).where(mentioned.c.reading == reading).scalar_subquery()
        standing = select(speakers.c.stands_for).where(speakers.c.number == speaker).scalar_subquery()
        return str(connection.execute(select(speakers.c.id).where(speakers.c.number == standing)).scalar_one())


def now_who(record: Record, readout: Readout) -> str:
    """The id of the record's speaker whom the speaker of an article is now."""
    with record.reading() as connection:
        number = select(articles.c.number).where(articles.c.id == readout.article.id).scalar_subquery()
        reading = select(readings.c.number).where(readings.c.article == number, readings.c.current)
        return who(record, connection.execute(reading).scalar_one())
