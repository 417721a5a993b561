"""What an import gives: a readout with what of the file it has no place for; what is no readout is rejected."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from sayso.errors import InputError
from sayso.readout import Readout
from sayso.rejected import Rejected

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """One article brought back. `place` is where it stood; `unknown` names, inside it, what was left behind."""

    readout: Readout
    place: str
    unknown: tuple[str, ...] = ()


def import_each(
    path: str | Path, items: Iterator[tuple[str, Item]], make: Callable[[Item, str], Imported | None]
) -> Iterator[Imported | Rejected]:
    """What `make` makes of each item at its place; what it cannot is rejected, and the others still come.

    `make` may give None for an item that is part of a later one. A file that cannot be read on is rejected.
    """
    while True:
        try:
            place, item = next(items)
        except StopIteration:
            return
        except InputError as error:
            yield rejected(str(path), error)
            return
        try:
            if (imported := make(item, place)) is not None:
                yield imported
        except InputError as error:
            yield rejected(place, error)


def rejected(place: str, error: InputError) -> Rejected:
    """The item at `place`, rejected; the reason does not name the place again."""
    return Rejected(item=place, stage="page", reason=str(error).removeprefix(f"{place}: "))
