"""What was right, spurious and missed, and the measures made of the three."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of things found rightly, found wrongly, and not found. Tallies add up."""

    right: int = 0
    spurious: int = 0
    missed: int = 0

    @classmethod
    def of(cls, gold: Set[object], read: Set[object]) -> Tally:
        """Counts over two sets."""
        both = len(gold & read)
        return cls(both, len(read) - both, len(gold) - both)

    @classmethod
    def one(cls, *, gold: bool, read: bool, right: bool) -> Tally:
        """One decision: was there something in gold, in the readout, and do the two agree?

        A disagreement is both spurious and missed.
        """
        return cls(1, 0, 0) if right else cls(0, int(read), int(gold))

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.spurious + other.spurious, self.missed + other.missed)

    @property
    def precision(self) -> float | None:
        """Share of what was found that is right; None where nothing was found."""
        return _share(self.right, self.right + self.spurious)

    @property
    def recall(self) -> float | None:
        """Share of what there was that was found; None where there was nothing."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall; None where there was nothing and nothing was found."""
        return _share(2 * self.right, 2 * self.right + self.spurious + self.missed)


def total(tallies: Iterable[Tally]) -> Tally:
    """The sum of `tallies`."""
    return sum(tallies, Tally())


def dice(a: Set[int], b: Set[int]) -> float:
    """Dice overlap of two sets, 0 to 1; 0 for two empty ones."""
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
