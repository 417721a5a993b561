"""Sentences taken out of their article, as a content is read again."""

import random

from sayso.training.alone import take_sentences
from sayso.training.corpus import AnnotatedText, Attribution

TEXT = (
    "The mayor said the bridge would reopen in June. Dr. Ash watched the river rise all that night.\n\n"
    "“The bridge is closed until further notice. Nobody should try to cross it before then,” the mayor said."
)


def place(words: str, start: int = 0) -> tuple[tuple[int, int], ...]:
    at = TEXT.index(words, start)
    return ((at, at + len(words)),)


def article() -> AnnotatedText:
    second = TEXT.index("“The bridge")
    first = Attribution(source=place("The mayor"), cue=place("said"), content=place("the bridge would reopen in June"))
    quoted = Attribution(
        source=place("the mayor", second),
        cue=place("said", second),
        content=place("“The bridge is closed until further notice. Nobody should try to cross it before then,”"),
    )
    return AnnotatedText("bridge", TEXT, ((first, quoted),))


def test_a_sentence_taken_alone_keeps_its_attributions_on_the_same_words() -> None:
    for seed in range(20):
        alone = take_sentences(article(), random.Random(seed))
        (attribution,) = alone.annotators[0]
        words = [
            alone.text[start:end].lower()
            for ((start, end),) in (attribution.source, attribution.cue, attribution.content)
        ]
        assert words == ["the mayor", "said", "the bridge would reopen in june"]


def test_sentences_of_a_quotation_and_of_parts_of_attributions_are_not_taken() -> None:
    for seed in range(20):
        alone = take_sentences(article(), random.Random(seed))
        assert "Nobody" not in alone.text
        assert "closed until" not in alone.text


def test_a_stop_after_a_title_ends_no_sentence() -> None:
    alone = take_sentences(article(), random.Random(1))
    assert "Dr. Ash watched the river rise all that night." in alone.text


def test_some_sentences_begin_as_contents_do() -> None:
    openings = {take_sentences(article(), random.Random(seed)).text.split(" ")[0] for seed in range(40)}
    assert "that" in openings
    assert "The" in openings
