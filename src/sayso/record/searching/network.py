"""Who speaks to whom and about whom, counted over the statements of a search.

A tie "to" leads to an addressee, a tie "about" to a speaker named in the content, as in `export.gexf`. Only speakers
whom the record knows have ties; those that were merged are one.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, Literal

from sqlalchemy import Connection, Row, select

from sayso.record.opening import Record
from sayso.record.schema import addressees, mentioned, statements
from sayso.record.searching.filters import Filters
from sayso.record.searching.joined_speakers import Joined, joined_speakers, rows_by_key
from sayso.record.searching.search import Hit, hits, newest_first, words_to_mark
from sayso.record.searching.selecting import conditions
from sayso.speakers.named_in import is_named_in

COUNTED: Final = 3_000
"""Statements that are looked at, the newest first: of a million in SQLite, reading what they say takes 0.6 s."""

SHOWN: Final = 100
"""Ties that are given, the strongest first: with more, a drawing is a tangle in which none can be followed."""

Relation = Literal["to", "about"]
_Ends = tuple[int, int, Relation]


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A speaker of the network; `statements` are those that were counted and are theirs."""

    id: str
    name: str
    kind: str
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """How many statements of `speaker` are said to `other`, or are about `other`: ids of members."""

    speaker: str
    other: str
    relation: Relation
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """The strongest ties, and the speakers at their ends, those who say most first.

    `total` statements were counted; `whole` says whether these are all that were found. `found` is how many ties
    they have, those that are not given included.
    """

    members: list[Member]
    ties: list[Tie]
    found: int
    total: int
    whole: bool


def count_network(
    record: Record, filters: Filters, *, relation: Relation | None = None, most: int = COUNTED, shown: int = SHOWN
) -> Network:
    """The network of the statements that fulfil `filters`, or its ties of one relation alone.

    Raises UsageError (BadQuery among them) and RecordError.
    """
    with record.reading() as connection:
        rows = _statements(connection, filters, most=most)
        people = _People.of(connection, rows)
        said = Counter(people.joined[row.speaker] for row in rows if row.speaker in people.joined)
        tied = Counter(ends for _, ends in people.ties(rows) if relation in (None, ends[2]))
        strongest = sorted(tied, key=lambda each: (-tied[each], each))[:shown]
        known = people.members({number for one, other, _ in strongest for number in (one, other)}, said)
    return Network(
        members=sorted(known.values(), key=lambda each: (-each.statements, each.name, each.id)),
        ties=[
            Tie(speaker=known[one].id, other=known[other].id, relation=relation, count=tied[one, other, relation])
            for one, other, relation in strongest
        ],
        found=len(tied),
        total=len(rows),
        whole=len(rows) < most,
    )


def statements_about(record: Record, filters: Filters, about: str, *, limit: int) -> list[Hit]:
    """The newest statements that fulfil `filters` and are about the speaker with the id `about`, as `Network` has it.

    Raises UsageError (BadQuery among them) and RecordError.
    """
    with record.reading() as connection:
        rows = _statements(connection, filters, most=COUNTED)
        people = _People.of(connection, rows)
        meant = {number for number, known in people.known.items() if known.id == about}
        numbers = [
            number for number, (_, other, relation) in people.ties(rows) if relation == "about" and other in meant
        ]
        return list(hits(connection, numbers[:limit], query=words_to_mark(filters)))


def _statements(connection: Connection, filters: Filters, *, most: int) -> list[Row[Any]]:
    query = (
        select(*(statements.c[name] for name in ("number", "reading", "speaker", "data")))
        .where(*conditions(connection, replace(filters, limit=None)))
        .order_by(newest_first(connection), statements.c.number.desc())
        .limit(most)
    )
    return list(connection.execute(query).all())


@dataclass(frozen=True, slots=True)
class _Mentioned:
    """A speaker as one article has him or her; `joined` is the record's number."""

    joined: int
    name: str
    kind: str
    mentions: list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _People:
    """Whom some statements may speak of.

    `joined` has the number of the speaker that each number stands for, `known` has those;
    `inside` whom each reading mentions, `addressed` whom each statement is said to.
    """

    joined: Mapping[int, int]
    known: Mapping[int, Joined]
    inside: Mapping[int, list[_Mentioned]]
    addressed: Mapping[int, set[int]]

    @classmethod
    def of(cls, connection: Connection, rows: list[Row[Any]]) -> _People:
        spoken = [row for row in rows if row.speaker is not None]
        named = rows_by_key(connection, _MENTIONED, mentioned.c.reading, {row.reading for row in spoken})
        told = rows_by_key(connection, _ADDRESSED, addressees.c.statement, (row.number for row in spoken))
        numbers = {each.speaker for group in (*named.values(), *told.values()) for each in group}
        found = joined_speakers(connection, numbers | {row.speaker for row in spoken})
        joined = {number: each.number for number, each in found.items()}
        return cls(
            joined=joined,
            known={each.number: each for each in found.values()},
            inside={reading: _as_mentioned(group, joined) for reading, group in named.items()},
            addressed={number: {joined[each.speaker] for each in group} for number, group in told.items()},
        )

    def ties(self, rows: Iterable[Row[Any]]) -> Iterator[tuple[int, _Ends]]:
        """The number of each statement with each of its ties, however often it names their end."""
        for row in rows:
            if (speaker := self.joined.get(row.speaker)) is None:
                continue
            told = self.addressed.get(row.number, set()) - {speaker}
            yield from ((row.number, (speaker, other, "to")) for other in told)
            yield from ((row.number, (speaker, other, "about")) for other in self._named(row, speaker))

    def _named(self, row: Row[Any], speaker: int) -> set[int]:
        others = [each for each in self.inside.get(row.reading, ()) if each.joined != speaker]
        if not others:
            return set()
        pieces = [(each["start"], each["end"], each["text"]) for each in json.loads(row.data)["content"]]
        return {o.joined for o in others if is_named_in(pieces, name=o.name, kind=o.kind, mentions=o.mentions)}

    def members(self, numbers: Iterable[int], said: Counter[int]) -> dict[int, Member]:
        """The speakers with these numbers."""
        return {
            number: Member(id=known.id, name=known.name, kind=known.kind, statements=said[number])
            for number, known in ((number, self.known[number]) for number in numbers)
        }


_MENTIONED: Final = select(*(mentioned.c[name] for name in ("reading", "name", "kind", "mentions", "speaker"))).where(
    mentioned.c.speaker.is_not(None)
)
_ADDRESSED: Final = select(addressees.c.statement, addressees.c.speaker).where(addressees.c.speaker.is_not(None))


def _as_mentioned(rows: list[Row[Any]], joined: Mapping[int, int]) -> list[_Mentioned]:
    # All of an article at once: to decode each by itself takes three times as long.
    ranges = json.loads(f"[{','.join(row.mentions for row in rows)}]")
    return [
        _Mentioned(joined[row.speaker], row.name, row.kind, [(each["start"], each["end"]) for each in mentions])
        for row, mentions in zip(rows, ranges, strict=True)
    ]
