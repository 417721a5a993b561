"""Negations beside the cue: which of them make a statement denied or withheld, and which do not."""

import pytest

from sayso.language.grammar import Grammar
from sayso.statement import Statement
from sayso.statements.polarity import tell_polarities
from stated import stated


def polarity(text: str, source: str, cue: str, content: str) -> str:
    return tell_polarities(text, [stated(text, source, cue, content)], Grammar.of(()))[0]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "expected"),
    [
        ("The baker not only said the oven was old.", "The baker", "said", "the oven was old", "affirmed"),
        ("The baker could not resist saying it was old.", "The baker", "could not resist saying", "it was", "affirmed"),
        ("The baker never fails to mention the oven.", "The baker", "never fails to mention", "the oven", "affirmed"),
        ("The baker did not hesitate to say it was old.", "The baker", "say", "it was old", "affirmed"),
        ("Nobody believed the oven was old.", "Nobody", "believed", "the oven was old", "denied"),
        ("No one said who lit the oven.", "No one", "said", "who lit the oven", "withheld"),
        ("The baker did not deny that it was old.", "The baker", "did not deny", "that it was old", "withheld"),
        ("The baker has yet to explain the fire.", "The baker", "explain", "the fire", "withheld"),
        ("The baker doesn’t think it was old.", "The baker", "doesn’t think", "it was old", "denied"),
        ("The baker said it was not old.", "The baker", "said", "it was not old", "affirmed"),
    ],
)
def test_only_a_negation_of_the_cue_counts(text: str, source: str, cue: str, content: str, expected: str) -> None:
    assert polarity(text, source, cue, content) == expected


def test_a_statement_without_a_cue_is_affirmed() -> None:
    assert tell_polarities("", [Statement(id="s1")], Grammar.of(())) == ["affirmed"]
