"""A score: the figures of a corpus, and the faults behind them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

Figure = float | int | None
Figures = dict[str, Figure | dict[str, Figure]]
ReadoutValues = Mapping[str, Any]
"""One readout as JSON values, in format "sayso/1"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One difference between gold and readout.

    `what` is missed, spurious or wrong; `field` names the field (or "statement"); `gold` and `read` give it
    on both sides, and `words` are those of the statement that a wrong field belongs to.
    """

    item: str
    what: Literal["missed", "spurious", "wrong"]
    field: str
    gold: str | None = None
    read: str | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Figures as the judge prints them (shares from 0 to 1, four decimals; None where nothing was)."""

    figures: Figures
    faults: tuple[Fault, ...] = ()


def unpaired(item: str, *, gold: str | None, read: str | None) -> Fault:
    """A statement that gold or the readout has alone."""
    return Fault(item=item, what="spurious" if gold is None else "missed", field="statement", gold=gold, read=read)


def rounded(figure: float | None) -> float | None:
    """To the four decimals that figures are given in."""
    return None if figure is None else round(figure, 4)


def mean(values: Iterable[float]) -> float | None:
    """The mean, to four decimals; None of nothing."""
    counted = list(values)
    return round(sum(counted) / len(counted), 4) if counted else None
