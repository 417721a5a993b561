"""Who held a role: by what articles called their speakers, and by the terms of office that the directory has."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, func, select

from sayso.record.days import day_range, in_words
from sayso.record.folding import fold_words
from sayso.record.schema import directory_terms, speaker_roles, speakers
from sayso.speakers import wordings

Words = tuple[str, ...]

_NOT_IT: Final = frozenset("deputy vice assistant under former ex late shadow future incoming candidate elect".split())
"""Words by which a role is another one, or one that is not held."""

_NO_ROLES: Final = frozenset("mr mrs ms miss sir madam dr doctor".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A speaker (number and id, after merges) who held a role; from when to when, where that is known."""

    number: int
    id: str
    name: str
    role: str
    first: str | None
    last: str | None
    by: str

    def in_words(self) -> str:
        """The role with its days and who says so."""
        days = " to ".join(dict.fromkeys(in_words(day) for day in (self.first, self.last) if day))
        return f"{self.role} ({days or 'undated'}, by {self.by})"

    def held_on(self, first: str | None, last: str | None) -> bool:
        """Whether the role was held at some day from `first` to `last`; what is not known is no objection."""
        return (not (self.first and last) or last >= self.first) and (not (self.last and first) or first <= self.last)


def names_a_role(words: Iterable[str]) -> bool:
    """Whether words have a role's among them: "secretary of state", but no name."""
    return any(word in wordings.ROLES and word not in _NO_ROLES for word in words)


def is_role(role: str, words: Words) -> bool:
    """Whether a wording of a role is the one that folded `words` name: "US Secretary of State" of "secretary of state".

    A deputy is another, and so is who speaks for it.
    """
    said = tuple(fold_words(role))
    for at in range(len(said) - len(words) + 1):
        if said[at : at + len(words)] == words:
            before = said[:at]
            return not names_a_role(before) and not _NOT_IT.intersection(said)
    return False


def holders(connection: Connection, name: str) -> list[Holder]:
    """Those who held the role that `name` names; none if it names no role."""
    words = role_words(name)
    return holders_among(connection, [words]).get(words, []) if names_a_role(words) else []


def role_words(name: str) -> Words:
    """The folded words of a role, without its article."""
    words = tuple(fold_words(name))
    return words[1:] if words[:1] == ("the",) else words


def holders_among(connection: Connection, roles: Collection[Words]) -> dict[Words, list[Holder]]:
    """Who held each of some roles, in one walk over what the record knows of roles; `roles` as `role_words` gives."""
    lengths = {len(words) for words in roles}
    found: dict[Words, list[Holder]] = {}
    # Of one role the database finds the wordings.
    having = max(next(iter(roles)), key=len) if len(roles) == 1 else ""
    for each in _all_holders(connection, having=having):
        said = tuple(fold_words(each.role))
        within = {said[at : at + length] for length in lengths for at in range(len(said) - length + 1)}
        for words in within.intersection(roles):
            if is_role(each.role, words):
                found.setdefault(words, []).append(each)
    return found


def _all_holders(connection: Connection, *, having: str) -> Iterator[Holder]:
    who = speakers.alias("who")
    like = f"%{having}%"
    said = (
        select(
            *(who.c.number, who.c.id, who.c.name, speaker_roles.c.value.label("role")),
            *(func.min(speaker_roles.c.day).label("first"), func.max(speaker_roles.c.day).label("last")),
        )
        .select_from(speaker_roles)
        .join(speakers, speakers.c.number == speaker_roles.c.speaker)
        .join(who, who.c.number == speakers.c.stands_for)
        .where(speaker_roles.c.kind == "role", func.lower(speaker_roles.c.value).like(like))
        .group_by(who.c.number, who.c.id, who.c.name, speaker_roles.c.value)
    )
    for row in connection.execute(said).mappings().all():
        yield Holder(**row, by="the articles")
    terms = (
        select(speakers.c.number, speakers.c.id, speakers.c.name, directory_terms.c.post, directory_terms.c.body)
        .add_columns(directory_terms.c.since, directory_terms.c.until)
        .join(speakers, speakers.c.entry == directory_terms.c.entry)
        .where(speakers.c.number == speakers.c.stands_for, func.lower(directory_terms.c.post).like(like))
    )
    yield from map(_of_term, connection.execute(terms).all())


def _of_term(row: Any) -> Holder:
    since, until = day_range(row.since), day_range(row.until)
    return Holder(
        **{"number": row.number, "id": row.id, "name": row.name, "role": row.post},
        first=since and since[0],
        last=until and until[1],
        by="the directory",
    )
