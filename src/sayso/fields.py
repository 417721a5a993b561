"""JSON values taken apart with care: what is not as it should be is said with its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import isfinite
from typing import Any, TypeVar, get_args

from sayso.errors import InputError

Choice = TypeVar("Choice", bound=str)


class Fields:
    """One JSON object at a place ("statements[3].when"); each field is asked for once, by its type.

    Every question raises InputError, naming the place, where the value is of another type.
    """

    __slots__ = ("_asked", "_values", "place")

    def __init__(self, values: Any, place: str = "") -> None:
        if not isinstance(values, dict):
            raise InputError(f"{place or 'the value'}: expected an object, not {_kind(values)}")
        self.place = place
        self._values = values
        self._asked: set[str] = set()

    def get(self, name: str) -> Any:
        """The value as it stands, None where the field is missing."""
        self._asked.add(name)
        return self._values.get(name)

    def text(self, name: str) -> str | None:
        """A text, or None where the field is missing or null."""
        value = self.get(name)
        if value is None or isinstance(value, str):
            return value
        raise self.wrong(name, f"expected a text, not {_kind(value)}")

    def needed_text(self, name: str) -> str:
        """A text that must be there."""
        if (value := self.text(name)) is None:
            raise self.wrong(name, "missing; a text is needed here")
        return value

    def integer(self, name: str) -> int:
        """A whole number that must be there."""
        value = self.get(name)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        raise self.wrong(name, f"expected a whole number, not {_kind(value)}")

    def choice(self, name: str, kind: Any, usual: Choice | None = None) -> Any:
        """A text that the Literal `kind` lists; `usual` where the field is missing or null."""
        value = self.text(name)
        if value is None:
            return usual
        if value not in get_args(kind):
            raise self.wrong(name, f'"{value}" is none of {", ".join(get_args(kind))}')
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts, empty where the field is missing or null."""
        values = self.items(name)
        for number, value in enumerate(values):
            if not isinstance(value, str):
                raise self.wrong(f"{name}[{number}]", f"expected a text, not {_kind(value)}")
        return tuple(values)

    def items(self, name: str) -> Sequence[Any]:
        """A list of anything, empty where the field is missing or null."""
        value = self.get(name)
        if value is None:
            return ()
        if isinstance(value, list):
            return value
        raise self.wrong(name, f"expected a list, not {_kind(value)}")

    def object(self, name: str) -> Fields | None:
        """An object, or None where the field is missing or null."""
        value = self.get(name)
        return None if value is None else Fields(value, self.at(name))

    def objects(self, name: str) -> Iterator[Fields]:
        """The objects of a list, none where the field is missing or null."""
        for number, value in enumerate(self.items(name)):
            yield Fields(value, self.at(f"{name}[{number}]"))

    def numbers(self, name: str) -> dict[str, float]:
        """An object of numbers by name, empty where the field is missing or null."""
        below = self.object(name)
        values = below._values if below else {}
        for key, value in values.items():
            if not isinstance(value, int | float) or isinstance(value, bool):
                raise self.wrong(f"{name}.{key}", f"expected a number, not {_kind(value)}")
            if not isfinite(value):
                raise self.wrong(f"{name}.{key}", f"{value} is no number that JSON has")
        return dict(values)

    def unasked(self) -> list[str]:
        """The places of the fields that nobody has asked for: those that are not known."""
        return [self.at(name) for name in self._values if name not in self._asked]

    def at(self, name: str) -> str:
        """The place of a field."""
        return f"{self.place}.{name}" if self.place else name

    def wrong(self, name: str, problem: str) -> InputError:
        """An error about a field, to be raised."""
        return InputError(f"{self.at(name)}: {problem}")


def quoted(words: str) -> str:
    """Words as a message shows them: in quotation marks, and cut where they are long."""
    return f"“{words if len(words) <= 60 else words[:59] + '…'}”"


def _kind(value: Any) -> str:
    if value is None:
        return "nothing"
    kinds = {
        dict: "an object",
        list: "a list",
        str: "a text",
        bool: "true or false",
        int: "a number",
        float: "a number",
    }
    return kinds.get(type(value), type(value).__name__)
