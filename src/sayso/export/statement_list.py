"""The statements of an article as an HTML list: who, to whom, how and when, and what."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.export.html import Html, element, join
from sayso.export.voice_list import voice_list
from sayso.export.wording import setting, summary, who_is_meant
from sayso.readout import Readout
from sayso.speaker import Speaker
from sayso.statement import Pieces, Statement


def statement_list(readout: Readout, numbered: list[tuple[int, int, Statement]], anchor: str) -> Html:
    """The statements as a list beside the text; `numbered` gives each with its number and its depth."""
    speakers = {speaker.id: speaker for speaker in readout.speakers}
    items = [_statement(number, depth, s, speakers, anchor) for number, depth, s in numbered]
    heading = element("h3", summary(readout))
    return element(
        "aside",
        heading,
        element("ol", *items),
        voice_list(readout, anchor),
        class_="statements",
        aria_label="Statements",
    )


def _statement(number: int, depth: int, statement: Statement, speakers: Mapping[str, Speaker], anchor: str) -> Html:
    return element(
        "li",
        element("p", _number(number, anchor), _who(statement, speakers), class_="who", dir="auto"),
        element("p", _how(statement), class_="how"),
        element("p", _joined(statement.content), class_="said", dir="auto") if statement.content else None,
        id=f"{anchor}-s{number}",
        class_=f"depth-{min(depth, 4)}",
    )


def _number(number: int, anchor: str) -> Html:
    label = f"Statement {number}, in the text"
    return element("a", str(number), href=f"#{anchor}-t{number}", class_="number", aria_label=label)


def _who(statement: Statement, speakers: Mapping[str, Speaker]) -> Html:
    meant = who_is_meant(statement, speakers)
    where_and_when = setting(statement)
    return join(
        element("strong", _joined(statement.source) or "no source named"),
        meant and f" ({meant})",
        f" → {_joined(statement.addressee)}" if statement.addressee else None,
        element("span", f" · {where_and_when}", class_="setting") if where_and_when else None,
    )


def _how(statement: Statement) -> Html:
    polarity = statement.polarity if statement.polarity in ("denied", "withheld") else None
    parts: list[Html | str | None] = [
        polarity and element("span", polarity, class_="polarity"),
        statement.form if statement.polarity != "withheld" else None,
        statement.act,
        element("q", _joined(statement.cue)) if statement.cue else None,
    ]
    return join(*(join(" · " if place else None, part) for place, part in enumerate(filter(None, parts))))


def _joined(pieces: Pieces) -> str:
    return " … ".join(piece.text for piece in pieces).strip(" ,")
