"""Articles are read again with a newer model: old readings stay, corrections come along or are listed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import func, select

from harbour import ARTICLE, TEXT, Finder, article_of, harbour_readout, load_reader
from sayso.article import Article
from sayso.reading import Reader
from sayso.readout import Readout
from sayso.record.judgements.change import Change
from sayso.record.judgements.correcting import add_missing, correct, withdraw
from sayso.record.judgements.history import history, unfit
from sayso.record.judgements.undoing import undo
from sayso.record.opening import Record
from sayso.record.reading_back import readouts, rows
from sayso.record.schema import readings
from sayso.record.searching.filters import Filters
from sayso.record.writing import Written, write_readout
from sayso.rereading import Changes, count_due, reread
from sayso.span import Span
from sayso.statement import Statement
from stated import no_grammar

pytest_plugins = ("records",)

SIGNED = {"who": "Mina", "why": "I heard the tape"}


def add(record: Record, readout: Readout) -> Written:
    with record.writing() as connection:
        return write_readout(connection, readout)


def newer(readout: Readout, *statements: Statement, model: str = "sayso-en-2") -> Readout:
    provenance = replace(readout.provenance, model=model, model_sha256=model[-1] * 64)
    return replace(readout, provenance=provenance, statements=statements or readout.statements)


def shifted(readout: Readout, lead: str) -> Readout:
    """The article with a line more at its beginning: a changed text, in which every place is another."""

    def moved(span: Span) -> Span:
        return Span(span.start + len(lead), span.end + len(lead), span.text)

    def moved_statement(each: Statement) -> Statement:
        pieces = {name: tuple(map(moved, getattr(each, name))) for name in ("source", "cue", "content", "addressee")}
        when = each.when and replace(each.when, span=moved(each.when.span))
        words = each.channel_text and moved(each.channel_text)
        return replace(each, id=f"{each.id}_moved", within=None, when=when, channel_text=words, **pieces)

    article = replace(readout.article, text=lead + readout.text, paragraphs=(), dateline=None)
    return replace(readout, article=article, statements=tuple(map(moved_statement, readout.statements)))


@pytest.fixture
def harbour(record: Record) -> Record:
    add(record, harbour_readout())
    return record


def statement(record: Record, name: str) -> Statement:
    (readout,) = readouts(record)
    return next(each for each in readout.statements if each.id == name)


def found(record: Record, **filters: object) -> list[object]:
    return [row[0] for batch in rows(record, Filters(**filters)) for row in batch]  # type: ignore[arg-type]


def test_a_correction_is_there_in_the_newer_reading(harbour: Record) -> None:
    correct(harbour, "st_sale", Change(act="directive", speaker="Owen Clarke"), **SIGNED)
    written = add(harbour, newer(harbour_readout()))
    assert (written.replayed.kept, written.replayed.unfit) == (1, 0)
    now = statement(harbour, "st_sale")
    assert (now.act, now.speaker) == ("directive", "p2")
    assert found(harbour, corrected=True) == ["st_sale"]


def test_a_correction_finds_its_statement_by_position_when_the_words_found_are_others(harbour: Record) -> None:
    number = correct(harbour, "st_sale", Change(act="directive"), **SIGNED).number
    sale = next(each for each in harbour_readout().statements if each.id == "st_sale")
    longer = TEXT.index("Nobody has made") - 1
    content = (sale.content[0], Span(longer, sale.content[1].end, TEXT[longer : sale.content[1].end]))
    add(harbour, newer(harbour_readout(), replace(sale, id="st_sale_2", content=content)))
    assert statement(harbour, "st_sale_2").act == "directive"
    assert [each.number for each in history(harbour, "st_sale_2")] == [number]
    undo(harbour, number, **SIGNED)
    assert statement(harbour, "st_sale_2").act is None


def test_what_was_no_statement_is_none_when_it_is_found_again(harbour: Record) -> None:
    withdraw(harbour, "st_price", **SIGNED)
    add(harbour, newer(harbour_readout()))
    assert "st_price" not in found(harbour)
    add(harbour, newer(harbour_readout(), *harbour_readout().statements[:2], model="sayso-en-3"))
    assert unfit(harbour) == []


def test_what_was_missing_is_added_again_or_found_by_the_newer_model(harbour: Record) -> None:
    change = Change(content=("no jobs would go",), cue=("in a phone call",), source=("its director",), act="commissive")
    name = add_missing(harbour, ARTICLE.id, change, **SIGNED).statement
    add(harbour, newer(harbour_readout()))
    assert statement(harbour, name).act == "commissive"
    same = replace(statement(harbour, name), id="st_found", act=None, within=None)
    add(harbour, newer(harbour_readout(), same, model="sayso-en-3"))
    assert found(harbour, corrected=True) == ["st_found"]
    assert statement(harbour, "st_found").act == "commissive"


def test_what_fits_no_more_is_listed_and_not_lost(harbour: Record) -> None:
    number = correct(harbour, "st_sale", Change(act="directive"), **SIGNED).number
    others = [each for each in harbour_readout().statements if each.id != "st_sale"]
    assert add(harbour, newer(harbour_readout(), *others)).replayed.unfit == 1
    (left,) = unfit(harbour)
    assert (left.number, left.unfit) == (number, "the newer reading has no statement there")
    add(harbour, newer(harbour_readout(), model="sayso-en-3"))
    assert unfit(harbour) == []
    assert statement(harbour, "st_sale").act == "directive"


def test_what_was_undone_does_not_come_back(harbour: Record) -> None:
    undo(harbour, correct(harbour, "st_sale", Change(act="directive"), **SIGNED).number, **SIGNED)
    add(harbour, newer(harbour_readout()))
    assert statement(harbour, "st_sale").act is None
    assert found(harbour, corrected=True) == []


def test_corrections_follow_their_words_into_a_changed_text(harbour: Record) -> None:
    change = Change(content=("nobody will be asked to make one",), when="2024-03-02", when_words="on Sunday")
    correct(harbour, "st_sale", change, **SIGNED)
    lost = add_missing(harbour, ARTICLE.id, Change(content=("A person familiar with the matter",)), **SIGNED)
    text = shifted(harbour_readout(), "A storm is coming.\n\n")
    ending = text.text.replace("A person familiar with the matter denied that a price had been named.", "Night fell.")
    article = replace(text.article, text=ending)
    written = add(harbour, replace(text, article=article, statements=text.statements[:4]))
    assert (written.outcome, written.replayed.kept, written.replayed.unfit) == ("changed", 1, 1)
    now = statement(harbour, "st_sale_moved")
    assert [ending[piece.start : piece.end] for piece in now.content] == ["nobody will be asked to make one"]
    assert now.when is not None
    assert (now.when.edtf, ending[now.when.span.start : now.when.span.end]) == ("2024-03-02", "on Sunday")
    assert [(each.number, each.unfit) for each in unfit(harbour)] == [
        (lost.number, "its words stand no more in the article's text")
    ]


class NewerFinder(Finder):
    """Finds what the made-up model finds, without the last word, and not what "Bo" says."""

    name = "made-up-2"
    sha256 = "2" * 64

    def __call__(self, article: Article) -> tuple[Statement, ...]:
        found = super().__call__(article)
        return tuple(replace(each, content=(shorter(each.content[0]),)) for each in found if each.source_text != "Bo")


def shorter(span: Span) -> Span:
    words = span.text.rpartition(" ")[0]
    return Span(span.start, span.start + len(words), words)


def load_newer() -> Reader:
    return Reader(NewerFinder(), no_grammar)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_record_is_read_again_and_what_changed_is_told(record: Record, jobs: int) -> None:
    for name in ("Ana", "Bo"):
        text = article_of(name)
        add(record, load_reader().attribute(Article(text=text, url=f"https://harbour.example/{name}", language="en")))
    assert count_due(record, model_sha256=NewerFinder.sha256) == 2
    told = list(reread(record, jobs=jobs, load=load_newer, model_sha256=NewerFinder.sha256))
    assert [each.outcome for each in told] == ["reread", "reread"]
    assert told[0].changes.changed == 1
    assert told[0].changes.fields == {"content": 1}
    assert told[1].changes == Changes(gone=1)
    assert list(reread(record, load=load_newer, model_sha256=NewerFinder.sha256)) == []
    with record.reading() as connection:
        assert connection.execute(select(func.count()).select_from(readings)).scalar() == 4


def test_an_article_that_cannot_be_read_again_keeps_its_reading(record: Record) -> None:
    article = replace(ARTICLE, text=TEXT + "\n\nIt may explode.")
    add(record, replace(harbour_readout(), article=article))
    (told,) = reread(record, load=load_newer, model_sha256=NewerFinder.sha256)
    assert told.outcome == "rejected"
    assert "fell over" in told.reason
    assert len(found(record)) == len(harbour_readout().statements)
