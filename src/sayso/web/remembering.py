"""Values that cost the record a look at every row, and are good for a while."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Lock
from typing import Final, Generic, TypeVar

Kept = TypeVar("Kept")

WHILE: Final = 60.0
"""Seconds that a value is good for: counts on a page need not be newer than that."""


class Remembered(Generic[Kept]):
    """What `make` gives, made anew when it is older than `seconds`; those who ask meanwhile wait for one another."""

    def __init__(self, make: Callable[[], Kept], *, seconds: float = WHILE) -> None:
        self._make = make
        self._seconds = seconds
        self._lock = Lock()
        self._until = 0.0
        self._value: Kept | None = None

    def __call__(self) -> Kept:
        """The value. Raises what `make` raises."""
        with self._lock:
            if self._value is None or time.monotonic() >= self._until:
                self._value = self._make()
                self._until = time.monotonic() + self._seconds
            return self._value

    def forget(self) -> None:
        """Make the value anew when it is next asked for."""
        with self._lock:
            self._value = None
