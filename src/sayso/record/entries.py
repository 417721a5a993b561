"""The columns of a statement laid flat, for tables: one row a statement, one meaning a column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

ColumnType = Literal["text", "integer", "number", "boolean", "json"]


@dataclass(frozen=True, slots=True)
class EntryColumn:
    """One column: its name, the type of its values (or None, where not known), and what they mean."""

    name: str
    type: ColumnType
    meaning: str


COLUMNS: Final = (
    EntryColumn("id", "text", "Statement: st_ and hex digits"),
    EntryColumn("article", "text", "Article: art_ and 16 hex digits"),
    EntryColumn("url", "text", "Address of the article"),
    EntryColumn("outlet", "text", "Outlet of the article"),
    EntryColumn("title", "text", "Headline of the article"),
    EntryColumn("published", "text", "When the article was published, ISO 8601"),
    EntryColumn("language", "text", "Language of the article, BCP 47"),
    EntryColumn("agencies", "json", "Agencies credited: a list of names"),
    EntryColumn("speaker_id", "text", "Speaker in the record: sp_ and 16 hex digits, after merges"),
    EntryColumn("speaker", "text", "Name of the speaker in the record"),
    EntryColumn("speaker_name", "text", "Name of the speaker in this article"),
    EntryColumn("speaker_kind", "text", "person, government, organization, group or unnamed"),
    EntryColumn("speaker_role", "text", "Role of the speaker as this article states it"),
    EntryColumn("source", "text", "The words naming who it comes from"),
    EntryColumn("cue", "text", "The words that mark the attribution"),
    EntryColumn("content", "text", "What is attributed; pieces joined by a blank"),
    EntryColumn("form", "text", "direct, indirect or mixed"),
    EntryColumn("act", "text", "assertive, directive, commissive or expressive"),
    EntryColumn("mode", "text", "speech or thought"),
    EntryColumn("polarity", "text", "affirmed, denied or withheld"),
    EntryColumn("addressee", "text", "The words naming to whom; pieces joined by a blank"),
    EntryColumn("addressee_names", "json", "Names of the addressees: a list"),
    EntryColumn("addressee_ids", "json", "Addressees in the record, after merges: a list, null where not known"),
    EntryColumn("channel", "text", "How it was said"),
    EntryColumn("medium", "text", "The outlet or agency it was said to or through"),
    EntryColumn("when", "text", "When it was said, EDTF level 1"),
    EntryColumn("said_from", "text", "Earliest day it was said, YYYY-MM-DD; the article's day where it has no date"),
    EntryColumn("said_to", "text", "Latest day it was said, YYYY-MM-DD"),
    EntryColumn("in", "text", "Statement it is nested in"),
    EntryColumn("confidence", "number", "Confidence that it is a statement, 0 to 1"),
    EntryColumn("start", "integer", "Where its parts begin in the article's text, in code points"),
    EntryColumn("end", "integer", "Where its parts end"),
    EntryColumn("parts", "json", "The statement in format sayso/1: every span with its offsets and confidence"),
    EntryColumn("corrected", "boolean", "Whether a judgement holds for it"),
    EntryColumn("model", "text", "Model that found it"),
    EntryColumn("text_sha256", "text", "SHA-256 of the article's text in UTF-8"),
)
"""The columns of `record.reading_back.rows`, in order. "json" values are JSON as text."""

NAMES: Final = tuple(column.name for column in COLUMNS)
