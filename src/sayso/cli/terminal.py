"""A readout on a terminal: the headline, who said what, the notices, and a line that counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from rich.console import Console
from rich.text import Text

from sayso.article import Article
from sayso.cli.layout import beside, shorten, spread, wrap
from sayso.export.visible import make_visible, on_one_line
from sayso.export.voices import Said, Voice, voices
from sayso.export.wording import enumerate_names, nest, provenance_line, setting, summary, who_is_meant
from sayso.readout import Readout
from sayso.speaker import Speaker
from sayso.statement import Pieces, Statement

WIDEST: Final = 110
"""Longer lines tire the eye: a wider terminal is left empty at the right."""
_DEEPEST: Final = 5
"""Statements are indented this many times; those nested deeper stand at the same place."""
_CUE_CELLS: Final = 30
_NOTICE_CELLS: Final = 150
_COLOURS: Final = {"denied": "red", "withheld": "yellow"}


def print_readout(readout: Readout, *, console: Console, seconds: float | None = None, explain: bool = False) -> None:
    """Print a readout for people; with `explain` also the lines of the page that were dropped, and why."""
    width = min(console.width, WIDEST)
    for line in readout_lines(readout, width=width, seconds=seconds, explain=explain):
        console.print(line, soft_wrap=True, highlight=False)


def readout_lines(
    readout: Readout, *, width: int, seconds: float | None = None, explain: bool = False
) -> Iterator[Text]:
    """The lines of a readout, each at most `width` cells wide; nothing in them can steer a terminal."""
    yield from _heading(readout.article, width)
    yield from _statements(readout, width)
    yield from _voices(readout, width)
    yield from _remarks(readout.article, width, explain)
    yield Text()
    parts = (summary(readout), None if seconds is None else f"{seconds:.2f} s", readout.provenance.model)
    yield from wrap(Text(" · ".join(filter(None, parts)), style="dim"), width=width, indent=1)


def _heading(article: Article, width: int) -> Iterator[Text]:
    title = Text(on_one_line(article.title or "(no headline)"), style="bold")
    origin = Text(on_one_line(provenance_line(article)), style="dim")
    if title.cell_len + 4 + origin.cell_len <= width:
        yield spread(title, origin, width=width)
    else:
        yield from wrap(title, width=width)
        yield from wrap(origin, width=width)


def _statements(readout: Readout, width: int) -> Iterator[Text]:
    speakers = {speaker.id: speaker for speaker in readout.speakers}
    digits = len(str(len(readout.statements)))
    before: tuple[int, str] | None = None
    for number, (depth, statement) in enumerate(nest(readout.statements), 1):
        # Neighbours from one source stand close together, and its words are bright only the first time.
        again = before == (depth, statement.source_text)
        before = (depth, statement.source_text)
        if depth == 0 and not again:
            yield Text()
        gutter = _gutter(number, digits, min(depth, _DEEPEST))
        yield from _head(statement, gutter, width, speakers, again=again)
        for paragraph in _paragraphs(statement.content):
            yield from wrap(paragraph, width=width, indent=gutter.cell_len)


def _gutter(number: int, digits: int, depth: int) -> Text:
    # What is nested begins under the words of the statement that carries it.
    indent = 1 if depth == 0 else depth * (digits + 3) + (depth - 1) * 2
    return Text(" " * indent + ("└ " if depth else "") + f"{number:>{digits}}  ", style="dim")


def _head(
    statement: Statement, gutter: Text, width: int, speakers: Mapping[str, Speaker], *, again: bool
) -> Iterator[Text]:
    left = _who(statement, speakers, again=again)
    right = _how(statement)
    room = width - right.cell_len - 3
    if room - gutter.cell_len < 20:
        yield from wrap(left, width=width, first=gutter)
        yield from wrap(right, width=width, indent=gutter.cell_len)
        return
    first, *others = wrap(left, width=room, first=gutter)
    yield spread(first, right, width=width)
    yield from others


def _who(statement: Statement, speakers: Mapping[str, Speaker], *, again: bool) -> Text:
    if statement.source:
        text = Text(_joined(statement.source), style="" if again else "bold")
    else:
        text = Text("(no source named)", style="italic")
    line = Text().append_text(text)
    if meant := who_is_meant(statement, speakers):
        line.append(f" ({on_one_line(meant)})")
    if statement.addressee:
        line.append(" → ", style="dim").append(_joined(statement.addressee))
    if where_and_when := on_one_line(setting(statement)):
        line.append("  ").append(where_and_when, style="italic")
    if statement.polarity == "withheld":
        line.append("  ").append(_joined(statement.cue), style="dim")
    return line


def _how(statement: Statement) -> Text:
    polarity = statement.polarity or "affirmed"
    colour = _COLOURS.get(polarity, "")
    if polarity == "withheld":
        return Text(polarity, style=colour)
    cue = shorten(_joined(statement.cue), cells=_CUE_CELLS)
    line = Text().append(statement.form, style="dim")
    if polarity == "denied" and "denied" not in cue:
        line.append(" · ", style="dim").append(polarity, style=colour)
    if cue:
        line.append(" · ", style="dim").append(cue, style=colour or "dim")
    return line


def _paragraphs(content: Pieces) -> Iterator[Text]:
    # Pieces were parted by words that are not the speaker's ("he said"): "…" stands for them.
    whole = " … ".join(make_visible(piece.text.replace("\r", "\n")) for piece in content)
    for paragraph in whole.split("\n"):
        if words := on_one_line(paragraph):
            yield Text(words)


def _voices(readout: Readout, width: int) -> Iterator[Text]:
    """Who is heard more than once: with one statement each there is nothing to bring together."""
    heard = [voice for voice in voices(readout) if len(voice.said) > 1]
    if heard:
        yield Text()
    for voice in heard:
        yield from wrap(_voice(voice), width=width, first=Text(" by  ", style="dim"))


def _voice(voice: Voice) -> Text:
    line = Text(on_one_line(voice.name), style="bold")
    if voice.role:
        line.append(f" ({on_one_line(voice.role)})", style="")
    for place, said in enumerate(voice.said):
        line.append(", " if place else "  ", style="dim").append_text(_said(said))
    return line


def _said(said: Said) -> Text:
    line = Text(str(said.number))
    if said.to:
        line.append(" → ", style="dim").append(on_one_line(enumerate_names(said.to)))
    if said.via:
        line.append(f" via {on_one_line(said.via)}", style="dim")
    return line


def _remarks(article: Article, width: int, explain: bool) -> Iterator[Text]:
    dropped = article.dropped if explain else ()
    if article.notices or dropped:
        yield Text()
    for notice in article.notices:
        label = Text(f"notice ({notice.kind}): ", style="dim")
        words = shorten(on_one_line(notice.text), cells=_NOTICE_CELLS)
        yield from wrap(beside(label, Text(words)), width=width, indent=1)
    for line in dropped:
        label = Text(f"dropped ({on_one_line(line.reason)}): ", style="dim")
        # Whole, however long: whoever asks what was left out wants to see it.
        yield from wrap(beside(label, Text(on_one_line(line.text))), width=width, indent=1)


def _joined(pieces: Pieces) -> str:
    return on_one_line(" … ".join(piece.text for piece in pieces)).rstrip(" ,")
