"""The record's speakers found in the directory, by the scores that join speakers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, select, update

from sayso.record.folding import fold_name
from sayso.record.joining.candidates import profiles
from sayso.record.joining.names import NAMELESS, block
from sayso.record.joining.scoring import Choice, Profile, choose
from sayso.record.judgements.judging import SAYSO, append, entries
from sayso.record.schema import (
    directory_entries,
    directory_names,
    directory_terms,
    judgements,
    speaker_names,
    speakers,
)

_BODIES: Final = ("organization", "government")
_AT_ONCE: Final = 500


def match_speakers(connection: Connection) -> list[int]:
    """Find those speakers in the directory who have no entry yet; their numbers. Each is a judgement in the log."""
    known = select(directory_names.c.key)
    query = (
        select(speakers.c.stands_for)
        .join(speaker_names, speaker_names.c.speaker == speakers.c.number)
        .where(speaker_names.c.key.in_(known), speakers.c.kind.not_in(NAMELESS))
        .distinct()
    )
    roots = connection.execute(query).scalars().all()
    found = []
    for first in range(0, len(roots), _AT_ONCE):
        for profile in _profiles(connection, roots[first : first + _AT_ONCE]):
            if identify_by_score(connection, profile, number=profile.number):
                found.append(profile.number)
    return found


def _profiles(connection: Connection, roots: Sequence[int]) -> Iterable[Profile]:
    query = (
        select(speakers.c.stands_for, speaker_names.c.name)
        .join(speaker_names, speaker_names.c.speaker == speakers.c.number)
        .where(speakers.c.stands_for.in_(roots))
    )
    named: dict[int, list[str]] = {}
    for number, name in connection.execute(query):
        named.setdefault(number, []).append(name)
    unknown = select(speakers.c.number, speakers.c.kind).where(speakers.c.number.in_(roots), speakers.c.entry.is_(None))
    for number, kind in connection.execute(unknown).all():
        yield from profiles(connection, {number: (kind, named[number])})


def has_directory(connection: Connection) -> bool:
    """Whether the record was told of known people."""
    return connection.execute(select(directory_entries.c.number).limit(1)).first() is not None


def known_by_directory(connection: Connection, named: Mapping[str, Profile]) -> dict[str, Choice]:
    """The record's speakers who are in the directory under another name of the same entry."""
    found = {}
    for id, profile in named.items():
        entry = entry_of(connection, profile)
        if entry is None:
            continue
        query = select(speakers).where(speakers.c.entry == entry.profile.number, speakers.c.kind == profile.kind)
        query = query.where(speakers.c.number == speakers.c.stands_for).order_by(speakers.c.number).limit(1)
        row = connection.execute(query).mappings().one_or_none()
        if row is not None:
            known = Profile(number=row["number"], id=row["id"], kind=row["kind"], names=(row["name"],))
            found[id] = Choice(profile=known, score=entry.score, alone=True)
    return found


def identify_by_score(connection: Connection, profile: Profile, *, number: int) -> bool:
    """Whether the record's speaker `number` is found in the directory; if so, that is written down."""
    choice = entry_of(connection, profile)
    if choice is None:
        return False
    speaker = connection.execute(select(speakers.c.id).where(speakers.c.number == number)).scalar_one()
    if _was_undone(connection, speaker, choice.profile.id):
        return False
    append(
        connection,
        "identify",
        who=SAYSO,
        why="; ".join(f"{reason} ({weight:+.1f})" for reason, weight in choice.score.reasons),
        target=speaker,
        before={"entry": None},
        after={"entry": choice.profile.id, "score": choice.score.total},
    )
    connection.execute(update(speakers).where(speakers.c.number == number).values(entry=choice.profile.number))
    return True


def entry_of(connection: Connection, profile: Profile) -> Choice | None:
    """The entry of the directory who a speaker surely is, None if nobody is or several may be."""
    keys = [fold_name(name) for name in profile.names]
    found = _entries(connection, directory_names.c.key.in_(keys), profile.kind)
    if not found:
        blocks = {common for name in profile.names if (common := block(name, profile.kind))}
        found = _entries(connection, directory_names.c.block.in_(blocks), profile.kind)
    choice = choose(profile, found)
    return choice if choice is not None and choice.is_sure else None


def _entries(connection: Connection, condition: ColumnElement[bool], kind: str) -> list[Profile]:
    kinds = _BODIES if kind in _BODIES else (kind,)
    named = select(directory_names.c.entry).where(condition)
    query = select(directory_entries).where(directory_entries.c.number.in_(named), directory_entries.c.kind.in_(kinds))
    return [_profile(connection, row, kind) for row in connection.execute(query.limit(_AT_ONCE)).mappings().all()]


def _profile(connection: Connection, row: Any, kind: str) -> Profile:
    names = select(directory_names.c.name).where(directory_names.c.entry == row["number"])
    terms = connection.execute(select(directory_terms).where(directory_terms.c.entry == row["number"])).mappings().all()
    return Profile(
        number=row["number"],
        id=row["id"],
        kind=kind,
        names=connection.execute(names).scalars().all(),
        roles=[term["post"] for term in terms],
        affiliations=[term["body"] for term in terms if term["body"]],
    )


def _was_undone(connection: Connection, speaker: str, entry: str) -> bool:
    judged = entries(connection, judgements.c.target == speaker, judgements.c.kind == "identify")
    return any(each.after["entry"] == entry and not each.holds for each in judged)
