"""The grammar of a text is the one that spaCy tells, however much of it is remembered."""

from __future__ import annotations

import pytest
import spacy

from sayso.language.grammar import PIPELINE, Grammarian

TEXTS = (
    "There were no injuries, the captain said, and there is no reason to worry.",
    "“They ain’t gonna like it,” she said. “Let's go, y'all, we've got ta run!”",
    "The minister has said that he'd resign. Has he resigned? He had had enough, his aides say.",
    "It's the harbour's oldest crane: the engineers, who don't trust it, want it gone.",
    "“Come on,” the mayor told the ferry's crew;  “I can't and won't wait.”\n\nShe could have been leaving by then.",
)


@pytest.fixture(scope="module")
def grammarian() -> Grammarian:
    return Grammarian.load()


@pytest.mark.parametrize("text", TEXTS)
def test_words_have_the_forms_that_spacy_tells_at_first_and_when_they_are_met_again(
    grammarian: Grammarian, text: str
) -> None:
    told = [
        (word.text, word.pos_, word.tag_, word.dep_, word.lemma_.lower())
        for paragraph in text.split("\n\n")
        for word in spacy.load(PIPELINE, exclude=["ner"])(paragraph)
        if not word.is_space
    ]
    for _ in range(2):
        words = grammarian(text).words
        assert [(word.text, word.pos, word.tag, word.dep, word.lemma) for word in words] == told


def test_the_words_remembered_are_bounded(grammarian: Grammarian, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.language.word_forms._MOST", 20)
    for _ in range(2):
        for text in TEXTS:
            assert all(word.lemma and word.pos for word in grammarian(text).words)
    assert len(grammarian.forms._told) < 60
