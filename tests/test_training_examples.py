"""What training learns from: attributions of a corpus in word pieces, cut into windows."""

import random
from pathlib import Path

import pytest
from tokenizers import Tokenizer

from sayso.errors import InputError
from sayso.statements.model import default_folder
from sayso.training.corpus import read_corpus
from sayso.training.examples import TokenizedText, sample_windows, tokenize_corpus

TEXT = "“We will stay,” the Mayor said.\n\nShe left the hall at noon."


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return Tokenizer.from_file(str(default_folder() / "tokenizer.json"))


@pytest.fixture
def corpus(tmp_path: Path, tokenizer: Tokenizer) -> list[TokenizedText]:
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "town.txt").write_text(TEXT, "utf8")
    lines = []
    for number, (role, words) in enumerate(
        [("Source", "the Mayor"), ("Cue", "said"), ("Content", "“We will stay,”")], start=1
    ):
        start = TEXT.index(words)
        lines.append(f"T{number}\t{role} {start} {start + len(words)}\t{words}")
    lines.append("E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3")
    for annotator in ("a1", "a2"):
        (tmp_path / "attributions" / f"town_{annotator}.ann").write_text("\n".join(lines), "utf8")
    return tokenize_corpus(read_corpus(tmp_path), tokenizer)


def test_attributions_are_placed_on_their_word_pieces(corpus: list[TokenizedText]) -> None:
    (article,) = corpus
    assert len(article.annotators) == 2
    (attributed,) = article.annotators[0]

    def words(place: tuple[int, int]) -> str:
        first, last = place
        return TEXT[article.tokens.starts[first] : article.tokens.ends[last - 1]]

    assert words(attributed.cue) == "said"
    assert [words(place) for place in attributed.source] == ["the Mayor"]
    assert [words(place) for place in attributed.content] == ["“We will stay,”"]


def test_a_pass_takes_every_word_piece_once_and_tags_the_roles(corpus: list[TokenizedText]) -> None:
    for seed in range(5):
        windows = sample_windows(corpus, random.Random(seed))
        assert sum(len(window.ids) for window in windows) == len(corpus[0].tokens)
        tags = [int((window.tags[role] > 0).sum()) for role in range(3) for window in windows if window.attributions]
        assert tags == [1, 2, 6]


def test_a_folder_of_another_layout_is_told_apart(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="PolNeAR"):
        read_corpus(tmp_path)
