"""Documents as sources: whose "the complaint", "the ruling" and "their report" are."""

from __future__ import annotations

import pytest

from sayso.article import Article
from sayso.language.grammar import Grammarian
from sayso.span import Span
from sayso.speakers import resolve_speakers
from sayso.statement import Statement


def who(grammarian: Grammarian, text: str, *sources: str) -> str | None:
    """The name of the last source's speaker."""
    statements, at = [], 0
    for number, source in enumerate(sources):
        at = text.index(source, at)
        end = at + len(source)
        stop = text.index(".", end)
        said = Span(end, stop, text[end:stop])
        statements.append(Statement(id=f"s{number}", source=(Span(at, end, source),), content=(said,)))
        at = end
    found, speakers = resolve_speakers(Article(text=text), statements, grammarian(text))
    names = {speaker.id: speaker.name for speaker in speakers}
    last = found[-1].speaker
    return names[last] if last else None


@pytest.mark.parametrize(
    ("text", "sources", "name"),
    [
        (
            "The Quay Workers' Union filed a complaint against the port. The complaint says the doors were locked.",
            ["The complaint"],
            "The Quay Workers' Union",
        ),
        (
            "The Harbour Trust sued the city on Monday. The lawsuit says the doors were locked.",
            ["The lawsuit"],
            "The Harbour Trust",
        ),
        (
            "Judge Ana Reyes closed the port in June. The ruling says that the doors were locked.",
            ["The ruling"],
            "Ana Reyes",
        ),
        (
            "The case went to the Halden Port Court. The ruling says that the doors were locked.",
            ["The ruling"],
            "Halden Port Court",
        ),
        (
            "Tom Okoye signed an order. Judge Ana Reyes stopped it. Part of the court order says the doors stay shut.",
            ["Part of the court order"],
            "Ana Reyes",
        ),
        (
            "Masts must be low by HPO guidelines of 2015. The guidelines say that ropes must be long.",
            ["The guidelines"],
            "HPO",
        ),
        (
            "A survey published in 2017 by the Halden Rope Society says that ropes are short.",
            ["A survey published in 2017 by the Halden Rope Society"],
            "the Halden Rope Society",
        ),
        (
            "A report from the Harbour Trust on March 16, 2019 says that ropes are short.",
            ["A report from the Harbour Trust on March 16, 2019"],
            "the Harbour Trust",
        ),
        (
            "The Harbour Trust said the doors were locked. Its website says that they are open.",
            ["The Harbour Trust", "Its website"],
            "The Harbour Trust",
        ),
        (
            "A 2015 federal court decision says that the doors stay shut.",
            ["A 2015 federal court decision"],
            "a federal court",
        ),
        (
            "Counts by HPO and Quay Radio differ. Projections by HPO and Quay Radio say so.",
            ["Projections by HPO and Quay Radio"],
            "HPO and Quay Radio",
        ),
        (
            "Tom Okoye was a sailor. A statement posted to his official Twitter account says that he drowned.",
            ["A statement posted to his official Twitter account"],
            "Tom Okoye",
        ),
        ("The comments were read. The comments say that ropes are short.", ["The comments"], None),
    ],
)
def test_a_document_is_theirs_who_made_it(
    text: str, sources: list[str], name: str | None, grammarian: Grammarian
) -> None:
    assert who(grammarian, text, *sources) == name


@pytest.mark.parametrize(
    ("text", "sources", "name"),
    [
        (
            "Researchers at Quay College said that ropes rot. The study says that they rot in a year.",
            ["Researchers at Quay College", "The study"],
            "Researchers at Quay College",
        ),
        (
            "The port fell silent. Marwick said in a financial filing that ropes rot. The filing says that doors rot.",
            ["The filing"],
            "Marwick",
        ),
    ],
)
def test_a_study_is_its_researchers_and_a_filing_theirs_who_speak_in_it(
    text: str, sources: list[str], name: str, grammarian: Grammarian
) -> None:
    assert who(grammarian, text, *sources) == name


@pytest.mark.parametrize(
    ("text", "sources", "name"),
    [
        (
            "The retailer Marwick spoke first. Marwick said ropes rot. Halden Union said no. The chain said yes.",
            ["Marwick", "Halden Union", "The chain"],
            "Marwick",
        ),
        (
            "On Friday Marwick Motor Company fell silent. Marwick said ropes rot.",
            ["Marwick"],
            "Marwick Motor Company",
        ),
        (
            "The Halden Institute of Ropes and Masts (Harma) opened. Harma said ropes rot. “We wait,” Harma said.",
            ["Harma"],
            "Halden Institute of Ropes and Masts",
        ),
        (
            "Vikmar Group bought a pier. Vikmar said it would mend the doors.",
            ["Vikmar"],
            "Vikmar Group",
        ),
        (
            "The Halden High Court met. The Halden High Court said no. The Quay-based court said so again.",
            ["The Halden High Court", "The Quay-based court"],
            "The Halden High Court",
        ),
        (
            "Sailors from Halden said ropes rot. The crews slept. The sailors said doors rot too.",
            ["Sailors from Halden", "The sailors"],
            "Sailors from Halden",
        ),
        (
            "Sailors from Halden said ropes rot. The union said that if the masts fall they would strike.",
            ["Sailors from Halden", "The union", "they"],
            "The union",
        ),
        (
            "The governor of the valley said ropes rot. Governor Mara Holt will speak on Monday.",
            ["The governor of the valley"],
            "Mara Holt",
        ),
        (
            "The governor of the valley said ropes rot. Governor Mara Holt met Governor Tor Vik.",
            ["The governor of the valley"],
            "The governor of the valley",
        ),
    ],
)
def test_a_description_takes_up_whom_the_article_tells_of(
    text: str, sources: list[str], name: str, grammarian: Grammarian
) -> None:
    assert who(grammarian, text, *sources) == name


@pytest.mark.parametrize("short", ["Holt", "Reyes", "Reyes Holt"])
def test_a_double_surname_is_known_by_each_of_its_parts(short: str, grammarian: Grammarian) -> None:
    text = f"Mara Reyes Holt, the secretary of ports, met the crew. {short} said that ropes rot."
    assert who(grammarian, text, short) == "Mara Reyes Holt"


def test_a_name_before_a_number_is_a_models(grammarian: Grammarian) -> None:
    text = "A Marwick 40 sank. Another Marwick 40 burned. Marwick said it was sorry."
    found, speakers = resolve_speakers(Article(text=text), [_said(text, "Marwick said")], grammarian(text))
    assert [(s.name, s.kind) for s in speakers if s.id == found[0].speaker] == [("Marwick", "organization")]


def _said(text: str, words: str) -> Statement:
    at, name = text.index(words), words.split()[0]
    source = Span(at, at + len(name), name)
    return Statement(id="s1", source=(source,), content=(Span(at + len(words), len(text), text[at + len(words) :]),))


def test_a_short_name_in_s_is_a_body(grammarian: Grammarian) -> None:
    text = "The Halden Institute of Ropes (Harops) opened. Harops said the doors were locked."
    found, speakers = resolve_speakers(Article(text=text), [_said(text, "Harops said")], grammarian(text))
    assert [s.kind for s in speakers if s.id == found[0].speaker] == ["organization"]


@pytest.mark.parametrize(
    ("text", "sources", "name"),
    [
        (
            "Sailors from Halden marched on Monday and held signs which read no more rain.",
            ["which"],
            "Sailors from Halden",
        ),
        ("Sailors were carrying a banner that read no more rain. A banner says the end.", ["that"], "Sailors"),
        ("A sign at the pier says the end.", ["A sign at the pier"], None),
    ],
)
def test_a_sign_is_theirs_who_hold_it(text: str, sources: list[str], name: str | None, grammarian: Grammarian) -> None:
    assert who(grammarian, text, *sources) == name
