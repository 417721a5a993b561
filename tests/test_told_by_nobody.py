"""What nobody by name says, who tells of it only at the end, and what looks like a statement and is none."""

from __future__ import annotations

import pytest

from sayso.api import read_text


def said(text: str) -> list[tuple[str, str, str]]:
    return [(each.source_text, each.cue_text, each.content_text) for each in read_text(text, plain=True).statements]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The court heard that Reed had forged the log.", ("", "heard", "that Reed had forged the log")),
        ("The inquest heard how the cable had snapped.", ("", "heard", "how the cable had snapped")),
        ("It is thought that the fire began in the galley.", ("", "is thought", "that the fire began in the galley")),
        ("It is widely believed that two men fled.", ("", "is widely believed", "that two men fled")),
    ],
)
def test_what_nobody_by_name_says(text: str, found: tuple[str, str, str]) -> None:
    assert said(text) == [found]


def test_a_court_hears_what_it_is_told() -> None:
    (heard,) = read_text("The court heard that Reed had forged the log.", plain=True).statements
    assert [piece.text for piece in heard.addressee] == ["The court"]
    assert heard.channel == "court"


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Lund warned her crew that the race was lost, two sailors who attended said.",
            "two sailors who attended",
            "Lund warned her crew that the race was lost",
        ),
        (
            "Reed told colleagues he would quit, three people who were present said.",
            "three people who were present",
            "Reed told colleagues he would quit",
        ),
        (
            "The yard will be sold, a person briefed on the talks said on Friday.",
            "a person briefed on the talks",
            "The yard will be sold",
        ),
    ],
)
def test_who_tells_of_it_at_the_end_says_all_of_it(text: str, source: str, content: str) -> None:
    assert (source, "said", content) in said(text)


def test_who_appeals_for_something_does_so_in_words() -> None:
    assert [each[0] for each in said("He was seen by police, who appealed for witnesses.")] == ["who"]


@pytest.mark.parametrize(
    "text",
    [
        "She later deleted the post.",
        "Anyone with information should ring 101, quoting reference 447.",
        "The villagers heard that night a crack in the wall.",
    ],
)
def test_what_is_no_statement(text: str) -> None:
    assert not [each for each in said(text) if each[1] in ("later", "quoting", "heard")]


def test_a_command_is_not_a_statement_inside_another() -> None:
    assert [each[0] for each in said('"Call it a dinghy," Reeve told viewers.')] == ["Reeve"]


def test_how_something_is_condemned_is_not_what_is() -> None:
    found = said("“We condemn, in the strongest terms, the raid on the port,” the ministry said.")
    assert ("We", "condemn", "the raid on the port") in found


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The pilot said in a speech in Selby that he was sorry.", "said"),
        ("The yard reported last week that orders fell.", "reported"),
    ],
)
def test_cues_end_with_what_is_said(text: str, cue: str) -> None:
    assert [each[1] for each in said(text)] == [cue]


def test_a_translation_in_brackets_is_not_in_the_words() -> None:
    (found,) = said('"Nous sommes prêts" [We are ready], said Marcel Pagnol.')
    assert found == ("Marcel Pagnol", "said", '"Nous sommes prêts"')
