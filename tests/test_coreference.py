"""Speakers measured against coreference, on a text of our own in OntoGUM's form."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.errors import InputError
from sayso.evaluate.coreference import answerable, probe_text, score_coreference, source_like
from sayso.evaluate.coreference_corpus import GumText, gum_texts
from sayso.language.grammar import Grammar
from sayso.speakers.ranking import rank_by_hand

SENTENCES = [
    [
        "Anna Anna PROPN 3 nsubj (1",
        "Lindqvist Lindqvist PROPN 1 flat 1)",
        "won win VERB 0 root _",
        ". . PUNCT 3 punct _",
    ],
    ["She she PRON 2 nsubj (1)", "said say VERB 0 root _", "so so ADV 2 advmod _", ". . PUNCT 2 punct _"],
    ["The the DET 2 det (2", "quay quay NOUN 3 nsubj 2)", "do do AUX 0 root _", "n't not PART 3 advmod _"],
]


def conllu(*, joined: bool = True) -> str:
    blocks = []
    for number, sentence in enumerate(SENTENCES):
        lines = ["# newpar"] if number != 1 else []
        for place, token in enumerate(sentence, start=1):
            form, lemma, pos, head, role, entity = token.split()
            misc = "_" if entity == "_" else f"Entity={entity}"
            if form == "do" and joined:
                lines.append(f"{place}-{place + 1}\tdon't" + "\t_" * 8)
            lines.append("\t".join([str(place), form, lemma, pos, "X", "_", head, role, "_", misc]))
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n\n"


@pytest.fixture
def gum(tmp_path: Path) -> GumText:
    (tmp_path / "GUM_news_quay.conllu").write_text(conllu(), "utf8")
    return next(gum_texts(tmp_path))


def test_a_text_is_put_together_with_its_paragraphs_and_joined_words(gum: GumText) -> None:
    assert (gum.name, gum.genre) == ("GUM_news_quay", "news")
    assert gum.text == "Anna Lindqvist won . She said so .\n\nThe quay don't"
    assert [(m.entity, m.text, m.is_subject) for m in gum.mentions] == [
        ("1", "Anna Lindqvist", True),
        ("1", "She", True),
        ("2", "The quay", True),
    ]


def test_what_never_speaks_is_not_like_a_source(gum: GumText) -> None:
    assert [m.text for m in source_like(gum)] == ["Anna Lindqvist", "She"]
    assert [m.text for m in answerable(gum)] == ["She"]


def test_a_pronoun_resolved_to_its_entity_scores(gum: GumText) -> None:
    score = score_coreference([probe_text(gum, (), Grammar.of(()), rank=rank_by_hand)])
    assert (score.figures["pronouns"], score.figures["conll_f1"], score.figures["mentions"]) == (1.0, 1.0, 1)
    assert score.faults == ()


def test_a_name_used_again_in_a_later_part_is_the_same_entity(tmp_path: Path) -> None:
    again = (
        conllu()
        + "1\tAnna\tAnna\tPROPN\tX\t_\t3\tnsubj\t_\tEntity=(7\n2\tLindqvist\tL\tPROPN\tX\t_\t1\tflat\t_\tEntity=7)\n"
    )
    (tmp_path / "GUM_news_quay.conllu").write_text(again, "utf8")
    assert {m.entity for m in next(gum_texts(tmp_path)).mentions if "Lindqvist" in m.text} == {"1"}


def test_a_folder_without_texts_or_with_a_damaged_one_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no CoNLL-U files"):
        list(gum_texts(tmp_path))
    (tmp_path / "bad.conllu").write_text("1\tword\n", "utf8")
    with pytest.raises(InputError, match=r"bad\.conllu"):
        list(gum_texts(tmp_path))
