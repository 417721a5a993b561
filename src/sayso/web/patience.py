"""Connections that say nothing, or say it a letter at a time, are ended: else a few hundred would keep others out."""

from __future__ import annotations

import asyncio
from typing import Final

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

HEAD: Final = 15.0
"""Seconds within which the head of a request must have come in; for its body see `uploads`."""


class Impatient(H11Protocol):
    """HTTP as uvicorn speaks it, with an end to waiting for a request to begin and for its head to be whole.

    uvicorn itself waits with an end only after it has answered.
    """

    _until: float | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Go on waiting, but no longer than from the beginning, unless the head is whole."""
        super().data_received(data)
        self._wait()

    def _wait(self) -> None:
        if self.conn.their_state is not h11.IDLE or self.timeout_keep_alive_task is not None:
            self._until = None
        elif not self.transport.is_closing():
            self._until = self._until or self.loop.time() + HEAD
            self.timeout_keep_alive_task = self.loop.call_at(self._until, self.timeout_keep_alive_handler)
