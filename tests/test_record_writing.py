"""A record keeps each text and each reading once, and gives back what it was given."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import func, select

from harbour import harbour_readout
from sayso.errors import InputError
from sayso.readout import Readout
from sayso.record.migrating import known_versions
from sayso.record.opening import Record
from sayso.record.reading_back import readouts, rows
from sayso.record.schema import VERSION, articles, metadata, readings, statements
from sayso.record.searching.filters import Filters
from sayso.record.writing import Written, write_readout

pytest_plugins = ("records",)


def add(record: Record, readout: Readout, *, place: str | None = None) -> Written:
    with record.writing() as connection:
        return write_readout(connection, readout, place=place)


def count_of(record: Record, table: object) -> int:
    with record.reading() as connection:
        return int(connection.execute(select(func.count()).select_from(table)).scalar_one())  # type: ignore[call-overload]


def later(readout: Readout) -> Readout:
    return replace(readout, provenance=replace(readout.provenance, model="sayso-en-2", model_sha256="1" * 64))


def reworded(readout: Readout) -> Readout:
    return replace(readout, article=replace(readout.article, text=readout.text + "\n\nThe quay was calm."))


def test_the_tables_are_those_of_the_schema(record: Record) -> None:
    with record.reading() as connection:
        engine = connection.dialect.name
        own = {"include_name": _not_of_the_index, "include_object": lambda table, *_: _is_of(engine, table)}
        context = MigrationContext.configure(connection, opts=own)
        # The comments are for readers of the schema; databases have none.
        assert [each for each in compare_metadata(context, metadata) if "comment" not in str(each)] == []
    assert known_versions()[-1] == VERSION


def _is_of(engine: str, part: Any) -> bool:
    """Whether a table, or a part of one, is meant for an engine: some indexes serve one alone."""
    only = getattr(part, "_ddl_if", None)
    return only is None or only.dialect == engine


def _not_of_the_index(name: str | None, kind: str, parents: object) -> bool:
    index = ("statement_words", "statement_parts", "name_words", "ix_statements_words", "ix_statements_parts")
    index += ("ix_speaker_names_words",)
    return not (kind == "column" and name == "words") and not (name or "").startswith(index)


def test_a_readout_comes_back_as_it_was(record: Record) -> None:
    readout = harbour_readout()
    assert add(record, readout).outcome == "added"
    (back,) = readouts(record)
    assert back.to_dict() == readout.to_dict()


def test_what_is_there_is_not_doubled(record: Record) -> None:
    first = add(record, harbour_readout())
    again = add(record, harbour_readout())
    assert (again.outcome, again.reading) == ("present", first.reading)
    assert count_of(record, statements) == len(harbour_readout().statements)


def test_a_newer_model_makes_a_new_reading_and_the_old_one_is_kept(record: Record) -> None:
    add(record, harbour_readout())
    assert add(record, later(harbour_readout())).outcome == "reread"
    assert (count_of(record, articles), count_of(record, readings)) == (1, 2)
    (back,) = readouts(record)
    assert back.provenance.model == "sayso-en-2"
    assert len(next(rows(record))) == len(harbour_readout().statements)


def test_a_changed_text_is_a_new_version_and_the_old_one_is_kept(record: Record) -> None:
    add(record, harbour_readout())
    assert add(record, reworded(harbour_readout())).outcome == "changed"
    with record.reading() as connection:
        kept = connection.execute(select(articles.c.version, articles.c.current).order_by(articles.c.version)).all()
    assert [tuple(row) for row in kept] == [(1, False), (2, True)]
    (back,) = readouts(record)
    assert back.text.endswith("calm.")


def test_a_file_without_an_address_has_versions_too(record: Record) -> None:
    bare = harbour_readout()
    bare = replace(bare, article=replace(bare.article, url=None))
    add(record, bare, place="file:///news/merger.txt")
    assert add(record, reworded(bare), place="file:///news/merger.txt").outcome == "changed"
    assert add(record, reworded(reworded(bare)), place="file:///news/other.txt").outcome == "added"


def test_an_old_version_read_again_does_not_come_back_to_life(record: Record) -> None:
    add(record, harbour_readout())
    add(record, reworded(harbour_readout()))
    add(record, later(harbour_readout()))
    (back,) = readouts(record)
    assert back.text.endswith("calm.")
    assert len(next(rows(record))) == len(harbour_readout().statements)


@pytest.mark.parametrize("character", ["\0", "\udc80"])
def test_a_character_that_is_no_text_is_refused(record: Record, character: str) -> None:
    readout = harbour_readout()
    with pytest.raises(InputError, match=r"U\+"):
        add(record, replace(readout, article=replace(readout.article, text=readout.text + character)))
    assert count_of(record, articles) == 0


def test_what_fails_half_way_leaves_nothing(record: Record) -> None:
    with pytest.raises(ZeroDivisionError), record.writing() as connection:
        write_readout(connection, harbour_readout())
        raise ZeroDivisionError
    assert (count_of(record, articles), count_of(record, statements)) == (0, 0)


def test_a_readout_holds_only_the_statements_asked_for(record: Record) -> None:
    add(record, harbour_readout())
    (back,) = readouts(record, Filters(speaker="ana reyes"))
    assert [statement.id for statement in back.statements] == ["st_director", "st_sale", "st_books"]
    assert [speaker.name for speaker in back.speakers] == ["Ana Reyes"]
    # What it was nested in is not asked for: it stands alone.
    assert back.statements[0].within is None
    assert list(readouts(record, Filters(speaker="nobody"))) == []
