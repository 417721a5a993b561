"""How sure the model must be of a cue: less where nothing but speech can be meant."""

import pytest

from sayso.statements.draft import Draft
from sayso.statements.noun_cues import sure_enough


@pytest.mark.parametrize(
    ("text", "cue", "content", "kept"),
    [
        ("The court ruled on Monday the wall was unsafe.", "ruled", "the wall was unsafe", True),
        ("The island prohibited travel by ferry.", "prohibited", "travel by ferry", True),
        ("Reyes called the fee “a scandal”.", "called", "the fee “a scandal”", True),
        ("A fault called slip stopped the engine.", "called", "slip", False),
        ("The owners ordered a new engine.", "ordered", "a new engine", False),
        ("There were reports of smoke.", "reports", "of smoke", True),
    ],
)
def test_a_word_of_speech_is_believed_sooner(text: str, cue: str, content: str, kept: bool) -> None:
    at = [(text.index(words), text.index(words) + len(words)) for words in (cue, content)]
    found = list(sure_enough(text, [Draft((), (at[0],), (at[1],), 0.3)], threshold=0.5))
    assert bool(found) is kept
