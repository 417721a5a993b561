"""What is alleged and reported, and who carries what another said."""

import time

import pytest

from sayso.article import Article
from sayso.statement import Statement
from sayso.statements import StatementFinder
from sayso.statements.carrying import carry, set_aside
from sayso.statements.draft import Draft, Ranges
from sayso.statements.hearsay import find_hearsay

FINDER = StatementFinder.load(threads=1)


def read(text: str) -> list[Statement]:
    return list(FINDER(Article(text=text, language="en")))


def words(text: str, ranges: Ranges) -> list[str]:
    return [text[start:end] for start, end in ranges]


def draft_of(text: str, source: str, cue: str, content: str) -> Draft:
    def place(words: str) -> Ranges:
        start = text.index(words)
        return ((start, start + len(words)),)

    return Draft(place(source), place(cue), place(content), 0.9)


def test_an_alleged_theft_is_a_statement_of_somebody_who_is_not_named() -> None:
    text = "The clerk was questioned for two hours over the alleged theft of the harbour bell."
    (found,) = find_hearsay(text, [])
    assert (found.source, words(text, found.cue), words(text, found.content)) == ((), ["alleged"], ["theft"])


def test_an_alleged_thief_ends_before_the_verb() -> None:
    text = "Neighbours hid the alleged bell thief was all that the clerk wrote."
    (found,) = find_hearsay(text, [])
    assert words(text, found.content) == ["bell thief"]


def test_reportedly_covers_its_clause_and_no_more() -> None:
    text = "The ferry was late. After the storm, the bell had reportedly rung all night, while nobody slept."
    (found,) = find_hearsay(text, [])
    assert words(text, found.cue) == ["reportedly"]
    assert words(text, found.content) == ["the bell had", "rung all night"]


def test_reportedly_at_the_head_of_a_sentence_leaves_its_comma_out() -> None:
    text = "Reportedly, the ferry turned back at noon."
    (found,) = find_hearsay(text, [])
    assert words(text, found.content) == ["the ferry turned back at noon"]


def test_what_somebody_reportedly_said_lies_inside_what_is_reported() -> None:
    text = "The captain reportedly said the ferry was safe."
    said, reported = find_hearsay(text, [draft_of(text, "The captain", "reportedly said", "the ferry was safe")])
    assert words(text, said.cue) == ["said"]
    assert reported.source == ()
    assert words(text, reported.content) == ["The captain", "said the ferry was safe"]


def test_a_report_begins_with_per() -> None:
    text = "Per the harbour master's log, the ferry left at noon. She was full."
    (found,) = find_hearsay(text, [])
    assert words(text, found.source) == ["the harbour master's log"]
    assert words(text, found.content) == ["the ferry left at noon"]


def test_a_share_per_head_is_no_report() -> None:
    assert find_hearsay("They paid two crowns per head, and the ferry left. Per head, it was cheap.", [])[1:] == []


def test_the_paper_that_quotes_somebody_says_the_whole_of_it() -> None:
    text = 'The captain said "no ferry is safer than mine", as quoted by The Gull. It left at noon.'
    said = draft_of(text, "The captain", "said", '"no ferry is safer than mine"')
    quoted = draft_of(text, "The Gull", "as quoted", "than mine")
    kept, aside = set_aside(text, [said, quoted])
    assert (kept, aside) == ([said], [quoted])
    captain, paper = carry(text, kept, aside)
    assert captain == said
    assert (words(text, paper.source), words(text, paper.cue)) == (["The Gull"], ["as quoted by"])
    assert words(text, paper.content) == ['The captain said "no ferry is safer than mine"']


def test_who_carries_nothing_stays_as_he_was() -> None:
    text = "The ferry will be sold, as reported by The Gull."
    alone = draft_of(text, "The Gull", "as reported by", "The ferry will be sold")
    assert carry(text, *set_aside(text, [alone])) == [alone]


def test_what_a_paper_reports_in_dashes_holds_the_statement_around_it() -> None:
    said, carried = read(
        "The captain said — as reported by The Gull — “The bell will be rung at noon, and again at six.”"
    )
    assert (said.source_text, carried.source_text) == ("The captain", "The Gull")
    assert said.within == carried.id


def test_a_text_full_of_hearsay_is_read_in_linear_time() -> None:
    text = "it reportedly rang, as quoted by us, " * 2500
    started = time.monotonic()
    find_hearsay(text, carry(text, *set_aside(text, [])))
    assert time.monotonic() - started < 5


def test_what_somebody_reportedly_did_is_told_by_the_rule_and_has_no_source() -> None:
    text = "Buyers were reportedly hiding the bell in a barn."
    (found,) = find_hearsay(text, [draft_of(text, "Buyers", "were reportedly", "the bell")])
    assert (found.source, words(text, found.cue)) == ((), ["reportedly"])
    assert words(text, found.content) == ["Buyers were", "hiding the bell in a barn"]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "The port closed the quay at the behest of Ana Reyes, the harbour master, on Monday.",
            "Ana Reyes, the harbour master",
            "at the behest of",
            "The port closed the quay",
        ),
        ("At the request of the mayor, the port shut.", "the mayor", "At the request of", "the port shut"),
        ("The crew stayed on board at Dahl's insistence.", "Dahl's", "at insistence", "The crew stayed on board"),
        ("The fee rose at the urging of Reyes to spare the poor.", "Reyes", "at the urging of", "to spare the poor"),
        ("Per request of Dahl, the quay was closed.", "Dahl", "Per request of", "the quay was closed"),
    ],
)
def test_what_is_done_at_somebodys_bidding_is_what_he_wants(text: str, source: str, cue: str, content: str) -> None:
    (found,) = find_hearsay(text, [])
    assert [" ".join(words(text, ranges)) for ranges in (found.source, found.cue, found.content)] == [
        source,
        cue,
        content,
    ]


def test_a_request_of_anybody_and_ones_own_are_nobodys_bidding() -> None:
    assert find_hearsay("He left at his own request. Tours are held at the request of any guest.", []) == []


def test_who_is_reputedly_rich() -> None:
    text = "Dahl is reputedly the richest man in port."
    (found,) = find_hearsay(text, [])
    assert words(text, found.content) == ["Dahl is", "the richest man in port"]


def test_what_somebody_said_per_an_outlet_lies_in_what_it_reports() -> None:
    text = "“The quay is safe for now” said Ana Reyes per BBC News. Rents rose 9 per cent."
    said = draft_of(text, "Ana Reyes per BBC News", "said", "“The quay is safe for now”")
    reyes, carrier = carry(text, [said], [])
    assert (words(text, reyes.source), words(text, carrier.source)) == (["Ana Reyes"], ["BBC News"])
    assert words(text, carrier.content) == ["“The quay is safe for now” said Ana Reyes"]
