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
        said = Span(end, len(text), text[end:])
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
        ("The comments were read. The comments say that ropes are short.", ["The comments"], None),
    ],
)
def test_a_document_is_theirs_who_made_it(
    text: str, sources: list[str], name: str | None, grammarian: Grammarian
) -> None:
    assert who(grammarian, text, *sources) == name
