"""The log of judgements: what was decided about statements and speakers, by whom and why.

Entries are only ever added. One holds unless another that holds undoes it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from sqlalchemy import ColumnElement, Connection, insert, select, true

from sayso.errors import UsageError
from sayso.record.clock import now
from sayso.record.flat import as_json
from sayso.record.schema import judgements

SAYSO: Final = "sayso"
"""Who decides by a score."""

JudgementKind = Literal["correct", "withdraw", "missing", "join", "merge", "split", "identify", "undo"]
"""A statement corrected, withdrawn, added; speakers joined by a score, merged, split, found in the directory."""

Values = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """The words that a judgement is about: where they stand, and what stands around them.

    It is a TextQuoteSelector and a TextPositionSelector of the W3C Web Annotation Data Model in one.
    """

    words: str
    prefix: str
    suffix: str
    start: int
    end: int
    text_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One entry of the log. `unfit` says why it could not be replayed; `holds` is false once it is undone."""

    number: int
    time: str
    who: str
    kind: JudgementKind
    target: str
    article: int | None
    quote: Quote | None
    before: Values
    after: Values
    why: str
    undoes: int | None
    unfit: str | None
    holds: bool

    def to_dict(self) -> Values:
        """The entry as JSON values."""
        quote = self.quote
        return {
            **{name: getattr(self, name) for name in ("number", "time", "who", "kind", "target", "before", "after")},
            **{name: getattr(self, name) for name in ("why", "undoes", "unfit", "holds")},
            "quote": quote and {name: getattr(quote, name) for name in Quote.__slots__},
        }


def append(
    connection: Connection,
    kind: JudgementKind,
    *,
    who: str,
    target: str,
    why: str = "",
    before: Values | None = None,
    after: Values | None = None,
    article: int | None = None,
    quote: Quote | None = None,
    undoes: int | None = None,
    time: str | None = None,
) -> int:
    """Add an entry to the log, in the transaction of a writing connection; its number. `time` is now if None."""
    values: Values = {
        **{"time": time or now(), "who": who, "kind": kind, "target": target, "article": article, "why": why},
        **{"before": as_json(before or {}), "after": as_json(after or {}), "undoes": undoes},
    }
    if quote is not None:
        values |= {"quote": quote.words, **{name: getattr(quote, name) for name in Quote.__slots__[1:]}}
    number: int = connection.execute(insert(judgements).values(values).returning(judgements.c.number)).scalar_one()
    return number


def append_all(connection: Connection, kind: JudgementKind, log: Sequence[Values], *, who: str) -> None:
    """Add entries of one kind by one person: each has why, target, article and after."""
    time = now()
    rows = [
        {**each, "time": time, "who": who, "kind": kind, "before": "{}", "after": as_json(each["after"])}
        for each in log
    ]
    if rows:
        connection.execute(insert(judgements), rows)


def check_signed(who: str, why: str) -> None:
    """Raises UsageError unless a judgement says who decided and why."""
    if not who.strip():
        raise UsageError("nobody is named who decides; give --by NAME")
    if who.strip().casefold() == SAYSO:
        raise UsageError(f'--by: "{who}" stands for what was decided by a score; give your own name')
    if not why.strip():
        raise UsageError("no reason is given; say it with --why TEXT, for those who come after you")


def entries(connection: Connection, *conditions: ColumnElement[bool]) -> list[Judgement]:
    """The entries of the log that fulfil all `conditions`, in the order in which they were made."""
    query = select(judgements).where(true(), *conditions).order_by(judgements.c.number)
    rows = connection.execute(query).mappings().all()
    undone = _undone(connection, [row["number"] for row in rows])
    return [_judgement(row, holds=row["number"] not in undone) for row in rows]


def entry(connection: Connection, number: int) -> Judgement:
    """The entry with this number. Raises UsageError if there is none."""
    found = entries(connection, judgements.c.number == number)
    if not found:
        raise UsageError(f"no judgement has the number {number}; list them with: sayso history ID")
    return found[0]


def holding(judged: Iterable[Judgement]) -> Iterator[Judgement]:
    """Those that hold and decide something: no undone ones, and no undoing ones."""
    return (each for each in judged if each.holds and each.kind != "undo")


_AT_ONCE: Final = 500


def _undone(connection: Connection, numbers: Sequence[int]) -> set[int]:
    """Which of these entries are undone: by an entry that is not undone itself."""
    undoing: dict[int, list[int]] = {}
    wanted = list(numbers)
    while wanted:
        some, wanted = wanted[:_AT_ONCE], wanted[_AT_ONCE:]
        query = select(judgements.c.number, judgements.c.undoes).where(judgements.c.undoes.in_(some))
        for number, undoes in connection.execute(query):
            undoing.setdefault(undoes, []).append(number)
            wanted.append(number)

    def is_undone(number: int) -> bool:
        return any(not is_undone(by) for by in undoing.get(number, ()))

    return {number for number in numbers if is_undone(number)}


def _judgement(row: Any, *, holds: bool) -> Judgement:
    quote = None
    if row["quote"] is not None:
        quote = Quote(words=row["quote"], **{name: row[name] for name in Quote.__slots__[1:]})
    plain = ("number", "time", "who", "kind", "target", "article", "why", "undoes", "unfit")
    return Judgement(
        **{name: row[name] for name in plain},
        quote=quote,
        before=json.loads(row["before"] or "{}"),
        after=json.loads(row["after"] or "{}"),
        holds=holds,
    )
