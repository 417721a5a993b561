"""The speaker of a corrected statement: found by name or id, and given a place among its article's speakers."""

from __future__ import annotations

import json
from typing import Any, Final, get_args

from sqlalchemy import Connection, delete, insert, select

from sayso.errors import UsageError
from sayso.record.folding import fold_name
from sayso.record.judgements.change import Values
from sayso.record.judgements.judged_rows import Place, named_in, rows_of
from sayso.record.judgements.judging import entries, holding
from sayso.record.schema import judgements, mentioned, readings, speaker_names, speakers
from sayso.record.speakers import found_speakers, remember
from sayso.speaker import Speaker, SpeakerKind

_KINDS: Final = get_args(SpeakerKind)
_SHOWN: Final = 5


def choose_speaker(connection: Connection, name: str, *, at: Place, kind: str | None) -> Values | None:
    """The record's speaker whom a person's `name` (or id, sp_...) names: {"id", "name", "kind", "as"}; None for "".

    "as" is the name in the article, if the speaker is mentioned there.

    It is looked for among the speakers of the article, then in the whole record; one of this name is founded where
    there is none, of kind "person" unless `kind` is given. Raises UsageError where several have the name.
    """
    if kind is not None and kind not in _KINDS:
        raise UsageError(f'--kind: "{kind}" is none of {", ".join(_KINDS)}')
    if not name.strip():
        return None
    if name.startswith("sp_"):
        chosen = _by_id(connection, name)
    else:
        chosen = (
            _among(connection, _in_article(connection, at, name), name)
            or _among(connection, _in_record(connection, name), name)
            or _new(connection, name.strip(), at, kind or "person")
        )
    root = select(speakers.c.stands_for).where(speakers.c.id == chosen["id"])
    mention = _mention(connection, {"as": name}, connection.execute(root).scalar_one(), at)
    return {**chosen, "as": mention["name"] if mention else chosen["name"]}


def _by_id(connection: Connection, name: str) -> Values:
    standing = select(speakers.c.stands_for).where(speakers.c.id == name).scalar_subquery()
    row = connection.execute(select(speakers).where(speakers.c.number == standing)).mappings().one_or_none()
    if row is None:
        raise UsageError(f"{name}: no speaker of this record has this id; find one with: sayso speakers NAME")
    return _portable(row)


def _in_article(connection: Connection, at: Place, name: str) -> set[int]:
    key = fold_name(name)
    named = named_in(connection, at.reading).values()
    return {row["speaker"] for row in named if row["speaker"] and fold_name(row["name"]) == key}


def _in_record(connection: Connection, name: str) -> set[int]:
    query = select(speaker_names.c.speaker).where(speaker_names.c.key == fold_name(name))
    return set(connection.execute(query).scalars())


def _among(connection: Connection, numbers: set[int], name: str) -> Values | None:
    standing = select(speakers.c.stands_for).where(speakers.c.number.in_(numbers))
    query = select(speakers).where(speakers.c.number.in_(standing)).order_by(speakers.c.number)
    rows = connection.execute(query.limit(_SHOWN + 1)).mappings().all()
    if len(rows) > 1:
        shown = ", ".join(f"{row['id']} ({row['name']}, {row['kind']})" for row in rows[:_SHOWN])
        more = ", ..." if len(rows) > _SHOWN else ""
        raise UsageError(f'--speaker: "{name}" is the name of several; give the id of one: {shown}{more}')
    return _portable(rows[0]) if rows else None


def _new(connection: Connection, name: str, at: Place, kind: Any) -> Values:
    speaker = Speaker(id=_free_id(connection, at.reading), name=name, kind=kind)
    numbers = found_speakers(connection, [speaker], article_id=at.article_id)
    remember(connection, [speaker], numbers, article=at.article, day=at.day)
    query = select(speakers).where(speakers.c.number == numbers[speaker.id])
    return _portable(connection.execute(query).mappings().one())


def _portable(row: Any) -> Values:
    return {name: row[name] for name in ("id", "name", "kind")}


def place_speaker(connection: Connection, chosen: Values | None, *, at: Place) -> str | None:
    """The id ("p3") of a record's speaker among the speakers of a reading, where it is put if it is not there."""
    if chosen is None:
        return None
    root = _meant(connection, chosen, at)
    row = _mention(connection, chosen, root, at)
    if row is not None:
        return str(row["id"])
    new = {"reading": at.reading, "id": _free_id(connection, at.reading), "mentions": "[]", "speaker": root}
    connection.execute(insert(mentioned).values(**new, name=chosen["as"], kind=chosen["kind"]))
    return str(new["id"])


def _mention(connection: Connection, chosen: Values, root: int, at: Place) -> Any:
    """Where a reading mentions the speaker `root`: under the name that was judged, if it does."""
    alike = select(speakers.c.number).where(speakers.c.stands_for == root)
    query = select(mentioned).where(mentioned.c.reading == at.reading, mentioned.c.speaker.in_(alike))
    rows = connection.execute(query.order_by(mentioned.c.number)).mappings().all()
    named = [row for row in rows if row["name"] == chosen.get("as")]
    return next(iter(named or rows), None)


def _meant(connection: Connection, chosen: Values, at: Place) -> int:
    """The record's speaker who is meant: the one chosen, or the one whom a later split made of these mentions."""
    standing = select(speakers.c.stands_for).where(speakers.c.id == chosen["id"])
    root: int = connection.execute(standing).scalar_one()
    apart = _split_off(connection, root)
    if len(apart) == 1:
        return root
    query = (
        select(speakers.c.stands_for)
        .join(mentioned, mentioned.c.speaker == speakers.c.number)
        .join(readings, readings.c.number == mentioned.c.reading)
        .where(readings.c.article == at.article, mentioned.c.name == chosen["as"], speakers.c.stands_for.in_(apart))
        .order_by(mentioned.c.number.desc())
        .limit(1)
    )
    return connection.execute(query).scalar() or root


def _split_off(connection: Connection, root: int) -> set[int]:
    """The speaker `root`, and those who were split off it, and off these."""
    found, wanted = {root}, {root}
    while wanted:
        ids = select(speakers.c.id).where(speakers.c.stands_for.in_(wanted))
        split = holding(entries(connection, judgements.c.kind == "split", judgements.c.target.in_(ids)))
        new = select(speakers.c.stands_for).where(speakers.c.id.in_([each.after["to"] for each in split]))
        wanted = set(connection.execute(new).scalars()) - found
        found |= wanted
    return found


def unplace_speaker(connection: Connection, id: str, *, at: Place) -> None:
    """Take a speaker who was put among those of a reading away again, unless another statement needs them."""
    for row in rows_of(connection, at):
        if id in (row.values["speaker"], *row.values["addressees"]):
            return
    connection.execute(delete(mentioned).where(mentioned.c.reading == at.reading, mentioned.c.id == id))


def known_as(connection: Connection, speaker: str | None, *, at: Place) -> Values | None:
    """The record's speaker whom a reading's speaker ("p3") is: {"id", "name", "kind", "as"}."""
    row = named_in(connection, at.reading).get(speaker or "")
    if row is None or row["speaker"] is None:
        return None
    standing = select(speakers.c.stands_for).where(speakers.c.number == row["speaker"]).scalar_subquery()
    known = connection.execute(select(speakers).where(speakers.c.number == standing)).mappings().one()
    return {**_portable(known), "as": row["name"]}


def _free_id(connection: Connection, reading: int) -> str:
    taken = named_in(connection, reading)
    number = len(taken) + 1
    while f"p{number}" in taken:
        number += 1
    return f"p{number}"


def meant_by(connection: Connection, pieces: list[Values], *, at: Place) -> list[str | None]:
    """Whom each piece of a text means: the id of the article's speaker mentioned in it, None where there is none."""
    named = [(row["id"], row["name"], json.loads(row["mentions"])) for row in named_in(connection, at.reading).values()]

    def of(piece: Values) -> str | None:
        key = fold_name(piece["text"])
        for each, name, mentions in named:
            inside = any(piece["start"] <= m["start"] and m["end"] <= piece["end"] for m in mentions)
            if inside or fold_name(name) == key:
                return str(each)
        return None

    return [of(piece) for piece in pieces]
