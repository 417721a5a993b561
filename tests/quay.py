"""A made-up readout that has every field, and odd characters: what a format may lose shows in it."""

from __future__ import annotations

from sayso.article import Article, Dateline, Image, Notice, join_blocks
from sayso.readout import Provenance, Readout
from sayso.span import Span
from sayso.speaker import Speaker
from sayso.statement import Statement, When

TEXT, PARAGRAPHS = join_blocks(
    [
        ("lead", "HALDEN BAY (AP) - 🚢 The ferry company told Radio Fjord on 4 May that it would sail again."),
        ("paragraph", "“=SUM of all fears,” Ida Moe, its chair, wrote to Minister Per Dahl in a letter."),
        (
            "quote",
            "“The quay is ours.\n\nAnd so is the lamp,” she told the council’s “old hands” <at noon> & later.",
        ),
        ("paragraph", "Dahl denied that Moe had been paid. A clerk would not say by whom."),
    ]
)


def _span(words: str, *, after: str = "") -> Span:
    start = TEXT.index(words, TEXT.index(after) + len(after))
    return Span(start, start + len(words), words)


STATEMENTS = (
    Statement(
        id="st_0000000000000001",
        source=(_span("The ferry company"),),
        speaker="p1",
        cue=(_span("told"),),
        content=(_span("that it would sail again"),),
        form="indirect",
        act="commissive",
        mode="speech",
        polarity="affirmed",
        addressee=(_span("Radio Fjord"),),
        addressees=(None,),
        channel="interview",
        channel_text=_span("told Radio Fjord"),
        medium=_span("Radio Fjord"),
        when=When(edtf="2024-05-04", span=_span("on 4 May")),
        confidence={"statement": 0.9123, "speaker": 0.8},
    ),
    Statement(
        id="st_0000000000000002",
        source=(_span("Ida Moe, its chair,"),),
        speaker="p2",
        cue=(_span("wrote"),),
        content=(_span("“=SUM of all fears,”"),),
        form="direct",
        act="expressive",
        mode="thought",
        polarity="affirmed",
        addressee=(_span("Minister Per Dahl"),),
        addressees=("p3",),
        channel="letter",
        channel_text=_span("in a letter"),
        confidence={"statement": 0.75},
    ),
    Statement(
        id="st_0000000000000003",
        source=(_span("she"),),
        speaker="p2",
        cue=(_span("told", after="she "),),
        content=(_span("“The quay is ours.\n\nAnd so is the lamp,”"), _span("<at noon> & later")),
        form="mixed",
        act="assertive",
        mode="speech",
        polarity="affirmed",
        addressee=(_span("the council’s “old hands”"),),
        addressees=("p5",),
        when=When(edtf=None, span=_span("at noon")),
        within="st_0000000000000002",
        confidence={},
    ),
    Statement(
        id="st_0000000000000004",
        source=(_span("Dahl", after="later."),),
        speaker="p3",
        cue=(_span("denied"),),
        content=(_span("that Moe had been paid"),),
        act="assertive",
        mode="speech",
        polarity="denied",
        confidence={"statement": 0.5},
    ),
    Statement(
        id="st_0000000000000005",
        source=(_span("A clerk"),),
        speaker="p4",
        cue=(_span("would not say"),),
        content=(_span("by whom"),),
        act="assertive",
        mode="speech",
        polarity="withheld",
        confidence={"statement": 0.25},
    ),
)

SPEAKERS = (
    Speaker(id="p1", name="The ferry company", kind="organization"),
    Speaker(
        id="p2",
        name="Ida Moe",
        kind="person",
        role="chair",
        affiliation="the ferry company",
        mentions=(_span("Ida Moe"), _span("Moe", after="denied that ")),
    ),
    Speaker(id="p3", name="Per Dahl", kind="person", role="Minister", mentions=(_span("Dahl"),)),
    Speaker(id="p4", name="A clerk", kind="unnamed"),
    Speaker(id="p5", name="the council’s “old hands”", kind="group"),
)


def quay_readout() -> Readout:
    return Readout(
        article=Article(
            text=TEXT,
            paragraphs=PARAGRAPHS,
            title="Ferries & “fears”",
            url="https://quay.example/ferries?a=1&b=2",
            outlet="The Quay",
            byline=("Nils Berg", "Eva Lund"),
            agencies=("AP",),
            published="2024-05-05",
            modified="2024-05-06T08:00:00Z",
            section="News",
            dateline=Dateline(start=0, end=17, place="HALDEN BAY", agency="AP"),
            language="en",
            images=(Image(url="https://quay.example/1.jpg", caption="The lamp", credit=None),),
            notices=(Notice(kind="correction", text="An earlier version named another quay."),),
        ),
        statements=STATEMENTS,
        speakers=SPEAKERS,
        provenance=Provenance(sayso="0.1.0", model="made-up-1", model_sha256="0" * 64),
    )


def calm_readout() -> Readout:
    """A second article, in which nobody says anything."""
    text = "Nothing was said at the quay."
    return Readout(article=Article(text=text, title="A calm day"), provenance=Provenance(sayso="0.1.0"))
