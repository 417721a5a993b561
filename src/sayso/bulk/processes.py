"""A task done for many items by several processes: in order, in bounded memory, none lost to a crash."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Final, TypeVar

from sayso.errors import SaysoError

Item = TypeVar("Item")
Result = TypeVar("Result")

AHEAD: Final = 4
"""Items per process taken ahead: enough that none idles behind a slow one, few enough for memory."""


def map_in_order(
    task: Callable[[Item], Result], items: Iterable[Item], *, jobs: int, prepare: Callable[[], None]
) -> Iterator[tuple[Item, Result | None]]:
    """Each item with what `task` makes of it, in the order of `items`; None if its process died of it.

    `jobs` processes work, each after calling `prepare`; everything that goes to them must be picklable. At most
    `AHEAD` items per process are held at a time. What `task` raises is raised here and ends the run, and so does
    SaysoError if the processes do not start.
    """
    for item, future in _begin_ahead(task, items, jobs=jobs, prepare=prepare):
        outcome = _outcome(item, future, task=task, prepare=prepare)
        yield item, outcome


def _begin_ahead(
    task: Callable[[Item], Result], items: Iterable[Item], *, jobs: int, prepare: Callable[[], None]
) -> Iterator[tuple[Item, Future[Result]]]:
    waiting: deque[tuple[Item, Future[Result]]] = deque()
    pool = _pool(jobs, prepare)
    try:
        for item in items:
            try:
                future = pool.submit(task, item)
            except BrokenProcessPool:
                pool = _pool(jobs, prepare)
                future = pool.submit(task, item)
            waiting.append((item, future))
            if len(waiting) > AHEAD * jobs:
                yield waiting.popleft()
        while waiting:
            yield waiting.popleft()
    finally:
        pool.shutdown(cancel_futures=True)


def _outcome(
    item: Item, future: Future[Result], *, task: Callable[[Item], Result], prepare: Callable[[], None]
) -> Result | None:
    # A process that dies takes down every item then in the pool, and does not say which one killed it.
    # So each of them is tried once more alone: the innocent get their result, the guilty one is known.
    try:
        return future.result()
    except BrokenProcessPool:
        return _alone(item, task, prepare)


def _alone(item: Item, task: Callable[[Item], Result], prepare: Callable[[], None]) -> Result | None:
    with _pool(1, prepare) as pool:
        try:
            pool.submit(_start).result()
        except BrokenProcessPool as error:
            # No item's fault: what starts the processes is at fault, and it would fail each of them.
            raise SaysoError(
                "the processes that read do not start, for the reason printed above; read with one job, and if "
                'this is a script of your own, see that it starts under: if __name__ == "__main__"'
            ) from error
        try:
            return pool.submit(task, item).result()
        except BrokenProcessPool:
            return None


def _start() -> None:
    """Nothing to do but to be there."""


def _pool(jobs: int, prepare: Callable[[], None]) -> ProcessPoolExecutor:
    # "spawn" and not "fork": a forked copy of a process that runs threads (onnxruntime's) may hang.
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_prepare, initargs=(prepare,))


def _prepare(prepare: Callable[[], None]) -> None:
    # Ctrl-C reaches every process of a terminal; the parent alone answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    prepare()
