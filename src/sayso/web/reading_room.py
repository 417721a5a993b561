"""Where the site reads: one page at a time, off the loop that answers, with patience that ends."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, Final

from anyio import to_thread

from sayso.errors import ModelError, SaysoError
from sayso.pages.page import Page
from sayso.readout import Readout
from sayso.rejected import Rejected
from sayso.web.problems import Problem

if TYPE_CHECKING:
    from sayso.reading import Reader

PATIENCE: Final = 60.0
"""Seconds that a page waits for those before it: an article takes about one."""


class ReadingRoom:
    """Reads pages for the site. Nothing read is kept, and no word of it is logged."""

    def __init__(self, load: Callable[[], Reader], *, patience: float = PATIENCE) -> None:
        self._load = load
        self._loading = Lock()
        self._patience = patience
        self._turn = asyncio.Semaphore(1)

    @cached_property
    def _reader(self) -> Reader:
        return self._load()

    def open(self) -> Reader:
        """The reader, loaded at the first call. Raises ModelError if there is no model."""
        with self._loading:
            return self._reader

    async def read(self, page: Page) -> Readout:
        """The readout of a page. Raises SaysoError, or Problem: busy (503), or an unforeseen failure (500)."""
        try:
            async with asyncio.timeout(self._patience):
                await self._turn.acquire()
        except TimeoutError:
            raise Problem(503, "others are being read; try again in a minute", headers={"Retry-After": "60"}) from None
        try:
            return await to_thread.run_sync(self._read, page)
        except SaysoError:
            raise
        except Exception as error:
            # Its message may quote the text, which is nobody's but the sender's.
            reason = f"unforeseen {type(error).__name__} while reading; please report it with the page"
            raise Problem(500, reason) from None
        finally:
            self._turn.release()

    async def read_or_reject(self, page: Page) -> Readout | Rejected:
        """The readout of a page, or why there is none."""
        try:
            return await self.read(page)
        except (SaysoError, Problem) as error:
            return _rejected(page, error)

    async def read_to_store(self, page: Page) -> Readout | Rejected:
        """The same, to be written down. What is no fault of the page is raised: ModelError, and Problem (503)."""
        try:
            return await self.read(page)
        except ModelError:
            raise
        except SaysoError as error:
            return _rejected(page, error)
        except Problem as error:
            if error.status_code == 503:
                raise
            return _rejected(page, error)

    def _read(self, page: Page) -> Readout:
        return self.open().read(page)


def _rejected(page: Page, error: SaysoError | Problem) -> Rejected:
    reason = error.detail if isinstance(error, Problem) else str(error)
    return Rejected(item=page.name, stage="article", reason=reason.removeprefix(f"{page.name}: "))
