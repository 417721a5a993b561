"""Statements that somebody cannot have made: dated before birth, after death, or outside of the term of office."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, select, update

from sayso.record.days import day_range, in_words, when_in_words
from sayso.record.flat import as_json
from sayso.record.joining.scoring import roles_agree
from sayso.record.schema import directory_entries, directory_terms, speakers, statements

_WHO = speakers.alias("who")
_FOR = speakers.alias("stands_for")
_PAST: Final = ("former", "late", "ex", "then", "future", "elect", "next", "incoming", "candidate")
"""Words of a role by which an article says that it is not, or not yet, held."""


def flag_speakers(connection: Connection) -> int:
    """Flag the live statements of all speakers who are in the directory; how many are flagged."""
    return flag(connection, statements.c.live)


def flag(connection: Connection, *conditions: ColumnElement[bool]) -> int:
    """Flag the statements that fulfil the conditions, and take flags off that no longer hold; how many are flagged.

    The statements of speakers who are not in the directory have no flags.
    """
    told = [statements.c[name].label(name) for name in ("number", "said_from", "said_to", "speaker_role", "flags")]
    known = [directory_entries.c[name].label(name) for name in ("name", "born", "died")]
    query = (
        select(*told, *known, directory_entries.c.number.label("entry"))
        .join(_WHO, _WHO.c.number == statements.c.speaker)
        .join(_FOR, _FOR.c.number == _WHO.c.stands_for)
        .outerjoin(directory_entries, directory_entries.c.number == _FOR.c.entry)
        .where(directory_entries.c.number.is_not(None) | statements.c.flags.is_not(None), *conditions)
    )
    held: dict[int, Sequence[Any]] = {}
    flagged = 0
    for row in connection.execute(query).all():
        if row.entry is not None and row.entry not in held:
            terms = select(directory_terms).where(directory_terms.c.entry == row.entry)
            held[row.entry] = connection.execute(terms).all()
        doubts = _doubts(row, held.get(row.entry, ()))
        flagged += bool(doubts)
        flags = as_json(doubts) if doubts else None
        if flags != row.flags:
            connection.execute(update(statements).where(statements.c.number == row.number).values(flags=flags))
    return flagged


def outside_of_life(connection: Connection, entry: Any, *conditions: ColumnElement[bool]) -> list[str]:
    """What flags would say of the statements that fulfil the conditions, were they by who `entry` is, of its life."""
    told = select(*(statements.c[name] for name in ("said_from", "said_to"))).where(statements.c.live, *conditions)
    rows = connection.execute(told.order_by(statements.c.said_from, statements.c.number)).all()
    return [doubt for row in rows if row.said_from is not None for doubt in _of_life(row, entry, _said(row))]


def _doubts(row: Any, terms: Sequence[Any]) -> list[str]:
    if row.entry is None or row.said_from is None:
        return []
    when = _said(row)
    return _of_life(row, row, when) + _out_of_term(row, terms, when)


def _said(row: Any) -> str:
    first, last = in_words(row.said_from), in_words(row.said_to)
    return f"said on {first}" if first == last else f"said from {first} to {last}"


def _of_life(row: Any, entry: Any, when: str) -> list[str]:
    found = []
    if entry.born and _ends_before(row.said_to, entry.born):
        found.append(f"{when}; {entry.name} was born {when_in_words(entry.born)}, by the directory")
    if entry.died and _begins_after(row.said_from, entry.died):
        found.append(f"{when}; {entry.name} died {when_in_words(entry.died)}, by the directory")
    return found


def _out_of_term(row: Any, terms: Sequence[Any], when: str) -> list[str]:
    role = row.speaker_role
    if not role or any(word in role.casefold().replace("-", " ").split() for word in _PAST):
        return []
    same = [term for term in terms if roles_agree(role, term.post)]
    if not same or any(_within(row, term) for term in same):
        return []
    spans = " and ".join(_span(term) for term in same)
    return [f"{when} as {role}; {row.name} was {same[0].post} {spans}, by the directory"]


def _span(term: Any) -> str:
    since, until = (date and in_words(date) for date in (term.since, term.until))
    said = " ".join([*([f"from {since}"] if since else []), *([f"to {until}"] if until else [])])
    return said or "at a time that it does not name"


def _within(row: Any, term: Any) -> bool:
    return not _ends_before(row.said_to, term.since) and not _begins_after(row.said_from, term.until)


def _ends_before(day: str, date: str | None) -> bool:
    days = day_range(date)
    return days is not None and day < days[0]


def _begins_after(day: str, date: str | None) -> bool:
    days = day_range(date)
    return days is not None and day > days[1]
