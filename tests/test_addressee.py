"""To whom a statement was made."""

import pytest

from sayso.article import Article
from sayso.language.grammar import Grammar, Grammarian
from sayso.statements.addressee import find_addressees
from sayso.statements.describe import describe
from stated import stated


@pytest.mark.parametrize(
    ("source", "cue", "content", "rest", "heard"),
    [
        ("The mayor", "told", "the wall would hold", "reporters", "reporters"),
        ("The mayor", "urged", "to leave the valley", "residents", "residents"),
    ],
)
def test_the_object_of_telling_hears_it(
    grammarian: Grammarian, source: str, cue: str, content: str, rest: str, heard: str
) -> None:
    text = f"{source} {cue} {rest} {content}."
    found = find_addressees(text, [stated(text, source, cue, content)], grammarian(text))
    assert [piece.text for piece in found[0]] == [heard]


def test_without_words_nobody_hears() -> None:
    text = "The mayor told reporters the wall would hold."
    assert find_addressees(text, [stated(text, "The mayor", "told", "the wall would hold")], Grammar.of([])) == [()]


@pytest.mark.parametrize(
    ("text", "cue", "content", "heard"),
    [
        ("The mayor told those waiting on the quay the wall would hold.", "told", "the wall would hold",
         "those waiting on the quay"),
        ('"The wall holds," the mayor assured everyone who had lost a house.', "assured", '"The wall holds,"',
         "everyone who had lost a house"),
        ("The mayor called the wall safe to the Harbour Gazette.", "called", "the wall safe", "the Harbour Gazette"),
        ("The mayor told workers the wall would hold.", "told", "the wall would hold", "workers"),
    ],
)  # fmt: skip
def test_who_heard_it_is_named_whole(text: str, cue: str, content: str, heard: str, grammarian: Grammarian) -> None:
    found = find_addressees(text, [stated(text, "he mayor", cue, content)], grammarian(text))
    assert [piece.text for piece in found[0]] == [heard]


def test_a_thing_that_is_questioned_hears_nothing(grammarian: Grammarian) -> None:
    text = "The mayor questioned his authority to close the road."
    statement = stated(text, "The mayor", "questioned", "his authority to close the road")
    assert find_addressees(text, [statement], grammarian(text)) == [()]


def test_some_of_many_are_addressed_together(grammarian: Grammarian) -> None:
    text = "She was directing five of the committees to go on."
    heard = find_addressees(text, [stated(text, "She", "was directing", "to go on")], grammarian(text))[0]
    assert [piece.text for piece in heard] == ["five of the committees"]


def test_this_hears_nothing(grammarian: Grammarian) -> None:
    text = "The baker is asking this: who will pay?"
    assert find_addressees(text, [stated(text, "The baker", "is asking", "who will pay?")], grammarian(text)) == [()]


def test_who_is_to_do_what_is_recommended_need_not_hear_it(grammarian: Grammarian) -> None:
    text = "The mayor recommended the crews in the valley withdraw."
    statement = stated(text, "The mayor", "recommended", "the crews in the valley withdraw")
    assert find_addressees(text, [statement], grammarian(text)) == [()]


def test_an_outlet_that_hears_ends_before_the_subject_of_what_it_hears(grammarian: Grammarian) -> None:
    text = 'The mayor told CNN Reyes "was a great man".'
    statement = stated(text, "The mayor", "told", '"was a great man"')
    assert [piece.text for piece in find_addressees(text, [statement], grammarian(text))[0]] == ["CNN"]


def test_who_is_addressed_and_who_is_requested_hear_it(grammarian: Grammarian) -> None:
    text = "The mayor addressed the public: Stay at home."
    assert [
        p.text
        for p in find_addressees(text, [stated(text, "The mayor", "addressed", "Stay at home")], grammarian(text))[0]
    ] == ["the public"]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "heard"),
    [
        (
            "The coach also spoke there and encouraged skaters to train at night.",
            "The coach",
            "encouraged",
            "to train at night",
            ["skaters"],
        ),
        (
            "The mayor urged elderly neighbours to stay at home.",
            "The mayor",
            "urged",
            "elderly neighbours to stay at home",
            ["elderly neighbours"],
        ),
        ("She implored the rest not to leave.", "She", "implored", "not to leave", ["the rest"]),
        ("The mayor ordered the flags to be lowered.", "The mayor", "ordered", "the flags to be lowered", []),
        ("The mayor urged for the guard to be sent home.", "The mayor", "urged", "for the guard to be sent home", []),
        ("The law forbids both talk and song.", "The law", "forbids", "both talk and song", []),
        ("Her husband told her Reyes had left.", "Her husband", "told", "Reyes had left", ["her"]),
        ("The mayor asked to be heard.", "The mayor", "asked", "to be heard", []),
        ("The mayor urged calm and said to wait.", "The mayor", "urged", "calm", []),
    ],
)
def test_who_is_urged_to_do_something_hears_it_whoever_it_is(
    grammarian: Grammarian, text: str, source: str, cue: str, content: str, heard: list[str]
) -> None:
    found = find_addressees(text, [stated(text, source, cue, content)], grammarian(text))[0]
    assert [piece.text for piece in found] == heard


def test_who_is_told_hears_and_has_not_said_it(grammarian: Grammarian) -> None:
    text = "Tenants of the mill have been told to leave."
    statement = stated(text, "Tenants of the mill", "have been told", "to leave")
    described = describe(Article(text=text), [statement], grammarian(text))[0]
    assert [piece.text for piece in described.addressee] == ["Tenants of the mill"]
    assert described.source == ()


def test_who_is_told_is_no_part_of_what_was_told(grammarian: Grammarian) -> None:
    text = "The ambassador told Aldous the boat was lost."
    statement = stated(text, "The ambassador", "told", "Aldous the boat was lost")
    described = describe(Article(text=text), [statement], grammarian(text))[0]
    assert [piece.text for piece in described.addressee] == ["Aldous"]
    assert described.content_text == "the boat was lost"


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "heard"),
    [
        ("A guard described for the Harbour Gazette how the wall fell.", "A guard", "described", "how the wall fell",
         "the Harbour Gazette"),
        ("A guard recounted for jurors how the wall fell.", "A guard", "recounted", "how the wall fell", "jurors"),
        ("A guard described for the first time how the wall fell.", "A guard", "described", "how the wall fell", None),
        ("Reyes told the Harbour Gazette that the wall fell, adding that it was old.", "Reyes", "adding",
         "that it was old", "the Harbour Gazette"),
        ("Reyes told reporters she was glad, calling the wall safe.", "Reyes", "calling", "the wall safe",
         "reporters"),
        ("Reyes urged Clarke to leave, calling the wall unsafe.", "Reyes", "calling", "the wall unsafe", None),
        ('Reyes thanked "the crews and nurses for their work".', "Reyes", "thanked",
         '"the crews and nurses for their work"', "the crews and nurses"),
        ("The firm offered refunds to passengers.", "The firm", "offered", "refunds to passengers", "passengers"),
        ("Reyes pledged aid to Chad.", "Reyes", "pledged", "aid to Chad", "Chad"),
        ("Reyes promised an alternative to Chad.", "Reyes", "promised", "an alternative to Chad", None),
        ("Reyes promised changes to the crew.", "Reyes", "promised", "changes to the crew", None),
        ("Reyes said to cheering supporters that the wall held.", "Reyes", "said", "that the wall held",
         "supporters"),
        ("The crews were given assurances by Reyes that the wall held.", "Reyes", "assurances", "that the wall held",
         "The crews"),
        ("The crews gave assurances that the wall held.", "The crews", "assurances", "that the wall held", None),
        ("A man speaking to the police blamed Clarke.", "A man speaking to the police", "blamed", "Clarke",
         "the police"),
        ("Reyes left upon announcing to reporters the wall held.", "Reyes", "announcing", "to reporters the wall held",
         "reporters"),
        ("Speaking to the Harbour Council think tank, Reyes called the plan void.", "Reyes", "called", "the plan void",
         "the Harbour Council think tank"),
    ],
)  # fmt: skip
def test_who_is_given_to_and_who_goes_on_hearing_hear_it(
    text: str, source: str, cue: str, content: str, heard: str | None, grammarian: Grammarian
) -> None:
    found = find_addressees(text, [stated(text, source, cue, content)], grammarian(text))
    assert [piece.text for piece in found[0]] == ([heard] if heard else [])


def test_a_participle_goes_on_before_the_same_hearer(grammarian: Grammarian) -> None:
    text = 'A guard described for the Harbour Gazette how the wall fell, stating, "I ran."'
    statements = [
        stated(text, "A guard", "described", "how the wall fell"),
        stated(text, "A guard", "stating", '"I ran."', id="s2"),
    ]
    heard = find_addressees(text, statements, grammarian(text))
    assert [[piece.text for piece in each] for each in heard] == [["the Harbour Gazette"]] * 2
