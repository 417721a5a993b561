"""Where quotations begin and end, in every manner of marking them."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.language.quotations import find_quotations


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ('She said, "We are ready." Then she left.', ['"We are ready."']),
        ("She said, “We are ready.” Then she left.", ["“We are ready.”"]),
        ("„Wir gehen“, sagte er.", ["„Wir gehen“"]),
        ("Er sagte »nein« und ging.", ["»nein«"]),
        ("Il a dit « non ».", ["« non »"]),
        ("Il a dit «non».", ["«non»"]),
        ("He wrote: ``Stay where you are.'' Nobody did.", ["``Stay where you are.''"]),
        ("''It is over,'' the mayor said. ''Go home.''", ["''It is over,''", "''Go home.''"]),
        ("‘We won’t go,’ she said. ‘It’s the workers’ choice.’", ["‘We won’t go,’", "‘It’s the workers’ choice.’"]),
        ("'I don't know,' he said, 'the boys' mothers do.'", ["'I don't know,'", "'the boys' mothers do.'"]),
        ("“He told me ‘go away’ and left,” she said.", ["“He told me ‘go away’ and left,”", "‘go away’"]),
        ("The '90s were all rock 'n' roll, 'tis true.", []),
        ("The players' union and the owners' club", []),
        ('A 6" pipe and a "big" one', ['"big"']),
        ("", []),
    ],
)
def test_marks_of_every_manner_are_read(text: str, quotations: list[str]) -> None:
    assert quoted(text) == quotations


def test_a_quotation_goes_on_in_the_paragraphs_that_open_with_a_mark() -> None:
    text = "“We waited all night.\n\n“Nobody came.\n\n“So we left,” the driver said."
    first, second, third = find_quotations(text)
    assert (first.closed, first.continues) == (False, False)
    assert (second.closed, second.continues) == (False, True)
    assert (third.closed, third.continues) == (True, True)


def test_a_missing_closing_mark_ends_with_its_paragraph() -> None:
    text = '"Nobody came.\n\nThe driver left. He had "waited" long.'
    first, second = find_quotations(text)
    assert not first.closed
    assert text[first.start : first.end] == '"Nobody came.'
    assert text[second.start : second.end] == '"waited"'
    assert second.closed and not second.continues


def test_a_quotation_inside_another_is_deeper() -> None:
    text = "“He told me ‘go away’ and left,” she said."
    assert [q.depth for q in find_quotations(text)] == [0, 1]


@pytest.mark.parametrize("unit", ['"', "' ", "“", '"a "b ', "‘a’ ", "a's ", "''", "«»"])
def test_a_hundred_thousand_marks_take_little_time(unit: str) -> None:
    began = time.perf_counter()
    find_quotations((unit * 100_000)[:100_000])
    assert time.perf_counter() - began < 5


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab s.,\n“”‘’\"'«»`é😀\u0301", max_size=60))
def test_quotations_lie_in_the_text_and_in_one_paragraph(text: str) -> None:
    for q in find_quotations(text):
        assert 0 <= q.start < q.inside_start <= q.inside_end <= q.end <= len(text)
        assert "\n" not in text[q.start : q.end]
