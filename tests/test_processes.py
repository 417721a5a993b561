"""Work is shared by processes: in order, no faster than it is done, and one that dies costs one item."""

from __future__ import annotations

import pytest

from fatal import double_or_die, raise_at_two
from sayso.bulk.processes import AHEAD, map_in_order
from sayso.errors import SaysoError


def test_a_process_that_dies_costs_the_item_it_died_of() -> None:
    results = map_in_order(double_or_die, range(12), jobs=2, prepare=list)
    assert [result for _, result in results] == [0, 2, 4, None, 8, 10, 12, 14, 16, 18, 20, 22]


def test_what_the_work_raises_is_raised_here_after_what_came_before() -> None:
    results = map_in_order(raise_at_two, range(5), jobs=1, prepare=list)
    assert [next(results), next(results)] == [(0, 0), (1, 1)]
    with pytest.raises(LookupError, match="no two"):
        next(results)


def test_processes_that_cannot_start_end_the_run_at_once() -> None:
    results = map_in_order(str, range(100), jobs=1, prepare=exit)
    with pytest.raises(SaysoError, match="do not start"):
        next(results)


def test_items_are_taken_no_faster_than_they_are_done() -> None:
    items = iter(range(100))
    results = map_in_order(str, items, jobs=1, prepare=list)
    assert next(results) == (0, "0")
    results.close()  # type: ignore[attr-defined]
    assert next(items) <= AHEAD + 1
