"""What "according to" reports stands where the sentence has it."""

from sayso.statements.according import look_ahead
from sayso.statements.draft import Draft, Ranges

TEXT = "The pier leaks. According to the harbour log, the ferry left at noon. She was full."


def place(words: str, text: str = TEXT) -> Ranges:
    start = text.index(words)
    return ((start, start + len(words)),)


def words(ranges: Ranges, text: str = TEXT) -> list[str]:
    return [text[start:end] for start, end in ranges]


def test_a_sentence_that_begins_with_according_to_reports_nothing_of_the_one_before() -> None:
    content = (*place("The pier leaks"), *place("the ferry left at noon"))
    (found,) = look_ahead(TEXT, [Draft(place("the harbour log"), place("According to"), content, 0.9)])
    assert words(found.content) == ["the ferry left at noon"]


def test_where_only_the_sentence_before_was_found_the_rest_of_its_own_is_the_content() -> None:
    (found,) = look_ahead(TEXT, [Draft(place("the harbour log"), place("According to"), place("The pier leaks"), 0.9)])
    assert words(found.content) == ["the ferry left at noon"]


def test_according_to_after_its_content_keeps_it() -> None:
    text = "The ferry left at noon, according to the harbour log."
    late = Draft(
        place("the harbour log", text), place("according to", text), place("The ferry left at noon", text), 0.9
    )
    assert look_ahead(text, [late]) == [late]


def test_according_to_in_the_second_half_of_a_sentence_reports_that_half() -> None:
    text = "The pier was closed for a year and according to the mayor it will open in May."
    half = Draft(
        place("the mayor", text), place("according to", text), place("The pier was closed for a year", text), 0.9
    )
    assert words(look_ahead(text, [half])[0].content, text) == ["it will open in May"]
