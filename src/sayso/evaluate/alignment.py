"""Which gold character does each character of a readout stand for? White space is left out on both sides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

# What the judge (score_*.py) does; figures agree only with the same two numbers.
LONGEST_STRETCH = 20_000  # gold characters that a paragraph not found as it is is compared with
SHORTEST_BLOCK = 4  # equal characters in a row that count as the same words


@dataclass(frozen=True, slots=True)
class Squeezed:
    """A text without its white space, and the offset each kept character had before."""

    text: str
    offsets: list[int]


def squeeze(text: str, *, start: int = 0) -> Squeezed:
    """`text` without white space; offsets count from `start`."""
    kept = [i for i, character in enumerate(text) if not character.isspace()]
    return Squeezed("".join(text[i] for i in kept), [start + i for i in kept])


def align(gold_text: str, *, to: str) -> dict[int, int]:
    """Offsets in `to` (a readout's text) -> offsets in `gold_text`, for every character found in both.

    Paragraph by paragraph in order, each looked up after the one before it. Paragraphs that are not found as
    they are are compared with the stretch of gold up to the next one that is.
    """
    gold = squeeze(gold_text)
    aligned: dict[int, int] = {}
    done, unfound = 0, list[Squeezed]()
    for paragraph in _paragraphs(to):
        found = gold.text.find(paragraph.text, done)
        if found < 0:
            unfound.append(paragraph)
            continue
        aligned |= _resemblance(unfound, gold, done, found)
        unfound.clear()
        done = found + len(paragraph.text)
        aligned |= zip(paragraph.offsets, gold.offsets[found:done], strict=True)
    return aligned | _resemblance(unfound, gold, done, len(gold.text))


def gold_ranges(spans: list[Mapping[str, int]] | None, aligned: Mapping[int, int]) -> list[tuple[int, int]]:
    """The stretches of gold that a readout's spans reach over, each from its first to its last character."""
    reached = [[aligned[i] for i in range(s["start"], s["end"]) if i in aligned] for s in spans or []]
    return [(min(offsets), max(offsets) + 1) for offsets in reached if offsets]


def gold_characters(spans: list[Mapping[str, int]] | None, aligned: Mapping[int, int]) -> frozenset[int]:
    """The gold characters that a readout's spans stand for, white space left out."""
    return frozenset(aligned[i] for s in spans or [] for i in range(s["start"], s["end"]) if i in aligned)


def _paragraphs(text: str) -> Iterator[Squeezed]:
    start = 0
    for line in text.split("\n"):
        paragraph = squeeze(line, start=start)
        start += len(line) + 1
        if paragraph.text:
            yield paragraph


def _resemblance(paragraphs: list[Squeezed], gold: Squeezed, start: int, end: int) -> dict[int, int]:
    aligned: dict[int, int] = {}
    stretch = gold.text[start:end][:LONGEST_STRETCH]
    for paragraph in paragraphs:
        for block in SequenceMatcher(None, paragraph.text, stretch, autojunk=False).get_matching_blocks():
            if block.size >= SHORTEST_BLOCK:
                for k in range(block.size):
                    aligned[paragraph.offsets[block.a + k]] = gold.offsets[start + block.b + k]
    return aligned
