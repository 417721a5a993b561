"""Sources and addressees resolved to speakers."""

from dataclasses import replace

from sayso.article import Article
from sayso.language.grammar import Grammar
from sayso.span import Span
from sayso.speakers import resolve_speakers
from sayso.statement import Statement


def said(text: str, id: str, source: str, content: str, *, within: str | None = None) -> Statement:
    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words), words)

    return Statement(id=id, source=(at(source),) if source else (), content=(at(content),), within=within)


def names(text: str, *statements: Statement) -> list[str | None]:
    found, speakers = resolve_speakers(Article(text=text), statements, Grammar.of(()))
    by_id = {speaker.id: speaker.name for speaker in speakers}
    return [by_id[s.speaker] if s.speaker else None for s in found]


def test_a_surname_takes_the_full_name_given_before() -> None:
    text = "Harbour minister Ana Reyes said the port would open. Reyes added that fees would fall."
    one, two = said(text, "s1", "Harbour minister Ana Reyes", "port"), said(text, "s2", "Reyes added"[:5], "fees")
    assert names(text, one, two) == ["Ana Reyes", "Ana Reyes"]


def test_a_capital_as_a_source_is_a_government() -> None:
    text = "Washington warned that tariffs would rise."
    _, speakers = resolve_speakers(Article(text=text), [said(text, "s1", "Washington", "tariffs")], Grammar.of(()))
    assert [(s.id, s.name, s.kind) for s in speakers] == [("p1", "Washington", "government")]


def test_nobody_calls_himself_he_in_his_own_quotation() -> None:
    text = "Tom Okoye said the road was wet. Sam Holt said: “I asked, and he told me to wait.”"
    one = said(text, "s1", "Tom Okoye", "the road was wet")
    two = replace(said(text, "s2", "Sam Holt", "“I asked, and he told me to wait.”"), form="direct")
    at = text.index("he told")
    three = replace(said(text, "s3", "", "to wait", within="s2"), source=(Span(at, at + 2, "he"),))
    assert names(text, one, two, three) == ["Tom Okoye", "Sam Holt", "Tom Okoye"]


def test_nothing_to_go_by_is_nobody() -> None:
    text = "it was reported that prices fell."
    assert names(text, said(text, "s1", "", "prices")) == [None]
    assert names(text, said(text, "s1", "it", "prices")) == [None]


def test_nested_first_persons_without_end_do_no_harm() -> None:
    text = "I said we said so."
    one, two = said(text, "s1", "I", "we said so", within="s2"), said(text, "s2", "we", "so", within="s1")
    assert names(text, one, two) == [None, None]


def test_a_surname_spelled_another_way_is_the_same_persons() -> None:
    text = "Harbour minister Ana Sergeyeva spoke of fees. Sergeeva said they would fall."
    one, two = (
        said(text, "s1", "Harbour minister Ana Sergeyeva", "fees"),
        said(text, "s2", "Sergeeva", "they would fall"),
    )
    assert names(text, one, two) == ["Ana Sergeyeva", "Ana Sergeyeva"]


def test_a_word_without_end_does_not_hold_up_the_reading() -> None:
    text = "Tom Okoye said the road was wet. " + "A" * 100_000
    assert names(text, said(text, "s1", "Tom Okoye", "the road was wet")) == ["Tom Okoye"]
