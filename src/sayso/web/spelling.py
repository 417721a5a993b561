"""The words of a statement as pages write them: its pieces in one line, and who it comes from."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.speaker import Speaker
from sayso.statement import Pieces, Statement


def joined(pieces: Pieces) -> str:
    """The words of pieces, with a sign where others stand between them."""
    return " … ".join(piece.text for piece in pieces).strip(" ,")


def named(statement: Statement, speakers: Mapping[str, Speaker]) -> str | None:
    """The speaker's name, else the words of the source; None where there are none. `speakers` by their ids."""
    speaker = speakers.get(statement.speaker or "")
    return speaker.name if speaker else joined(statement.source) or None
