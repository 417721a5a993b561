"""How a statement is put into words, alike on the terminal and on a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from sayso.article import Article
from sayso.readout import Readout
from sayso.speaker import Speaker
from sayso.statement import Statement


def nest(statements: tuple[Statement, ...]) -> Iterator[tuple[int, Statement]]:
    """Each statement with how deep it is nested, those inside another right after it, else in their order.

    A statement nested in one that is not there, or in a circle, is given at depth 0: none is lost.
    """
    known = {statement.id for statement in statements}
    inside: dict[str | None, list[Statement]] = {}
    for statement in statements:
        inside.setdefault(statement.within if statement.within in known else None, []).append(statement)
    given: set[str] = set()
    stack = [(0, statement) for statement in reversed(inside.get(None, []))]
    while stack:
        depth, statement = stack.pop()
        given.add(statement.id)
        yield depth, statement
        stack.extend((depth + 1, child) for child in reversed(inside.pop(statement.id, [])))
    yield from ((0, statement) for statement in statements if statement.id not in given)


def who_is_meant(statement: Statement, speakers: Mapping[str, Speaker]) -> str | None:
    """What the source's words leave open: the speaker's name ("she"), else the role; None if nothing."""
    speaker = speakers.get(statement.speaker or "")
    if speaker is None:
        return None
    said = statement.source_text.casefold()
    if speaker.kind != "unnamed" and speaker.name.casefold() not in said:
        return speaker.name
    return speaker.role if speaker.role and speaker.role.casefold() not in said else None


def setting(statement: Statement) -> str:
    """Channel, medium and time of a statement, as far as they are known: "phone call, Friday"."""
    words = (
        statement.channel or (statement.channel_text and statement.channel_text.text),
        statement.medium and statement.medium.text,
        statement.when and statement.when.span.text,
    )
    return ", ".join(word for word in words if word)


def summary(readout: Readout) -> str:
    """How much a readout holds: "4 statements · 3 speakers · 1 unnamed"."""
    parts = [count(len(readout.statements), "statement")]
    if readout.speakers:
        unnamed = sum(speaker.kind == "unnamed" for speaker in readout.speakers)
        parts.append(count(len(readout.speakers), "speaker"))
        parts += [f"{unnamed} unnamed"] if unnamed else []
    elif readout.statements:
        parts.append(count(len({s.source_text.casefold() for s in readout.statements if s.source}), "source"))
    return " · ".join(parts)


def count(number: int, noun: str) -> str:
    """A number with its noun: "1 statement", "4,100 statements"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def provenance_line(article: Article) -> str:
    """Where an article comes from: "The Harbour Post · with Reuters and AP · 3 March 2024"."""
    agencies = tuple(agency for agency in article.agencies if agency != article.outlet)
    credit = f"with {enumerate_names(agencies)}" if agencies else None
    parts = (article.outlet, credit, long_date(article.published))
    return " · ".join(part for part in parts if part)


def enumerate_names(names: tuple[str, ...]) -> str:
    """Names in a sentence: "Reuters, AP and AFP"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""


def long_date(published: str | None) -> str | None:
    """An ISO 8601 date in words, "3 March 2024"; what is not one is given as it stands."""
    if published is None:
        return None
    try:
        day = datetime.fromisoformat(published)
    except ValueError:
        return published
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


# strftime's %B speaks the user's locale, and the readout speaks English.
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
