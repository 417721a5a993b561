"""Which statements of a record are wanted: the filters that search, export and reading back share."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What a statement must fulfil, all of it; None leaves a thing open.

    `query` is in the language of `record.query`. `speaker` and `addressee` are a speaker's id (sp_...) or words
    of the name, `about` words of the content, `outlet` and `agency` names in any case. `since` and `until` are
    days (YYYY-MM-DD, or a month or year: the whole of it) on which it may have been said. `min_confidence` is
    from 0 to 1; `corrected` asks for statements that a judgement holds for; `limit` is how many at most.
    """

    query: str | None = None
    speaker: str | None = None
    addressee: str | None = None
    about: str | None = None
    outlet: str | None = None
    agency: str | None = None
    since: str | None = None
    until: str | None = None
    act: str | None = None
    form: str | None = None
    channel: str | None = None
    polarity: str | None = None
    min_confidence: float | None = None
    corrected: bool = False
    limit: int | None = None


EVERYTHING = Filters()
