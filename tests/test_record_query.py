"""The query language says what it wants, and where a query goes wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import BadQuery
from sayso.record.searching.marking import marked_ranges
from sayso.record.searching.query import LONGEST, All, Any, Part, Words, parse_query


def words(*each: str, prefix: bool = False) -> Words:
    return Words(each, prefix)


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("harbour", words("harbour")),
        ("Élysée", words("elysee")),
        ("harbour sale", All((words("harbour"), words("sale")))),
        ("harbour AND sale", All((words("harbour"), words("sale")))),
        ("harbour OR sale", Any((words("harbour"), words("sale")))),
        ("and or", All((words("and"), words("or")))),
        ('"not for sale"', words("not", "for", "sale")),
        ('"not for sa"*', words("not", "for", "sa", prefix=True)),
        ("light*", words("light", prefix=True)),
        ("*ighthou*", Part("ighthou")),
        ("well-known", words("well", "known")),
        ("a b OR c", Any((All((words("a"), words("b"))), words("c")))),
        ("a (b OR c)", All((words("a"), Any((words("b"), words("c")))))),
        ("a NOT b", All((words("a"),), (words("b"),))),
        ("a AND NOT (b OR c)", All((words("a"),), (Any((words("b"), words("c"))),))),
        ("NOT b a", All((words("a"),), (words("b"),))),
    ],
)
def test_a_query_means_what_it_says(query: str, meant: object) -> None:
    assert parse_query(query) == meant


@pytest.mark.parametrize(
    ("query", "place", "said"),
    [
        ("", 0, "the query ends where a word is expected"),
        ("a AND", 5, "the query ends where a word is expected"),
        ("a OR OR b", 5, '"OR" stands where a word is expected'),
        ("a (b OR c", 2, "this ( has no )"),
        ("a) b", 1, "a ) without its ("),
        ('say "not for', 4, 'this " has no other'),
        ("NOT a", 0, "NOT alone finds nothing"),
        ("a OR NOT b", 5, "NOT alone finds nothing"),
        ("a —", 2, "no letter or digit"),
        ("*ab*", 0, "3 characters at least"),
        ("()", 1, '")" stands where a word is expected'),
    ],
)
def test_a_bad_query_knows_the_place(query: str, place: int, said: str) -> None:
    with pytest.raises(BadQuery, match=f"at character {place + 1}: ") as error:
        parse_query(query)
    assert (error.value.query, error.value.place) == (query, place)
    assert said in str(error.value)


def test_an_endless_query_is_refused() -> None:
    with pytest.raises(BadQuery, match="over 1,000 characters"):
        parse_query("(" * (LONGEST + 1))
    with pytest.raises(BadQuery, match="expected"):
        parse_query("(" * 300)


@given(st.text(alphabet='ab *"()ANDORT —é', max_size=40))
def test_any_query_is_understood_or_refused(query: str) -> None:
    try:
        parse_query(query)
    except BadQuery as error:
        assert 0 <= error.place <= len(query)


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("sale", ["sale"]),
        ('"not for sale"', ["not for sale"]),
        ("elysee", ["Élysée"]),
        ("quay*", ["quays"]),
        ("*uay*", ["uay"]),
        ("sale NOT quays", ["sale"]),
        ("sale OR quays", ["quays", "sale"]),
        ("sa", []),
    ],
)
def test_what_was_looked_for_is_marked(query: str, marked: list[str]) -> None:
    text = "The Élysée said the quays were not for sale."
    assert [text[start:end] for start, end in marked_ranges(text, parse_query(query))] == marked
