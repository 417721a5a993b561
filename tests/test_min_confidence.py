"""A readout without what is not sure enough."""

from dataclasses import replace

from sayso.article import Article
from sayso.readout import Provenance, Readout
from sayso.speaker import Speaker
from sayso.statement import Statement


def stated(name: str, sure: float, *, within: str | None = None, speaker: str | None = None) -> Statement:
    return Statement(id=name, within=within, speaker=speaker, confidence={"statement": sure})


def readout(*statements: Statement) -> Readout:
    people = tuple(Speaker(id=name, name=name, kind="person") for name in ("p1", "p2"))
    return Readout(article=Article(text="-"), statements=statements, speakers=people, provenance=Provenance(sayso="0"))


def test_what_was_inside_a_statement_left_out_is_inside_the_next_one_around_it() -> None:
    outer = stated("st_outer", 0.9)
    middle = stated("st_middle", 0.4, within="st_outer")
    inner = stated("st_inner", 0.8, within="st_middle")
    left = readout(outer, middle, inner).surer_than(0.7)
    assert left.statements == (outer, replace(inner, within="st_outer"))
    assert readout(replace(outer, confidence={"statement": 0.1}), middle, inner).surer_than(0.7).statements == (
        replace(inner, within=None),
    )


def test_who_says_nothing_that_is_left_is_no_speaker() -> None:
    left = readout(stated("st_a", 0.9, speaker="p1"), stated("st_b", 0.5, speaker="p2")).surer_than(0.7)
    assert [speaker.id for speaker in left.speakers] == ["p1"]
