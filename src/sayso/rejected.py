"""An input that could not be read: kept and shown, never dropped silently."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Stage = Literal["page", "article", "statements"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """An item that failed: which input, at which stage of the reading, and why (with what to do about it)."""

    item: str
    stage: Stage
    reason: str
