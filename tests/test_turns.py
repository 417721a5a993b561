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
        ("Reyes", ":", "It will."),
        ("Post", ":", "And on Monday?"),
        ("Post", ":", "Thank you."),
        ("((HP))", ":", "Where do you live?"),
        ("((HP))", ":", "And why?"),
        ("((HP))", ":", "Is it cold?"),
    ]


def test_a_turn_that_is_found_already_is_not_found_twice() -> None:
    (first, *_) = find_turns(INTERVIEW, [])
    assert len(find_turns(INTERVIEW, [first])) == 7


def test_labels_that_come_once_are_headings() -> None:
    assert find_turns("Where: the pier.\n\nWhen: noon.\n\nWho: everyone.", []) == []


def test_labels_of_captions_and_credits_do_not_speak() -> None:
    captions = "The fair.\n\nImage: Tom Okoye.\n\nImage: Sam Holt.\n\nImage: Tom Okoye."
    assert find_turns(captions, []) == []


def test_in_a_conversation_each_turn_is_the_whole_of_its_paragraph() -> None:
    text = (
        "Good evening from the harbour hall.\n\nMODERATOR: Has the board agreed to talks?\n\n"
        "MAYOR QUILL: Not yet. The clerk told me that he would answer within a week.\n\n"
        "QUESTION: Who pays?\n\nSEN. DOYLE (R-OH): (laughing) Nobody knows that.\n\nMAYOR QUILL: The state. It must."
    )
    colon = text.index("QUILL:") + len("QUILL")
    cut = Draft(((colon - len("MAYOR QUILL"), colon),), ((colon, colon + 1),), ((colon + 2, colon + 9),), 0.9)
    assert parts(text, cut) == ("MAYOR QUILL", ":", "Not yet")
    turns = find_turns(text, [cut])
    assert [(text[slice(*each.source[0])], text[slice(*each.content[0])]) for each in turns] == [
        ("MODERATOR", "Has the board agreed to talks?"),
        ("MAYOR QUILL", "Not yet. The clerk told me that he would answer within a week."),
        ("QUESTION", "Who pays?"),
        ("SEN. DOYLE (R-OH)", "(laughing) Nobody knows that."),
        ("MAYOR QUILL", "The state. It must."),
    ]


def test_a_few_labels_in_an_article_make_no_conversation() -> None:
    text = (
        "The harbour closed.\n\nWhat we know: nothing yet.\n\nThe board met.\n\nThe clerk left.\n\nAnd others.\n\n"
        "What we know: it is shut.\n\nNobody came.\n\nThe lamp went out.\n\nWho pays: the state."
    )
    assert find_turns(text, []) == []
