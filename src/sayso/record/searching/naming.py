"""Names as people write them, and the record's speakers whom they name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Connection,
    Select,
    bindparam,
    column,
    false,
    func,
    literal_column,
    or_,
    select,
    table,
    union,
)
from sqlalchemy import text as sql
from sqlalchemy.types import Text

from sayso.record.folding import fold_words
from sayso.record.schema import directory_entries, speaker_names, speakers

_WIKIDATA: Final = re.compile(r"Q[1-9]\d{0,15}")
_NAME_WORDS = table("name_words", column("key"), column("speaker"))


def speakers_named(name: str, *, engine: str = "sqlite", also: Sequence[int] = ()) -> Select[int]:
    """The query for the numbers of all speakers whom `name` names, with those merged into one with them.

    `name` is an id (sp_..., or Q... of Wikidata where the directory knows it) or words that stand together in one of a
    speaker's names, in any case and with or without marks on letters: "kerry" names John Kerry. `engine` is "sqlite"
    or "postgresql"; for an id it does not matter. The numbers of `also` are among them too.
    """
    if name.startswith("sp_"):
        named = select(speakers.c.stands_for).where(speakers.c.id == name)
    elif _WIKIDATA.fullmatch(name):
        known = select(directory_entries.c.number).where(directory_entries.c.wikidata == name)
        named = select(speakers.c.stands_for).where(speakers.c.entry.in_(known))
    else:
        words = fold_words(name)
        has_name = _has_name(words, engine) if words else false()
        named = select(speakers.c.stands_for).where(has_name | speakers.c.number.in_(also) if also else has_name)
    return select(speakers.c.number).where(speakers.c.stands_for.in_(named))


FEW: Final = 400
"""Speakers whom the full-text index is asked for in one query: of 400 it knows in a hundredth of a second, but of a
thousand PostgreSQL in a tenth. More are looked up in the table."""

_FEW_ENOUGH: Final = {"sqlite": FEW, "postgresql": 50_000}


def numbers_named(connection: Connection, name: str) -> Sequence[int] | None:
    """The numbers of the speakers whom `name` names, None if they are too many to be listed in a query.

    PostgreSQL takes them as one array. Told the query for them in place of their numbers, it plans for a few, and
    looks through thousands for each statement.
    """
    engine = connection.dialect.name
    most = _FEW_ENOUGH[engine]
    words = [] if name.startswith("sp_") or _WIKIDATA.fullmatch(name) else fold_words(name)
    if engine == "postgresql" and words:
        numbers = connection.execute(_in_postgres(words)).scalars().all()
    else:
        numbers = connection.execute(speakers_named(name, engine=engine).limit(most + 1)).scalars().all()
    return numbers if len(numbers) <= most else None


def _in_postgres(words: list[str]) -> CompoundSelect[int]:
    """The same as `speakers_named`, in an order that costs a tenth: few speakers were ever merged.

    Asked who stands for whom, PostgreSQL walks over all speakers, twice.
    """
    named = select(speaker_names.c.speaker).where(_matched(words)).cte("named").prefix_with("MATERIALIZED")
    ours, merged = select(named.c.speaker), speakers.alias("merged")
    together = select(merged.c.stands_for).where(
        merged.c.merged_into.is_not(None), or_(merged.c.number.in_(ours), merged.c.stands_for.in_(ours))
    )
    return union(ours, select(speakers.c.number).where(speakers.c.stands_for.in_(together)))


def _has_name(words: list[str], engine: str) -> ColumnElement[bool]:
    if engine == "sqlite":
        phrase = bindparam("phrase", f'"{" ".join(words)}"', type_=Text, unique=True)
        asked = sql("name_words MATCH :phrase").bindparams(phrase)
        return speakers.c.number.in_(select(_NAME_WORDS.c.speaker).where(asked))
    return speakers.c.number.in_(select(speaker_names.c.speaker).where(_matched(words)))


def _matched(words: list[str]) -> ColumnElement[bool]:
    phrase = bindparam("phrase", " <-> ".join(f"'{word}'" for word in words), type_=Text, unique=True)
    lexemes = func.to_tsvector(literal_column("'simple'::regconfig"), speaker_names.c.key)
    return lexemes.op("@@", is_comparison=True)(phrase.op("::")(literal_column("tsquery")))
