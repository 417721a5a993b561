"""What a readout is over HTTP, field by field, for OpenAPI. The answers themselves are `Readout.to_dict`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from sayso.article import NoticeKind, ParagraphKind
from sayso.speaker import SpeakerKind
from sayso.statement import Act, Form, Mode, Polarity

Start = Annotated[int, Field(ge=0, description="Offset of the first character, in code points of article.text")]
End = Annotated[int, Field(ge=0, description="Offset behind the last character")]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid")


class SpanModel(_Part):
    """A stretch of the article's text: article.text[start:end] is `text`."""

    start: Start
    end: End
    text: str


class PlaceModel(_Part):
    """A stretch of the article's text, without its words."""

    start: Start
    end: End


class ParagraphModel(PlaceModel):
    """One block of the text; blocks are joined by a blank line."""

    kind: ParagraphKind


class DatelineModel(PlaceModel):
    """Where a report was filed, and by which agency."""

    place: str | None
    agency: str | None


class ImageModel(_Part):
    """A picture that belongs to the article."""

    url: str | None
    caption: str | None
    credit: str | None


class NoticeModel(_Part):
    """Text addressed to the reader, which is not the article's: legal warnings, corrections, embargoes."""

    kind: NoticeKind
    text: str


class ArticleModel(_Part):
    """One news item; `text` is its own words only."""

    id: str = Field(description='"art_" and 16 hex digits: a hash of where the article stands and what it says')
    url: str | None
    title: str | None
    outlet: str | None
    byline: list[str]
    agencies: list[str] = Field(description="Wire services that the article credits")
    published: str | None = Field(description="ISO 8601, as precise as the page says it")
    modified: str | None
    section: str | None
    dateline: DatelineModel | None
    language: str | None = Field(description="ISO 639-1")
    text: str
    paragraphs: list[ParagraphModel]
    images: list[ImageModel]
    notices: list[NoticeModel]


class SpeakerModel(_Part):
    """Whom sources and addressees refer to, within this article."""

    id: str = Field(description='"p1", "p2", ...: of this readout alone')
    name: str
    kind: SpeakerKind
    role: str | None = Field(description="What the text says they are")
    affiliation: str | None = Field(description="The country or body they belong to or speak for")
    mentions: list[PlaceModel]


class WhenModel(SpanModel):
    """When it was said, and the words that say so."""

    edtf: str | None = Field(description="EDTF level 1 (ISO 8601-2): 2024-03-01, XXXX-09-15, 2024-03?")


class StatementModel(_Part):
    """One attributed statement: who, by which words, what. Pieces stand in text order."""

    id: str
    source: list[SpanModel] = Field(description="The words naming who it comes from")
    speaker: str | None = Field(description="Id of the speaker whom the source refers to")
    cue: list[SpanModel] = Field(description="The words that mark the attribution")
    content: list[SpanModel] = Field(description="What is attributed")
    form: Form
    act: Act | None = Field(description="What is done by saying it (Searle)")
    mode: Mode | None
    polarity: Polarity | None = Field(description='"withheld": the source declined to say it')
    addressee: list[SpanModel] = Field(description="To whom, as the text says it")
    addressees: list[str | None] = Field(description="Ids of the speakers whom the addressee refers to")
    channel: str | None = Field(description="By which way: phone call, written statement, ...")
    channel_text: SpanModel | None
    medium: str | None = Field(description="The outlet in which it was said, as the text names it")
    when: WhenModel | None
    in_: str | None = Field(alias="in", description="Id of the statement that this one is nested in")
    confidence: dict[str, float] = Field(description='By field ("statement", "speaker"), 0 to 1')


class ProvenanceModel(_Part):
    """What made the readout."""

    sayso: str = Field(description="Version of Sayso")
    model: str | None
    model_sha256: str | None = Field(description="SHA-256 of the model's weights, in hex")


class ReadoutModel(_Part):
    """One article's statements and speakers."""

    format: Literal["sayso/1"]
    article: ArticleModel
    speakers: list[SpeakerModel]
    statements: list[StatementModel]
    provenance: ProvenanceModel
