"""A person corrects a statement: the record shows it, keeps why, and can take it back."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from harbour import ARTICLE, harbour_readout
from sayso.errors import UsageError
from sayso.record.judgements.change import Change
from sayso.record.judgements.correcting import Corrected, add_missing, correct, withdraw
from sayso.record.judgements.judging import entries
from sayso.record.judgements.undoing import undo
from sayso.record.opening import Record
from sayso.record.reading_back import readouts, rows
from sayso.record.schema import statements
from sayso.record.searching.filters import Filters
from sayso.record.writing import write_readout
from sayso.statement import Statement

pytest_plugins = ("records",)

SIGNED = {"who": "Mina", "why": "I heard the tape"}


@pytest.fixture
def harbour(record: Record) -> Record:
    with record.writing() as connection:
        write_readout(connection, harbour_readout())
    return record


def statement(record: Record, name: str) -> Statement:
    (readout,) = readouts(record)
    return next(each for each in readout.statements if each.id == name)


def found(record: Record, **filters: Any) -> list[str]:
    return [row[0] for batch in rows(record, Filters(**filters)) for row in batch]  # type: ignore[misc]


def act(record: Record, value: str, who: str = "Mina", **more: Any) -> Corrected:
    return correct(record, "st_sale", Change(act=value), who=who, why="as I see it", **more)


def test_a_field_is_what_the_judgement_says(harbour: Record) -> None:
    done = correct(harbour, "st_sale", Change(act="assertive", mode="speech", channel="press conference"), **SIGNED)
    now = statement(harbour, "st_sale")
    assert (now.act, now.mode, now.channel) == ("assertive", "speech", "press conference")
    with harbour.reading() as connection:
        (entry,) = [each for each in entries(connection) if each.number == done.number]
    assert (entry.who, entry.why, entry.kind, entry.holds) == ("Mina", "I heard the tape", "correct", True)
    assert entry.before == {"act": None, "mode": None, "channel": None}
    assert entry.quote is not None
    assert ARTICLE.text[entry.quote.start : entry.quote.end] == entry.quote.words
    assert ARTICLE.text.startswith(entry.quote.prefix + entry.quote.words, entry.quote.start - len(entry.quote.prefix))


def test_what_is_corrected_can_be_asked_for(harbour: Record) -> None:
    assert found(harbour, corrected=True) == []
    act(harbour, "directive")
    assert found(harbour, corrected=True) == found(harbour, act="directive") == ["st_sale"]


def test_the_words_of_a_correction_are_found_by_search_and_the_old_ones_no_more(harbour: Record) -> None:
    change = Change(content=("nobody will be asked to make one",), cue=("told",))
    correct(harbour, "st_sale", change, **SIGNED)
    assert "st_sale" in found(harbour, query="asked")
    assert "st_sale" not in found(harbour, query='"not for sale"')
    assert [piece.text for piece in statement(harbour, "st_sale").content] == ["nobody will be asked to make one"]


def test_a_quote_may_be_typed_with_straight_marks_and_other_blanks(harbour: Record) -> None:
    correct(harbour, "st_sale", Change(content=('"We are  not for\nsale,"',)), **SIGNED)
    assert statement(harbour, "st_sale").content_text == "“We are not for sale,”"


def test_the_speaker_may_be_one_of_the_article_of_the_record_or_a_new_one(harbour: Record) -> None:
    correct(harbour, "st_price", Change(speaker="Owen Clarke"), **SIGNED)
    assert statement(harbour, "st_price").speaker == "p2"
    correct(harbour, "st_authority", Change(speaker="Halden Bay Port Authority", kind="government"), **SIGNED)
    (readout,) = readouts(harbour)
    new = next(each for each in readout.speakers if each.name == "Halden Bay Port Authority")
    assert new.kind == "government"
    assert found(harbour, speaker="halden bay port authority") == ["st_authority"]
    assert found(harbour, speaker="owen clarke") == ["st_talks", "st_price"]
    correct(harbour, "st_talks", Change(speaker=""), **SIGNED)
    assert found(harbour, speaker="owen clarke") == ["st_price"]


def test_an_addressee_is_whom_its_words_name(harbour: Record) -> None:
    correct(harbour, "st_talks", Change(addressee=("Ana Reyes",)), **SIGNED)
    assert statement(harbour, "st_talks").addressees == ("p1",)
    assert found(harbour, addressee="ana reyes") == ["st_talks"]


def test_a_date_needs_words_that_say_it(harbour: Record) -> None:
    correct(harbour, "st_director", Change(when="2024-02-29"), **SIGNED)
    assert found(harbour, until="2024-02-29") == ["st_director"]
    with pytest.raises(UsageError, match="--when-words"):
        correct(harbour, "st_talks", Change(when="2024-02-29"), **SIGNED)
    correct(harbour, "st_talks", Change(when="2024-02", when_words="on Sunday"), **SIGNED)
    assert found(harbour, until="2024-02-29") == ["st_director", "st_talks"]


def test_what_is_no_statement_is_shown_no_more_and_kept(harbour: Record) -> None:
    number = withdraw(harbour, "st_price", **SIGNED).number
    assert "st_price" not in found(harbour)
    assert found(harbour, query="price") == []
    undo(harbour, number, **SIGNED)
    assert found(harbour, query="price") == ["st_price"]
    with harbour.reading() as connection:
        corrected = connection.execute(select(statements.c.corrected).where(statements.c.id == "st_price")).scalar()
    assert not corrected


def test_a_missing_statement_is_added_where_its_words_stand(harbour: Record) -> None:
    change = Change(
        content=("no jobs would go",), cue=("in a phone call",), source=("its director",), speaker="Ana Reyes"
    )
    name = add_missing(harbour, ARTICLE.id, change, **SIGNED).statement
    added = statement(harbour, name)
    assert (added.speaker, added.form, added.within) == ("p1", "indirect", "st_authority")
    assert name in found(harbour, query="jobs", corrected=True)
    with pytest.raises(UsageError, match="is there already"):
        add_missing(harbour, ARTICLE.id, change, **SIGNED)


def told(record: Record) -> list[dict]:
    """The readouts, and what was judged of them, without what an undoing would put back."""
    values = [each.to_dict() for each in readouts(record)]
    for ruling in (each for value in values for each in value.get("judgements", [])):
        ruling.pop("replaced")
    return values


def test_undoing_gives_back_what_was_there_and_can_be_undone(harbour: Record) -> None:
    before = told(harbour)
    numbers = [
        act(harbour, "directive").number,
        correct(harbour, "st_price", Change(speaker="Bo Lind"), **SIGNED).number,
        correct(harbour, "st_director", Change(addressee=("Ana Reyes",), channel=""), **SIGNED).number,
        add_missing(harbour, ARTICLE.id, Change(content=("whether talks had begun",), cue=("told",)), **SIGNED).number,
    ]
    after = told(harbour)
    undoings = [undo(harbour, number, **SIGNED).number for number in numbers]
    assert told(harbour) == before
    for number in undoings:
        undo(harbour, number, **SIGNED)
    assert told(harbour) == after


def test_two_who_disagree_are_told_of_each_other(harbour: Record) -> None:
    first = act(harbour, "directive").number
    with pytest.raises(UsageError, match=f"judgement {first} by Mina says otherwise of its act"):
        act(harbour, "assertive", who="Lars")
    second = act(harbour, "assertive", who="Lars", over=True).number
    assert statement(harbour, "st_sale").act == "assertive"
    with pytest.raises(UsageError, match=f"sayso undo {second}"):
        undo(harbour, first, **SIGNED)
    undo(harbour, second, **SIGNED)
    assert statement(harbour, "st_sale").act == "directive"


def test_the_same_judgement_again_is_not_doubled(harbour: Record) -> None:
    first = act(harbour, "directive")
    assert act(harbour, "directive") == Corrected(number=first.number, statement="st_sale", already=True)


def test_nothing_more_is_said_of_what_is_no_statement(harbour: Record) -> None:
    number = withdraw(harbour, "st_sale", **SIGNED).number
    with pytest.raises(UsageError, match=f"sayso undo {number}"):
        act(harbour, "directive")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Change(), "nothing to correct"),
        (Change(act="loud"), "none of assertive"),
        (Change(form=""), "none of direct"),
        (Change(content=("words of another article",)), "not in the article's text"),
        (Change(content=("",)), "--not-a-statement"),
        (Change(when="yesterday"), "no date in EDTF"),
        (Change(medium="The Other Post"), "not in the article's text"),
        (Change(channel="a very long description of how it came to be said"), "in a word or two"),
        (Change(speaker="sp_0000000000000000"), "no speaker"),
        (Change(speaker="Bo Lind", kind="cat"), "none of person"),
        (Change(kind="person"), "name one with --speaker"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(harbour: Record, change: Change, said: str) -> None:
    before = [each.to_dict() for each in readouts(harbour)]
    with pytest.raises(UsageError, match=said):
        correct(harbour, "st_sale", change, **SIGNED)
    assert [each.to_dict() for each in readouts(harbour)] == before
    with harbour.reading() as connection:
        assert entries(connection) == []


@pytest.mark.parametrize(("who", "why"), [("", "a reason"), ("Mina", " "), ("Sayso", "a reason")])
def test_a_judgement_says_who_and_why(harbour: Record, who: str, why: str) -> None:
    with pytest.raises(UsageError, match=r"--by|--why"):
        withdraw(harbour, "st_sale", who=who, why=why)


def test_ids_that_are_not_there_are_named(harbour: Record) -> None:
    with pytest.raises(UsageError, match="st_nobody"):
        withdraw(harbour, "st_nobody", **SIGNED)
    with pytest.raises(UsageError, match="art_nowhere"):
        add_missing(harbour, "art_nowhere", Change(content=("x",)), **SIGNED)
    with pytest.raises(UsageError, match="judgement has the number 99"):
        undo(harbour, 99, **SIGNED)
