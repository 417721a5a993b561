"""Block quotations: paragraphs that a page sets apart, in a text that has lost their design."""

import pytest

from sayso.statements.block_quotations import take_blocks
from sayso.statements.draft import Draft

BLOCK = "The quay was never safe. We asked for a wall.\n\nNobody built one."


def content_of(text: str, cue: str, content: str) -> str:
    at = text.index(content)
    draft = Draft((), ((text.index(cue), text.index(cue) + len(cue)),), ((at, at + len(content)),), 0.9)
    (read,) = take_blocks(text, [draft])
    return " | ".join(text[start:end] for start, end in read.content)


def test_paragraphs_between_a_colon_and_a_credit_are_quoted() -> None:
    text = f"The board rejected the appeal:\n\n{BLOCK}\n\n– Harbour board, “Ruling”\n\nReyes went home."
    assert content_of(text, "rejected", "the appeal") == f"the appeal | {BLOCK}"


def test_what_this_points_to_is_one_paragraph() -> None:
    text = f"The board posted this message:\n\n{BLOCK}"
    assert content_of(text, "posted", "this message") == "this message | The quay was never safe. We asked for a wall."


@pytest.mark.parametrize(
    "behind",
    ["The quay was never safe.", "1. The quay\n\n2. The wall", "REYES: No.\n\n– Harbour board", "– Harbour board"],
)
def test_a_list_a_dialogue_and_the_next_paragraph_are_not(behind: str) -> None:
    text = f"The board rejected the appeal:\n\n{behind}"
    assert content_of(text, "rejected", "the appeal") == "the appeal"


def test_a_colon_inside_a_paragraph_introduces_no_block() -> None:
    text = "The board posted this message: the quay was never safe.\n\nIt said no more."
    assert content_of(text, "posted", "this message") == "this message"
