"""What an office reports of a talk was said in that talk."""

from sayso.span import Span
from sayso.statement import Statement
from sayso.statements.talks import of_the_same_talk

TEXT = (
    "Foreign Minister Lena Reyes told Oskar Dahl in a phone call that the port was open. "
    "Her office said Reyes told Dahl the talks were over. Reyes told Moreau the same."
)


def span(words: str, *, last: bool = False) -> Span:
    start = (TEXT.rindex if last else TEXT.index)(words)
    return Span.of(TEXT, start, start + len(words))


CALL = Statement(
    id="st_1",
    source=(span("Foreign Minister Lena Reyes"),),
    addressee=(span("Oskar Dahl"),),
    channel="phone call",
    channel_text=span("in a phone call"),
)


def reported(hearer: str, within: str | None) -> Statement:
    return Statement(id="st_2", source=(span("Reyes", last=True),), addressee=(span(hearer, last=True),), within=within)


def test_what_an_office_says_was_told_in_the_call_is_of_the_call() -> None:
    _, found = of_the_same_talk([CALL, reported("Dahl", "st_0")])
    assert (found.channel, found.channel_text) == ("phone call", CALL.channel_text)


def test_another_hearer_and_a_claim_of_ones_own_are_of_no_call() -> None:
    for other in (reported("Moreau", "st_0"), reported("Dahl", None)):
        assert of_the_same_talk([CALL, other])[1].channel is None
