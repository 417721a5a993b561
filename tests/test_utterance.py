"""One utterance told in several sentences: its date and its channel hold for all of them."""

import pytest

from sayso.article import Article
from sayso.language.grammar import Grammarian
from sayso.span import Span
from sayso.statement import Form, Statement
from sayso.statements.describe import describe
from stated import stated

PUBLISHED = "2019-10-16"
Part = tuple[str, str, str]


def told(text: str, *parts: Part, grammarian: Grammarian) -> list[tuple[str | None, str | None]]:
    """The date and the channel of each statement; its parts are looked for behind those of the one before."""
    statements, at = [], 0
    for number, part in enumerate(parts):
        start = at
        spans: list[tuple[Span, ...]] = []
        for words in part:
            found = text.find(words, start)
            spans.append((Span.of(text, found, found + len(words)),) if words else ())
        at = max(piece[0].end for piece in spans if piece) if number + 1 < len(parts) else at
        source, cue, content = spans[0], spans[1], spans[2]
        form: Form = "direct" if content[0].text[:1] == '"' else "mixed" if '"' in content[0].text else "indirect"
        statements.append(Statement(id=str(number), source=source, cue=cue, content=content, form=form))
    described = describe(Article(text=text, published=PUBLISHED), statements, grammarian(text))
    return [(s.when.edtf if s.when else None, s.channel) for s in described]


MONDAY, TUESDAY = "2019-10-14", "2019-10-15"


@pytest.mark.parametrize(
    ("text", "parts", "expected"),
    [
        (
            'On Monday Ana Reyes announced in a speech that the pier would close. "The pier is unsafe," Reyes said.',
            (("Ana Reyes", "announced", "that the pier would close"), ("Reyes", "said", '"The pier is unsafe,"')),
            [(MONDAY, "speech"), (MONDAY, "speech")],
        ),
        (
            "Ana Reyes said on Monday that the pier would close. Reyes said that the market is old.",
            (("Ana Reyes", "said", "that the pier would close"), ("Reyes", "said", "that the market is old")),
            [(MONDAY, None), (None, None)],
        ),
        (
            "Yesterday Ana Reyes announced that the pier would close. Reyes announced the move at the daily briefing.",
            (("Ana Reyes", "announced", "that the pier would close"), ("Reyes", "announced", "the move")),
            [(TUESDAY, "press conference"), (TUESDAY, "press conference")],
        ),
        (
            'Ana Reyes and Owen Clarke both questioned the sale on Monday. Clarke called it "a theft".',
            (("Ana Reyes and Owen Clarke", "questioned", "the sale"), ("Clarke", "called", 'it "a theft"')),
            [(MONDAY, None), (MONDAY, None)],
        ),
        (
            "Ana Reyes held a news conference. She said that the pier would close.",
            (("She", "said", "that the pier would close"),),
            [(None, "press conference")],
        ),
        (
            "There were speakers at the rally, among them Ana Reyes. Reyes said the pier would close.",
            (("Reyes", "said", "the pier would close"),),
            [(None, "speech")],
        ),
        (
            'Ana Reyes told the court it was dark. She told a guard, "I fell".',
            (("Ana Reyes", "told", "it was dark"), ("She", "told", '"I fell"')),
            [(None, "court"), (None, None)],
        ),
        (
            'Ana Reyes wrote on Twitter on Monday that it was dark. "I fell," Reyes later wrote.',
            (("Ana Reyes", "wrote", "that it was dark"), ("Reyes", "wrote", '"I fell,"')),
            [(MONDAY, "social media"), (None, None)],
        ),
        (
            'The port\'s office issued a statement on Monday saying the pier would close. Reyes "agreed," it said.',
            (("The port's office", "saying", "the pier would close"), ("it", "said", 'Reyes "agreed,"')),
            [(MONDAY, "written statement"), (MONDAY, "written statement")],
        ),
        (
            "Ana Reyes said it on live television on Monday. On the live television Reyes also praised us.",
            (("Ana Reyes", "said", "it"), ("Reyes", "praised", "us")),
            [(MONDAY, "broadcast"), (MONDAY, "broadcast")],
        ),
        (
            "Ana Reyes said in a letter on Monday that the pier leaked. She also warned that it may close.",
            (("Ana Reyes", "said", "that the pier leaked"), ("She", "warned", "that it may close")),
            [(MONDAY, "letter"), (MONDAY, "letter")],
        ),
        (
            "Ana Reyes said in a letter on Monday that the pier leaked. She also told reporters that it may close.",
            (("Ana Reyes", "said", "that the pier leaked"), ("She", "told", "that it may close")),
            [(MONDAY, "letter"), (None, None)],
        ),
        (
            'In a speech on Monday Ana Reyes attacked the owners. She called for a review. "We were robbed," she said.',
            (
                ("Ana Reyes", "attacked", "the owners"),
                ("She", "called for", "a review"),
                ("she", "said", '"We were robbed,"'),
            ),
            [(MONDAY, "speech"), (None, None), (MONDAY, "speech")],
        ),
        (
            "Ana Reyes demanded the files on Monday. Reyes demanded new rules.",
            (("Ana Reyes", "demanded", "the files"), ("Reyes", "demanded", "new rules")),
            [(MONDAY, None), (None, None)],
        ),
        (
            "Ana Reyes said on Monday that the pier leaked. She also warned that it may close.",
            (("Ana Reyes", "said", "that the pier leaked"), ("She", "warned", "that it may close")),
            [(MONDAY, None), (None, None)],
        ),
        (
            "Ana Reyes said in a letter on Monday that the pier leaked. She has also warned that it may close.",
            (("Ana Reyes", "said", "that the pier leaked"), ("She", "has also warned", "that it may close")),
            [(MONDAY, "letter"), (None, None)],
        ),
        (
            "Ana Reyes called for calm in a speech on Monday. She explained the call by saying that people are afraid.",
            (("Ana Reyes", "called for", "calm"), ("She", "explained", "the call")),
            [(MONDAY, "speech"), (MONDAY, "speech")],
        ),
        (
            "Ana Reyes called for calm in a speech on Monday. She repeated her call when the police came.",
            (("Ana Reyes", "called for", "calm"), ("She", "repeated", "her call")),
            [(MONDAY, "speech"), (None, None)],
        ),
    ],
)
def test_what_belongs_to_one_utterance_shares_its_date_and_channel(
    grammarian: Grammarian, text: str, parts: tuple[Part, ...], expected: list[tuple[str | None, str | None]]
) -> None:
    assert told(text, *parts, grammarian=grammarian) == expected


@pytest.mark.parametrize(
    ("text", "part", "edtf"),
    [
        (
            "The two men were found guilty on Monday. Others wept. Ana Reyes said after the verdict she was glad.",
            ("Ana Reyes", "said", "she was glad"),
            MONDAY,
        ),
        (
            "In August the bishops attended a summit in the north. During the summit, Ana Reyes said the roof leaked.",
            ("Ana Reyes", "said", "the roof leaked"),
            "2019-08",
        ),
        (
            "Ana Reyes spoke after the verdict. She said after the match that the roof leaked.",
            ("She", "said", "that the roof leaked"),
            None,
        ),
        (
            "The town shut the pier on Monday, despite criticism by Ana Reyes of the move.",
            ("Ana Reyes", "criticism by", "of the move"),
            None,
        ),
        (
            "The town attacked the order to close the pier by Ana Reyes, which was made on Monday.",
            ("Ana Reyes", "order", "to close the pier"),
            MONDAY,
        ),
        (
            "The pier burned on Monday. The next day Ana Reyes said it was safe.",
            ("Ana Reyes", "said", "it was"),
            TUESDAY,
        ),
        ("The pier burned on Monday. That day Ana Reyes said it was safe.", ("Ana Reyes", "said", "it was"), MONDAY),
        (
            "The deal closed on Monday. In the deal Ana Reyes said the pier was old.",
            ("Ana Reyes", "said", "the pier"),
            None,
        ),
        ("The town plans on Monday to close the pier.", ("The town", "plans", "to close the pier"), None),
        ("The town said in May the pier would close.", ("The town", "said", "in May the pier would close"), "2019-05"),
    ],
)
def test_events_and_clauses_date_what_was_said_then(
    grammarian: Grammarian, text: str, part: Part, edtf: str | None
) -> None:
    assert told(text, part, grammarian=grammarian)[0][0] == edtf


def test_who_passed_the_words_on_in_passing_has_not_their_date(grammarian: Grammarian) -> None:
    text = 'On Monday on live television, Ana Reyes said — as reported by the Harbour Post — "We will sell".'
    outer = Statement(
        id="0",
        source=(Span.of(text, text.index("the Harbour"), text.index(' — "We')),),
        cue=(Span.of(text, text.index("as reported"), text.index(" the Harbour")),),
        content=(
            Span.of(text, text.index("Ana"), text.index(" — as")),
            Span.of(text, text.index('"We'), len(text) - 1),
        ),
        form="mixed",
    )
    inner = Statement(
        id="1",
        source=(Span.of(text, text.index("Ana"), text.index(" said")),),
        cue=(Span.of(text, text.index("said"), text.index(" — as")),),
        content=(Span.of(text, text.index('"We'), len(text) - 1),),
        form="direct",
        within="0",
    )
    described = describe(Article(text=text, published=PUBLISHED), (inner, outer), grammarian(text))
    assert [(s.when.edtf if s.when else None, s.channel) for s in described] == [(MONDAY, "broadcast"), (None, None)]
    assert described[0].medium == described[1].medium != None  # noqa: E711


@pytest.mark.parametrize(
    ("text", "part", "heard"),
    [
        ("Ana Reyes called on the council to sell.", ("Ana Reyes", "called on the council", "to sell"), "the council"),
        ("Ana Reyes called off the search late on Monday.", ("Ana Reyes", "called off", "the search"), None),
        ("Ana Reyes tells lies about the pier.", ("Ana Reyes", "tells", "lies about the pier"), None),
    ],
)
def test_who_is_called_on_may_stand_in_the_cue(
    grammarian: Grammarian, text: str, part: Part, heard: str | None
) -> None:
    spans = [(Span.of(text, text.index(words), text.index(words) + len(words)),) for words in part]
    statement = Statement(id="0", source=spans[0], cue=spans[1], content=spans[2])
    described = describe(Article(text=text), (statement,), grammarian(text))[0]
    assert [piece.text for piece in described.addressee] == ([heard] if heard else [])


def test_yesterday_within_a_quotation_counts_from_its_day(grammarian: Grammarian) -> None:
    text = '"I told the mayor last night to sell," Ana Reyes wrote on Monday.'
    cue = text.index("told")
    inner = Statement(
        id="1",
        source=(Span.of(text, 1, 2),),
        cue=(Span.of(text, cue, cue + 4),),
        content=(Span.of(text, text.index("to sell"), text.index(',"')),),
        within="0",
    )
    outer = stated(text, "Ana Reyes", "wrote", text[: text.index(" Ana")], id="0")
    described = describe(Article(text=text, published=PUBLISHED), (inner, outer), grammarian(text))
    assert [s.when.edtf for s in described if s.when] == ["2019-10-13", MONDAY]


def test_odd_texts_are_no_trouble(grammarian: Grammarian) -> None:
    statements = (Statement(id="0"), Statement(id="1", within="1"), Statement(id="2", within="gone"))
    described = describe(Article(text="On Monday."), statements, grammarian("On Monday."))
    assert [s.when for s in described] == [None, None, None]
