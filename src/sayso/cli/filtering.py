"""The options that narrow what a command looks at: one for each filter of the record."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from functools import wraps
from typing import Annotated, Any, Final

import typer

from sayso.record.searching.filters import Defined, Filters, defined

_PLACE: Final = "filters"


def with_filters(*, without: tuple[str, ...] = ()) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """A decorator: the command has an option for each filter but those named, in place of its parameter `filters`."""
    offered = {name: each for name, each in defined().items() if name not in without}

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        @wraps(command)
        def called(**given: Any) -> None:
            asked = {name: given.pop(name) for name in offered}
            command(**given, filters=Filters(**asked))

        signature = inspect.signature(command, eval_str=True)
        called.__signature__ = signature.replace(parameters=list(_spread(signature, offered)))  # type: ignore[attr-defined]
        called.__annotations__ = {}
        return called

    return decorate


def _spread(signature: inspect.Signature, offered: dict[str, Defined]) -> Iterator[inspect.Parameter]:
    for parameter in signature.parameters.values():
        if parameter.name != _PLACE:
            yield parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY)
            continue
        for name, each in offered.items():
            kind = each.type if each.default is not None else each.type | None
            yield inspect.Parameter(
                name,
                inspect.Parameter.KEYWORD_ONLY,
                default=each.default,
                annotation=Annotated[kind, _option(name, each)],
            )


def _option(name: str, each: Defined) -> Any:
    known = each.filter
    names = (known.option,) if known.option else ()
    if each.type is float:
        return typer.Option(*names, min=known.least, max=known.most, help=known.means)
    # A flag takes nothing.
    takes = None if each.type is bool else known.takes or name.upper()
    return typer.Option(*names, metavar=takes, help=known.means)
