"""What a search asks for, as it stands in an address: the filters of `sayso search` under the same names."""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal
from urllib.parse import urlencode

from pydantic import BeforeValidator, ConfigDict, Field, create_model

from sayso.record.searching.filters import Defined, Filters, defined


def _nothing(value: Any) -> Any:
    return None if isinstance(value, str) and not value.strip() else value


def _asked(each: Defined) -> Any:
    """The type of a filter's value, as a form may send it: a field that was left empty asks for nothing."""
    known = each.filter
    kind: Any = each.type
    if known.choices:
        kind = Literal.__getitem__(known.choices)
    elif known.pattern is not None:
        kind = Annotated[str, Field(pattern=f"^({known.pattern})?$")]
    elif known.least is not None:
        kind = Annotated[each.type, Field(ge=known.least, le=known.most)]
    kind = kind | None if each.default is None else kind

    def given(value: Any) -> Any:
        return each.default if _nothing(value) is None else value

    return Annotated[kind, BeforeValidator(given), Field(description=known.means.rstrip("."))]


_FIELDS: Final[dict[str, Any]] = {name: (_asked(each), each.default) for name, each in defined().items()}
_FILTERS: Final[Any] = create_model("_Filters", **_FIELDS)


# Its fields are those that the record defines: no second list of them is kept here.
class Asked(_FILTERS):  # type: ignore[misc]
    """The filters of a search; what is not given is left open."""

    model_config = ConfigDict(extra="forbid")

    def filters(self) -> Filters:
        """The same for the record."""
        return Filters(**{name: getattr(self, name) for name in defined()})

    def asked(self) -> Asked:
        """The search alone."""
        alone: Asked = Asked.model_construct(**{name: getattr(self, name) for name in defined()})
        return alone

    def given(self) -> dict[str, Any]:
        """What is asked for, by name, without what is left open."""
        values: dict[str, Any] = self.model_dump(exclude_none=True, exclude_defaults=True, warnings=False)
        return values

    def address(self, path: str, **change: Any) -> str:
        """The address of this search at `path`, with some filters changed, or left out where None."""
        values = {**self.given(), **change}
        kept = {name: _written(value) for name, value in values.items() if value is not None}
        return f"{path}?{urlencode(kept)}" if kept else path


class AskedPage(Asked):
    """A search, and which part of its results."""

    after: Annotated[str | None, BeforeValidator(_nothing)] = Field(
        default=None, description="The `next` of the results before: gives those that follow"
    )
    limit: int = Field(default=20, ge=1, le=200, description="How many at most")


def _written(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
