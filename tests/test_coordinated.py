"""What is said, and joined to it by "and" what the same speaker urged, are two statements; of another it is one."""

from __future__ import annotations

import pytest

from sayso.article import Article
from sayso.statements.coordinated import part_joined
from sayso.statements.draft import Draft
from sayso.statements.finder import StatementFinder

FINDER = StatementFinder.load(threads=1)


def found(text: str) -> list[tuple[str, str, str]]:
    return [
        (
            " ".join(piece.text for piece in each.source),
            each.cue[0].text,
            " ".join(piece.text for piece in each.content),
        )
        for each in FINDER(Article(text=text, language="en"))
        if each.within is None
    ]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Mayor Dora Quill said on Monday that the town needs a new bridge and urged the council to find the money.",
            ("Mayor Dora Quill", "said", "that the town needs a new bridge"),
            ("Mayor Dora Quill", "urged", "the council to find the money"),
        ),
        (
            "The chancellor told reporters that the budget is sound and promised that no tax would rise.",
            ("The chancellor", "told", "that the budget is sound"),
            ("The chancellor", "promised", "that no tax would rise"),
        ),
        (
            "President Ilse Varga asserted on Tuesday that Morrow intends to keep its fleet in the strait and invited"
            " the rest of the world to join her in patrols.",
            ("President Ilse Varga", "asserted", "that Morrow intends to keep its fleet in the strait"),
            ("President Ilse Varga", "invited", "the rest of the world to join her in patrols"),
        ),
    ],
)
def test_what_is_joined_by_and_is_a_statement_of_its_own(
    text: str, first: tuple[str, str, str], second: tuple[str, str, str]
) -> None:
    assert found(text) == [first, second]


def test_what_others_are_said_to_have_done_stays_in_what_was_said() -> None:
    text = "The clerk says the council met and urged everybody to go home."
    says, urged = ((10, 14),), ((35, 40),)
    assert (text[10:14], text[35:40]) == ("says", "urged")
    outer = Draft(((0, 9),), says, ((15, 61),), 0.99)
    for source in (((15, 26),), ((0, 9),)):
        # Of another source; and of the same one, but the clerk says it today.
        joined = Draft(source, urged, ((41, 61),), 0.9)
        assert part_joined(text, [outer], [joined], (), threshold=0.75) == [outer]


def test_within_quotation_marks_nothing_is_parted() -> None:
    (only,) = found("“The church was wrong and apologised to the families,” the bishop said.")
    assert only[2] == "“The church was wrong and apologised to the families,”"


def test_what_somebody_had_done_and_demanded_he_did_not_say() -> None:
    text = "Witnesses said the gunman had entered the bank and demanded money from the clerk."
    assert ("Witnesses", "said", "the gunman had entered the bank and demanded money from the clerk") in found(text)
