"""Who is cited by the one who reports: a statement of his own, inside the report."""

from sayso.article import Article
from sayso.statement import Statement
from sayso.statements import StatementFinder
from sayso.statements.citing import pass_on
from sayso.statements.draft import Draft

FINDER = StatementFinder.load(threads=1)


def read(text: str) -> list[Statement]:
    return list(FINDER(Article(text=text, language="en")))


def place(text: str, words: str) -> tuple[tuple[int, int], ...]:
    start = text.index(words)
    return ((start, start + len(words)),)


def test_who_is_cited_speaks_inside_the_report_with_the_same_content() -> None:
    reported, cited = read("The minister will resign on Friday, Reuters reported, citing three officials.")
    assert (cited.source_text, cited.cue_text) == ("three officials", "citing")
    assert cited.content == reported.content
    assert cited.within == reported.id
    assert reported.within is None


def test_the_words_that_cite_belong_to_no_content() -> None:
    text = "State radio said the army would retreat, quoting a senior aide."
    report = Draft(
        place(text, "State radio"),
        place(text, "said"),
        place(text, "the army would retreat, quoting a senior aide"),
        0.9,
    )
    citing = Draft((), place(text, "quoting"), place(text, "a senior aide"), 0.9)
    (kept, turned), carried_by = pass_on(text, [report, citing])
    assert [text[a:b] for a, b in kept.content] == ["the army would retreat,"]
    assert [text[a:b] for a, b in turned.source] == ["a senior aide"]
    assert carried_by == {turned: kept}


def test_a_reason_that_is_cited_speaks_not() -> None:
    text = "The council said the bridge would close, citing safety concerns."
    report = Draft(place(text, "The council"), place(text, "said"), place(text, "the bridge would close"), 0.9)
    citing = Draft(place(text, "The council"), place(text, "citing"), place(text, "safety concerns"), 0.9)
    kept, carried_by = pass_on(text, [report, citing])
    assert set(kept) == {report, citing}
    assert carried_by == {}
