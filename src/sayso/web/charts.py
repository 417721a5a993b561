"""Charts as pages show them: the numbers, their text summary, and what a script needs to draw them.

`templates/_chart.html` makes a figure of one, with its table and files; `static/chart.js` draws it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["time", "compared"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The values of one thing, one for each row of its chart; `notes` are what the table says beside each."""

    name: str
    values: tuple[float, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart and its table: a row for each label, a column for each series.

    `id` is its own on the page, and the name of its files. `kind` is "time" (columns along time) or "compared" (bars
    beside each other, one for each series). `unit` is "" for counts and "%" for shares. `links` are addresses for the
    rows, where they have any; `short` are labels for the axis of the drawing, where those of the table are long.
    """

    id: str
    title: str
    summary: str
    kind: Kind
    rows_are: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""
    links: tuple[str, ...] = ()
    short: tuple[str, ...] = ()

    def data(self) -> dict[str, Any]:
        """What the script draws, as JSON values."""
        return {
            "id": self.id,
            "title": self.title,
            "kind": self.kind,
            "rows": self.rows_are,
            "unit": self.unit,
            "labels": self.labels,
            "short": self.short or self.labels,
            "links": self.links,
            "series": [{"name": each.name, "values": each.values} for each in self.series],
        }
