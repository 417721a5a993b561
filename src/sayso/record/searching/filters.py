"""Which statements of a record are wanted, and in which order: the filters that search, export and the site share.

Each filter is defined here once: its name, its type and what it means. The options of the command line and the
parameters of the HTTP API are made of this (`defined`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Annotated, Any, Final, Literal, get_args, get_origin, get_type_hints

from sayso.statement import Act, Form, Polarity

Sort = Literal["newest", "oldest", "best", "surest"]

DATE: Final = r"\d{4}(-\d{2}(-\d{2})?)?"
"""How a day, a month or a year is written: 2024-03-31, 2024-03, 2024."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What a filter means, for all who offer it.

    `takes` names the kind of value it takes, `choices` are all its values where these are few, `pattern` is how one
    is written and `least` and `most` bound a number. `option` is its name on the command line where it has another.
    """

    means: str
    takes: str | None = None
    choices: tuple[str, ...] = ()
    pattern: str | None = None
    least: float | None = None
    most: float | None = None
    option: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What a statement must fulfil, all of it, and how those are ordered; None leaves a thing open.

    `limit` is how many at most.
    """

    query: Annotated[
        str | None, Filter(means='Words, "phrases", prefix*, *part*, AND, OR, NOT and parentheses.', takes="QUERY")
    ] = None
    speaker: Annotated[
        str | None, Filter(means="Who says it: words of the name or role, or the id (sp_...).", takes="NAME|ID")
    ] = None
    addressee: Annotated[
        str | None, Filter(means="To whom it is said: words of the name, or the id.", takes="NAME|ID")
    ] = None
    about: Annotated[str | None, Filter(means="Words of what is said.", takes="WORDS")] = None
    outlet: Annotated[str | None, Filter(means="The outlet of the article, in any case.", takes="NAME")] = None
    agency: Annotated[str | None, Filter(means="An agency that the article credits.", takes="NAME")] = None
    language: Annotated[
        str | None, Filter(means='The language of the article, in two letters: "en".', takes="CODE")
    ] = None
    since: Annotated[
        str | None, Filter(means="Said on this day, month or year, or later.", takes="DATE", pattern=DATE)
    ] = None
    until: Annotated[
        str | None, Filter(means="Said on this day, month or year, or earlier.", takes="DATE", pattern=DATE)
    ] = None
    act: Annotated[
        str | None,
        Filter(
            means="What is done by saying it: assertive, directive, commissive or expressive.", choices=get_args(Act)
        ),
    ] = None
    form: Annotated[str | None, Filter(means="direct, indirect or mixed.", choices=get_args(Form))] = None
    channel: Annotated[str | None, Filter(means='How it was said, such as "phone call".', takes="NAME")] = None
    polarity: Annotated[str | None, Filter(means="affirmed, denied or withheld.", choices=get_args(Polarity))] = None
    min_confidence: Annotated[
        float | None, Filter(means="Only statements at least as sure, from 0 to 1.", least=0.0, most=1.0)
    ] = None
    corrected: Annotated[bool, Filter(means="Only statements that somebody has judged.", option="--corrected-only")] = (
        False
    )
    sort: Annotated[
        str,
        Filter(
            means="What comes first: newest, oldest, best (match of the words) or surest.",
            choices=get_args(Sort),
        ),
    ] = "newest"
    limit: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Defined:
    """A filter as it is defined: the type of its values (str, float or bool), its default, and what it means."""

    type: type
    default: Any
    filter: Filter


def defined() -> Mapping[str, Defined]:
    """All filters by name, in their order."""
    return _DEFINED


def _read() -> Mapping[str, Defined]:
    hints = get_type_hints(Filters, include_extras=True)
    found = {}
    for each in fields(Filters):
        if get_origin(hints[each.name]) is Annotated:
            kind, meaning = get_args(hints[each.name])
            plain = next(one for one in (get_args(kind) or (kind,)) if one is not type(None))
            found[each.name] = Defined(type=plain, default=each.default, filter=meaning)
    return MappingProxyType(found)


_DEFINED: Final = _read()

EVERYTHING = Filters()
