"""The parts that statements are made of, without the model: windows, tags, quotation evidence, form, nesting."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.language.quotations import find_quotations
from sayso.span import Span
from sayso.statements.actions import is_action, is_no_statement, is_possible, is_step
from sayso.statements.cues import find_cues
from sayso.statements.decode import CONTENT, SOURCE, best_tags, find_ranges
from sayso.statements.doubles import drop_doubles
from sayso.statements.draft import Draft, join, subtract
from sayso.statements.form import tell_form
from sayso.statements.hedges import is_hedge
from sayso.statements.nesting import innermost
from sayso.statements.passives import tell_of_subjects
from sayso.statements.plain_facts import is_plain_fact
from sayso.statements.quoting import apply_quotations, part_paragraphs
from sayso.statements.windows import find_windows, home_windows


def found(text: str, source: str, cue: str, *content: str) -> Draft:
    def at(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    return Draft((at(source),), (at(cue),), tuple(at(words) for words in content), 0.9)


def contents(text: str, *drafts: Draft) -> list[list[str]]:
    applied = apply_quotations(text, drafts, find_quotations(text))
    return [[text[start:end] for start, end in each.content] for each in applied]


def test_a_content_takes_its_quotation_from_mark_to_mark() -> None:
    text = "“We will rebuild every house on this street,” the mayor said."
    assert contents(text, found(text, "the mayor", "said", "rebuild every house on this")) == [
        ["“We will rebuild every house on this street,”"]
    ]


def test_a_quotation_runs_on_over_paragraphs() -> None:
    text = "“We waited there all night.\n\n“Nobody came to help us.\n\n“So we left,” the driver said."
    draft = found(text, "the driver", "said", "“We waited there all night.")
    assert contents(text, draft)[0][0].startswith("“We waited there all night.\n\n“Nobody came to help us.")


def test_a_quotation_goes_on_after_he_said() -> None:
    text = "“We are not leaving this valley,” he said. “Our children were born here.”"
    draft = found(text, "he", "said", "“We are not leaving this valley,”")
    assert contents(text, draft) == [["“We are not leaving this valley,”", "“Our children were born here.”"]]


def test_a_quotation_before_its_source_belongs_to_it_though_only_the_next_one_was_found() -> None:
    text = "“We were promised a whole day,” a guard said. “This is the second one now.”"
    draft = found(text, "a guard", "said", "“This is the second one now.”")
    assert contents(text, draft) == [["“We were promised a whole day,”", "“This is the second one now.”"]]


def test_a_quotation_that_ends_its_sentence_is_not_taken_by_the_next_one() -> None:
    text = "“We were promised a whole day.” A guard said the pier was shut."
    assert contents(text, found(text, "A guard", "said", "the pier was shut")) == [["the pier was shut"]]


def test_a_quotation_does_not_take_what_another_said() -> None:
    text = "“We are not leaving this valley,” he said. “You must go by Monday,” the officer replied."
    drafts = (
        found(text, "he", "said", "“We are not leaving this valley,”"),
        found(text, "the officer", "replied", "“You must go by Monday,”"),
    )
    assert contents(text, *drafts) == [["“We are not leaving this valley,”"], ["“You must go by Monday,”"]]


def test_a_nickname_is_left_alone() -> None:
    text = "Fans of the “Iron Duke” said the match was lost."
    draft = found(text, "Fans", "said", "the match was lost")
    assert contents(text, draft) == [["the match was lost"]]


def test_a_content_never_takes_its_own_source_or_cue() -> None:
    text = '"We will rebuild, the mayor said, every house on this street.'
    draft = found(text, "the mayor", "said", '"We will rebuild', "every house on this street.")
    for words in contents(text, draft)[0]:
        assert "mayor" not in words


@pytest.mark.parametrize(
    ("content", "form"),
    [
        ("“We are ready”", "direct"),
        ("that “we are ready”", "direct"),
        ("that they were “ready and able”", "mixed"),
        ("that they were ready", "indirect"),
    ],
)
def test_the_form_is_told_by_the_marks(content: str, form: str) -> None:
    text = f"She said {content}."
    piece = Span.of(text, len("She said "), len(text) - 1)
    assert tell_form(text, [piece], find_quotations(text)) == form


def test_a_statement_inside_a_quotation_has_no_marks_of_its_own() -> None:
    text = "“He told me that the bridge was safe and I believed it,” she said."
    start = text.index("that the bridge")
    inner = Span.of(text, start, start + len("that the bridge was safe"))
    assert tell_form(text, [inner], find_quotations(text)) == "indirect"


def test_a_statement_points_to_the_innermost_one_that_holds_it() -> None:
    text = "The office said the minister told her staff that the envoy warned that talks would fail."
    drafts = [
        found(text, "The office", "said", text[text.index("the minister") : -1]),
        found(text, "the minister", "told", text[text.index("that the envoy") : -1]),
        found(text, "the envoy", "warned", text[text.index("that talks") : -1]),
    ]
    assert innermost(drafts) == [None, 0, 1]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 60), min_size=1, max_size=12), st.integers(16, 64))
def test_windows_hold_every_word_piece_and_none_is_too_long(lengths: list[int], size: int) -> None:
    paragraph = np.repeat(np.arange(len(lengths)), lengths)
    windows = find_windows(paragraph, size=size, overlap=size // 4)
    assert all(0 < end - start <= size for start, end in windows)
    covered = {place for start, end in windows for place in range(start, end)}
    assert covered == set(range(len(paragraph)))
    home = home_windows(windows, len(paragraph))
    assert all(windows[home[place]][0] <= place < windows[home[place]][1] for place in range(len(paragraph)))


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(1, 5))
def test_the_tags_found_are_the_likeliest(seed: int, length: int) -> None:
    rng = np.random.default_rng(seed)
    emissions = rng.normal(size=(1, length + 2, 5)).astype(np.float32)
    transitions = rng.normal(size=(5, 5)).astype(np.float32)
    transitions[:, 2], transitions[:, 4] = -1e4, -1e4
    for before, after in ((1, 2), (2, 2), (3, 4), (4, 4)):
        transitions[before, after] = rng.normal()
    mask = np.zeros((1, length + 2), dtype=bool)
    mask[0, 1 : length + 1] = True

    def score(tags: tuple[int, ...]) -> float:
        moves = sum(transitions[a, b] for a, b in itertools.pairwise(tags))
        barred = -1e4 if tags[0] in (SOURCE + 1, CONTENT + 1) else 0.0
        return float(sum(emissions[0, place + 1, tag] for place, tag in enumerate(tags)) + moves + barred)

    best = max(itertools.product(range(5), repeat=length), key=score)
    tags = best_tags(emissions, transitions, mask)[0]
    assert tags[0] == 0 and tags[-1] == 0
    assert score(tuple(tags[1:-1].tolist())) == pytest.approx(score(best), abs=1e-3)


def test_ranges_of_tags() -> None:
    tags = np.array([0, 1, 2, 0, 3, 4, 4, 3, 0])
    assert find_ranges(tags, SOURCE) == [(1, 3)]
    assert find_ranges(tags, CONTENT) == [(4, 7), (7, 8)]


def test_cues_begin_at_the_threshold_and_go_on_while_inside() -> None:
    chances = np.array([[0.9, 0.1, 0.0], [0.3, 0.6, 0.1], [0.1, 0.1, 0.8], [0.8, 0.0, 0.2], [0.7, 0.3, 0.0]])
    assert find_cues(chances.astype(np.float32), threshold=0.25) == [(1, 3), (4, 5)]


def test_ranges_join_over_white_space_and_leave_holes() -> None:
    text = "one two three four"
    assert join([(4, 7), (0, 3), (14, 18)], text) == ((0, 7), (14, 18))
    assert subtract(((0, 18),), ((4, 7),), text) == ((0, 3), (8, 18))


def test_two_words_of_one_cue_make_one_statement() -> None:
    text = "The ministry issued a statement saying talks had failed on Sunday night."
    first = found(text, "The ministry", "issued a statement", "talks had failed on Sunday night")
    second = found(text, "The ministry", "saying", "talks had failed on Sunday night")
    assert drop_doubles(text, [first, second]) == [first]


def test_what_a_document_reads_is_said_by_whoever_released_it() -> None:
    text = "The port released a statement which read, “Nobody is to blame”."
    released = found(text, "The port", "released a statement", "“Nobody is to blame”")
    reads = found(text, "which", "read", "“Nobody is to blame”")
    assert drop_doubles(text, [released, reads]) == [released]


def test_two_speakers_of_the_same_words_stay_two_statements() -> None:
    text = "The ministry, quoting the envoy, said talks had failed on Sunday night."
    drafts = [
        found(text, "the envoy", "quoting", "talks had failed on Sunday night"),
        found(text, "The ministry", "said", "talks had failed on Sunday night"),
    ]
    assert drop_doubles(text, drafts) == drafts


@pytest.mark.parametrize("cue", ["voted", "signed", "was convicted of", "have ratified", "could not agree on"])
def test_a_deed_is_an_action_and_no_statement(cue: str) -> None:
    text = f"The council {cue} the new treaty."
    assert is_action(text, found(text, "The council", cue, "the new treaty"))


@pytest.mark.parametrize("cue", ["said", "announced", "called for", "has refused", "rejected", "asked"])
def test_a_word_of_saying_is_no_action(cue: str) -> None:
    text = f"The council {cue} the new treaty."
    assert not is_action(text, found(text, "The council", cue, "the new treaty"))


@pytest.mark.parametrize(("cue", "possible"), [("might say", True), ("could order", True), ("would like", False)])
def test_what_may_be_said_is_not_said(cue: str, possible: bool) -> None:
    text = f"The council {cue} the harbour closed."
    assert is_possible(text, found(text, "The council", cue, "the harbour closed")) is possible


def test_i_think_in_a_quotation_is_a_hedge_and_i_warn_is_none() -> None:
    text = "“I think the wall will fall and I warn that it will fall soon,” the mayor said."
    assert is_hedge(text, found(text, "I", "think", "the wall will fall"), quoted=True)
    assert not is_hedge(text, found(text, "I", "warn", "that it will fall soon"), quoted=True)


def test_an_unquoted_content_ends_with_its_paragraph() -> None:
    text = "Neighbours said there was smoke\n\nMany people know the house.\n\n“It burned,” she said."

    def place(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    over = Draft((place("Neighbours"),), (place("said"),), ((place("there")[0], place("house")[1]),), 0.9)
    (kept,) = part_paragraphs(text, [over], find_quotations(text))
    assert [text[a:b] for a, b in kept.content] == ["there was smoke"]


def test_a_quotation_keeps_its_paragraphs() -> None:
    text = "“We waited there all night.\n\n“Nobody came to help us,” he said."
    quoted = Draft((), ((text.index("said"), text.index("said") + 4),), ((0, text.index(" he")),), 0.9)
    assert part_paragraphs(text, [quoted], find_quotations(text)) == [quoted]


def test_a_colon_gives_a_quotation_to_the_statement_before_it() -> None:
    text = "The keeper, who had resigned, mourned the ferry: “It carried my father to work for forty years.”"
    draft = found(text, "The keeper", "mourned", "the ferry")
    assert contents(text, draft) == [["the ferry", "“It carried my father to work for forty years.”"]]


def test_a_quotation_that_stands_alone_belongs_to_the_sentence_before_it() -> None:
    text = "Reyes defended the fare on the radio. “Nobody ever built a quay out of kindness.” The crowd went home."
    assert contents(text, found(text, "Reyes", "defended", "the fare"))[0][1:] == [
        "“Nobody ever built a quay out of kindness.”"
    ]
    text = "Reyes defended the fare. “Nobody ever built a quay out of kindness,” an old sailor replied."
    assert contents(text, found(text, "Reyes", "defended", "the fare")) == [["the fare"]]


def test_a_content_that_begins_a_long_quotation_takes_all_of_it() -> None:
    text = "The verdict read in part: “The wall was never safe. " + "No engineer had looked at it. " * 9 + "It fell.”"
    assert contents(text, found(text, "The verdict", "read", "“The wall was never safe."))[0][0].endswith("It fell.”")


@pytest.mark.parametrize(
    ("source", "cue", "content", "step"),
    [
        ("The judge", "dismissed", "the ferryman's lawsuit", True),
        ("The judge", "dismissed", "the lawsuit as a waste of time", False),
        ("The owners", "appealed", "the verdict to a higher court", True),
        ("The owners", "appealed", "to the crew to stay calm", False),
        ("The council", "approved", "a bill that would ban fishing", True),
        ("The senate", "confirmed", "her nomination", True),
        ("Police", "confirmed", "the deaths of two sailors", False),
        ("the senate", "was dismissed by", "it", True),
        ("The court", "issued a ruling on", "the harbour fee", True),
        ("The court", "issued a ruling", "that the fee was void", False),
        ("The office", "has not pursued", "criminal charges against the crew", True),
    ],
)
def test_a_step_of_a_court_or_a_parliament_tells_nothing(source: str, cue: str, content: str, step: bool) -> None:
    text = f"{source} {cue} {content}."
    assert is_step(text, found(text, source, cue, content)) is step


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("If parliament dislikes the fee, it can change the law.", "parliament", "dislikes", "the fee"),
        ("Reyes spoke to a think tank called Quay.", "Reyes", "think", "tank"),
        ("Crews were tasked to mend the pier.", "Crews", "were tasked", "to mend the pier"),
        ("The fee condemned families to poverty.", "The fee", "condemned", "families to poverty"),
        ("He put a stay on the fee.", "He", "put a", "the fee"),
        ("The owners had no say in it.", "The owners", "had no say", "in it"),
        ("The step, called a levy, came late.", "The step", "called", "a levy"),
    ],
)
def test_what_only_looks_like_a_cue_makes_no_statement(text: str, source: str, cue: str, content: str) -> None:
    assert is_no_statement(text, found(text, source, cue, content))


def test_a_strain_was_identified_somewhere_but_a_man_as_a_thief() -> None:
    text = "The strain was identified in two ports."
    assert is_plain_fact(text, found(text, "two ports", "was identified", "The strain"))
    text = "The man was identified as a thief."
    assert not is_plain_fact(text, found(text, "The man", "was identified", "as a thief"))


def test_who_is_asked_is_not_who_asks() -> None:
    text = "Drivers were asked to wait at home."
    (read,) = tell_of_subjects(text, [found(text, "Drivers", "were asked", "to wait at home")])
    assert (read.source, [text[a:b] for a, b in read.content]) == ((), ["to wait at home"])


def test_the_subject_of_a_passive_is_told_of() -> None:
    text = "The herring is called a king. Reyes has spoken."
    (read,) = tell_of_subjects(text, [found(text, "The herring", "is called", "a king")])
    assert (read.source, [text[a:b] for a, b in read.content]) == ((), ["The herring", "a king"])
    text = "The herring was called a king by Dahl."
    assert tell_of_subjects(text, [found(text, "Dahl", "was called", "a king")])[0].source


def test_who_does_something_in_a_passive_is_no_part_of_what_he_said() -> None:
    text = "The plan was described as bold by Dahl."
    (read,) = tell_of_subjects(text, [found(text, "Dahl", "was described", "The plan", "as bold by Dahl")])
    assert [text[a:b] for a, b in read.content] == ["The plan", "as bold"]


def test_lives_claimed_in_a_content_make_no_idiom_of_it() -> None:
    text = "According to the log, the storm claimed forty lives."
    assert not is_no_statement(text, found(text, "the log", "According to", "the storm claimed forty lives"))
    assert is_no_statement(text, found(text, "the storm", "claimed", "forty lives"))
