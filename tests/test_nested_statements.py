"""Statements of others inside somebody's words."""

import pytest

from sayso.article import Article
from sayso.statement import Statement
from sayso.statements import StatementFinder
from sayso.statements.draft import Draft
from sayso.statements.inner_cues import may_be_nested, without_hearer
from sayso.statements.inner_words import may_hold_cue
from sayso.statements.noun_cues import find_noun_cues
from sayso.statements.passages import choose_passages
from sayso.statements.tokens import tokenize

FINDER = StatementFinder.load(threads=1)


def read(text: str) -> list[Statement]:
    return list(FINDER(Article(text=text, language="en")))


def draft_of(source: str, cue: str, content: str) -> tuple[str, Draft]:
    text = f"{source} {cue} {content}"
    start = len(source) + 1
    end = start + len(cue)
    return text, Draft(((0, len(source)),) if source else (), ((start, end),), ((end + 1, len(text)),), 0.9)


@pytest.mark.parametrize(
    ("source", "cue", "content"),
    [
        ("we", "warn", "every captain that the pier is closed"),
        ("we", "made", "that clear to the mayor"),
        ("some of those", "would still like", "to see the bell"),
        ("My client", "is glad", "that the bell was found"),
        ("Visitors", "wonder", "whether the ferry runs"),
        ("quite a few", "would like", "to see the bell again"),
        ("the mayor's", "promise", "of a new pier"),
        ("", "was called", "the safest ferry on the coast"),
    ],
)
def test_what_others_say_think_and_feel_is_a_statement_inside_a_quotation(source: str, cue: str, content: str) -> None:
    assert may_be_nested(*draft_of(source, cue, content), quoted=True)


@pytest.mark.parametrize(
    ("source", "cue", "content"),
    [
        ("we", "want", "a new pier"),
        ("I", "have concerns about", "the pier"),
        ("you", "say", "that the bell rings"),
        ("they", "blame", "him"),
        ("few people", "knew of", "the bell"),
        ("sailors", "see", "the bell every day"),
        ("her", "proposed", "pier of stone"),
        ("the captain", "to apologize for", "ringing the bell"),
        ("", "recommend", "a new pier"),
        ("the captain", "painted", "the ferry blue"),
        ("“honest”", "describes", "the captain"),
        ("it", "describes", "the captain"),
    ],
)
def test_hedges_hypotheses_and_deeds_are_none(source: str, cue: str, content: str) -> None:
    assert not may_be_nested(*draft_of(source, cue, content), quoted=True)


def test_he_said_he_doubts_it_is_one_statement() -> None:
    inner = draft_of("he", "doubts", "that the bell will ring")
    assert may_be_nested(*inner, quoted=True)
    assert not may_be_nested(*inner, quoted=False)


def test_only_sentences_with_a_word_of_speech_are_read_again() -> None:
    content = "“The ferry is blue. The mayor promised a pier. It rains on Mr. Hale's boat here.”"
    text = content + " she said."
    passages = choose_passages(text, [Draft((), ((len(content) + 5, len(content) + 9),), ((0, len(content)),), 0.9)])
    assert passages.text == "The mayor promised a pier."
    assert passages.back(((4, 9),), text) == ((text.index("mayor"), text.index("mayor") + 5),)


def test_a_sentence_in_two_contents_is_read_again_once() -> None:
    text = "The mayor promised a new pier by the spring"
    both = [Draft((), ((0, 3),), ((0, len(text)),), 0.9)] * 2
    assert choose_passages(text, both).text == text + "."


def test_a_client_is_relieved_in_the_words_of_her_lawyer() -> None:
    statements = read("“My client is relieved,” the lawyer told reporters. “She is glad that the truth has come out.”")
    outer = next(each for each in statements if each.cue_text == "told")
    glad = next(each for each in statements if "glad" in each.cue_text)
    assert (glad.source_text, glad.within) == ("She", outer.id)


def test_a_statement_known_from_its_own_sentence_keeps_its_extents() -> None:
    report, said = read("Local radio reported that the captain had said the ferry would leave at noon.")
    assert (report.cue_text, said.cue_text, said.within) == ("reported", "had said", report.id)
    assert said.content[0].text == "the ferry would leave at noon"


def test_two_quotations_of_one_speaker_are_two_sentences() -> None:
    text = '"We made a plea to the mayor," she said. "So we told him that the pier leaks."'
    content = ((0, text.index(" she")), (text.index('"So'), len(text)))
    passages = choose_passages(text, [Draft((), ((text.index("said"), text.index("said") + 4),), content, 0.9)])
    assert passages.text == "We made a plea to the mayor,\n\nSo we told him that the pier leaks."


def test_thoughts_of_the_speaker_himself_are_not_looked_for() -> None:
    assert not may_hold_cue("I think it rains, and we want boats that look like this")
    assert may_hold_cue("Most sailors think it rains")
    assert may_hold_cue("The mayor would like it")


def test_a_noun_with_its_clause_is_a_statement_and_an_article_is_no_source() -> None:
    text = "“The instruction to close the pier will ease the fears of the sailors,” the captain said."
    outer, instruction = sorted(read(text), key=lambda each: each.cue_text != "said")
    assert (instruction.source, instruction.cue_text, instruction.within) == ((), "instruction", outer.id)
    assert instruction.content[0].text.startswith("to close the pier")


def test_a_threat_to_the_pier_is_no_statement() -> None:
    tokens = tokenize("The threat to the pier and the demands of the sailors", FINDER.model.tokenizer)
    assert find_noun_cues("The threat to the pier and the demands of the sailors", tokens) == []


@pytest.mark.parametrize("marks", ['""', "“”"])
def test_the_marks_of_who_quotes_do_not_hide_the_cue_they_stand_before(marks: str) -> None:
    text = f"The captain {marks[0]}stressed the need for a quay,{marks[1]} it said."
    outer = Draft(((44, 46),), ((47, 51),), ((0, text.index(" it said")),), 0.9)
    assert choose_passages(text, [outer]).text == "The captain stressed the need for a quay,"
    assert choose_passages(text.replace("stressed", "the old"), [outer]).text == ""


def test_who_is_told_something_is_not_who_tells_it() -> None:
    text, told = draft_of("We", "were promised", "a whole day")
    assert without_hearer(text, told).source == ()
    text, telling = draft_of("We", "promised", "a whole day")
    assert without_hearer(text, telling) == telling
