"""Readouts of all shapes, for Hypothesis: any text, any spans of it, any fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

from hypothesis import strategies as st

from sayso.article import Article, Dateline, Image, Notice, NoticeKind, Paragraph, ParagraphKind
from sayso.readout import Provenance, Readout
from sayso.span import Span
from sayso.speaker import Speaker, SpeakerKind
from sayso.statement import Act, Form, Mode, Polarity, Statement, When

WORDS = st.text(max_size=12)
ANY = st.characters()
MAYBE = st.none() | WORDS
SHARES = st.floats(0, 1).map(lambda share: round(share, 4))


def spans(text: str) -> st.SearchStrategy[Span]:
    edges = st.lists(st.integers(0, len(text)), min_size=2, max_size=2, unique=True).map(sorted)
    return edges.map(lambda edge: Span(edge[0], edge[1], text[edge[0] : edge[1]]))


def pieces(text: str) -> st.SearchStrategy[tuple[Span, ...]]:
    """Up to three spans in text order that do not overlap."""

    def paired(edges: list[int]) -> tuple[Span, ...]:
        edges = sorted(edges)
        return tuple(Span(a, b, text[a:b]) for a, b in zip(edges[::2], edges[1::2], strict=False))

    return st.lists(st.integers(0, len(text)), max_size=6, unique=True).map(paired)


def speakers(text: str, number: int) -> st.SearchStrategy[tuple[Speaker, ...]]:
    one = st.builds(
        Speaker,
        id=st.just("p"),
        name=WORDS,
        kind=st.sampled_from(get_args(SpeakerKind)),
        role=MAYBE,
        affiliation=MAYBE,
        mentions=st.lists(spans(text), max_size=2).map(tuple),
    )
    listed = st.lists(one, min_size=number, max_size=number)
    return listed.map(lambda found: tuple(_with_id(s, f"p{n}") for n, s in enumerate(found)))


def _with_id(speaker: Speaker, name: str) -> Speaker:
    return Speaker(
        id=name,
        name=speaker.name,
        kind=speaker.kind,
        role=speaker.role,
        affiliation=speaker.affiliation,
        mentions=speaker.mentions,
    )


@st.composite
def statements(draw: Callable[[Any], Any], text: str, people: int, number: int) -> Statement:
    ids = st.none() | st.sampled_from([f"p{n}" for n in range(people)]) if people else st.none()
    when = st.none() | st.builds(When, edtf=MAYBE, span=spans(text))
    within = st.none() | st.sampled_from([f"st_{n}" for n in range(number)]) if number else st.none()
    cue = draw(pieces(text))
    return Statement(
        id=f"st_{number}",
        source=draw(pieces(text)),
        cue=cue,
        content=draw(pieces(text)),
        form=draw(st.sampled_from(get_args(Form))),
        speaker=draw(ids),
        act=draw(st.none() | st.sampled_from(get_args(Act))),
        mode=draw(st.none() | st.sampled_from(get_args(Mode))),
        polarity=draw(st.none() | st.sampled_from(get_args(Polarity))),
        addressee=draw(pieces(text)),
        addressees=tuple(draw(st.lists(ids, max_size=2))),
        channel=draw(MAYBE),
        channel_text=draw(st.none() | spans(text)),
        medium=draw(st.none() | spans(text)),
        when=draw(when),
        within=draw(within),
        confidence=draw(st.dictionaries(st.sampled_from(["statement", "speaker", "act"]), SHARES, max_size=3)),
    )


@st.composite
def readouts(draw: Callable[[Any], Any], letters: st.SearchStrategy[str] = ANY) -> Readout:
    """Any readout; `letters` are those that its text is made of."""
    text = draw(st.text(letters, min_size=2, max_size=60))
    article = Article(
        text=text,
        paragraphs=tuple(draw(st.lists(_paragraphs(text), max_size=2))),
        title=draw(MAYBE),
        url=draw(MAYBE),
        outlet=draw(MAYBE),
        byline=tuple(draw(st.lists(WORDS, max_size=2))),
        agencies=tuple(draw(st.lists(WORDS, max_size=2))),
        published=draw(MAYBE),
        modified=draw(MAYBE),
        section=draw(MAYBE),
        dateline=draw(st.none() | spans(text).map(lambda s: Dateline(start=s.start, end=s.end, place="X"))),
        language=draw(MAYBE),
        images=tuple(draw(st.lists(st.builds(Image, url=MAYBE, caption=MAYBE, credit=MAYBE), max_size=1))),
        notices=tuple(draw(st.lists(_notices(), max_size=1))),
    )
    people = draw(st.integers(0, 2))
    said = [draw(statements(text, people, number)) for number in range(draw(st.integers(0, 3)))]
    return Readout(
        article=article,
        statements=tuple(said),
        speakers=draw(speakers(text, people)),
        provenance=Provenance(sayso="0.1.0", model=draw(MAYBE), model_sha256=draw(MAYBE)),
    )


def _paragraphs(text: str) -> st.SearchStrategy[Paragraph]:
    kinds = st.sampled_from(get_args(ParagraphKind))
    return st.builds(lambda s, kind: Paragraph(start=s.start, end=s.end, kind=kind), spans(text), kinds)


def _notices() -> st.SearchStrategy[Notice]:
    return st.builds(Notice, kind=st.sampled_from(get_args(NoticeKind)), text=WORDS)
