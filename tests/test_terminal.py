"""The readout on a terminal: who said what, within the width, and nothing in it steers the terminal."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
from rich.console import Console

from harbour import ARTICLE, STATEMENTS, bare, harbour_readout, readout_of
from sayso.article import Article, Notice
from sayso.cli.layout import shorten
from sayso.cli.terminal import print_readout, readout_lines
from sayso.export.visible import make_visible
from sayso.export.wording import long_date, nest, provenance_line, summary
from sayso.readout import Readout
from sayso.span import Span
from sayso.statement import Statement


def shown(readout: Readout, *, width: int = 80, explain: bool = False) -> list[str]:
    return [line.plain for line in readout_lines(readout, width=width, seconds=0.213, explain=explain)]


def line_with(words: str, lines: list[str]) -> str:
    (line,) = (line for line in lines if words in line)
    return line


def test_the_headline_stands_left_and_where_it_comes_from_right() -> None:
    first = shown(harbour_readout(), width=100)[0]
    assert first.startswith("Minister rejects talks of a merger  ")
    assert first.endswith("  The Harbour Post · with Reuters · 3 March 2024")
    assert len(first) == 100


def test_a_statement_tells_who_to_whom_how_and_when_and_its_words() -> None:
    lines = shown(harbour_readout(), width=110)
    at = lines.index(line_with("its director (Ana Reyes)", lines))
    assert lines[at].startswith("    └ 2  its director (Ana Reyes) → unions  phone call, on Friday  ")
    assert lines[at].endswith("  indirect · had assured")
    assert lines[at + 1] == "         that no jobs would go"


def test_pieces_keep_their_marks_and_show_that_words_lie_between() -> None:
    lines = shown(harbour_readout(), width=110)
    assert "    “We are not for sale,” … “Nobody has made an offer, and nobody will be asked to make one.”" in lines


def test_withheld_and_denied_are_marked() -> None:
    lines = shown(harbour_readout())
    assert line_with("Owen Clarke", lines).startswith(" 5  Owen Clarke, the minister for trade  declined to say  ")
    assert line_with("Owen Clarke", lines).endswith("  withheld")
    assert line_with("A person familiar", lines).endswith("  indirect · denied")


def test_a_denial_in_other_words_is_called_one() -> None:
    denial = replace(STATEMENTS[3], polarity="denied")
    assert line_with("She", shown(readout_of(ARTICLE, denial))).endswith("  indirect · denied · added")


def test_notices_come_last_and_short_then_the_count() -> None:
    lines = shown(harbour_readout(), width=100)
    notice = lines.index(line_with("notice (legal): This page", lines))
    assert lines[notice + 1].endswith("…")
    assert lines[-1] == " 6 statements · 3 speakers · 1 unnamed · 0.21 s · sayso-en-1"
    assert notice > lines.index(line_with("that a price had been named", lines))


def test_explain_says_what_was_dropped() -> None:
    assert " dropped (menu): Skip to the weather" in shown(harbour_readout(), explain=True)
    assert not any("Skip to the weather" in line for line in shown(harbour_readout()))


@pytest.mark.parametrize("width", [24, 40, 80, 110])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(map(len, shown(harbour_readout(), width=width, explain=True))) <= width


def test_wide_characters_count_as_two_cells() -> None:
    article = bare("東京の知事は港を閉じないと述べた。" * 8)
    statement = Statement(id="st_1", content=(Span(0, len(article.text), article.text),))
    lines = list(readout_lines(readout_of(article, statement), width=60))
    assert max(line.cell_len for line in lines) <= 60


def test_neighbours_from_one_source_stand_together() -> None:
    again = replace(STATEMENTS[3], id="st_again")
    lines = shown(readout_of(ARTICLE, STATEMENTS[3], again, STATEMENTS[4]))
    first, second, third = (i for i, line in enumerate(lines) if line[:4].strip().isdigit())
    assert "" not in lines[first:second]
    assert lines[third - 1] == ""


def test_who_is_heard_more_than_once_is_brought_together() -> None:
    lines = shown(harbour_readout(), width=110)
    assert line_with(" by ", lines) == (
        " by  Ana Reyes (director)  2 → unions via The port authority of Halden Bay, 3 → reporters, 4"
    )
    assert sum(line.startswith(" by") for line in lines) == 1


def test_what_a_speaker_reports_of_himself_comes_through_nobody_else() -> None:
    said = Statement(id="1", source=(Span(0, 3, "She"),))
    lines = shown(readout_of(bare("She"), said, replace(said, id="2", within="1")))
    assert line_with(" by ", lines) == " by  She  1, 2"


def test_what_has_no_source_is_nobody_s() -> None:
    lines = shown(readout_of(bare("Asked."), Statement(id="1"), Statement(id="2")))
    assert not any(line.startswith(" by") for line in lines)


def test_without_speakers_sources_are_counted() -> None:
    assert summary(readout_of(ARTICLE, *STATEMENTS[2:4])) == "2 statements · 2 sources"


def test_statements_in_a_circle_or_in_nothing_are_all_shown() -> None:
    a, b, c = (Statement(id=i, within=w) for i, w in (("a", "b"), ("b", "a"), ("c", "nothing")))
    assert {statement.id for _, statement in nest((a, b, c))} == {"a", "b", "c"}


def test_a_chain_of_a_thousand_nested_statements_is_shown_within_the_width() -> None:
    chain = [Statement(id="0", source=(Span(0, 3, "She"),))]
    chain += [Statement(id=str(n), within=str(n - 1), source=(Span(0, 3, "She"),)) for n in range(1, 1000)]
    lines = shown(readout_of(bare("She"), *chain))
    assert max(map(len, lines)) <= 80
    assert sum("She" in line for line in lines if not line.startswith(" by")) == 1000


HOSTILE = "\x1b]0;owned\x07 \x1b[31mred\x9b2J [bold]loud[/bold] \u202egnp.exe \ud800 \u2066x\u2069 \x00 a\rb"


def test_hostile_text_steers_nothing() -> None:
    span = Span(0, len(HOSTILE), HOSTILE)
    statement = Statement(id="s", source=(span,), cue=(span,), content=(span,), addressee=(span,), channel=HOSTILE)
    article = replace(bare(HOSTILE, title=HOSTILE), outlet=HOSTILE, notices=(Notice(kind="legal", text=HOSTILE),))
    stream = io.StringIO()
    print_readout(readout_of(article, statement), console=Console(file=stream, width=80, force_terminal=False))
    given = stream.getvalue()
    assert "[bold]loud[/bold]" in given
    assert "⟨U+202E⟩gnp.exe" in given
    assert given.encode("utf-8")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\u2066\u2069]", given)


def test_a_terminal_gets_bold_and_a_pipe_does_not() -> None:
    for force, escapes in ((True, True), (False, False)):
        stream = io.StringIO()
        print_readout(harbour_readout(), console=Console(file=stream, force_terminal=force, width=80))
        assert ("\x1b[1m" in stream.getvalue()) is escapes


def test_sources_are_bright_and_each_style_ends_where_its_words_end() -> None:
    stream = io.StringIO()
    print_readout(harbour_readout(), console=Console(file=stream, force_terminal=True, width=110))
    lines = stream.getvalue().splitlines()
    assert "\x1b[2m    └ 2  \x1b[0m\x1b[1mits director\x1b[0m (Ana Reyes)\x1b[2m → \x1b[0munions" in "\n".join(lines)
    assert "         that no jobs would go" in lines


def test_emoji_and_accents_stay_as_they_are() -> None:
    assert make_visible("café e\u0301 👩‍🚀 שלום\tx\n") == "café e\u0301 👩‍🚀 שלום\tx\n"


def test_where_an_article_comes_from_names_no_agency_twice() -> None:
    assert provenance_line(Article(text="", outlet="Reuters", agencies=("Reuters",))) == "Reuters"
    assert provenance_line(Article(text="", agencies=("AP", "AFP", "dpa"))) == "with AP, AFP and dpa"


@pytest.mark.parametrize(
    ("published", "words"),
    [("2024-03-03T23:30:00+01:00", "3 March 2024"), ("2024-03-03", "3 March 2024"), ("2024-03", "2024-03")],
)
def test_dates_are_written_out(published: str, words: str) -> None:
    assert long_date(published) == words


def test_cues_too_long_are_cut_at_a_blank() -> None:
    assert shorten("went on to say, with some heat, that", cells=20) == "went on to say…"
    assert shorten("said", cells=20) == "said"
    assert len(shorten("a" * 50, cells=20)) == 20
