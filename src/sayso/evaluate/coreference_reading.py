"""OntoGUM's texts, read by Sayso up to the speakers: statements, and grammar where these and likely sources stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.article import Article
from sayso.evaluate.coreference import source_like
from sayso.evaluate.coreference_corpus import GumText, gum_texts
from sayso.language.grammar import Grammar, Grammarian
from sayso.statement import Statement
from sayso.statements import StatementFinder
from sayso.statements.describe import describe, places


@dataclass(frozen=True, slots=True)
class Reading:
    """A text with what the resolver of speakers needs."""

    gum: GumText
    statements: Sequence[Statement]
    grammar: Grammar


def read_gum(folder: Path, *, threads: int = 1) -> Iterator[Reading]:
    """Each text of one split, read with the shipped model.

    Raises InputError as `gum_texts` does, ModelError where there is no model.
    """
    find, tell_grammar = StatementFinder.load(threads=threads), Grammarian.load()
    for gum in gum_texts(folder):
        article = Article(text=gum.text, language="en")
        found = find(article)
        asked = [(mention.start, mention.end) for mention in source_like(gum)]
        grammar = tell_grammar(gum.text, [*(place for each in found for place in places(each)), *asked])
        yield Reading(gum, describe(article, found, grammar), grammar)
