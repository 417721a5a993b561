"""Parts of speech and lemmas, told once for each word in its use: spaCy's rules for them take half of its time."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

RULES: Final = ("attribute_ruler", "lemmatizer")
"""The parts of spaCy's pipeline that tell, by rules, a word's part of speech and lemma from its tag and its syntax."""

# What those rules tell of a word from the words beside it begins with one of these ("ai n't", "gon na", "let 's").
_BEGINS: Final = frozenset(("ai", "gon", "got", "let", "c'm", "y", "y'"))
_EXPLETIVE: Final = "expl"
# Names go on for ever: after some thousands of articles, what was told is forgotten.
_MOST: Final = 200_000


@dataclass(slots=True)
class WordForms:
    """Tells part of speech and lemma of words by the rules of a spaCy pipeline, which it is given switched off.

    The rules look at a word, its tag and its place in the syntax, and at few words together: what they said of a word
    they will say again. `tests/test_grammar.py` compares with spaCy's own.
    """

    pipeline: Any
    _told: dict[tuple[str, str, str], tuple[str, str]] = field(default_factory=dict)

    def __call__(self, doc: Any) -> list[tuple[str, str]]:
        """Universal Dependencies' part of speech and the lemma in lower case of each word of a parsed `doc`."""
        uses = [(word.text, word.tag_, word.dep_) for word in doc]
        if any(dep == _EXPLETIVE or text.lower() in _BEGINS for text, _, dep in uses):
            return self._by_rule(doc)
        told = self._told
        unknown = [number for number, use in enumerate(uses) if use not in told]
        if unknown:
            if len(told) > _MOST:
                told.clear()
                unknown = list(range(len(uses)))
            for number, form in zip(unknown, self._by_rule(_alone(doc, unknown)), strict=True):
                told[uses[number]] = form
        return [told[use] for use in uses]

    def _by_rule(self, doc: Any) -> list[tuple[str, str]]:
        for name in RULES:
            doc = self.pipeline.get_pipe(name)(doc)
        return [(word.pos_, word.lemma_.lower()) for word in doc]


def _alone(doc: Any, numbers: list[int]) -> Any:
    """Some words of a document as one of their own, with their tags and the names of their places in the syntax."""
    # Not at the top: spaCy takes a second to load, and not every command needs it.
    from spacy.tokens import Doc

    words = [doc[number] for number in numbers]
    return Doc(
        doc.vocab,
        words=[word.text for word in words],
        tags=[word.tag_ for word in words],
        deps=[word.dep_ for word in words],
        heads=list(range(len(words))),
    )
