"""Time expressions are found and mean the date a reader takes them for."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.language.times import find_times, resolve
from time_table import TIMES


def test_the_table_is_long_enough_to_trust() -> None:
    assert len(TIMES) >= 150


@pytest.mark.parametrize(("text", "published", "expression", "edtf"), TIMES)
def test_a_time_is_found_and_dated(text: str, published: str | None, expression: str, edtf: str | None) -> None:
    day = datetime.date.fromisoformat(published) if published else None
    found = find_times(text)
    assert [text[t.start : t.end] for t in found] == ([expression] if expression else [])
    assert [resolve(t, day) for t in found] == ([edtf] if expression else [])


def test_a_limit_is_known_as_one() -> None:
    assert [t.limit for t in find_times("They wait until Sunday, he said on Friday.")] == [True, False]


def test_only_the_part_asked_for_is_searched() -> None:
    text = "On Monday they met. On Friday they parted."
    assert [text[t.start : t.end] for t in find_times(text, 20)] == ["On Friday"]
    assert [text[t.start : t.end] for t in find_times(text, 0, 19)] == ["On Monday"]


@given(st.text(alphabet="MJan.FriMaySun 0123456789-,'slatehdo", max_size=60), st.none() | st.dates())
def test_no_text_is_too_odd(text: str, day: datetime.date | None) -> None:
    for time in find_times(text):
        assert 0 <= time.start < time.end <= len(text)
        resolve(time, day)
