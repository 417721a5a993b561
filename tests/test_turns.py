"""Interviews and transcripts: who speaks stands before a colon."""

from __future__ import annotations

from sayso.statements.draft import Draft
from sayso.statements.turns import find_turns

INTERVIEW = """An interview with the captain.

Post: Will the ferry run on Sunday?

Reyes: It will.

Post: And on Monday?

Note: The pier was closed.

Post: Thank you.

((HP)) : Where do you live?

((HP)): And why?

((HP)) : Is it cold?"""


def parts(text: str, draft: Draft) -> tuple[str, str, str]:
    source, cue, content = (text[slice(*ranges[0])] for ranges in (draft.source, draft.cue, draft.content))
    return source, cue, content


def test_a_label_that_comes_again_speaks_in_each_of_its_paragraphs() -> None:
    assert [parts(INTERVIEW, turn) for turn in find_turns(INTERVIEW, [])] == [
        ("Post", ":", "Will the ferry run on Sunday?"),
        ("Post", ":", "And on Monday?"),
        ("Post", ":", "Thank you."),
        ("((HP))", ":", "Where do you live?"),
        ("((HP))", ":", "And why?"),
        ("((HP))", ":", "Is it cold?"),
    ]


def test_a_turn_that_is_found_already_is_not_found_twice() -> None:
    (first, *_) = find_turns(INTERVIEW, [])
    assert len(find_turns(INTERVIEW, [first])) == 6


def test_labels_that_come_once_are_headings() -> None:
    assert find_turns("Where: the pier.\n\nWhen: noon.\n\nWho: everyone.", []) == []


def test_labels_of_captions_and_credits_do_not_speak() -> None:
    captions = "The fair.\n\nImage: Tom Okoye.\n\nImage: Sam Holt.\n\nImage: Tom Okoye."
    assert find_turns(captions, []) == []
