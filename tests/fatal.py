"""Work for other processes, in a module that costs them nothing to import."""

from __future__ import annotations

import os


def double_or_die(number: int) -> int:
    """Twice the number; but the process that is given 3 dies."""
    if number == 3:
        os._exit(1)
    return 2 * number


def raise_at_two(number: int) -> int:
    if number == 2:
        raise LookupError("no two")
    return number
