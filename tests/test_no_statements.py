"""What was not said is kept as withheld; deeds, possibilities and names given are no statements."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.statements.actions import is_action, is_empty, is_idiom, is_naming, is_no_statement, is_possible
from sayso.statements.draft import Draft
from sayso.statements.questions import ask_by_nobody
from sayso.statements.silences import find_silences


def parts(text: str, draft: Draft) -> tuple[str, str, str]:
    source, cue, content = (" ".join(text[a:b] for a, b in r) for r in (draft.source, draft.cue, draft.content))
    return source, cue, content


def draft(text: str, source: str, cue: str, content: str) -> Draft:
    ranges = [((text.index(words), text.index(words) + len(words)),) for words in (source, cue, content)]
    return Draft(*ranges, 0.9)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The bank did not respond to two letters.", "The bank", "did not respond to", "two letters"),
        ("Asked about ferries, Aldous would not comment.", "Aldous", "would not", "comment"),
        ("The owner, a pilot, could not be reached for comment.", "The owner", "could not be reached", "for comment"),
        ("It is shut, but the port hasn’t commented on the delay.", "the port", "hasn’t", "commented on the delay"),
        ("Rain. Both firms have not yet replied to us.", "Both firms", "have not yet replied to", "us"),
    ],
)  # fmt: skip
def test_bare_silences_are_found_with_whose_they_are(text: str, source: str, cue: str, content: str) -> None:
    (found,) = find_silences(text, [])
    assert parts(text, found) == (source, cue, content)


@pytest.mark.parametrize(
    "text",
    [
        "The pump did not respond.",
        "would not comment.",
        "He would not commentate for the rival channel.",
        "A " + "very " * 20 + "long subject would not comment.",
    ],
)
def test_what_is_no_silence_or_nobody_s_is_left(text: str) -> None:
    assert find_silences(text, []) == []


def test_a_silence_that_is_told_already_is_not_told_twice() -> None:
    text = "The bank did not respond to two letters."
    told = draft(text, "The bank", "did not respond to", "two letters")
    assert find_silences(text, [told]) == [told]


def test_who_was_asked_is_not_the_source_of_the_question() -> None:
    text = "Asked whether she would stand, Reyes laughed."
    asked = ask_by_nobody(text, draft(text, "Reyes", "Asked", "whether she would stand"))
    assert parts(text, asked) == ("", "Asked", "whether she would stand")


def test_who_asked_is_named_after_by() -> None:
    text = "Asked by a pupil whether she would stand, Reyes laughed."
    asked = ask_by_nobody(text, draft(text, "Reyes", "Asked", "whether she would stand"))
    assert parts(text, asked)[0] == "a pupil"


def test_who_asks_before_the_question_stays() -> None:
    text = "Reyes asked whether the quay was safe."
    asked = draft(text, "Reyes", "asked", "whether the quay was safe")
    assert ask_by_nobody(text, asked) == asked


@pytest.mark.parametrize("cue", ["would not say", "could not explain", "has not responded to", "wouldn't comment on"])
def test_silence_is_no_mere_action_or_possibility(cue: str) -> None:
    text = f"The minister {cue} the figures."
    told = draft(text, "The minister", cue, "the figures")
    assert not is_action(text, told) and not is_possible(text, told)


@pytest.mark.parametrize("cue", ["would say", "could not go along with", "may confirm"])
def test_what_may_be_said_is_no_statement(cue: str) -> None:
    text = f"The minister {cue} the figures."
    assert is_possible(text, draft(text, "The minister", cue, "the figures"))


@pytest.mark.parametrize("cue", ["has openly", "had reportedly", "doesn't even", "would also"])
def test_a_cue_without_its_verb_is_none(cue: str) -> None:
    text = f"The port {cue} the cranes."
    told = draft(text, "The port", cue, "the cranes")
    assert is_empty(text, told) and is_no_statement(text, told)


@pytest.mark.parametrize("cue", ["reportedly", "has warned", ":", "is adamant"])
def test_a_cue_with_a_word_that_tells_something_is_not_empty(cue: str) -> None:
    text = f"The port {cue} the cranes."
    assert not is_empty(text, draft(text, "The port", cue, "the cranes"))


def test_what_nobody_would_do_is_a_fact() -> None:
    text = "Neither port would endorse the plan."
    assert not is_possible(text, draft(text, "Neither port", "would endorse", "the plan"))


@pytest.mark.parametrize(
    ("cue", "content"),
    [("called", "“Learning at Sea”"), ("was commonly called", '"the Old Bell."'), ("was renamed", "Harbour Street")],
)
def test_a_name_given_is_no_statement(cue: str, content: str) -> None:
    text = f"The scheme {cue} {content} was new"
    assert is_naming(text, draft(text, "The scheme", cue, content))


@pytest.mark.parametrize(("cue", "content"), [("called", "him “a fool”"), ("called", "the plan unworkable")])
def test_what_somebody_is_called_is_a_statement(cue: str, content: str) -> None:
    text = f"The mayor {cue} {content} again"
    assert not is_naming(text, draft(text, "The mayor", cue, content))


def test_a_deed_by_which_something_is_said_is_a_statement() -> None:
    text = "Forty captains signed a letter urging the port to wait."
    assert not is_action(text, draft(text, "Forty captains", "signed a letter urging", "the port to wait"))
    assert is_action(text, draft(text, "Forty captains", "signed a letter", "the port to wait"))


def test_a_lawsuit_filed_is_an_action() -> None:
    text = "The captains filed a lawsuit against the port."
    assert is_action(text, draft(text, "The captains", "filed a lawsuit against", "the port"))


@pytest.mark.parametrize(
    ("cue", "content"), [("claimed", "forty lives in a week"), ("called", "the police to the quay"), ("called", "911")]
)
def test_idioms_of_saying_are_deeds(cue: str, content: str) -> None:
    text = f"The storm {cue} {content}."
    assert is_idiom(text, draft(text, "The storm", cue, content))


def test_what_would_later_be_said_was_said() -> None:
    text = "She would later say the quay was safe."
    assert not is_possible(text, draft(text, "She", "would later say", "the quay was safe"))


def test_a_participle_that_names_something_is_no_statement() -> None:
    text = "It has a coat called a slippery skin."
    found = replace(draft(text, "It", "called", "a slippery skin"), source=())
    assert is_naming(text, found)
