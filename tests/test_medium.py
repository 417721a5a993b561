"""Which outlet carried a statement."""

import pytest

from sayso.language.grammar import Grammar, Grammarian
from sayso.span import Span
from sayso.statement import Statement
from sayso.statements.medium import find_media


@pytest.fixture(scope="module")
def grammarian() -> Grammarian:
    return Grammarian.load()


def made(text: str, source: str, cue: str, content: str) -> Statement:
    def at(words: str) -> tuple[Span, ...]:
        return (Span.of(text, text.index(words), text.index(words) + len(words)),) if words else ()

    return Statement(id="s1", source=at(source), cue=at(cue), content=at(content))


def test_an_outlet_that_is_told_is_the_medium(grammarian: Grammarian) -> None:
    text = "The mayor told Reuters the wall would hold."
    found = find_media(text, [made(text, "The mayor", "told", "the wall would hold")], grammarian(text))
    assert found[0] is not None
    assert found[0].text == "Reuters"


def test_without_words_there_is_no_medium() -> None:
    text = "The mayor said the wall would hold."
    assert find_media(text, [made(text, "The mayor", "said", "the wall would hold")], Grammar.of([])) == [None]


def test_an_outlet_that_was_told_carries_nothing_that_is_reported_inside(grammarian: Grammarian) -> None:
    text = 'The mayor told Reuters, "The bakers want to stay."'
    outer = made(text, "The mayor", "told", '"The bakers want to stay."')
    inner = Statement(
        id="s2",
        source=made(text, "The bakers", "", "").source,
        cue=made(text, "want", "", "").source,
        content=made(text, "to stay", "", "").source,
        within="s1",
    )
    found = find_media(text, [outer, inner], grammarian(text))
    assert found[0] is not None
    assert found[1] is None
