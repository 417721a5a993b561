"""By which channel a statement was made."""

import pytest

from sayso.language.grammar import Grammar, Grammarian
from sayso.span import Span
from sayso.statement import Statement
from sayso.statements.channel import tell_channels


@pytest.fixture(scope="module")
def grammarian() -> Grammarian:
    return Grammarian.load()


def made(text: str, source: str, cue: str, content: str) -> Statement:
    def at(words: str) -> tuple[Span, ...]:
        return (Span.of(text, text.index(words), text.index(words) + len(words)),) if words else ()

    return Statement(id="s1", source=at(source), cue=at(cue), content=at(content))


def test_a_letter_named_beside_the_cue_is_the_channel(grammarian: Grammarian) -> None:
    text = "The mayor said in a letter that the wall would hold."
    told = tell_channels(text, [made(text, "The mayor", "said", "that the wall would hold")], grammarian(text))
    assert told[0][0] == "letter"


def test_without_words_there_is_no_channel() -> None:
    text = "The mayor said in a letter that the wall would hold."
    statement = made(text, "The mayor", "said", "that the wall would hold")
    assert tell_channels(text, [statement], Grammar.of([])) == [(None, None)]
