"""`POST /api/v1/read`: a text or a page in, its readout out."""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel, ConfigDict, Field, JsonValue, field_validator, model_validator
from starlette.responses import Response

from sayso.errors import InputError
from sayso.pages.meta import FIELDS, Meta
from sayso.pages.page import Page
from sayso.pages.published import check_published
from sayso.web.answers import json_answer
from sayso.web.api.problem_model import problems
from sayso.web.api.readout_model import ReadoutModel
from sayso.web.reading_room import ReadingRoom

router = APIRouter(prefix="/api/v1", tags=["read"])


_EITHER: Final[list[JsonValue]] = [
    {"required": [one], "properties": {one: {"type": "string"}, other: {"type": "null"}}}
    for one, other in (("text", "html"), ("html", "text"))
]


class ToRead(BaseModel):
    """What is to be read: `text` or `html`, and what is known of it that it does not say itself."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"oneOf": _EITHER})

    text: str | None = Field(default=None, description="The article as a browser copies it: furniture is told apart")
    html: str | None = Field(default=None, description="The source of a web page")
    plain: bool = Field(default=False, description="`text` is nothing but the article's, and is kept to the character")
    url: str | None = Field(default=None, description="Where it was published")
    title: str | None = None
    published: str | None = Field(default=None, description="ISO 8601; “on Sunday” is counted from this day")
    outlet: str | None = None
    byline: list[str] = Field(default=[], description="Its authors")

    @field_validator("published")
    @classmethod
    def _is_a_date(cls, published: str | None) -> str | None:
        try:
            check_published(published) if published else None
        except InputError as error:
            raise ValueError(str(error)) from error
        return published

    @model_validator(mode="after")
    def _one_of_both(self) -> ToRead:
        if (self.text is None) == (self.html is None):
            raise ValueError('give either "text" or "html"')
        if self.html is not None and self.plain:
            raise ValueError('"plain" goes with "text" alone')
        return self

    def page(self) -> Page:
        """The page that this describes."""
        given = ((field, getattr(self, field)) for field in FIELDS)
        meta: Meta = {field: value for field, value in given if value}
        if self.html is not None:
            return Page(name="html", content=self.html, kind="html", url=self.url, meta=meta)
        return Page(
            name="text", content=self.text or "", kind="plain" if self.plain else "text", url=self.url, meta=meta
        )


@router.post(
    "/read",
    response_model=ReadoutModel,
    responses=problems(403, 408, 413, 415, 422, 503),
    summary="Read a text or a page",
)
async def read(
    request: Request,
    to_read: ToRead,
    min_confidence: Annotated[float, Query(ge=0, le=1, description="Leave out statements less sure than this")] = 0.0,
) -> Response:
    """The readout of one article. Nothing is stored, and nothing of the text is logged.

    One text is read at a time: a request waits a minute at most for those before it (503). Statements are looked for in
    the first 100,000 characters; of a text of 10 MB the answer may take more than a minute.
    """
    room: ReadingRoom = request.app.state.reading_room
    readout = await room.read(to_read.page())
    return json_answer((readout.surer_than(min_confidence) if min_confidence else readout).to_dict())
