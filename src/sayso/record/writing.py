"""Adding a readout to the record: in one transaction, once, with what it supersedes kept."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from sqlalchemy import Connection, func, insert, select, update

from sayso.errors import InputError
from sayso.readout import Readout
from sayso.record.clock import now
from sayso.record.contents import text_sha256, write_mentioned, write_statements
from sayso.record.days import day_range
from sayso.record.directory.flags import flag
from sayso.record.flat import as_json
from sayso.record.inserting import insert_missing
from sayso.record.judgements.replaying import NOTHING, Replayed, replay
from sayso.record.judgements.rulings import bring_rulings
from sayso.record.made_by import is_to_stand
from sayso.record.schema import article_agencies, articles, readings, statements

_LONGEST_NAME: Final = 2000
"""Bytes of a name or address: an index of PostgreSQL holds 2,700."""
_NO_TEXT: Final = re.compile("[\0\ud800-\udfff]")

Outcome = Literal["added", "changed", "reread", "beside", "present"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What became of a readout: `reading` is its number in the record.

    "added" (a new article), "changed" (a new version of an article), "reread" (a new reading of a text that was
    there), "beside" (one that is kept and not shown, since a whole reading or one by a person stands) or "present"
    (all of it was there). `replayed` counts the judgements that were applied again.
    """

    reading: int
    outcome: Outcome
    replayed: Replayed = NOTHING


def write_readout(connection: Connection, readout: Readout, *, place: str | None = None) -> Written:
    """Add a readout, in the transaction of a writing connection.

    `place` tells the versions of one article from other articles: by default its url. A text that is there and
    was read by the same model is left as it is. What was judged about its statements comes with it. Raises
    InputError if a text cannot be stored.
    """
    check_storable(readout)
    values = readout.to_dict()
    article = values["article"]
    number, outcome = _write_article(connection, readout, article, place=place)
    present = _present_reading(connection, number, readout)
    if present is not None:
        return Written(reading=present, outcome="present")
    stands = is_to_stand(connection, number, readout.provenance)
    reading = _write_reading(connection, number, values, stands=stands)
    day = article_day(article["published"])
    numbers = write_mentioned(connection, readout, reading=reading, article=number, day=day)
    write_statements(connection, values, reading=reading, article=number, day=day, numbers=numbers)
    if not stands:
        return Written(reading=reading, outcome="beside")
    replayed = NOTHING if outcome == "added" else replay(connection, reading=reading)
    bring_rulings(connection, readout.rulings, reading=reading)
    flag(connection, statements.c.reading == reading)
    return Written(reading=reading, outcome=outcome or "reread", replayed=replayed)


def article_day(published: str | None) -> str | None:
    """The day (YYYY-MM-DD) on which an article was published, None where it does not say one."""
    found = day_range(published[:10]) if published else None
    return found[0] if found and found[0] == found[1] else None


def check_storable(readout: Readout) -> None:
    """Raises InputError if there is what a database does not store: characters that are no text, endless names."""
    article = readout.article
    names = (article.url, article.outlet, *article.agencies, *(speaker.name for speaker in readout.speakers))
    for name in names:
        if name and len(name.encode("utf-8", "surrogatepass")) > _LONGEST_NAME:
            raise InputError(f'over {_LONGEST_NAME} bytes for a name: "{name[:60]}..."; correct the page')
    for text in (article.text, article.title, article.published, *names):
        if found := _NO_TEXT.search(text or ""):
            code = f"U+{ord(found[0]):04X}"
            raise InputError(f"a character ({code}) that is no text; convert the page to UTF-8 and add it again")


def _write_article(
    connection: Connection, readout: Readout, article: Mapping[str, Any], *, place: str | None
) -> tuple[int, Outcome | None]:
    place = article["url"] or place
    known = connection.execute(select(articles.c.number).where(articles.c.id == article["id"])).scalar()
    if known is not None:
        return known, None
    version = 1
    if place:
        newest = select(func.max(articles.c.version)).where(articles.c.place == place)
        version = (connection.execute(newest).scalar() or 0) + 1
    if version > 1:
        _supersede_article(connection, place)
    values = {
        "id": article["id"],
        "place": place,
        "version": version,
        **{name: article[name] for name in ("url", "outlet", "title", "published", "language", "text")},
        "day": article_day(article["published"]),
        "text_sha256": text_sha256(readout.text),
        "added": now(),
    }
    number: int = connection.execute(insert(articles).values(values).returning(articles.c.number)).scalar_one()
    agencies = [{"article": number, "agency": agency} for agency in dict.fromkeys(article["agencies"])]
    insert_missing(connection, article_agencies, agencies)
    return number, "added" if version == 1 else "changed"


def _supersede_article(connection: Connection, place: str | None) -> None:
    older = select(articles.c.number).where(articles.c.place == place, articles.c.current)
    connection.execute(update(statements).where(statements.c.article.in_(older), statements.c.live).values(live=False))
    connection.execute(update(articles).where(articles.c.place == place, articles.c.current).values(current=False))


def _present_reading(connection: Connection, article: int, readout: Readout) -> int | None:
    made_by = readout.provenance
    same = select(readings.c.number).where(
        readings.c.article == article,
        readings.c.model == (made_by.model or ""),
        readings.c.model_sha256 == (made_by.model_sha256 or ""),
        readings.c.sayso == made_by.sayso,
    )
    return connection.execute(same).scalar()


def _write_reading(connection: Connection, article: int, values: Mapping[str, Any], *, stands: bool) -> int:
    if stands:
        older = (statements.c.article == article, statements.c.live)
        connection.execute(update(statements).where(*older).values(live=False))
        connection.execute(update(readings).where(readings.c.article == article).values(current=False))
    made_by = values["provenance"]
    row = {
        "article": article,
        "model": made_by["model"] or "",
        "model_sha256": made_by["model_sha256"] or "",
        "sayso": made_by["sayso"],
        "current": stands,
        "data": as_json({name: value for name, value in values["article"].items() if name != "text"}),
        "read": now(),
    }
    number: int = connection.execute(insert(readings).values(row).returning(readings.c.number)).scalar_one()
    return number
