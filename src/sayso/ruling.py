"""A ruling: what somebody judged about a statement of a readout, as it goes from one record to another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

RulingKind = Literal["correct", "withdraw", "missing"]
"""A statement corrected, judged to be none, or added."""

LIVE = "live"
"""Among the values of a ruling: whether it is a statement at all."""

PLACED = "placed"
"""Among the values that a ruling replaced: the id of a speaker who came into the readout by it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """One judgement that holds. `statement` is the id it was made on, `quote` the words and where they stood.

    `before` and `after` are the fields that were judged, as format "sayso/1" writes them, but for the speaker, who
    is named: {"name", "kind", "as"}. `replaced` are the values that an undoing puts back, None where the readout has
    no such statement (withdrawn ones are not in it).
    """

    statement: str
    kind: RulingKind
    who: str
    time: str
    why: str
    quote: Mapping[str, Any]
    before: Mapping[str, Any] = field(default_factory=dict)
    after: Mapping[str, Any] = field(default_factory=dict)
    replaced: Mapping[str, Any] | None = None

    def to_dict(self) -> dict[str, Any]:
        """The ruling as JSON values."""
        return {name: getattr(self, name) for name in self.__slots__}
