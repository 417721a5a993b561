"""Whom a question was put to asks nothing: he hears it, and who asks is named after "by" or nowhere."""

from __future__ import annotations

import pytest

from sayso.api import read_text


def questions(text: str) -> list[tuple[str, str, str]]:
    """Source, cue and addressee of every question in a text."""
    read = read_text(text, plain=True)
    return [
        (each.source_text, each.cue_text, " ".join(piece.text for piece in each.addressee))
        for each in read.statements
        if each.cue_text.lower().split()[0] in ("asked", "pressed", "challenged")
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue", "addressee"),
    [
        ("The skipper, asked if she would sail again, smiled.", "", "asked", "The skipper"),
        ("Harbour master Jon Reed, asked whether the crane was safe, laughed.", "", "asked", "Harbour master Jon Reed"),
        ("Pressed on whether she knew, the pilot said the log had been lost.", "", "Pressed on", "the pilot"),
        ("Asked to comment on the delay, the port said it was working on it.", "", "Asked", "the port"),
        ("Lena Foy, asked by reporters whether she would run, shook her head.", "reporters", "asked", "Lena Foy"),
        ("When asked if the mill would close, the owner said nothing was decided.", "", "asked", "the owner"),
    ],
)
def test_whom_a_question_is_put_to_hears_it(text: str, source: str, cue: str, addressee: str) -> None:
    assert questions(text) == [(source, cue, addressee)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The union asked whether the mill would pay.", "The union"),
        ("Ida Holt, the mayor of Selby, asked whether the plan would work.", "Ida Holt, the mayor of Selby,"),
        (
            "Ida Holt, the mayor of Selby, asked whether the plan would work, adding that it was dear.",
            "Ida Holt, the mayor of Selby,",
        ),
    ],
)
def test_who_asks_a_question_is_its_source(text: str, source: str) -> None:
    assert questions(text) == [(source, "asked", "")]
