"""Problem details for OpenAPI."""

from __future__ import annotations

from typing import Any, Final

from fastapi import FastAPI
from pydantic import BaseModel, ConfigDict, Field

from sayso.web.problems import MEDIA_TYPE


class ProblemModel(BaseModel):
    """Why a request was refused (RFC 9457)."""

    model_config = ConfigDict(extra="allow")

    type: str = Field(description="about:blank: the status says what kind of problem it is")
    title: str = Field(description="The status in words")
    status: int
    detail: str = Field(description="What happened, where, and what to do about it")
    judgement: int | None = Field(
        default=None, description="With 409: the number of the judgement that stands against it, which can be undone"
    )
    overrulable: bool = Field(default=False, description='With 409: whether "over": true decides all the same')


_MEANINGS: Final = {
    400: "The query or a filter cannot be understood",
    403: "Sent by a page of another site",
    404: "There is no such thing in the record",
    408: "The request did not come in within the time allowed",
    409: "What was judged before stands against it, or the record may not be written",
    413: "The request is too large",
    415: "The content is not text",
    422: "The request is not as it should be, or holds no article",
    503: "Busy, or the model or the record cannot be used",
}


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """What OpenAPI says about refusals with these statuses."""
    schema = {"schema": {"$ref": "#/components/schemas/ProblemModel"}}
    return {s: {"description": _MEANINGS[s], "content": {MEDIA_TYPE: schema}} for s in statuses}


def describe_problems(app: FastAPI) -> None:
    """Put what problem details are into the OpenAPI of `app`, which `problems` refers to."""
    make = app.openapi

    def with_problems() -> dict[str, Any]:
        made = make()
        made["components"]["schemas"]["ProblemModel"] = ProblemModel.model_json_schema()
        return made

    # FastAPI names this way of changing what it makes: the method is replaced.
    app.openapi = with_problems  # type: ignore[method-assign]
