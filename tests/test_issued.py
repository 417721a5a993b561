"""What was issued says what follows it, and things that show, see or help say nothing."""

import pytest

from sayso.statements.draft import Draft
from sayso.statements.hearsay import find_hearsay
from sayso.statements.issued import begin_after_saying
from sayso.statements.passives import tell_of_subjects
from sayso.statements.plain_facts import is_plain_fact
from sayso.statements.silences import find_silences


def drafted(text: str, source: str, cue: str, content: str) -> Draft:
    ranges = [
        ((text.index(words), text.index(words) + len(words)),) if words else () for words in (source, cue, content)
    ]
    return Draft(*ranges, 0.9)


def words(text: str, ranges) -> list[str]:
    return [text[start:end] for start, end in ranges]


ISSUED = 'The ministry issued a statement late on 4 March saying Reyes told Dahl that "the port stays open to all."'


def test_a_statement_that_was_issued_says_the_whole_clause_after_its_participle() -> None:
    found = begin_after_saying(ISSUED, [drafted(ISSUED, "The ministry", "issued a statement", 'that "the port')])[0]
    assert words(ISSUED, found.cue) == ["issued a statement", "saying"]
    assert words(ISSUED, found.content)[0].startswith("Reyes told Dahl that")


@pytest.mark.parametrize(
    "text",
    [
        "The ministry issued a statement. Saying no more, Reyes left that evening, and that was all.",
        "The ministry issued a statement saying that the port stays open.",
        "The ministry issued a permit on Friday allowing Reyes to say that the port stays open.",
    ],
)
def test_nothing_changes_where_no_clause_was_passed_over(text: str) -> None:
    found = drafted(text, "The ministry", "issued a", "that")
    assert begin_after_saying(text, [found]) == [found]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Morrow showed on Monday that it can build ships.", "Morrow", "showed", "that it can build ships"),
        ("Footage showed smoke over the harbour.", "Footage", "showed", "smoke over the harbour"),
        ("This year saw a vote on the port.", "This year", "saw", "a vote on the port"),
        ("Talvia has been supporting rebel forces.", "Talvia", "supporting", "rebel forces"),
        ("BQA stands for Better Quays Alliance.", "BQA", "stands for", "Better Quays Alliance"),
        ("I knew how to swim.", "I", "knew", "how to swim"),
        ("The bank issued a press release.", "The bank", "issued", "a press release"),
        ("The daily published an interview with Dahl.", "The daily", "published", "an interview with Dahl"),
        ("Dahl expressed a similar view, saying no.", "Dahl", "expressed", "a similar view"),
        ("She promoted open quays.", "She", "promoted", "open quays"),
    ],
)
def test_showing_seeing_helping_and_doing_are_no_statements(text: str, source: str, cue: str, content: str) -> None:
    assert is_plain_fact(text, drafted(text, source, cue, content))


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("A poll showed that most favour the port.", "A poll", "showed", "that most favour the port"),
        ("Video shows that the quay was empty.", "Video", "shows", "that the quay was empty"),
        ("She tried to make the case that quays pay.", "She", "tried to make the case", "that quays pay"),
        ("The council saw the vote as a test.", "The council", "saw", "the vote as a test"),
        ("Dahl supports the ban.", "Dahl", "supports", "the ban"),
        ("It published a report that quays sink.", "It", "published", "a report that quays sink"),
        ("I promised her a berth.", "I", "promised", "a berth"),
        ("We extend our thanks to the crews.", "We", "extend", "our thanks to the crews"),
        ("She tried to explain that the quay was full.", "She", "tried to explain", "that the quay was full"),
    ],
)
def test_documents_opinions_and_words_of_ones_own_still_count(text: str, source: str, cue: str, content: str) -> None:
    assert not is_plain_fact(text, drafted(text, source, cue, content))


def test_who_has_yet_to_concede_is_silent() -> None:
    text = "Lee has yet to concede the vote."
    (found,) = find_silences(text, [])
    assert [words(text, each) for each in (found.source, found.cue, found.content)] == [
        ["Lee"],
        ["has yet to"],
        ["concede the vote"],
    ]


def test_reportedly_between_commas_tells_of_its_own_clause() -> None:
    text = "Although the quays are, reportedly, usually quiet, this year no boat left."
    (found,) = find_hearsay(text, [])
    assert words(text, found.content) == ["the quays are", "usually quiet"]


def test_cases_that_were_reported_are_what_is_told() -> None:
    text = "Ten cases were reported in the north."
    (found,) = tell_of_subjects(text, [drafted(text, "Ten cases", "were reported", "in the north")])
    assert (found.source, words(text, found.content)) == ((), ["Ten cases", "in the north"])


def test_it_was_reported_names_nobody() -> None:
    text = "It was reported that the quay sank."
    (found,) = tell_of_subjects(text, [drafted(text, "It", "was reported", "that the quay sank")])
    assert (found.source, words(text, found.content)) == ((), ["that the quay sank"])


def test_who_announced_something_keeps_his_words() -> None:
    text = "The crew reported a fire."
    found = drafted(text, "The crew", "reported", "a fire")
    assert tell_of_subjects(text, [found]) == [found]
