"""Negations beside the cue: which of them make a statement denied or withheld, and which do not."""

import pytest

from sayso.language.grammar import Grammar, Grammarian
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
        ("No 10 confirmed the oven was old.", "No 10", "confirmed", "the oven was old", "affirmed"),
        ("No. 11 said the oven was old.", "No. 11", "said", "the oven was old", "affirmed"),
        ("No one said who lit the oven.", "No one", "said", "who lit the oven", "withheld"),
        ("The baker did not deny that it was old.", "The baker", "did not deny", "that it was old", "withheld"),
        ("The baker has yet to explain the fire.", "The baker", "explain", "the fire", "withheld"),
        ("The baker doesn’t think it was old.", "The baker", "doesn’t think", "it was old", "denied"),
        ("The baker said it was not old.", "The baker", "said", "it was not old", "affirmed"),
    ],
)
def test_only_a_negation_of_the_cue_counts(text: str, source: str, cue: str, content: str, expected: str) -> None:
    assert polarity(text, source, cue, content) == expected


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "expected"),
    [
        ("The baker dismissed the claim that it burned.", "The baker", "dismissed", "the claim that it", "denied"),
        ("The baker brushed aside rumours of a fire.", "The baker", "brushed aside", "rumours of a fire", "denied"),
        ("The baker played down fears of a fire.", "The baker", "played down fears of", "a fire", "denied"),
        ("The baker rejects the accusation.", "The baker", "rejects", "the accusation", "denied"),
        ("The baker rejected the offer.", "The baker", "rejected", "the offer", "affirmed"),
        ("The judge denied bail.", "The judge", "denied", "bail", "affirmed"),
        ("The baker disagreed that it was old.", "The baker", "disagreed", "that it was old", "denied"),
        ("The baker was unable to say who came.", "The baker", "was unable to say", "who came", "withheld"),
        ("The baker remained silent on the fire.", "The baker", "remained silent on", "the fire", "withheld"),
        ("The baker stopped short of blaming us.", "The baker", "stopped short of blaming", "us", "withheld"),
        ("The baker refused to rule out a sale.", "The baker", "refused", "to rule out a sale", "withheld"),
        ("The baker has not decided whether to sell.", "The baker", "has not decided", "whether to sell", "withheld"),
        ("Not everyone agreed that it was old.", "Not everyone", "agreed", "that it was old", "denied"),
    ],
)
def test_a_claim_put_away_is_denied_and_silence_withholds(
    text: str, source: str, cue: str, content: str, expected: str
) -> None:
    assert polarity(text, source, cue, content) == expected


def test_a_negation_that_stands_apart_counts(grammarian: Grammarian) -> None:
    text = "The baker had not, as of Monday, announced any plans."
    statement = stated(text, "The baker", "announced", "any plans")
    assert tell_polarities(text, [statement], grammarian(text)) == ["withheld"]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("“We are not for sale,” Ana Reyes told reporters.", "Ana Reyes", "told", "“We are not for sale,”"),
        ('"It was not a foul," Ruth Ames insisted.', "Ruth Ames", "insisted", '"It was not a foul,"'),
        (
            "The ferry will not sail on Sunday, the baker said.",
            "the baker",
            "said",
            "The ferry will not sail on Sunday",
        ),
        ('"That has not happened yet," she added.', "she", "added", '"That has not happened yet,"'),
    ],
)
def test_what_is_said_before_the_cue_may_be_negated_and_is_said_all_the_same(
    text: str, source: str, cue: str, content: str, grammarian: Grammarian
) -> None:
    assert tell_polarities(text, [stated(text, source, cue, content)], grammarian(text)) == ["affirmed"]


def test_a_statement_without_a_cue_is_affirmed() -> None:
    assert tell_polarities("", [Statement(id="s1")], Grammar.of(())) == ["affirmed"]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "expected"),
    [
        ("The baker does not recommend rye.", "The baker", "does not recommend", "rye", "denied"),
        ("The baker has not recommended rye.", "The baker", "has not recommended", "rye", "withheld"),
        ("The baker does not say who lit it.", "The baker", "does not say", "who lit it", "withheld"),
        ("The baker expressed no regret for the fire.", "The baker", "expressed no regret for", "the fire", "denied"),
        ("The baker showed little interest in rye.", "The baker", "showed", "little interest in rye", "denied"),
        ("The baker made no comment on the fire.", "The baker", "made no comment on", "the fire", "withheld"),
        ("The baker expressed regret for no fire.", "The baker", "expressed regret for", "no fire", "affirmed"),
    ],
)
def test_where_somebody_stands_is_denied_and_silence_is_withheld(
    text: str, source: str, cue: str, content: str, expected: str
) -> None:
    assert polarity(text, source, cue, content) == expected
