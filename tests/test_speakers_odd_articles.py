"""Speakers of articles written in odd ways: capitals only, no capitals, transcripts, interviews, many of one name."""

from __future__ import annotations

import pytest

from sayso.article import Article
from sayso.language.grammar import Grammar
from sayso.span import Span
from sayso.speaker import Speaker
from sayso.speakers import resolve_speakers
from sayso.statement import Statement


def said(text: str, id: str, source: str, content: str, *, to: str = "", within: str | None = None) -> Statement:
    def at(words: str) -> tuple[Span, ...]:
        start = text.index(words)
        return (Span(start, start + len(words), words),) if words else ()

    return Statement(id=id, source=at(source), content=at(content), addressee=at(to), within=within)


def speakers(text: str, *statements: Statement) -> list[Speaker | None]:
    found, cast = resolve_speakers(Article(text=text), statements, Grammar.of(()))
    by_id = {speaker.id: speaker for speaker in cast}
    return [by_id[s.speaker] if s.speaker else None for s in found]


def names(text: str, *statements: Statement) -> list[str | None]:
    return [speaker.name if speaker else None for speaker in speakers(text, *statements)]


def test_a_text_all_in_capitals_keeps_its_speakers_apart() -> None:
    text = "MAYOR ANA REYES SAID THE BRIDGE WOULD CLOSE. THE HARBOUR COUNCIL SAID IT WOULD NOT."
    one, two = names(
        text, said(text, "s1", "MAYOR ANA REYES", "BRIDGE"), said(text, "s2", "THE HARBOUR COUNCIL", "WOULD NOT")
    )
    assert one is not None and "REYES" in one
    assert two is not None and "COUNCIL" in two


def test_a_text_without_capitals_still_has_speakers() -> None:
    text = "the mayor said the bridge would close. a neighbour said nobody had been told."
    assert names(text, said(text, "s1", "the mayor", "bridge"), said(text, "s2", "a neighbour", "nobody")) == [
        "the mayor",
        "a neighbour",
    ]


def test_the_speakers_of_a_transcript_are_persons_under_their_fuller_names() -> None:
    text = "Ana Reyes, the mayor, met Tom Okoye, a lawyer.\n\nREYES: The bridge closes.\n\nOKOYE: It must not."
    found = speakers(text, said(text, "s1", "REYES", "The bridge closes"), said(text, "s2", "OKOYE", "It must not"))
    assert len({speaker.id for speaker in found if speaker}) == 2


def test_an_interview_of_questions_and_answers_does_no_harm() -> None:
    text = "Q: Why close it?\n\nA: I think it is old.\n\nQ: And you?\n\nA: We agree."
    found = names(
        text,
        said(text, "s1", "Q", "Why close it?"),
        said(text, "s2", "I", "it is old"),
        said(text, "s3", "", "And you?", to="you"),
    )
    assert len(found) == 3
    assert found[2] is None


def test_twenty_people_of_one_surname_are_twenty_speakers() -> None:
    given = (
        "Ana Beth Carl Diana Edward Frank Gina Helen Ian Jack Karen Laura Mark Nancy Oscar Paul Rachel Sara Tom Vera"
    )
    people = [f"{first} Reyes" for first in given.split()]
    text = " ".join(f"{name} said house {number} was lost." for number, name in enumerate(people))
    found = names(text, *(said(text, f"s{n}", name, f"house {n} was") for n, name in enumerate(people)))
    assert found == people


def test_a_person_quoted_before_being_named_in_full_has_the_full_name() -> None:
    text = '"It is lost," said Reyes. Ana Reyes has been mayor for ten years.'
    found = speakers(text, said(text, "s1", "Reyes", "It is lost"))
    assert [(speaker.name, speaker.kind) for speaker in found if speaker] == [("Ana Reyes", "person")]


def test_an_article_without_names_has_unnamed_speakers_and_groups() -> None:
    text = "A nurse said the ward was full. Residents complained that nobody came."
    found = speakers(text, said(text, "s1", "A nurse", "the ward"), said(text, "s2", "Residents", "nobody came"))
    assert [(speaker.name, speaker.kind) for speaker in found if speaker] == [
        ("A nurse", "unnamed"),
        ("Residents", "group"),
    ]


@pytest.mark.parametrize("source", ["Reports", "rumours", "Not everyone", "No one", "Some reports"])
def test_rumours_and_nobody_have_no_speaker(source: str) -> None:
    text = f"{source} said that the bridge would close."
    assert names(text, said(text, "s1", source, "the bridge")) == [None]


def test_one_member_is_unnamed_and_not_a_group() -> None:
    text = "One MP said that the bridge would close."
    found = speakers(text, said(text, "s1", "One MP", "the bridge"))
    assert [speaker.kind for speaker in found if speaker] == ["unnamed"]


def test_one_of_several_is_called_by_the_name_behind() -> None:
    text = "One of these groups, the River Trust (RT), warned of floods."
    (found,) = names(text, said(text, "s1", "One of these groups, the River Trust (RT)", "floods"))
    assert found is not None and "River Trust" in found


def test_we_of_a_spokesman_is_the_body_he_speaks_for() -> None:
    text = 'Harbour Council spokesman Tom Okoye said "We warned the builders that it would fall."'
    outer = said(text, "s1", "Harbour Council spokesman Tom Okoye", "We warned the builders that it would fall.")
    assert names(text, outer, said(text, "s2", "We", "it would fall", within="s1")) == ["Tom Okoye", "Harbour Council"]


def test_they_may_be_two_persons_named_side_by_side() -> None:
    text = "The officers Ana Reyes and Tom Okoye left early. They said the street was calm."
    assert names(text, said(text, "s1", "They", "the street")) == ["Ana Reyes and Tom Okoye"]


def test_his_critics_are_called_after_him() -> None:
    text = "President Tom Okoye said taxes would fall. His critics said they would rise."
    outer = said(text, "s1", "President Tom Okoye", "taxes")
    assert names(text, outer, said(text, "s2", "His critics", "they would rise")) == ["Tom Okoye", "Okoye's critics"]


def test_the_president_whom_somebody_speaks_to_is_not_himself() -> None:
    text = 'President Ana Reyes met President Tom Okoye. Okoye said "I told the president that it was late."'
    outer = said(text, "s1", "Okoye", "I told the president that it was late.")
    inner = said(text, "s2", "I", "it was late", to="the president", within="s1")
    found, cast = resolve_speakers(Article(text=text), (outer, inner), Grammar.of(()))
    by_id = {speaker.id: speaker.name for speaker in cast}
    assert [by_id[id] for id in found[1].addressees if id] == ["Ana Reyes"]
