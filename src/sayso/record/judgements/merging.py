"""Speakers of the record merged and split by hand, or joined by a score: judgements that can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Select, select, update

from sayso.errors import Conflict, UsageError
from sayso.record.directory.flags import flag, outside_of_life
from sayso.record.folding import fold_name
from sayso.record.judgements.judging import Judgement, Values, append, check_signed, entries, holding
from sayso.record.judgements.taking_apart import found_apart, selected
from sayso.record.opening import Record
from sayso.record.schema import directory_entries, judgements, speaker_names, speakers, statements
from sayso.record.searching.naming import speakers_named

_SHOWN: Final = 5
_A: Final = {
    **{"person": "a person", "government": "a government", "organization": "an organization"},
    **{"group": "a group", "unnamed": "somebody unnamed"},
}
_ONE_ALL_THE_SAME: Final = "if they are one all the same, say so with --over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A judgement about speakers: its number, and the id of the speaker that there is now."""

    number: int
    speaker: str


def merge(record: Record, other: str, into: str, *, who: str, why: str, over: bool = False) -> Decided:
    """Make one speaker of two: `other` from now on stands for `into`, under whose id and name both are shown.

    Both are given by id (sp_...) or by a name that is of one speaker alone. Raises UsageError where there is no
    such speaker or several, where both are one already, and unless `over` is true where their kinds or their dates
    in the directory differ, one spoke outside of the other's life, or somebody split them before.
    """
    check_signed(who, why)
    with record.writing() as connection:
        first, second = one_speaker(connection, into), one_speaker(connection, other)
        if first["number"] == second["number"]:
            raise Conflict(f"{other} and {into} are one speaker already: {first['id']} ({first['name']})")
        if not over:
            _check_mergeable(connection, first, second)
        entry = _entry_id(connection, second) if first["entry"] is None else None
        number = append(
            connection,
            "merge",
            who=who,
            why=why,
            target=second["id"],
            before={"into": None},
            after={"into": first["id"], "name": first["name"], "entry": entry},
        )
        if entry is not None:
            identify(connection, first["id"], entry)
        set_merged(connection, second["number"], into=first["number"])
        return Decided(number=number, speaker=first["id"])


def split(record: Record, speaker: str, *, articles: Sequence[str], who: str, why: str) -> Decided:
    """Take mentions away from a speaker: those in `articles` become a speaker of their own.

    An article is given by its id, or with the speaker's id there ("art_...:p3") where it mentions several. Raises
    UsageError where there is nothing to take, or nothing would be left.
    """
    check_signed(who, why)
    with record.writing() as connection:
        old = one_speaker(connection, speaker)
        moved = selected(connection, old["number"], articles)
        new = found_apart(connection, old, moved)
        number = append(
            connection,
            "split",
            who=who,
            why=why,
            target=old["id"],
            after={"to": new, "mentions": [f"{each.article_id}:{each.id}" for each in moved]},
        )
        return Decided(number=number, speaker=new)


def one_speaker(connection: Connection, name: str) -> Any:
    """The row of the one speaker whom an id or a name names, after merges. Raises UsageError if none or several."""
    numbers = speakers_named(name) if name.startswith("sp_") else _named_exactly(name)
    standing = select(speakers.c.stands_for).where(speakers.c.number.in_(numbers))
    query = select(speakers).where(speakers.c.number.in_(standing)).order_by(speakers.c.number).limit(_SHOWN + 1)
    rows = connection.execute(query).mappings().all()
    if not rows:
        raise UsageError(f"{name}: no speaker of this record has this id or name; find one with: sayso speakers")
    if len(rows) > 1:
        shown = ", ".join(f"{row['id']} ({row['name']})" for row in rows[:_SHOWN])
        more = ", ..." if len(rows) > _SHOWN else ""
        raise UsageError(f'"{name}" is the name of several speakers; give the id of one: {shown}{more}')
    return rows[0]


def _named_exactly(name: str) -> Select[int]:
    return select(speaker_names.c.speaker).where(speaker_names.c.key == fold_name(name))


def _check_mergeable(connection: Connection, first: Any, second: Any) -> None:
    kinds = {first["kind"], second["kind"]}
    if len(kinds) > 1 and not kinds & {"unnamed", "group"}:
        raise Conflict(
            f"{first['name']} is {_A[first['kind']]} and {second['name']} {_A[second['kind']]}",
            hint=_ONE_ALL_THE_SAME,
            overrulable=True,
        )
    _check_dates(connection, first, second)
    _check_life(connection, first, second)
    pair = {first["id"], second["id"]}
    for each in holding(entries(connection, judgements.c.kind == "split", judgements.c.target.in_(pair))):
        if each.after["to"] in pair:
            raise Conflict(
                f"judgement {each.number} by {each.who} split them ({each.why})",
                hint=f"undo it with: sayso undo {each.number}, or overrule it with --over",
                judgement=each.number,
                overrulable=True,
            )


def _check_dates(connection: Connection, first: Any, second: Any) -> None:
    numbers = [row["entry"] for row in (first, second) if row["entry"] is not None]
    query = select(directory_entries).where(directory_entries.c.number.in_(numbers))
    found = {row["number"]: row for row in connection.execute(query).mappings()}
    if len(found) < 2:
        return
    one, other = (_lifetime(found[row["entry"]]) for row in (first, second))
    raise Conflict(
        f"{first['id']} and {second['id']} are two in the directory: {one} and {other}",
        hint=_ONE_ALL_THE_SAME,
        overrulable=True,
    )


def _check_life(connection: Connection, first: Any, second: Any) -> None:
    """Who lived then cannot have said what the other one, who is not in the directory, says now."""
    known, other = (first, second) if first["entry"] is not None else (second, first)
    if known["entry"] is None:
        return
    entry = connection.execute(select(directory_entries).where(directory_entries.c.number == known["entry"])).one()
    together = select(speakers.c.number).where(speakers.c.stands_for == other["number"])
    doubts = outside_of_life(connection, entry, statements.c.speaker.in_(together))
    if doubts:
        would = "1 statement" if len(doubts) == 1 else f"{len(doubts):,} statements"
        raise Conflict(
            f"{would} of {other['name']} would be flagged, first: {doubts[0]}",
            hint=_ONE_ALL_THE_SAME,
            overrulable=True,
        )


def _entry_id(connection: Connection, speaker: Any) -> str | None:
    query = select(directory_entries.c.id).where(directory_entries.c.number == speaker["entry"])
    return connection.execute(query).scalar()


def _lifetime(row: Any) -> str:
    dates = f"born {row['born'] or '?'}" + (f", died {row['died']}" if row["died"] else "")
    return f"{row['name']} ({dates}; {row['wikidata'] or row['id']})"


def set_merged(connection: Connection, number: int, *, into: int | None) -> None:
    """Let a speaker stand for another one, or for itself again (None), with all who are merged into it."""
    connection.execute(update(speakers).where(speakers.c.number == number).values(merged_into=into))
    root = number
    if into is not None:
        root = connection.execute(select(speakers.c.stands_for).where(speakers.c.number == into)).scalar_one()
    below, wanted = {number}, [number]
    while wanted:
        query = select(speakers.c.number).where(speakers.c.merged_into.in_(wanted))
        wanted = [each for each in connection.execute(query).scalars() if each not in below]
        below.update(wanted)
    connection.execute(update(speakers).where(speakers.c.number.in_(below)).values(stands_for=root))
    flag(connection, statements.c.speaker.in_(below))


def take_back(connection: Connection, judgement: Judgement) -> Values:
    """Undo what a judgement about speakers did: unmerge, put together again, take a joined one off.

    Returns what undoing this undoing will need to know.
    """
    if judgement.kind == "merge":
        if judgement.after["entry"] is not None:
            identify(connection, judgement.after["into"], None)
        set_merged(connection, _number(connection, judgement.target), into=None)
    elif judgement.kind == "split":
        new = _number(connection, judgement.after["to"])
        set_merged(connection, new, into=_number(connection, judgement.target))
    elif judgement.kind == "join":
        old = one_speaker(connection, judgement.target)
        moved = selected(connection, old["number"], [judgement.after["mention"]], least=0)
        return {"to": found_apart(connection, old, moved)}
    else:
        identify(connection, judgement.target, judgement.before["entry"])
    return {}


def take_back_undoing(connection: Connection, judgement: Judgement, undoing: Judgement) -> None:
    """Let a judgement about speakers hold again, once its undoing is undone."""
    if judgement.kind == "merge":
        into = _number(connection, judgement.after["into"])
        if judgement.after["entry"] is not None:
            identify(connection, judgement.after["into"], judgement.after["entry"])
        set_merged(connection, _number(connection, judgement.target), into=into)
    elif judgement.kind == "split":
        set_merged(connection, _number(connection, judgement.after["to"]), into=None)
    elif judgement.kind == "join":
        apart = _number(connection, undoing.after["to"])
        set_merged(connection, apart, into=_number(connection, judgement.target))
    else:
        identify(connection, judgement.target, judgement.after["entry"])


def _number(connection: Connection, speaker: str) -> int:
    number: int = connection.execute(select(speakers.c.number).where(speakers.c.id == speaker)).scalar_one()
    return number


def identify(connection: Connection, speaker: str, entry: str | None) -> None:
    """Say who a speaker (by id) is in the directory: an entry by its id, or nobody known."""
    number = select(directory_entries.c.number).where(directory_entries.c.id == entry).scalar_subquery()
    value = None if entry is None else number
    connection.execute(update(speakers).where(speakers.c.id == speaker).values(entry=value))
    group = select(speakers.c.number).where(speakers.c.stands_for == _number(connection, speaker))
    flag(connection, statements.c.speaker.in_(group))
