"""A statement is dated by the time of its utterance, not by the times it speaks of."""

from dataclasses import replace

import pytest

from sayso.article import Article
from sayso.language.grammar import Grammar, Grammarian
from sayso.span import Span
from sayso.statement import Statement, When
from sayso.statements.when import tell_when
from stated import no_grammar, stated

PUBLISHED = "2019-10-16"
# What channels the sources of these tests are.
_CHANNELS = {"March": "report", "2017": "report", "Court": "court", "court": "court"}


def dated(text: str, *statements: Statement, grammar: Grammar, published: str | None = PUBLISHED) -> list[str | None]:
    told = tell_when(Article(text=text, published=published), statements, grammar)
    return [when and when.edtf for when in told]


ONE = (
    ("The mayor said on Monday that the bridge is safe.", "The mayor", "said", "that the bridge is safe", "2019-10-14"),
    ("On Sunday, the mayor said the bridge is safe.", "the mayor", "said", "the bridge is safe", "2019-10-13"),
    (
        "The bridge is safe, the mayor told reporters on Sunday.",
        "the mayor",
        "told",
        "The bridge is safe",
        "2019-10-13",
    ),
    ("The mayor said the bridge opens on Friday.", "The mayor", "said", "the bridge opens on Friday", None),
    (
        "A statement on Sunday said the bridge is safe.",
        "A statement on Sunday",
        "said",
        "the bridge is safe",
        "2019-10-13",
    ),
    ("Sunday's statement said the bridge is safe.", "Sunday's statement", "said", "the bridge is safe", "2019-10-13"),
    ("The Sunday Times said the bridge is safe.", "The Sunday Times", "said", "the bridge is safe", None),
    ("The mayor recently said the bridge is safe.", "The mayor", "said", "the bridge is safe", None),
    (
        "The mayor sold the mill in March; announced the sale of the yard in February.",
        "The mayor",
        "announced",
        "the sale of the yard",
        "2019-02",
    ),
    (
        "The mayor, in March of last year, said the bridge is safe.",
        "The mayor",
        "said",
        "the bridge is safe",
        "2018-03",
    ),
    (
        "Before the deadline last week, the mayor said the bridge is safe.",
        "the mayor",
        "said",
        "the bridge is safe",
        None,
    ),
    ("On Friday a storm reportedly closed the bridge.", "", "reportedly", "closed the bridge", None),
    ("The mayor said the bridge could open on Friday, October 25.", "The mayor", "said", "the bridge could open", None),
    (
        "The mayor said on Friday, October 11, the bridge is safe.",
        "The mayor",
        "said",
        "the bridge is safe",
        "2019-10-11",
    ),
    ("In a 2018 interview, the mayor said the bridge is safe.", "the mayor", "said", "the bridge is safe", "2018"),
    ("The mayor said on the Today programme the bridge is safe.", "The mayor", "said", "the bridge is safe", None),
    ("The mayor, who was elected in 2017, said the bridge is safe.", "The mayor", "said", "the bridge is safe", None),
    ("The mayor, on Monday, said the bridge is safe.", "The mayor", "said", "the bridge is safe", "2019-10-14"),
    (
        "The mayor, speaking on Monday, said the bridge is safe.",
        "The mayor",
        "said",
        "the bridge is safe",
        "2019-10-14",
    ),
    (
        "Ahead of the vote on Friday, the mayor said the bridge is safe.",
        "the mayor",
        "said",
        "the bridge is safe",
        None,
    ),
    ("The 2018 report said the bridge is safe.", "The 2018 report", "said", "the bridge is safe", "2018"),
    (
        "The mayor called the bridge safe, while the port, in a post on Monday, called it old.",
        "The mayor",
        "called",
        "the bridge safe",
        None,
    ),
    ("Amid Tuesday's storm the mayor said the bridge is safe.", "the mayor", "said", "the bridge is safe", None),
)


@pytest.mark.parametrize(("text", "source", "cue", "content", "edtf"), ONE)
def test_the_time_of_saying_dates_it(
    grammarian: Grammarian, text: str, source: str, cue: str, content: str, edtf: str | None
) -> None:
    statement = stated(text, source, cue, content)
    assert dated(text, statement, grammar=grammarian(text)) == [edtf]
    assert dated(text, statement, grammar=no_grammar(text)) == [edtf]


def test_the_words_that_say_so_are_kept() -> None:
    text = "The mayor said late on Monday that the bridge is safe."
    told = tell_when(
        Article(text=text), [stated(text, "The mayor", "said", "that the bridge is safe")], no_grammar(text)
    )
    assert told == [When(edtf=None, span=Span(15, 29, "late on Monday"))]


def test_what_is_added_was_said_then_too(grammarian: Grammarian) -> None:
    text = "The mayor said on Monday that the bridge is safe. He added that it is old."
    statements = (
        stated(text, "The mayor", "said", "that the bridge is safe"),
        stated(text, "He", "added", "that it is old", id="s2"),
    )
    assert dated(text, *statements, grammar=grammarian(text)) == ["2019-10-14", "2019-10-14"]


def test_two_verbs_of_one_speaker_share_their_time(grammarian: Grammarian) -> None:
    text = "On Monday the mayor said that the bridge is safe and warned that it is old."
    statements = (
        stated(text, "the mayor", "said", "that the bridge is safe"),
        stated(text, "the mayor", "warned", "that it is old", id="s2"),
    )
    assert dated(text, *statements, grammar=grammarian(text)) == ["2019-10-14", "2019-10-14"]


def test_a_new_claim_does_not_take_the_last_one_s_time(grammarian: Grammarian) -> None:
    text = "The mayor said on Monday that the bridge is safe. The engineer said that it is old."
    statements = (
        stated(text, "The mayor", "said", "that the bridge is safe"),
        Statement(id="s2", source=(Span.of(text, 50, 62),), cue=(Span.of(text, 63, 67),)),
    )
    assert dated(text, *statements, grammar=grammarian(text)) == ["2019-10-14", None]


def test_a_nested_statement_has_the_time_within_the_outer_one_s_content(grammarian: Grammarian) -> None:
    text = "The paper wrote on Monday that the mayor had warned on Friday that the bridge is old."
    statements = (
        stated(text, "The paper", "wrote", "that the mayor had warned on Friday that the bridge is old"),
        stated(text, "the mayor", "had warned", "that the bridge is old", id="s2", within="s1"),
    )
    assert dated(text, *statements, grammar=grammarian(text)) == ["2019-10-14", "2019-10-11"]


def test_an_undated_article_still_tells_day_and_month() -> None:
    text = "The mayor said late September 15 that the bridge is safe."
    statement = stated(text, "The mayor", "said", "that the bridge is safe")
    assert dated(text, statement, grammar=no_grammar(text), published=None) == ["XXXX-09-15"]
    assert dated(text, statement, grammar=no_grammar(text), published="no date") == ["XXXX-09-15"]


def test_a_statement_with_no_parts_is_no_trouble() -> None:
    assert dated("On Monday.", Statement(id="s1"), grammar=no_grammar("")) == [None]
    assert tell_when(Article(text=""), (), no_grammar("")) == []


def test_a_cue_with_no_content_is_no_trouble_beside_a_time(grammarian: Grammarian) -> None:
    text = "The baker left on Monday, the mayor said on Tuesday."
    assert dated(text, stated(text, "the mayor", "said", ""), grammar=grammarian(text)) == ["2019-10-15"]


def test_what_followed_a_dated_meeting_was_said_on_its_day(grammarian: Grammarian) -> None:
    text = "The mayor said after meeting the baker on Monday that the bridge is safe."
    statement = stated(text, "The mayor", "said", "that the bridge is safe")
    assert dated(text, statement, grammar=grammarian(text)) == ["2019-10-14"]


def test_an_arrest_for_saying_so_does_not_date_the_saying(grammarian: Grammarian) -> None:
    text = "The mayor was arrested on Monday after he said the bridge is safe."
    assert dated(text, stated(text, "he", "said", "the bridge is safe"), grammar=grammarian(text)) == [None]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "expected"),
    [
        ("By Sunday afternoon, the mayor said the bridge is safe.", "the mayor", "said", "the bridge is safe",
         "2019-10-13"),
        ("A 2015 report said the bridge is safe.", "A 2015 report", "said", "the bridge is safe", "2015"),
        ("On Monday, the court issued a ruling on the bridge.\n\nThe decision read, It may open.", "The decision",
         "read", "It may open", "2019-10-14"),
        ("On Monday, the mayor gave a speech. In the video broadcast of the speech, Clarke said it was safe.",
         "Clarke", "said", "it was safe", "2019-10-14"),
        ("The baker wrote to the firm on Monday, with the firm answering that the oven was safe.", "the firm",
         "answering", "that the oven was safe", None),
        ("In findings published on Monday, researchers reported a new moss.", "researchers", "reported",
         "a new moss", "2019-10-14"),
    ],
)  # fmt: skip
def test_documents_rulings_and_speeches_have_days(
    text: str, source: str, cue: str, content: str, expected: str | None, grammarian: Grammarian
) -> None:
    assert dated(text, stated(text, source, cue, content), grammar=grammarian(text)) == [expected]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "expected"),
    [
        ("When Clarke announced his retirement in 1995, she ran for mayor.", "Clarke", "announced",
         "his retirement in 1995", "1995"),
        ("The baker pleaded not guilty on Tuesday to six counts of theft.", "The baker", "pleaded",
         "not guilty on Tuesday to six counts of theft", "2019-10-15"),
        ("Yesterday, the old mill burnt down, according to a neighbour.", "a neighbour", "according to",
         "the old mill burnt down", None),
        ("The town voted on Sunday. At about 9:40 p.m. the Herald called the race for Reyes.", "the Herald", "called",
         "the race for Reyes", "2019-10-13"),
        ("The town votes. At about 9:40 p.m. the Herald called the race for Reyes.", "the Herald", "called",
         "the race for Reyes", None),
        ("Today the town votes. The mayor said earlier in the morning the rain would hold.", "The mayor", "said",
         "the rain would hold", "2019-10-16"),
        ("The mayor has yet to comment on the fire that began at the mill on Sunday.", "The mayor",
         "has yet to comment", "on the fire", None),
    ],
)  # fmt: skip
def test_a_time_is_that_of_the_telling_and_not_of_what_is_told(
    text: str, source: str, cue: str, content: str, expected: str | None, grammarian: Grammarian
) -> None:
    assert dated(text, stated(text, source, cue, content), grammar=grammarian(text)) == [expected]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "expected"),
    [
        ("One study of the harbour from March noted the wall held.", "One study of the harbour from March", "noted",
         "the wall held", "2019-03"),
        ("A report by the mill from 2017 said the wall held.", "A report by the mill from 2017", "said",
         "the wall held", "2017"),
        ("On Monday, the Harbour Court issued an opinion on the sale. The mill is old.\n\nTwo mills stand there."
         "\n\nThe Harbour Court found the sale was void.", "The Harbour Court", "found", "the sale was void",
         "2019-10-14"),
        ("On Monday, the Harbour Court issued an opinion on the sale.\n\nTwo mills stand there.\n\nA rival court"
         " found the sale was void.", "A rival court", "found", "the sale was void", None),
        ("A tram derailed near the quay on Sunday. Reyes said at a press conference after the incident that nobody"
         " was hurt.", "Reyes", "said", "that nobody was hurt", "2019-10-13"),
        ("A ferry capsized on Sunday. After the disaster, Reyes said nobody was hurt.", "Reyes", "said",
         "nobody was hurt", "2019-10-13"),
        ("On Sunday the mayor announced a sale. After the firm's announcement, Reyes said nobody was hurt.", "Reyes",
         "said", "nobody was hurt", None),
        ("On Sunday the firm announced a sale. After the firm's announcement, Reyes said nobody was hurt.", "Reyes",
         "said", "nobody was hurt", "2019-10-13"),
        ("With a new mill planned next year, Reyes said nobody was hurt.", "Reyes", "said", "nobody was hurt", None),
        ("With the bridge to open next month, Reyes said nobody was hurt.", "Reyes", "said", "nobody was hurt", None),
        ("This year, Reyes said nobody was hurt.", "Reyes", "said", "nobody was hurt", "2019"),
        ("Last week a fire ruined the mill, a blaze blamed on an old oven.", "", "blamed", "a blaze", None),
        ("On Sunday a blast shook the mill, an attack ascribed to rivals.", "", "ascribed", "an attack", None),
    ],
)  # fmt: skip
def test_what_is_told_of_is_dated_by_its_own_day(
    text: str, source: str, cue: str, content: str, expected: str | None, grammarian: Grammarian
) -> None:
    statement = replace(stated(text, source, cue, content), channel=_CHANNELS.get(source.split(" ")[-1]))
    assert dated(text, statement, grammar=grammarian(text)) == [expected]


def test_a_plea_told_twice_has_the_day_of_the_first_telling(grammarian: Grammarian) -> None:
    text = "On Tuesday the baker admitted his guilt in two thefts. The baker pleaded guilty to both in the court."
    statements = (
        stated(text, "the baker", "admitted", "his guilt in two thefts"),
        stated(text, "The baker", "pleaded", "guilty to both", id="s2"),
    )
    assert dated(text, *statements, grammar=grammarian(text)) == ["2019-10-15", "2019-10-15"]


@pytest.mark.parametrize(
    ("source", "edtf"),
    [
        ("The cook, who left in 2011,", None),
        ("The cook, who visited the port last month,", None),
        ("Guests who were interviewed on Monday", "2019-10-14"),
    ],
)
def test_a_clause_that_tells_who_somebody_is_dates_nothing(
    grammarian: Grammarian, source: str, edtf: str | None
) -> None:
    text = f"{source} remembered a stern mayor."
    statement = stated(text, source, "remembered", "a stern mayor")
    assert dated(text, statement, grammar=grammarian(text)) == [edtf]
