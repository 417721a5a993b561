"""What the record answers with over HTTP, for OpenAPI. The answers themselves are made by `record`."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from sayso.record.searching.standing import Standing
from sayso.web.api.readout_model import ReadoutModel, StatementModel


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid")


class HitModel(_Part):
    """A statement that was found, in its sentence."""

    id: str = Field(description='"st_" and hex digits; a permanent address is /statements/ID')
    speaker: str = Field(description="The name in the record, or the words of the source where nobody is known")
    speaker_id: str | None = Field(description='"sp_" and hex digits')
    said: str | None = Field(description="When it was said (EDTF), or the day of its article")
    article: str = Field(description="Id of its article")
    title: str | None
    outlet: str | None
    url: str | None
    published: str | None
    passage: str = Field(description="The sentence or sentences it stands in")
    marks: list[tuple[int, int]] = Field(description="Ranges of `passage` that the query asks for")
    part: tuple[int, int] = Field(description="The range of `passage` that is the statement")
    corrected: bool = Field(description="A judgement holds for it")
    flags: list[str] = Field(description="What is doubtful about it, as sentences")
    statement: StatementModel = Field(description="All of it; offsets count the article's text")


class ValueModel(_Part):
    """One value of a facet."""

    value: str = Field(description="What to put into the filter of this name")
    name: str = Field(description="What to show")
    count: int = Field(description="Statements that have it")


class ResultsModel(_Part):
    """A page of the results of a search, newest first, and what all of them have in common."""

    hits: list[HitModel]
    next: str | None = Field(description="Give it as `after` for those that follow; null at the end")
    total: int = Field(description="Statements that were counted")
    whole: bool = Field(description="Whether these are all that were found")
    facets: dict[str, list[ValueModel]] = Field(description="The commonest values of each filter")
    years: list[ValueModel] = Field(description="Statements by the year in which they were said")
    months: list[ValueModel] = Field(description="Statements by the month in which they were said")


class CitedModel(_Part):
    """How a statement is cited."""

    plain: str
    bibtex: str
    csl: dict[str, Any] = Field(description="CSL-JSON")
    fragment: str | None = Field(description="An address that opens the article at these words (text fragment)")


class QuotedModel(_Part):
    """Words of the article that are evidence, and what stands around them."""

    words: str
    before: str
    after: str
    start: int = Field(description="Code points of the article's text")
    end: int


class ReasonModel(_Part):
    """Why a field has its value, worked out from the words of the readout."""

    kind: str = Field(description='The kind of evidence, such as "pronoun", "title", "weekday"')
    says: str = Field(description="The reason in a sentence")
    quoted: list[QuotedModel]
    sure: int | None = Field(description="In percent")


class WhyModel(_Part):
    """Why a statement has its speaker and its date."""

    speaker: list[ReasonModel] = Field(description="Of the speaker, then of the role")
    when: ReasonModel


class LinkModel(_Part):
    """One of those through whom a statement comes."""

    id: str
    depth: int
    name: str
    cue: str
    addressee: str
    setting: str = Field(description="Channel, medium and time")
    said: str
    here: bool = Field(description="Whether it is the statement asked for")


class StatementKnownModel(HitModel):
    """A statement of the record."""

    live: bool = Field(description="Whether the newest reading of its article has it")
    standing: Standing = Field(description="Why it is live no more: withdrawn, found no more, or of an older version")
    cite: CitedModel
    why: WhyModel
    chain: list[LinkModel] = Field(description="Through whom it comes, outermost first; empty if it stands alone")


class VersionModel(_Part):
    """One version of an article."""

    id: str
    version: int = Field(description="1, 2, ...")
    current: bool
    added: str = Field(description="UTC, ISO 8601")
    model: str | None = Field(description="The model that read it")


class ArticleKnownModel(_Part):
    """An article of the record: its newest reading, corrections applied, and all its versions."""

    readout: ReadoutModel
    versions: list[VersionModel]


class ArticleLineModel(_Part):
    """An article, in a list."""

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    statements: int


class ArticlesModel(_Part):
    """Articles, the newest first."""

    articles: list[ArticleLineModel]
    next: str | None = Field(description="Give it as `after` for those that follow; null at the end")


class SpeakerLineModel(_Part):
    """A speaker, in a list."""

    id: str
    name: str
    kind: str
    statements: int
    articles: int
    first: str | None = Field(description="The first day on which they are known to have said something")
    last: str | None


class SpeakersModel(_Part):
    """Speakers, those who say most first."""

    speakers: list[SpeakerLineModel]
    next: str | None = Field(description="Give it as `after` for those that follow; null at the end")


class RoleModel(_Part):
    """A role or affiliation, with the dates and articles that support it."""

    kind: str
    value: str
    first: str | None
    last: str | None
    articles: int
    article: str = Field(description="Id of one of these articles")


class TermModel(_Part):
    """A post that somebody held, by the directory."""

    post: str
    body: str | None
    since: str | None = Field(description="A day, month or year")
    until: str | None


class EntryModel(_Part):
    """The entry of the directory of known people that a speaker is."""

    id: str
    dataset: str = Field(description="Where the entry is from")
    name: str
    wikidata: str | None = Field(description="The Wikidata id")
    born: str | None = Field(description="A day, month or year; of a body, when it was founded")
    died: str | None
    terms: list[TermModel]


class SpeakerKnownModel(_Part):
    """A speaker of the record."""

    id: str = Field(description="Where another was asked for, that one was merged into this one")
    name: str
    kind: str
    names: list[str] = Field(description="Other names in the articles")
    merged: list[str] = Field(description="Ids that now stand for this speaker")
    roles: list[RoleModel]
    directory: EntryModel | None = Field(description="Who this is in the directory, where it is known")
    statements: int
    newest: list[HitModel]


class CountedModel(_Part):
    """Counts under one heading."""

    heading: str | None = Field(description="null for what has none")
    articles: int
    statements: int
    speakers: int


class StatisticsModel(_Part):
    """What the record holds, counted."""

    articles: int
    statements: int
    speakers: int
    rejected: int = Field(description="Inputs that could not be read")
    versions: int = Field(description="Versions of articles, those that were superseded too")
    readings: int
    judgements: int = Field(description="Entries of the log of corrections")
    outlets: list[CountedModel]
    months: list[CountedModel]
    forms: list[CountedModel]
