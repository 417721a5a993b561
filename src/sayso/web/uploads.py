"""Uploads, limited in size and in time before anything is made of them."""

from __future__ import annotations

import asyncio
from typing import Final

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.web.problems import Problem, refuse

LARGEST: Final = 16 * 2**20
"""Bytes of one request: some hundred saved pages, or twice the longest book."""

SLOWEST: Final = 60.0
"""Seconds within which a request must have come in whole."""


class Limited:
    """An app that reads no more of a request than `largest` bytes, for no longer than `slowest` seconds."""

    def __init__(self, app: ASGIApp, *, largest: int = LARGEST, slowest: float = SLOWEST) -> None:
        self.app = app
        self.largest = largest
        self.slowest = slowest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
        elif _declared(Headers(scope=scope)) > self.largest:
            await refuse(Request(scope), self._too_large())(scope, receive, send)
        else:
            await self.app(scope, self._counted(receive), send)

    def _counted(self, receive: Receive) -> Receive:
        came = 0
        whole = False
        end = asyncio.get_running_loop().time() + self.slowest

        async def receive_within_limits() -> Message:
            nonlocal came, whole
            if whole:  # What is still to come is the end of the connection, whenever that is.
                return await receive()
            try:
                async with asyncio.timeout_at(end):
                    message = await receive()
            except TimeoutError:
                raise Problem(408, f"the request had not come in after {self.slowest:g} s; send less at once") from None
            came += len(message.get("body", b""))
            whole = not message.get("more_body", False)
            if came > self.largest:
                raise self._too_large()
            return message

        return receive_within_limits

    def _too_large(self) -> Problem:
        most = f"{self.largest // 2**20} MB" if self.largest >= 2**20 else f"{self.largest / 2**10:g} kB"
        return Problem(413, f"over {most} at once; send fewer files, or use: sayso read")


def _declared(headers: Headers) -> int:
    length = headers.get("content-length", "")
    return int(length) if length.isdecimal() else 0
