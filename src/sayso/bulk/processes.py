"""A task done for many items by several processes: in order, in bounded memory, none lost to a crash."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Final, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

AHEAD: Final = 4
"""Items per process taken ahead: enough that none idles behind a slow one, few enough for memory."""


def map_in_order(
    task: Callable[[Item], Result], items: Iterable[Item], *, jobs: int, prepare: Callable[[], None]
) -> Iterator[tuple[Item, Result | None]]:
    """Each item with what `task` makes of it, in the order of `items`; None if its process died of it.

    `jobs` processes work, each after calling `prepare`; everything that goes to them must be picklable. At
    most `AHEAD` items per process are held at a time. What `task` raises is raised here and ends the run.
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
        with _pool(1, prepare) as alone:
            try:
                return alone.submit(task, item).result()
            except BrokenProcessPool:
                return None


def _pool(jobs: int, prepare: Callable[[], None]) -> ProcessPoolExecutor:
    # "spawn" and not "fork": a forked copy of a process that runs threads (onnxruntime's) may hang.
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_prepare, initargs=(prepare,))


def _prepare(prepare: Callable[[], None]) -> None:
    # Ctrl-C reaches every process of a terminal; the parent alone answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    prepare()
