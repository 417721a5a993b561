"""Answers in JSON."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from starlette.requests import Request
from starlette.responses import Response


def json_answer(values: Any, *, status: int = 200, media_type: str = "application/json") -> Response:
    """JSON in UTF-8; a lone surrogate, which UTF-8 has not, as the escape that JSON has for it."""
    text = json.dumps(values, ensure_ascii=False)
    return Response(text.encode("utf-8", "backslashreplace"), status_code=status, media_type=media_type)


def tagged(request: Request, answer: Response) -> Response:
    """The answer with an ETag of its body, or 304 without one if that is what the client has already."""
    tag = f'"{hashlib.sha256(bytes(answer.body)).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
    known = (each.strip().removeprefix("W/") for each in request.headers.get("if-none-match", "").split(","))
    if answer.status_code == 200 and tag in known:
        return Response(status_code=304, headers=headers)
    answer.headers.update(headers)
    return answer
