"""Sayso is measured: the figures are those of the judges, and the faults behind them can be listed."""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import corrupted_gold
import small_corpora
from sayso.article import Article
from sayso.cli.evaluate import evaluate_app
from sayso.errors import InputError
from sayso.evaluate.alignment import align
from sayso.evaluate.gold import score_gold
from sayso.evaluate.gold_corpus import gold_texts
from sayso.evaluate.naming import Named, same_speaker
from sayso.evaluate.pages import page_files, score_pages
from sayso.evaluate.polnear import polnear_texts, score_polnear
from sayso.evaluate.readouts import load_readouts
from sayso.reading import Reader
from sayso.span import Span
from sayso.statement import Statement
from small_corpora import TEXT, page_readout, readout, span
from stated import no_grammar


def judge(shared: Path, script: str, corpus: Path, readouts: dict[str, Any], folder: Path) -> Any:
    for name, values in readouts.items():
        (folder / f"{name}.json").write_text(json.dumps(values), "utf8")
    command = [sys.executable, str(shared / "tools" / script), str(corpus), str(folder)]
    return json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)


def test_polnear_figures_are_the_judges(shared: Path, tmp_path: Path) -> None:
    whole, split, rng = shared / "data/polnear/dev", tmp_path / "split", random.Random(1)
    files = sorted((whole / "attributions").glob("*.ann"))[::6]
    for folder, linked in (("attributions", files), ("text", (whole / "text").iterdir())):
        (split / folder).mkdir(parents=True)
        for file in linked:
            (split / folder / file.name).symlink_to(file)
    readouts = {}
    for file in files[1:]:
        name = file.stem.rsplit("_", 1)[0]
        text = (split / f"text/{name}.txt").read_text("utf8")
        readouts[name] = corrupted_gold.polnear_readout(text, file, rng)
    figures = score_polnear(split, readouts).figures
    assert figures == judge(shared, "score_polnear.py", split, readouts, tmp_path)
    assert 0.05 < figures["linked"]["attribution"] < 0.9


@pytest.mark.parametrize("seed", [0, 1])
def test_gold_figures_are_the_judges(shared: Path, tmp_path: Path, seed: int) -> None:
    folder, rng = shared / "data/gold", random.Random(seed)
    readouts = {}
    for file in sorted((folder / "ann").glob("*.json"))[1:]:
        text = (folder / f"text/{file.stem}.txt").read_text("utf8")
        readouts[file.stem] = corrupted_gold.gold_readout(text, file, rng)
    figures = score_gold(folder, readouts).figures
    assert figures == judge(shared, "score_gold.py", folder, readouts, tmp_path)
    assert 0.2 < figures["statement"]["f1"] < 0.95
    assert 0.1 < figures["nesting"] < 0.95


def test_page_figures_are_the_judges(shared: Path, tmp_path: Path) -> None:
    folder, rng = tmp_path / "some", random.Random(3)
    folder.mkdir()
    for country in ("at", "de", "jp", "uk", "us"):
        (folder / country).symlink_to(shared / "data/pages" / country)
    readouts = {}
    for file in sorted(folder.glob("*/*.json")):
        pages = sorted(file.parent.glob(f"{file.stem}_*.html.gz"))
        for page, gold in zip(pages, json.loads(file.read_text("utf8")).values(), strict=False):
            if rng.random() < 0.9:
                readouts[page.name.removesuffix(".html.gz")] = corrupted_gold.page_readout(page, gold, rng)
    figures = score_pages(folder, readouts).figures
    assert figures == judge(shared, "score_pages.py", folder, readouts, tmp_path)
    assert 0.1 < figures["body"] < 0.9


@pytest.fixture
def polnear(tmp_path: Path) -> Path:
    return small_corpora.write_polnear(tmp_path / "polnear")


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    return small_corpora.write_gold(tmp_path / "gold")


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    return small_corpora.write_pages(tmp_path / "pages")


def test_a_perfect_readout_scores_one_everywhere_on_polnear(polnear: Path) -> None:
    ones = {"source": 1.0, "cue": 1.0, "content": 1.0}
    assert score_polnear(polnear, {"weir": readout()}).figures == {
        "articles": 1,
        "without_readout": 0,
        "exact": ones,
        "chars": ones,
        "linked": {"content": 1.0, "source": 1.0, "attribution": 1.0},
    }


def test_an_article_without_a_readout_counts_as_empty(polnear: Path) -> None:
    figures = score_polnear(polnear, {}).figures
    assert figures["without_readout"] == 1
    assert figures["linked"] == {"content": 0.0, "source": 0.0, "attribution": 0.0}


def test_a_source_shifted_by_a_word_is_linked_but_not_exact(polnear: Path) -> None:
    read = readout(s3={"source": [span("ferry company")]})
    figures = score_polnear(polnear, {"weir": read}).figures
    assert figures["exact"]["source"] == round(2 * 2 / (2 * 2 + 1 + 1), 4)
    # Of 22 source characters (Marsh, he, Theferrycompany) the three of "The" are missed.
    assert figures["chars"]["source"] == round(2 * 19 / (2 * 19 + 3), 4)
    assert figures["linked"]["attribution"] == 1.0


def test_a_source_under_the_wrong_cue_is_right_only_unlinked(polnear: Path) -> None:
    read = readout(s1={"source": [span("The ferry company")]}, s3={"source": [span("Marsh")]})
    figures = score_polnear(polnear, {"weir": read}).figures
    assert figures["exact"]["source"] == figures["chars"]["source"] == 1.0
    assert figures["linked"]["attribution"] == round(2 * 1 / (2 * 1 + 2 + 2), 4)
    assert figures["linked"]["content"] == 1.0


def test_a_content_cut_to_under_half_is_a_wrong_attribution(polnear: Path) -> None:
    # "weir" against "thattheweirwouldhold": Dice 2 * 4 / 24 is under 0.5.
    score = score_polnear(polnear, {"weir": readout(s1={"content": [span("weir")]})})
    assert score.figures["linked"]["attribution"] == round(2 * 2 / (2 * 2 + 1 + 1), 4)
    (fault,) = score.faults
    assert (fault.what, fault.field, fault.gold, fault.read) == (
        "wrong",
        "content",
        "that the weir would hold",
        "weir",
    )


def test_pieces_parted_by_white_space_only_are_one_segment(polnear: Path) -> None:
    pieces = [span("that the "), span("weir would hold")]
    assert score_polnear(polnear, {"weir": readout(s1={"content": pieces})}).figures["exact"]["content"] == 1.0


def test_missed_and_spurious_statements_are_listed(polnear: Path, gold: Path) -> None:
    extra = readout()["statements"][0] | {"id": "s9", "cue": [span("sail")], "content": [span("ninety")]}
    read = readout(s2=None)
    read["statements"].append(extra | {"source": []})
    for faults in (score_polnear(polnear, {"weir": read}).faults, score_gold(gold, {"weir": read}).faults):
        assert [(f.item, f.what, f.field) for f in faults] == [
            ("weir", "missed", "statement"),
            ("weir", "spurious", "statement"),
        ]
        assert faults[0].gold == "said: “It has held for ninety years,”"
        assert faults[1].read == "sail: ninety"


def test_a_perfect_readout_scores_one_everywhere_on_gold(gold: Path) -> None:
    figures = score_gold(gold, {"weir": readout()}).figures
    assert (figures.pop("articles"), figures.pop("gold_statements"), figures.pop("predicted_statements")) == (
        1,
        3,
        3,
    )
    assert figures.pop("nesting") is None  # no statement lies in another
    assert figures.pop("statement") == figures.pop("content_chars") == {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert len(figures) == 11
    assert set(figures.values()) == {1.0}


@pytest.mark.parametrize(
    ("field", "change", "figure"),
    [
        ("form", {"s1": {"form": "mixed"}}, 0.6667),
        ("act", {"s3": {"act": "directive"}}, 0.6667),
        ("mode", {"s1": {"mode": "thought"}, "s2": {"mode": None}}, 0.3333),
        ("polarity", {"s1": {"polarity": "denied"}}, 0.6667),
        ("polarity_rare", {"s1": {"polarity": "denied"}}, 0.6667),
        ("polarity_rare", {"s3": {"polarity": "denied"}}, 0.0),
        ("addressee", {"s1": {"addressee": []}}, 0.0),
        ("addressee", {"s3": {"addressee": [span("boats")]}}, 0.6667),
        ("channel", {"s1": {"channel": "letter"}}, 0.0),
        ("when", {"s2": {"when": {"edtf": None}}}, 0.0),
        ("when", {"s1": {"when": {"edtf": "2024"}}}, 0.6667),
        ("speaker", {"s2": {"speaker": "p2"}}, 0.6667),
        ("speaker", {"s2": None}, 0.6667),
        ("speaker_matched", {"s2": None}, 1.0),
    ],
)
def test_a_wrong_field_lowers_its_own_figure(gold: Path, field: str, change: dict[str, Any], figure: float) -> None:
    assert score_gold(gold, {"weir": readout(**change)}).figures[field] == figure


def test_wrong_fields_are_listed_with_both_values(gold: Path) -> None:
    change = {"s1": {"channel": "letter", "speaker": "p2"}}
    faults = score_gold(gold, {"weir": readout(**change)}).faults
    assert [(f.what, f.field, f.gold, f.read) for f in faults] == [
        ("wrong", "speaker", "Edda Marsh", "the ferry company"),
        ("wrong", "channel", "meeting", "letter"),
    ]


def test_nesting_counts_links_between_statements(gold: Path) -> None:
    annotation = json.loads((gold / "ann/weir.json").read_text("utf8"))
    annotation["statements"][1]["in"] = "s1"
    (gold / "ann/weir.json").write_text(json.dumps(annotation), "utf8")
    assert score_gold(gold, {"weir": readout(s2={"in": "s1"})}).figures["nesting"] == 1.0
    assert score_gold(gold, {"weir": readout(s2={"in": "s1"}, s3={"in": "s1"})}).figures["nesting"] == 0.6667
    assert score_gold(gold, {"weir": readout(s2={"in": "s3"})}).figures["nesting"] == 0.0


@pytest.mark.parametrize(
    ("kind", "gold_name", "read_name", "same"),
    [
        ("person", "Edda Marsh", "Marsh", True),
        ("person", "Edda Marsh", "Mayor Edda Marsh", True),
        ("person", "Edda Marsh", "Otto Marsh", False),
        ("person", "Élodie Brandt", "Elodie Brandt", True),
        ("person", "Edda Marsh", None, False),
        ("organization", "the Harbour Board", "Harbour Board", True),
        ("organization", "Harbour Board of Sandwick", "Harbour Board", True),
        ("organization", "Harbour Board", "School Board", False),
        ("person", "he", "he", False),
    ],
)
def test_a_speaker_is_the_same_by_name(kind: str, gold_name: str, read_name: str | None, same: bool) -> None:
    read = None if read_name is None else Named(name=read_name, kind=kind)
    assert same_speaker(Named(name=gold_name, kind=kind), read) is same


def test_page_figures(pages: Path) -> None:
    name = "Courier_2024_03_06"
    assert score_pages(pages, {name: page_readout()}).figures == {
        "pages": 1,
        "body": 1.0,
        "title": 1.0,
        "published": 1.0,
        "byline": 1.0,
    }
    spoiled = page_readout(title="Weir", published="2024-03-07", byline=["Ilse Brandt"], text="It has held before")
    score = score_pages(pages, {name: spoiled})
    # One of the eleven shingles of 14 words, and two of three counted names.
    assert score.figures == {"pages": 1, "body": 0.1667, "title": 0.0, "published": 0.0, "byline": 0.6667}
    assert [f.field for f in score.faults] == ["body", "title", "published", "byline"]


def test_a_text_with_lost_and_changed_paragraphs_is_still_aligned() -> None:
    read = "Marsh told the council that the weir would  hold.\n\nThe ferry company said not whether boats ran."
    aligned = align(TEXT, to=read)
    for words in ("the weir", "ferry company", "whether boats"):
        assert aligned[read.index(words)] == TEXT.index(words)


def test_corpora_name_the_files_to_read(polnear: Path, gold: Path, pages: Path) -> None:
    assert polnear_texts(polnear) == [polnear / "text/weir.txt"]
    assert gold_texts(gold) == [gold / "text/weir.txt"]
    assert page_files(pages) == [pages / "xx/Courier_2024_03_06.html.gz"]


def test_a_folder_that_is_no_corpus_is_refused_with_what_to_give(tmp_path: Path) -> None:
    for score in (score_polnear, score_gold, score_pages):
        with pytest.raises(InputError, match="give a folder"):
            score(tmp_path, {})


def test_a_damaged_corpus_is_refused_with_the_file_that_is_damaged(polnear: Path, gold: Path, pages: Path) -> None:
    (polnear / "text/weir.txt").unlink()
    with pytest.raises(InputError, match=r"weir\.txt: cannot be read"):
        score_polnear(polnear, {})
    (gold / "text/weir.txt").write_text("Another text.", "utf8")
    with pytest.raises(InputError, match=r"weir\.json: not a gold annotation .*is not in the text"):
        score_gold(gold, {})
    (pages / "xx/Courier.json").write_text("[]", "utf8")
    with pytest.raises(InputError, match=r"Courier\.json: not a publisher's gold file"):
        score_pages(pages, {})


def test_readouts_that_are_none_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no readouts"):
        load_readouts(tmp_path)
    (tmp_path / "weir.json").write_text("{broken", "utf8")
    with pytest.raises(InputError, match="not JSON"):
        load_readouts(tmp_path)
    (tmp_path / "weir.json").write_text("[]", "utf8")
    with pytest.raises(InputError, match="not a readout"):
        load_readouts(tmp_path)


@pytest.mark.parametrize("corpus", ["polnear", "gold", "pages"])
def test_the_command_prints_figures_and_faults(request: pytest.FixtureRequest, tmp_path: Path, corpus: str) -> None:
    folder = request.getfixturevalue(corpus)
    if corpus == "pages":
        written = small_corpora.write_readout(
            tmp_path / "read", page_readout(title="[red]Weir\x1b[2J"), name="Courier_2024_03_06"
        )
    else:
        written = small_corpora.write_readout(tmp_path / "read", readout(s2=None))
    arguments = [corpus, str(folder), "--predictions", str(written)]
    table = CliRunner().invoke(evaluate_app, arguments)
    assert table.exit_code == 0
    assert table.stdout.splitlines()[0].endswith(str(folder))
    assert "measure" in table.stdout
    assert not table.stderr
    listed = CliRunner().invoke(evaluate_app, [*arguments, "--json", "--errors"])
    figures = json.loads(listed.stdout)
    score = {"polnear": score_polnear, "gold": score_gold, "pages": score_pages}[corpus]
    assert figures == score(folder, load_readouts(written)).figures
    expected = (
        "+ [red]Weir␛[2J" if corpus == "pages" else "weir: missed statement\n  - said: “It has held for ninety years,”"
    )
    assert expected in listed.stderr


class OneFinder:
    """Finds the first statement of our article, wherever it stands, and keeps what it was given."""

    name, sha256 = "one", "0"

    def __init__(self) -> None:
        self.seen: list[Article] = []

    def __call__(self, article: Article) -> tuple[Statement, ...]:
        self.seen.append(article)
        first = small_corpora.STATEMENTS[0]
        pieces = {}
        for role in ("source", "cue", "content"):
            start = article.text.index(first[role][0])
            pieces[role] = (Span.of(article.text, start, start + len(first[role][0])),)
        return (Statement(id="st_1", **pieces),)


@pytest.fixture
def finder(monkeypatch: pytest.MonkeyPatch) -> OneFinder:
    finder = OneFinder()
    monkeypatch.setattr(Reader, "load", lambda: Reader(find_statements=finder, tell_grammar=no_grammar))
    return finder


def test_without_predictions_the_corpus_is_read(finder: OneFinder, polnear: Path, gold: Path) -> None:
    read = CliRunner().invoke(evaluate_app, ["polnear", str(polnear), "--json"])
    assert json.loads(read.stdout)["linked"]["attribution"] == 0.5  # one of three found: 2 * 1 / (2 * 1 + 2)
    assert re.fullmatch(r"1 article · 0 rejected · \d+\.\d s\n", read.stderr)
    read = CliRunner().invoke(evaluate_app, ["gold", str(gold), "--json"])
    assert json.loads(read.stdout)["statement"] == {"precision": 1.0, "recall": 0.3333, "f1": 0.5}
    assert [article.text for article in finder.seen] == [TEXT, TEXT]
    assert [article.published for article in finder.seen] == [None, "2024-03-05"]


def test_a_text_that_cannot_be_read_is_told_and_counts_as_empty(finder: OneFinder, polnear: Path) -> None:
    (polnear / "text" / "weir.txt").write_bytes(b"\x00" * 100)
    read = CliRunner().invoke(evaluate_app, ["polnear", str(polnear), "--json"])
    assert "rejected: " in read.stderr
    assert "0 articles · 1 rejected" in read.stderr
    assert not finder.seen
