"""The reliability of confidence as a picture (SVG): how sure against how often right, a panel a field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import Final
from xml.sax.saxutils import escape

from sayso.evaluate.calibration import Bin

_SIDE: Final = 180
_MARGIN: Final = 44
_PANEL: Final = _SIDE + 2 * _MARGIN
# The largest dot, for the bin in which most stand; the others' areas are in proportion.
_LARGEST: Final = 14
_STYLE: Final = (
    "text{font:12px sans-serif;fill:currentColor}.name{font-weight:bold}"
    ".axis{stroke:currentColor;fill:none}.honest{stroke:currentColor;stroke-dasharray:4 4}"
    ".bin{fill:#0b6e99;fill-opacity:.75}.bins{stroke:#0b6e99;fill:none}"
)


def draw_reliability(fields: Mapping[str, Sequence[Bin]]) -> str:
    """An SVG document of one panel a field, with its bins as dots as large as they are full.

    Across goes confidence, upwards the share that is right, both from 0 to 1; dots on the dashed line are honest,
    dots below it too sure.
    """
    panels = "".join(_panel(name, bins, left=number * _PANEL) for number, (name, bins) in enumerate(fields.items()))
    width = max(1, len(fields)) * _PANEL
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {_PANEL}" role="img">'
        f"<title>How often what is said with a confidence is right</title><style>{_STYLE}</style>{panels}</svg>\n"
    )


def _panel(name: str, bins: Sequence[Bin], *, left: int) -> str:
    most = max((b.count for b in bins), default=1)
    places = [(b, _MARGIN + b.confidence * _SIDE, _MARGIN + (1 - b.right) * _SIDE) for b in bins]
    line = " ".join(f"{x:.1f},{y:.1f}" for _, x, y in places)
    dots = "".join(
        f'<circle class="bin" cx="{x:.1f}" cy="{y:.1f}" r="{max(2.0, _LARGEST * sqrt(b.count / most)):.1f}">'
        f"<title>{b.low:.1f} to {b.high:.1f}: {b.count}, {b.confidence:.2f} sure, {b.right:.2f} right</title></circle>"
        for b, x, y in places
    )
    low, high = _MARGIN, _MARGIN + _SIDE
    return (
        f'<g transform="translate({left} 0)"><text class="name" x="{low}" y="{low - 20}">{escape(name)}</text>'
        f'<path class="axis" d="M{low} {low}V{high}H{high}"/><path class="honest" d="M{low} {high}L{high} {low}"/>'
        f'<polyline class="bins" points="{line}"/>{dots}'
        f'<text x="{low - 12}" y="{high + 16}">0</text><text x="{high - 4}" y="{high + 16}">1</text>'
        f'<text x="{low - 14}" y="{low + 4}">1</text><text x="{low + 50}" y="{high + 30}">confidence</text>'
        f'<text transform="translate({low - 18} {high - 60}) rotate(-90)">right</text></g>'
    )
