"""Mentions taken off a speaker of the record: they become one of their own, in every reading that has them."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from sayso.errors import UsageError
from sayso.record.clock import now
from sayso.record.folding import fold_name
from sayso.record.judgements.judged_rows import row_of, store, write_addressees
from sayso.record.schema import articles, mentioned, readings, speaker_names, speaker_roles, speakers, statements
from sayso.record.speakers import remember
from sayso.speaker import Speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A speaker as one reading of an article names it: `id` is the readout's ("p3"), `number` the row's."""

    number: int
    reading: int
    article: int
    article_id: str
    day: str | None
    id: str
    speaker: Speaker


def selected(connection: Connection, speaker: int, places: Sequence[str], *, least: int = 1) -> list[Mention]:
    """The mentions of a speaker in some articles, in all of their readings.

    A place is the id of an article, or with the speaker's id there: "art_...:p3". Raises UsageError where an
    article does not mention the speaker, or where fewer than `least` mentions would be left.
    """
    mentions = mentions_of(connection, speaker)
    chosen: dict[int, Mention] = {}
    for place in places:
        article, _, name = place.partition(":")
        found = [each for each in mentions if each.article_id == article]
        if name:
            # Another reading may give the speaker another id: it is the name that tells.
            named = {each.speaker.name for each in found if each.id == name}
            found = [each for each in found if each.speaker.name in named]
        if not found:
            raise UsageError(f"{place}: that article does not mention this speaker; see: sayso history {article}")
        chosen |= {each.number: each for each in found}
    if len(mentions) - len(chosen) < least:
        raise UsageError("every mention of this speaker would go, so that nothing is split; name fewer articles")
    return list(chosen.values())


def mentions_of(connection: Connection, speaker: int) -> list[Mention]:
    """All mentions of a speaker and of those merged into it, in all readings, oldest first."""
    alike = select(speakers.c.number).where(speakers.c.stands_for == speaker)
    query = (
        select(mentioned, readings.c.article, articles.c.id.label("article_id"), articles.c.day)
        .join(readings, readings.c.number == mentioned.c.reading)
        .join(articles, articles.c.number == readings.c.article)
        .where(mentioned.c.speaker.in_(alike))
        .order_by(mentioned.c.number)
    )
    return [_mention(row) for row in connection.execute(query).mappings()]


def _mention(row: Any) -> Mention:
    fields = {name: row[name] for name in ("id", "name", "kind", "role", "affiliation")}
    plain = {name: row[name] for name in ("number", "reading", "article", "article_id", "day", "id")}
    return Mention(**plain, speaker=Speaker(**fields))


def found_apart(connection: Connection, old: Any, moved: Sequence[Mention]) -> str:
    """The id of a speaker of their own for some mentions of the speaker `old` (its row)."""
    new_id = apart_id(old["id"], [f"{each.article_id}:{each.id}" for each in moved])
    new = connection.execute(select(speakers.c.number).where(speakers.c.id == new_id)).scalar()
    if new is None:
        new = _found(connection, new_id, moved)
    else:
        connection.execute(update(speakers).where(speakers.c.number == new).values(merged_into=None, stands_for=new))
    connection.execute(
        update(mentioned).where(mentioned.c.number.in_([each.number for each in moved])).values(speaker=new)
    )
    for each in moved:
        remember(connection, [each.speaker], {each.id: new}, article=each.article, day=each.day)
    _forget(connection, old, moved)
    for reading in {each.reading for each in moved}:
        _rewrite(connection, reading, {each.id for each in moved if each.reading == reading})
    return new_id


def apart_id(speaker: str, places: Sequence[str]) -> str:
    """The id of the speaker that is made of these mentions of `speaker`: a hash of them."""
    digest = hashlib.sha256("\x1f".join((speaker, *sorted(set(places)))).encode()).hexdigest()
    return f"sp_{digest[:16]}"


def _found(connection: Connection, new_id: str, moved: Sequence[Mention]) -> int:
    name, kind = Counter((each.speaker.name, each.speaker.kind) for each in moved).most_common(1)[0][0]
    row = {"id": new_id, "name": name, "key": fold_name(name), "kind": kind, "stands_for": 0, "founded": now()}
    new: int = connection.execute(insert(speakers).values(row).returning(speakers.c.number)).scalar_one()
    connection.execute(update(speakers).where(speakers.c.number == new).values(stands_for=new))
    return new


def _forget(connection: Connection, old: Any, moved: Sequence[Mention]) -> None:
    """Take off the old speaker what only the mentions that went supported."""
    group = select(speakers.c.number).where(speakers.c.stands_for == old["number"])
    left = mentions_of(connection, old["number"])
    for each in moved:
        still = {other.speaker.role for other in left if other.article == each.article}
        still |= {other.speaker.affiliation for other in left if other.article == each.article}
        gone = {each.speaker.role, each.speaker.affiliation} - still - {None}
        connection.execute(
            delete(speaker_roles).where(
                speaker_roles.c.speaker.in_(group),
                speaker_roles.c.article == each.article,
                speaker_roles.c.value.in_(gone),
            )
        )
    names = {each.speaker.name for each in left}
    gone_names = {each.speaker.name for each in moved} - names
    if not names or not gone_names:
        return
    connection.execute(
        delete(speaker_names).where(speaker_names.c.speaker.in_(group), speaker_names.c.name.in_(gone_names))
    )
    if old["name"] in gone_names:
        name = Counter(each.speaker.name for each in left).most_common(1)[0][0]
        values = {"name": name, "key": fold_name(name)}
        connection.execute(update(speakers).where(speakers.c.number == old["number"]).values(values))


def _rewrite(connection: Connection, reading: int, ids: set[str]) -> None:
    """Write the statements of a reading anew whose speaker or addressee has moved."""
    query = select(statements.c.number, statements.c.data).where(statements.c.reading == reading)
    for number, data in connection.execute(query).all():
        values = json.loads(data)
        if ids & {values["speaker"], *values["addressees"]}:
            row = row_of(connection, number)
            store(connection, row, values)
            write_addressees(connection, number, reading, values["addressees"])
