"""What a search asks for, as it stands in an address: the filters of `sayso search` under the same names."""

from __future__ import annotations

from typing import Annotated, Any, Final
from urllib.parse import urlencode

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from sayso.record.searching.filters import Filters
from sayso.statement import Act, Form, Polarity


def _nothing(value: Any) -> Any:
    # A form sends its empty fields too.
    return None if isinstance(value, str) and not value.strip() else value


_EMPTY: Final = BeforeValidator(_nothing)
_DAY: Final = r"^(\d{4}(-\d{2}(-\d{2})?)?)?$"
_Text = Annotated[str | None, _EMPTY]
_Day = Annotated[Annotated[str, Field(pattern=_DAY)] | None, _EMPTY]
_Sure = Annotated[Annotated[float, Field(ge=0, le=1)] | None, _EMPTY]


class Asked(BaseModel):
    """The filters of a search; what is not given is left open."""

    model_config = ConfigDict(extra="forbid")

    query: _Text = Field(default=None, description='Words, "phrases", prefix*, *part*, AND, OR, NOT and parentheses')
    speaker: _Text = Field(default=None, description="Who says it: words of the name, or the id (sp_...)")
    addressee: _Text = Field(default=None, description="To whom: words of the name, or the id")
    about: _Text = Field(default=None, description="Words of what is said")
    outlet: _Text = Field(default=None, description="The outlet of the article, in any case")
    agency: _Text = Field(default=None, description="An agency that the article credits")
    since: _Day = Field(
        default=None, description="Said on this day, month or year (2024-03-01, 2024-03, 2024) or later"
    )
    until: _Day = Field(default=None, description="Said on this day, month or year, or earlier")
    act: Annotated[Act | None, _EMPTY] = Field(default=None, description="What is done by saying it (Searle)")
    form: Annotated[Form | None, _EMPTY] = Field(default=None, description="direct, indirect or mixed")
    channel: _Text = Field(default=None, description='How it was said, such as "phone call"')
    polarity: Annotated[Polarity | None, _EMPTY] = Field(default=None, description="affirmed, denied or withheld")
    min_confidence: _Sure = Field(default=None, description="Only statements at least as sure, from 0 to 1")

    def filters(self) -> Filters:
        """The same for the record."""
        return Filters(**self.given())

    def asked(self) -> Asked:
        """The search alone."""
        return Asked(**{name: getattr(self, name) for name in Asked.model_fields})

    def given(self) -> dict[str, Any]:
        """What is asked for, by name, without what is left open."""
        return self.model_dump(exclude_none=True)

    def address(self, path: str, **change: str | None) -> str:
        """The address of this search at `path`, with some filters changed, or left out where None."""
        values = {**self.given(), **change}
        kept = {name: value for name, value in values.items() if value is not None}
        return f"{path}?{urlencode(kept)}" if kept else path


class AskedPage(Asked):
    """A search, and which part of its results."""

    after: _Text = Field(default=None, description="The `next` of the results before: gives those that follow")
    limit: int = Field(default=20, ge=1, le=200, description="How many at most")
