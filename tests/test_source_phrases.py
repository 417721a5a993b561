"""What a source's words say by themselves, before anybody is looked up."""

from __future__ import annotations

import pytest

from sayso.speakers.phrases import read_phrase


@pytest.mark.parametrize(
    ("words", "sort", "name"),
    [
        ("the port's oldest union, the Harbour Workers' Union,", "organization", "the Harbour Workers' Union"),
        ("Marwick adviser Tom Okoye", "person", "Tom Okoye"),
        ("A former Marwick adviser, Tom Okoye,", "person", "Tom Okoye"),
        ("Fifteen-year-old Zoe", "person", "Zoe"),
        ("Tom Okoye, along with Ana Reyes,", "person", "Tom Okoye"),
        ("Tom Okoye))", "person", "Tom Okoye"),
        ("the Directorate General of Ports", "organization", "the Directorate General of Ports"),
        ("fishermen supporting the law", "group", "fishermen supporting the law"),
        ("The Harbour Guard Corps (HGC)", "organization", "The Harbour Guard Corps"),
        ("my mum", "possessed", "my mum"),
    ],
)
def test_sources_are_read(words: str, sort: str, name: str) -> None:
    phrase = read_phrase(words, is_person=lambda run: run in {"Tom Okoye", "Marwick", "Ana Reyes"})
    assert (phrase.sort, phrase.name.split(" (")[0]) == (sort, name)
