"""The record's speakers: whom an article's speakers are joined to, and what becomes known of them."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from sqlalchemy import Connection, insert, select, update

from sayso.record.clock import now
from sayso.record.directory_matching import entry_of, identify_by_score
from sayso.record.folding import fold_name
from sayso.record.inserting import insert_missing
from sayso.record.joining import Choice, Profile, choose
from sayso.record.joining_candidates import candidates, profile_of, spoken_before
from sayso.record.joining_names import block
from sayso.record.judging import SAYSO, append
from sayso.record.schema import speaker_names, speaker_roles, speakers
from sayso.speaker import Speaker


def join_speaker(connection: Connection, speaker: Speaker, *, article: int, article_id: str, day: str | None) -> int:
    """The number of the record's speaker whom an article's speaker is: one who was there, or a new one.

    `article` is the article's number, `article_id` its id and `day` its day, if it is known. The name and the
    role are kept with the record's speaker, with this article as what supports them. Who is joined by a score is
    a judgement in the log; what an older reading of the article says, by a score or by hand, stands.
    """
    number = spoken_before(connection, speaker, article=article)
    number = number or _joined(connection, speaker, article=article, article_id=article_id)
    if number is None:
        number = found_speaker(connection, speaker, article_id=article_id)
        identify_by_score(connection, replace(profile_of(speaker), number=number))
    remember(connection, speaker, number=number, article=article, day=day)
    return number


def _joined(connection: Connection, speaker: Speaker, *, article: int, article_id: str) -> int | None:
    profile = profile_of(speaker)
    choice = choose(profile, candidates(connection, profile)) or _by_directory(connection, profile)
    if choice is None or not choice.is_sure:
        return None
    append(
        connection,
        "join",
        who=SAYSO,
        why="; ".join(f"{reason} ({weight:+.1f})" for reason, weight in choice.score.reasons),
        target=choice.profile.id,
        article=article,
        after={"mention": f"{article_id}:{speaker.id}", "name": speaker.name, "score": choice.score.total},
    )
    return choice.profile.number


def _by_directory(connection: Connection, profile: Profile) -> Choice | None:
    """The record's speaker who is in the directory under another name of the same entry."""
    entry = entry_of(connection, profile)
    if entry is None:
        return None
    query = select(speakers).where(speakers.c.entry == entry.profile.number, speakers.c.kind == profile.kind)
    query = query.where(speakers.c.number == speakers.c.stands_for)
    row = connection.execute(query.order_by(speakers.c.number).limit(1)).mappings().one_or_none()
    if row is None:
        return None
    known = Profile(number=row["number"], id=row["id"], kind=row["kind"], names=(row["name"],))
    return Choice(profile=known, score=entry.score, alone=True)


def found_speaker(connection: Connection, speaker: Speaker, *, article_id: str) -> int:
    """The number of a new speaker of the record, who stands alone until others are joined.

    The id is a hash of the article and of the speaker's id, name and kind in it: the same on every machine.
    """
    # The name too, since another model may give the id to somebody else.
    parts = (article_id, speaker.id, speaker.name, speaker.kind)
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    known: int | None = connection.execute(select(speakers.c.number).where(speakers.c.id == f"sp_{digest}")).scalar()
    if known is not None:
        return known
    values = {
        "id": f"sp_{digest}",
        "name": speaker.name,
        "key": fold_name(speaker.name),
        "kind": speaker.kind,
        "stands_for": 0,
        "founded": now(),
    }
    number: int = connection.execute(insert(speakers).values(values).returning(speakers.c.number)).scalar_one()
    connection.execute(update(speakers).where(speakers.c.number == number).values(stands_for=number))
    return number


def remember(connection: Connection, speaker: Speaker, *, number: int, article: int, day: str | None) -> None:
    """Keep the name and role that an article gives to the record's speaker `number`."""
    name = {"speaker": number, "name": speaker.name, "key": fold_name(speaker.name), "article": article}
    insert_missing(connection, speaker_names, [{**name, "block": block(speaker.name, speaker.kind)}])
    said = (("role", speaker.role), ("affiliation", speaker.affiliation))
    roles = [
        {"speaker": number, "kind": kind, "value": value, "article": article, "day": day}
        for kind, value in said
        if value
    ]
    insert_missing(connection, speaker_roles, roles)
