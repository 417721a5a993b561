"""Countries and bodies that speakers belong to or speak for, where the article states them."""

from __future__ import annotations

import pytest

from sayso.article import Article
from sayso.language.grammar import Grammar
from sayso.span import Span
from sayso.speakers import resolve_speakers
from sayso.speakers.affiliation import affiliation_of
from sayso.statement import Statement


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("French Foreign Minister", "France"),
        ("Russia's foreign minister", "Russia"),
        ("US Secretary of State", "United States"),
        ("president of France", "France"),
        ("a spokesman for the ministry", "the ministry"),
        ("spokeswoman for the Harbour Trust", "Harbour Trust"),
        ("Hong Kong director of Clean Rivers International", "Clean Rivers International"),
        ("Greenpeace campaigner", "Greenpeace"),
        ("a Ministry of Ports spokeswoman", "Ministry of Ports"),
        ("The Harbour Trust's", "Harbour Trust"),
        ("Energy Department spokeswoman", "Energy Department"),
        ("the White House press secretary", "White House"),
        ("an analyst at Marwick Bank, former minister of Peru", "Marwick Bank"),
        ("mayor of Paris", "Paris"),
        ("U.S. officials", "United States"),
        ("a German diplomat", "Germany"),
        ("Minister of Fisheries", None),
        ("the 68-year-old senator", None),
        ("former French president", None),
        ("chief of staff", None),
        ("Deputy Prime Minister", None),
        ("a man in a green coat", None),
        ("", None),
        (None, None),
    ],
)
def test_a_role_tells_whose_it_is(words: str | None, expected: str | None) -> None:
    assert affiliation_of(words) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Norwegian Prime Minister Anna Lindqvist", "Norway"),
        ("Anna Lindqvist of Greenpeace", "Greenpeace"),
        ("Anna Lindqvist, director of the Harbour Trust", "Harbour Trust"),
        ("A spokesman for the ministry", "the ministry"),
        ("Anna Lindqvist", None),
        ("The Harbour Trust", None),
        ("Forest officials", None),
        ("Kremlin officials", "Kremlin"),
        ("UNESCO officials", "UNESCO"),
    ],
)
def test_a_speaker_has_the_affiliation_that_the_article_states(source: str, expected: str | None) -> None:
    text = f"{source} said the quay was safe."
    statement = Statement(
        id="s1", source=(Span(0, len(source), source),), content=(Span.of(text, len(source) + 6, len(text)),)
    )
    _, speakers = resolve_speakers(Article(text=text), [statement], Grammar.of(()))
    assert [speaker.affiliation for speaker in speakers] == [expected]
