"""Direct, indirect or mixed: what stands in quotation marks and what those marks are for."""

from __future__ import annotations

import pytest

from sayso.language.quotations import find_quotations
from sayso.span import Span
from sayso.statements.form import tell_form


def form_of(text: str, *pieces: str) -> str:
    spans = [Span(text.index(piece), text.index(piece) + len(piece), piece) for piece in pieces]
    return tell_form(text, spans, find_quotations(text))


@pytest.mark.parametrize(
    ("content", "form"),
    [
        ("“we asked” and “they came”", "direct"),
        ("“we asked”, and that “they came”", "direct"),
        ("“we asked” and they came “at once”", "mixed"),
        ("her festival, “The Quay in May”, would go on", "indirect"),
        ("the film “Rain on the Quay” was dull", "indirect"),
        ("the film was “Rain on the Quay” without the rain", "mixed"),
        ("the film, “a waste of rain”, was dull", "mixed"),
        ("the marenda (“late lunch”) was served", "indirect"),
        ("the men [...] were “late”", "mixed"),
        ("“the men [...] were late”", "direct"),
    ],
)
def test_marks_of_titles_and_glosses_are_nobodys_words(content: str, form: str) -> None:
    assert form_of(f"She said {content}.", content) == form


def test_a_quotation_that_begins_before_the_content_is_an_outer_one() -> None:
    text = "He wrote: “The aide's suggestion that we leave at once”"
    assert form_of(text, "that we leave at once”") == "indirect"
    assert form_of(text, "The aide's suggestion that we leave at once”") == "direct"
