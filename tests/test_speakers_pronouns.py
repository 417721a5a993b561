"""Who a pronoun cannot be, and who says what has a participle for a cue."""

from __future__ import annotations

import pytest

from sayso.article import Article
from sayso.language.grammar import Grammarian
from sayso.speakers import resolve_speakers
from sayso.statement import Statement
from stated import stated


def speakers_of(text: str, grammarian: Grammarian, *statements: Statement) -> list[str | None]:
    found, speakers = resolve_speakers(Article(text=text), statements, grammarian(text))
    names = {speaker.id: speaker.name for speaker in speakers}
    return [names.get(each.speaker or "") for each in found]


@pytest.mark.parametrize(
    ("text", "content", "name"),
    [
        ("The pilot, Tom Okoye, fell ill. Sam Holt came at once. He said Holt had saved the ship.",
         "Holt had saved the ship", "Tom Okoye"),
        ("The pilot, Tom Okoye, fell ill. Sam Holt came at once. He said Okoye had saved the ship.",
         "Okoye had saved the ship", "Sam Holt"),
        ("The pilot, Tom Okoye, fell ill. Sam Holt came at once. He said the Holt campaign was sound.",
         "the Holt campaign was sound", "Sam Holt"),
    ],
)  # fmt: skip
def test_whoever_is_named_in_what_he_says_is_somebody_else(
    text: str, content: str, name: str, grammarian: Grammarian
) -> None:
    assert speakers_of(text, grammarian, stated(text, "He", "said", content)) == [name]


@pytest.mark.parametrize(
    ("text", "cue", "content", "name"),
    [
        ("The port spoke first. Saying the ropes were old, Minister Ana Reyes closed the quay.",
         "Saying", "the ropes were old", "Ana Reyes"),
        ("The port spoke first. Minister Ana Reyes closed the quay, arguing that the ropes were old.",
         "arguing", "that the ropes were old", "Ana Reyes"),
        ("The port spoke first. The council met in May. Ropes were old, reportedly.",
         "reportedly", "Ropes were old", None),
    ],
)  # fmt: skip
def test_a_participle_is_said_by_the_subject_of_its_clause(
    text: str, cue: str, content: str, name: str | None, grammarian: Grammarian
) -> None:
    first = stated(text, "The port", "spoke", "first")
    found = speakers_of(text, grammarian, first, stated(text, "", cue, content, id="s2"))
    assert found == ["The port", name]
