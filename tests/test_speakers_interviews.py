"""Interviews by "Q" and "A", and pronouns and descriptions that name somebody else than the nearest."""

from __future__ import annotations

from sayso.article import Article
from sayso.language.grammar import Grammar
from sayso.span import Span
from sayso.speaker import Speaker
from sayso.speakers import resolve_speakers
from sayso.speakers.phrases import read_phrase
from sayso.statement import Statement


def said(text: str, id: str, source: str, content: str, *, to: str = "") -> Statement:
    def at(words: str) -> tuple[Span, ...]:
        start = text.index(words)
        return (Span(start, start + len(words), words),) if words else ()

    return Statement(id=id, source=at(source), content=at(content), addressee=at(to))


def resolved(text: str, *statements: Statement, title: str = "") -> tuple[list[Speaker | None], list[Speaker | None]]:
    found, cast = resolve_speakers(Article(text=text, title=title), statements, Grammar.of(()))
    by_id = {speaker.id: speaker for speaker in cast}
    speakers = [by_id[s.speaker] if s.speaker else None for s in found]
    return speakers, [by_id[id] if id else None for s in found for id in s.addressees]


TURNS = "Q: Why close it?\n\nA: It is old."


def test_the_answers_of_an_interview_are_those_of_the_person_the_lead_names() -> None:
    text = f"Ana Reyes has run the harbour for ten years. Ana Reyes received us on the quay.\n\n{TURNS}"
    asked, answered = resolved(text, said(text, "s1", "Q", "Why close it?"), said(text, "s2", "A", "It is old."))[0]
    assert asked is None
    # The lead's "A" of "Ana" is no label: the source is the words, wherever they stand.
    assert answered is not None and answered.name == "Ana Reyes"


def test_the_answers_are_those_of_the_person_the_title_names() -> None:
    text = f"Ana Reyes and Tom Okoye built it.\n\n{TURNS}"
    found, _ = resolved(text, said(text, "s1", "A", "It is old."), title="Tom Okoye on ten years of the quay")
    assert found[0] is not None and found[0].name == "Tom Okoye"


def test_an_interview_with_two_who_may_answer_names_neither() -> None:
    text = f"Ana Reyes and Tom Okoye built it.\n\n{TURNS}"
    assert resolved(text, said(text, "s1", "A", "It is old."), title="The quay")[0] == [None]


def test_whoever_assured_her_is_not_she() -> None:
    text = "Minister Ana Reyes waited. Mary Quill arrived later. Mary Quill assured her that it would open."
    _, listeners = resolved(text, said(text, "s1", "Mary Quill", "it would open", to="her"))
    assert listeners[0] is not None and listeners[0].name == "Ana Reyes"


def test_the_elder_of_two_is_a_person_by_the_surname() -> None:
    assert read_phrase("the elder Okoye's").sort == "person"


def test_polls_without_anybody_behind_them_and_autopsies_are_documents() -> None:
    assert {read_phrase(words).sort for words in ("Polls at the start of the year", "An autopsy")} == {"document"}


def test_a_family_is_a_group_named_after_whose_it_is() -> None:
    text = "Tom Okoye died on Friday. His family said it was sudden. The family thanked the hospital."
    one, two = resolved(
        text, said(text, "s1", "His family", "it was sudden"), said(text, "s2", "The family", "the hospital")
    )[0]
    assert one is not None and (one.name, one.kind) == ("Okoye's family", "group")
    assert two == one


def test_a_name_given_shorter_is_the_same_person() -> None:
    text = "Ana M. Reyes Holt won. Ana Reyes said it was close."
    found = resolved(text, said(text, "s1", "Ana Reyes", "it was close"))[0][0]
    assert found is not None and found.name == "Ana M. Reyes Holt"


def test_initials_of_the_one_who_asks_are_that_person() -> None:
    text = "Ana M. Reyes spoke to Tom Okoye.\n\nAMR: Why close it?"
    found = resolved(text, said(text, "s1", "AMR", "Why close it?"))[0][0]
    assert found is not None and (found.name, found.kind) == ("Ana M. Reyes", "person")
