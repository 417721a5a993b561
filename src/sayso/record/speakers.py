"""The record's speakers: whom an article's speakers are joined to, and what becomes known of them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, select, update

from sayso.record.clock import now
from sayso.record.directory.matching import has_directory, identify_by_score, known_by_directory
from sayso.record.folding import fold_name
from sayso.record.inserting import insert_missing
from sayso.record.joining.candidates import candidates, profile_of, spoken_before
from sayso.record.joining.names import block
from sayso.record.joining.scoring import Choice, choose
from sayso.record.judgements.judging import SAYSO, append_all
from sayso.record.schema import speaker_names, speaker_roles, speakers
from sayso.speaker import Speaker


def join_speakers(
    connection: Connection, named: Sequence[Speaker], *, article: int, article_id: str, day: str | None
) -> dict[str, int]:
    """The numbers of the record's speakers whom an article's speakers are, by their ids in the article.

    `article` is the article's number, `article_id` its id and `day` its day, if it is known. Names, roles and
    affiliations are kept with the record's speakers, with this article as what supports them. Who is joined by a
    score is a judgement in the log; what an older reading of the article says, by a score or by hand, stands.
    Speakers of one article are never joined to one another: reading has told them apart.
    """
    before = spoken_before(connection, article=article)
    numbers = {each.id: before[each.name, each.kind] for each in named if (each.name, each.kind) in before}
    numbers |= _join(connection, [each for each in named if each.id not in numbers], article, article_id)
    new = [each for each in named if each.id not in numbers]
    founded = found_speakers(connection, new, article_id=article_id)
    if founded and has_directory(connection):
        for each in new:
            identify_by_score(connection, profile_of(each), number=founded[each.id])
    numbers |= founded
    remember(connection, named, numbers, article=article, day=day)
    return numbers


def _join(connection: Connection, named: Sequence[Speaker], article: int, article_id: str) -> dict[str, int]:
    profiles = {each.id: profile_of(each) for each in named}
    found = candidates(connection, profiles)
    choices = {id: choose(profile, found[id]) for id, profile in profiles.items() if id in found}
    joined = {id: choice for id, choice in choices.items() if choice is not None and choice.is_sure}
    if len(joined) < len(profiles) and has_directory(connection):
        unsure = {id: profile for id, profile in profiles.items() if choices.get(id) is None}
        joined |= known_by_directory(connection, unsure)
    names = {each.id: each.name for each in named}
    log = [_entry(choice, f"{article_id}:{id}", names[id], article) for id, choice in joined.items()]
    append_all(connection, "join", log, who=SAYSO)
    return {id: choice.profile.number for id, choice in joined.items()}


def _entry(choice: Choice, mention: str, name: str, article: int) -> dict[str, object]:
    return {
        "why": "; ".join(f"{reason} ({weight:+.1f})" for reason, weight in choice.score.reasons),
        "target": choice.profile.id,
        "article": article,
        "after": {"mention": mention, "name": name, "score": choice.score.total},
    }


def found_speakers(connection: Connection, named: Sequence[Speaker], *, article_id: str) -> dict[str, int]:
    """The numbers of new speakers of the record, who stand alone until others are joined, by ids in the article.

    An id is a hash of the article and of the speaker's id, name and kind in it: the same on every machine.
    """
    ids = {each.id: _id(each, article_id) for each in named}
    rows = [
        {
            **{"id": ids[each.id], "name": each.name, "key": fold_name(each.name), "kind": each.kind},
            **{"stands_for": 0, "founded": now()},
        }
        for each in named
    ]
    insert_missing(connection, speakers, rows)
    if not rows:
        return {}
    connection.execute(update(speakers).where(speakers.c.stands_for == 0).values(stands_for=speakers.c.number))
    query = select(speakers.c.id, speakers.c.number).where(speakers.c.id.in_(ids.values()))
    numbers = {row.id: row.number for row in connection.execute(query)}
    return {each: numbers[id] for each, id in ids.items()}


def _id(speaker: Speaker, article_id: str) -> str:
    # The name too, since another model may give the id to somebody else.
    parts = (article_id, speaker.id, speaker.name, speaker.kind)
    return "sp_" + hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def remember(
    connection: Connection, named: Sequence[Speaker], numbers: Mapping[str, int], *, article: int, day: str | None
) -> None:
    """Keep the names, roles and affiliations that an article gives to speakers, whose `numbers` are the record's."""
    names, roles = [], []
    for each in named:
        number = numbers[each.id]
        name = {"speaker": number, "name": each.name, "key": fold_name(each.name), "article": article}
        names.append({**name, "block": block(each.name, each.kind)})
        for kind, value in (("role", each.role), ("affiliation", each.affiliation)):
            if value:
                roles.append({"speaker": number, "kind": kind, "value": value, "article": article, "day": day})
    insert_missing(connection, speaker_names, names)
    insert_missing(connection, speaker_roles, roles)
