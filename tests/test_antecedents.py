"""The ranker of pronouns' candidates: learned from examples, kept as JSON, asked by the resolver."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest

from sayso.article import Article
from sayso.errors import ModelError
from sayso.language.grammar import Grammar
from sayso.span import Span
from sayso.speakers import resolve_speakers
from sayso.speakers.antecedents import load_ranker, ranker_of, sort_of
from sayso.speakers.members import Member
from sayso.speakers.ranking import FEATURES, Choice, Evidence, rank_by_hand
from sayso.statement import Statement
from sayso.training.antecedents import Example, chance_of_right, learn

ANA_THEN_TOM = "Ana Lindqvist spoke first. Tom Okoye listened. He said the quay was safe."


def evidence(**known: float) -> Evidence:
    return Evidence(**{field.name: 0.0 for field in fields(Evidence)} | known)


def test_a_ranker_adds_up_weighted_evidence() -> None:
    weights = {sort: dict.fromkeys(FEATURES, 0.0) | {"subject": 2.0, "often": 0.5} for sort in ("one", "many")}
    members = (Member("Ana Lindqvist", "person"), Member("Tom Okoye", "person"))
    choice = Choice("he", Span(0, 2, "He"), members, (evidence(subject=1.0), evidence(often=3.0)))
    assert ranker_of(weights)(choice) == [2.0, 1.5]


def test_a_ranker_without_all_its_weights_is_refused() -> None:
    with pytest.raises(ModelError, match="no weight for"):
        ranker_of({"one": {"often": 1.0}, "many": {"often": 1.0}})


@pytest.mark.parametrize(("head", "sort"), [("he", "one"), ("she", "one"), ("they", "many"), ("it", "thing")])
def test_pronouns_are_of_three_sorts(head: str, sort: str) -> None:
    assert sort_of(head) == sort


def test_the_shipped_ranker_and_the_one_by_hand_take_who_agrees() -> None:
    at = ANA_THEN_TOM.index("He said")
    statement = Statement(
        id="s1", source=(Span(at, at + 2, "He"),), content=(Span.of(ANA_THEN_TOM, at + 8, len(ANA_THEN_TOM)),)
    )
    for rank in (load_ranker(), rank_by_hand):
        _, speakers = resolve_speakers(Article(text=ANA_THEN_TOM), [statement], Grammar.of(()), rank=rank)
        assert [speaker.name for speaker in speakers] == ["Tom Okoye"]


def test_what_the_right_candidates_share_is_learned() -> None:
    rng = np.random.default_rng(1)
    newer = FEATURES.index("opens")
    examples = []
    for _ in range(40):
        table = rng.normal(size=(3, len(FEATURES)))
        table[:, newer] = [0.0, 1.0, 0.0]
        examples.append(Example("one", table, np.array([False, True, False]), 1.0))
    learned = learn(examples, steps=100)
    share, _ = chance_of_right(learned, examples)
    assert share > 0.9
    assert learned["one"]["opens"] > 1.0


def test_a_name_of_one_word_that_he_takes_up_is_a_persons() -> None:
    text = "Marwick said the quay was safe. He warned of storms."
    one = Statement(id="s1", source=(Span(0, 7, "Marwick"),), content=(Span.of(text, 13, 30),))
    two = Statement(id="s2", source=(Span(32, 34, "He"),), content=(Span.of(text, 42, 51),))
    _, speakers = resolve_speakers(Article(text=text), [one, two], Grammar.of(()))
    assert [(speaker.name, speaker.kind) for speaker in speakers] == [("Marwick", "person")]
