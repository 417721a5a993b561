"""Cues that are parts of names, and sources that stand in unusual places."""

from __future__ import annotations

import pytest

from sayso.statements.draft import Draft, Ranges
from sayso.statements.inverted import mend_sources
from sayso.statements.name_cues import without_names


def drafted(text: str, source: str, cue: str, *content: str) -> Draft:
    def at(words: str) -> Ranges:
        start = text.index(words)
        return ((start, start + len(words)),)

    return Draft(
        at(source) if source else (), at(cue), tuple(piece for words in content for piece in at(words)), score=0.9
    )


def told(text: str, each: Draft) -> tuple[str, str, str]:
    source, cue, content = (
        " … ".join(text[slice(*piece)] for piece in ranges) for ranges in (each.source, each.cue, each.content)
    )
    return source, cue, content


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "kept"),
    [
        ("Qamar bin Said, the old sultan, died in May.", "Qamar bin", "Said", "the old sultan", False),
        ("The port, Holt Claims the firm, was shut.", "The port", "Claims", "the firm", False),
        ("Said Reyes: the port is shut.", "Reyes", "Said", "the port is shut", True),
        ("The port is shut. According to Reyes, it leaked.", "Reyes", "According to", "it leaked", True),
        ("Reyes Says Port Is Shut", "Reyes", "Says", "Port Is Shut", True),
        ("Reyes Says ‘Go Home’", "Reyes", "Says", "‘Go Home’", True),
        ("Reyes SAID the port was shut.", "Reyes", "SAID", "the port was shut", True),
    ],
)
def test_a_capital_in_the_midst_of_a_sentence_is_a_name(
    text: str, source: str, cue: str, content: str, *, kept: bool
) -> None:
    assert bool(without_names(text, [drafted(text, source, cue, content)])) is kept


def test_a_think_tank_thinks_nothing() -> None:
    text = "Minister Ana Reyes speaking to the Quay think tank called the dam unsafe."
    broken = drafted(text, "Minister Ana Reyes speaking to the Quay", "think", "tank called the dam unsafe")
    assert [told(text, each) for each in without_names(text, [broken])] == [
        ("Minister Ana Reyes speaking to the Quay think tank", "called", "the dam unsafe")
    ]
    text = "The Quay think tank was founded in May."
    assert without_names(text, [drafted(text, "The Quay", "think", "tank was founded")]) == []


def test_whose_name_stands_between_the_verb_and_the_rest_of_the_quotation_is_the_source() -> None:
    text = '"We stand by" tweeted Mayor Ana Reyes "and we wait."'
    each = drafted(text, "", "tweeted", '"We stand by"', 'Mayor Ana Reyes "and we wait."')
    assert [told(text, mended) for mended in mend_sources(text, [each])] == [
        ("Mayor Ana Reyes", "tweeted", '"We stand by" … "and we wait."')
    ]


@pytest.mark.parametrize(
    ("text", "cue", "content", "source", "left"),
    [
        (
            'He was called "unfit to sail" by the police.',
            "was called",
            '"unfit to sail" by the police',
            "the police",
            '"unfit to sail"',
        ),
        (
            "The dam was declared a danger by Ana Reyes.",
            "was declared",
            "a danger by Ana Reyes",
            "Ana Reyes",
            "a danger",
        ),
        ("He was reported killed by the police.", "was reported", "killed by the police", "", "killed by the police"),
        ("The dam was declared safe by Friday.", "was declared", "safe by Friday", "", "safe by Friday"),
        ("The dam was declared safe by law.", "was declared", "safe by law", "", "safe by law"),
        ("He called it unfit by the rules.", "called", "it unfit by the rules", "", "it unfit by the rules"),
    ],
)
def test_who_a_passive_is_done_by_is_its_source(text: str, cue: str, content: str, source: str, left: str) -> None:
    (mended,) = mend_sources(text, [drafted(text, "", cue, content)])
    assert told(text, mended) == (source, cue, left)
