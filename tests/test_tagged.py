"""Words right before "she said" are hers alone, whoever spoke or nodded in the sentence before."""

from __future__ import annotations

import pytest

from sayso.article import Article
from sayso.statements.draft import Draft, Ranges
from sayso.statements.finder import StatementFinder
from sayso.statements.tagged import keep_with_tags

FINDER = StatementFinder.load(threads=1)


def found(text: str) -> list[tuple[str, str, str]]:
    return [(each.source_text, each.cue_text, each.content_text) for each in FINDER(Article(text=text, language="en"))]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            '"I will sign it," Mara Lund told the board. "Thirty men are left," Vidal wrote in an email.',
            ("Mara Lund", "told", '"I will sign it,"'),
            ("Vidal", "wrote", '"Thirty men are left,"'),
        ),
        (
            "The mill burned on Friday, firefighters said. “They saved my cat,” a neighbour said.",
            ("firefighters", "said", "The mill burned on Friday"),
            ("a neighbour", "said", "“They saved my cat,”"),
        ),
    ],
)
def test_each_says_what_stands_before_the_tag(
    text: str, first: tuple[str, str, str], second: tuple[str, str, str]
) -> None:
    assert found(text) == [first, second]


def test_whoever_nods_before_somebody_speaks_has_said_nothing() -> None:
    assert found('Lund nodded. "We tried that twice," she said.') == [("she", "said", '"We tried that twice,"')]


def place(text: str, words: str) -> Ranges:
    start = text.index(words)
    return ((start, start + len(words)),)


def test_who_reports_a_tagged_statement_keeps_all_of_it() -> None:
    text = 'The Post reported: "It is sold," the owner said.'
    outer = Draft(place(text, "The Post"), place(text, "reported"), place(text, '"It is sold," the owner said'), 0.9)
    inner = Draft(place(text, "the owner"), place(text, "said"), place(text, '"It is sold,"'), 0.9)
    assert keep_with_tags(text, [outer, inner]) == [outer, inner]
