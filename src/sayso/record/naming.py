"""Names as people write them, and the record's speakers whom they name."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Select, false, literal, select

from sayso.record.folding import fold_name
from sayso.record.schema import speaker_names, speakers


def speakers_named(name: str) -> Select[int]:
    """The query for the numbers of all speakers whom `name` names, with those merged into one with them.

    `name` is an id (sp_...) or words that stand together in one of a speaker's names, in any case and with or
    without marks on letters: "kerry" names John Kerry.
    """
    if name.startswith("sp_"):
        named = select(speakers.c.stands_for).where(speakers.c.id == name)
    else:
        key = fold_name(name)
        named = (
            select(speakers.c.stands_for)
            .join(speaker_names, speaker_names.c.speaker == speakers.c.number)
            .where(has_words(speaker_names.c.key, key) if key else false())
        )
    return select(speakers.c.number).where(speakers.c.stands_for.in_(named))


def has_words(key: ColumnElement[str], folded: str) -> ColumnElement[bool]:
    """The condition that the words of `folded` stand together in a folded name; there is nothing to escape in it."""
    return (literal(" ") + key + literal(" ")).like(f"% {folded} %")
