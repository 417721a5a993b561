"""A made-up article with its readout, built by hand: what a reader would give, without a model."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from sayso.article import Article, Dropped, Image, Notice, Paragraph, join_blocks
from sayso.reading import Reader
from sayso.readout import Provenance, Readout
from sayso.span import Span
from sayso.speaker import Speaker
from sayso.statement import Statement, When
from stated import no_grammar

TITLE = "Minister rejects talks of a merger"
TEXT, PARAGRAPHS = join_blocks(
    [
        (
            "lead",
            "The port authority of Halden Bay said in a written statement on Sunday that its director had "
            "assured unions in a phone call on Friday that no jobs would go.",
        ),
        (
            "paragraph",
            "“We are not for sale,” Ana Reyes, the director, told reporters at the quay. “Nobody has made an "
            "offer, and nobody will be asked to make one.”",
        ),
        ("paragraph", "She added that the books were open to anyone who wished to read them."),
        ("heading", "“A quiet word”"),
        (
            "paragraph",
            "Owen Clarke, the minister for trade, declined to say whether talks had begun. A person familiar "
            "with the matter denied that a price had been named.",
        ),
    ]
)


def span(words: str, *, after: str = "", text: str = TEXT) -> Span:
    """The first place of `words` in the text, behind the first place of `after`."""
    start = text.index(words, text.index(after) + len(after))
    return Span(start, start + len(words), words)


STATEMENTS = (
    Statement(
        id="st_authority",
        source=(span("The port authority of Halden Bay"),),
        cue=(span("said"),),
        content=(span("that its director had assured unions in a phone call on Friday that no jobs would go"),),
        act="assertive",
        mode="speech",
        polarity="affirmed",
        channel="written statement",
        channel_text=span("in a written statement"),
        when=When(edtf="2024-03-03", span=span("on Sunday")),
        confidence={"statement": 0.97},
    ),
    Statement(
        id="st_director",
        source=(span("its director"),),
        speaker="p1",
        cue=(span("had assured"),),
        content=(span("that no jobs would go"),),
        act="commissive",
        mode="speech",
        polarity="affirmed",
        addressee=(span("unions"),),
        addressees=(None,),
        channel="phone call",
        channel_text=span("in a phone call"),
        when=When(edtf="2024-03-01", span=span("on Friday")),
        within="st_authority",
    ),
    Statement(
        id="st_sale",
        source=(span("Ana Reyes, the director,"),),
        speaker="p1",
        cue=(span("told"),),
        content=(
            span("“We are not for sale,”"),
            span("“Nobody has made an offer, and nobody will be asked to make one.”"),
        ),
        form="direct",
        polarity="affirmed",
        addressee=(span("reporters"),),
    ),
    Statement(
        id="st_books",
        source=(span("She"),),
        speaker="p1",
        cue=(span("added"),),
        content=(span("that the books were open to anyone who wished to read them"),),
        polarity="affirmed",
    ),
    Statement(
        id="st_talks",
        source=(span("Owen Clarke, the minister for trade,"),),
        speaker="p2",
        cue=(span("declined to say"),),
        content=(span("whether talks had begun"),),
        polarity="withheld",
    ),
    Statement(
        id="st_price",
        source=(span("A person familiar with the matter"),),
        speaker="p3",
        cue=(span("denied"),),
        content=(span("that a price had been named"),),
        polarity="denied",
    ),
)
SPEAKERS = (
    Speaker(id="p1", name="Ana Reyes", kind="person", role="director"),
    Speaker(id="p2", name="Owen Clarke", kind="person", role="minister for trade"),
    Speaker(id="p3", name="A person familiar with the matter", kind="unnamed"),
)
ARTICLE = Article(
    text=TEXT,
    paragraphs=PARAGRAPHS,
    title=TITLE,
    url="https://harbour.example/merger",
    outlet="The Harbour Post",
    byline=("Mina Holt",),
    agencies=("Reuters",),
    published="2024-03-03T18:30:00+01:00",
    language="en",
    images=(Image(caption="Cranes at the quay of Halden Bay", credit="L. Sund"),),
    notices=(
        Notice(
            kind="legal",
            text="This page may not be shared in whole or in part without the written leave of the Post's "
            "owners, wherever in the world its readers may be and by whatever means they came to read it today.",
        ),
    ),
    dropped=(Dropped(text="Skip to the weather", reason="menu"),),
)


def harbour_readout() -> Readout:
    return Readout(
        article=ARTICLE,
        statements=STATEMENTS,
        speakers=SPEAKERS,
        provenance=Provenance(sayso="0.1.0", model="sayso-en-1", model_sha256="0" * 64),
    )


def readout_of(article: Article, *statements: Statement) -> Readout:
    return Readout(article=article, statements=statements, provenance=Provenance(sayso="0.1.0"))


def bare(text: str, *, title: str | None = None) -> Article:
    """An article of one paragraph, of which nothing else is known."""
    return Article(text=text, paragraphs=(Paragraph(start=0, end=len(text)),), title=title)


class Finder:
    """Stands for a model: every "X said Y." of an article is a statement."""

    name = "made-up-1"
    sha256 = "0" * 64

    def __call__(self, article: Article) -> tuple[Statement, ...]:
        if "explode" in article.text:
            raise ValueError("the finder fell over")
        return tuple(self._statements(article.text))

    @staticmethod
    def _statements(text: str) -> Iterator[Statement]:
        for match in re.finditer(r"(\w+) (said) ([^.]+)\.", text):
            source, cue, content = (Span(*match.span(n), match[n]) for n in (1, 2, 3))
            yield Statement(
                id=f"st_{match.start()}",
                source=(source,),
                cue=(cue,),
                content=(content,),
                confidence={"statement": 0.9},
            )


def load_reader(model: Path | None = None, *, threads: int = 0) -> Reader:
    """Takes the place of Reader.load, and can be sent to another process."""
    return Reader(Finder(), no_grammar)


def article_of(name: str) -> str:
    """A short English text in which `name` says something."""
    return (
        f"The harbour council met on Monday to talk about the old lighthouse on the northern quay.\n\n"
        f"{name} said the lamp would be lit again before the winter.\n\n"
        f"The work is paid for by the town and by the people who live along the shore.\n"
    )
