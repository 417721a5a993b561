"""The surroundings of a cue, as the second pass is asked about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sayso.statements.tokens import Ints

# Word pieces on either side of a cue. Of the sources and contents of PolNeAR train, 98.5 % lie wholly within 96 of
# their cue; what reaches farther is a quotation over several sentences, which its marks bound.
REACH = 92
# Word pieces on either side that are asked about in reading: see docs/quality.md for what the rest would add.
NEAR = 64
NEAR_PARAGRAPHS = 3
# Outside, begin and inside source, begin and inside content.
SPAN_TAGS = 5
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Questions:
    """One row a cue, one column a word piece around it; `places` says which one (-1: none, beyond the text)."""

    places: Ints
    distance: Ints
    cue: Ints
    paragraph: Ints

    @property
    def mask(self) -> npt.NDArray[np.bool_]:
        """True where there is a word piece."""
        return self.places >= 0


def ask(cues: Sequence[Range], paragraph: Ints, *, reach: int = REACH) -> Questions:
    """The questions about `cues`, half-open ranges of word pieces, with `reach` word pieces on either side."""
    starts = np.array([start for start, _ in cues], dtype=np.int64)
    ends = np.array([end for _, end in cues], dtype=np.int64)
    offsets = np.arange(-reach, reach + 1)
    places = starts[:, None] + offsets
    inside = (places >= 0) & (places < len(paragraph))
    clipped = np.clip(places, 0, len(paragraph) - 1)
    apart = np.clip(paragraph[clipped] - paragraph[starts][:, None], -NEAR_PARAGRAPHS, NEAR_PARAGRAPHS)
    return Questions(
        places=np.where(inside, places, -1),
        distance=np.broadcast_to(offsets + REACH, places.shape).copy(),
        cue=((places >= starts[:, None]) & (places < ends[:, None]) & inside).astype(np.int64),
        paragraph=apart + NEAR_PARAGRAPHS,
    )
