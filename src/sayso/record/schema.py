"""The tables of a record, alike in SQLite and PostgreSQL. What one engine alone has is in `search_index`.

An **article** is one text at one address; the versions of an article share its `place`. A **reading** is what one
model made of it: the current one is searched, older ones are kept. **Statements** and **mentioned** speakers
belong to a reading; **speakers** belong to the record and are what mentioned ones refer to across articles.
**Judgements** are the log of what was decided about any of them.

JSON is stored as text and decoded by those who need it: most readers of a row do not.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
    true,
)

VERSION: Final = "0008"
"""The version of this schema: the newest migration in `migrations/versions`."""

APPLICATION_ID: Final = 0x53415953
""" "SAYS", by which an SQLite file says that it is a record (PRAGMA application_id)."""

metadata: Final = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

# SQLite numbers rows by itself only where the key is exactly INTEGER.
_Number: Final = BigInteger().with_variant(Integer, "sqlite")
_DAY: Final = String(10)
_TIME: Final = String(32)
_COUNTED: Final = ("form", "act", "polarity", "channel")


def _key() -> Column[int]:
    return Column("number", _Number, primary_key=True)


def _index_of_live(name: str, *columns: str) -> Index:
    return Index(name, *columns, postgresql_where=text("live"), sqlite_where=text("live = 1"))


def _to(table: str, name: str, *, null: bool = False, index: bool = False) -> Column[int]:
    return Column(name, _Number, ForeignKey(f"{table}.number"), nullable=null, index=index)


articles = Table(
    "articles",
    metadata,
    _key(),
    Column("id", String(20), nullable=False, unique=True, comment="art_ and 16 hex digits"),
    Column("place", Text, index=True, comment="Where it stands: its address, or the file it was read from"),
    Column("version", Integer, nullable=False, comment="1, 2, ... among the articles of one place"),
    Column("current", Boolean, nullable=False, server_default=true(), comment="The newest version of its place"),
    Column("url", Text),
    Column("outlet", Text, index=True),
    Column("title", Text),
    Column("published", Text, comment="As the article says it, ISO 8601"),
    Column("day", _DAY, index=True, comment="The day of `published`, YYYY-MM-DD"),
    Column("language", Text),
    Column("text", Text, nullable=False),
    Column("text_sha256", String(64), nullable=False, index=True),
    Column("added", _TIME, nullable=False, comment="UTC, ISO 8601"),
    Index("ix_articles_counted", "number", "outlet", "language").ddl_if("sqlite"),
)

article_agencies = Table(
    "article_agencies",
    metadata,
    Column("article", _Number, ForeignKey("articles.number"), primary_key=True),
    Column("agency", Text, primary_key=True),
    Index("ix_article_agencies_agency", "agency"),
)

readings = Table(
    "readings",
    metadata,
    _key(),
    _to("articles", "article", index=True),
    Column("model", Text, nullable=False, server_default="", comment="Name of the model; empty if none was used"),
    Column("model_sha256", String(64), nullable=False, server_default=""),
    Column("sayso", Text, nullable=False, comment="Version of Sayso"),
    Column("current", Boolean, nullable=False, server_default=true(), comment="The newest reading of its article"),
    Column("data", Text, nullable=False, comment="The article in format sayso/1, without its text"),
    Column("read", _TIME, nullable=False, comment="UTC, ISO 8601"),
    UniqueConstraint("article", "model", "model_sha256", "sayso"),
)

speakers = Table(
    "speakers",
    metadata,
    _key(),
    Column("id", String(20), nullable=False, unique=True, comment="sp_ and 16 hex digits"),
    Column("name", Text, nullable=False),
    Column("key", Text, nullable=False, index=True, comment="The name folded: no case, no marks on letters"),
    Column("kind", String(16), nullable=False),
    _to("speakers", "merged_into", null=True, index=True),
    Column("stands_for", _Number, nullable=False, index=True, comment="The end of the merges; itself if none"),
    Column("entry", _Number, ForeignKey("directory_entries.number"), comment="Who this is in the directory"),
    Column("founded", _TIME, nullable=False, comment="UTC, ISO 8601"),
)

speaker_names = Table(
    "speaker_names",
    metadata,
    Column("speaker", _Number, ForeignKey("speakers.number"), primary_key=True),
    Column("name", Text, primary_key=True),
    Column("key", Text, nullable=False, index=True),
    Column("block", Text, index=True, comment="What names of one speaker have in common: see record.joining_names"),
    Column("article", _Number, ForeignKey("articles.number"), comment="The first article with this name"),
)

speaker_roles = Table(
    "speaker_roles",
    metadata,
    _key(),
    _to("speakers", "speaker", index=True),
    Column("kind", String(16), nullable=False, comment="role or affiliation"),
    Column("value", Text, nullable=False),
    Column("article", _Number, ForeignKey("articles.number"), nullable=False, comment="The article that supports it"),
    Column("day", _DAY, comment="The day of that article"),
    UniqueConstraint("speaker", "kind", "value", "article"),
)

mentioned = Table(
    "mentioned",
    metadata,
    _key(),
    _to("readings", "reading"),
    Column("id", String(20), nullable=False, comment="The speaker's id in the readout: p1, p2, ..."),
    Column("name", Text, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("role", Text),
    Column("affiliation", Text),
    Column("mentions", Text, nullable=False, comment="JSON: [{start, end}, ...]"),
    _to("speakers", "speaker", null=True, index=True),
    UniqueConstraint("reading", "id"),
)

statements = Table(
    "statements",
    metadata,
    _key(),
    # What filters and orders stands first: SQLite then finds it without walking over long texts.
    _to("readings", "reading", index=True),
    _to("articles", "article", index=True),
    Column("live", Boolean, nullable=False, server_default=true(), comment="In the current reading, not withdrawn"),
    Column("said_from", _DAY, comment="Earliest day it was said; the article's where the statement has none"),
    Column("said_to", _DAY, comment="Latest day"),
    Column("speaker", _Number, ForeignKey("speakers.number"), comment="Of the record; see speakers.stands_for"),
    Column("confidence", Float, comment="Of the statement, 0 to 1"),
    Column("form", String(16), nullable=False),
    Column("act", String(16)),
    Column("mode", String(16)),
    Column("polarity", String(16)),
    Column("channel", Text),
    Column("start", Integer, nullable=False, comment="Of all its parts, in code points of the article's text"),
    Column("end", Integer, nullable=False),
    Column("id", String(40), nullable=False, comment="st_ and hex digits; the same in each reading that finds it"),
    Column("speaker_name", Text, comment="The speaker's name in this article"),
    Column("speaker_kind", String(16)),
    Column("speaker_role", Text, comment="The speaker's role in this article"),
    Column("medium", Text),
    Column("edtf", Text, comment="When it was said, EDTF level 1"),
    Column("within", String(40), comment="Id of the statement it is nested in"),
    Column("corrected", Boolean, nullable=False, server_default=false(), comment="A judgement holds for it"),
    Column("flags", Text, comment="JSON: what is doubtful about it, as sentences"),
    Column("content", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("cue", Text, nullable=False),
    Column("addressee", Text),
    Column("facets", Text, nullable=False, comment="Words for the full-text index: s12 its speaker, a7 an addressee"),
    Column("model", Text, nullable=False),
    Column("model_sha256", String(64), nullable=False),
    Column("text_sha256", String(64), nullable=False, comment="Of the text its offsets count"),
    Column("data", Text, nullable=False, comment="The statement in format sayso/1"),
    UniqueConstraint("reading", "id"),
    Index("ix_statements_id", "id"),
    _index_of_live("ix_statements_said", "said_to"),
    # All that is counted of a speaker, so that nobody need look at the rows of somebody who says much.
    _index_of_live("ix_statements_spoken", "speaker", "said_to", "said_from", "article", *_COUNTED),
    # The same of whatever a search finds. PostgreSQL keeps its long texts apart from the rows.
    _index_of_live("ix_statements_counted", "number", "article", "speaker", "said_to", *_COUNTED).ddl_if("sqlite"),
    _index_of_live("ix_statements_sure", "confidence"),
)

addressees = Table(
    "addressees",
    metadata,
    Column("statement", _Number, ForeignKey("statements.number"), primary_key=True),
    Column("place", Integer, primary_key=True, comment="0, 1, ... in the readout's list"),
    _to("speakers", "speaker", null=True, index=True),
    Column("name", Text, comment="Name in this article"),
)

inputs = Table(
    "inputs",
    metadata,
    Column("sha256", String(64), primary_key=True, comment="Of the input's bytes, kind, address and what was known"),
    Column("model_sha256", String(64), primary_key=True),
    Column("item", Text, nullable=False),
    _to("readings", "reading", null=True),
    Column("added", _TIME, nullable=False),
)

rejected = Table(
    "rejected",
    metadata,
    _key(),
    Column("sha256", String(64), nullable=False, unique=True, comment="Of the input, or of its name where unread"),
    Column("model_sha256", String(64), nullable=False, comment="Of the model that would have read it"),
    Column("item", Text, nullable=False, comment="The input, as it was named"),
    Column("stage", String(16), nullable=False),
    Column("reason", Text, nullable=False),
    Column("path", Text, index=True, comment="The whole path of the file, with :LINE for a line of one"),
    Column("page", Text, comment="JSON: name, kind, url and meta of the page, where it became one"),
    Column("content", LargeBinary, comment="The input itself, where no file of its own holds it"),
    Column("rejected", _TIME, nullable=False, comment="UTC, ISO 8601"),
)

judgements = Table(
    "judgements",
    metadata,
    _key(),
    Column("time", _TIME, nullable=False, comment="UTC, ISO 8601"),
    Column("who", Text, nullable=False, comment="A name; sayso for what was decided by a score"),
    Column("kind", String(24), nullable=False, index=True, comment="correct, withdraw, merge, split, join, undo, ..."),
    Column("target", String(40), nullable=False, index=True, comment="Id of a statement or speaker"),
    Column("article", _Number, ForeignKey("articles.number"), index=True),
    Column("quote", Text, comment="The words judged"),
    Column("prefix", Text, comment="The words before them"),
    Column("suffix", Text, comment="The words after them"),
    Column("start", Integer),
    Column("end", Integer),
    Column("text_sha256", String(64), comment="Of the text judged"),
    Column("before", Text, comment="JSON"),
    Column("after", Text, comment="JSON"),
    Column("why", Text, nullable=False, server_default=""),
    _to("judgements", "undoes", null=True, index=True),
    Column("unfit", Text, comment="Why it could not be replayed on the current reading; null if it holds"),
)

judged = Table(
    "judged",
    metadata,
    Column("judgement", _Number, ForeignKey("judgements.number"), primary_key=True),
    Column("statement", _Number, ForeignKey("statements.number"), primary_key=True, index=True),
    Column("replaced", Text, nullable=False, comment="JSON: the statement's values before this judgement"),
    Column("holds", Boolean, nullable=False, server_default=true(), comment="False once the judgement is undone"),
)

directory_entries = Table(
    "directory_entries",
    metadata,
    _key(),
    Column("id", Text, nullable=False, unique=True, comment="The entity's id in the file it came from"),
    Column("dataset", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("wikidata", String(20), index=True),
    Column("born", _DAY, comment="EDTF day, month or year"),
    Column("died", _DAY),
    Column("data", Text, nullable=False, comment="JSON: the entity as it was given"),
)

directory_names = Table(
    "directory_names",
    metadata,
    Column("entry", _Number, ForeignKey("directory_entries.number"), primary_key=True),
    Column("name", Text, primary_key=True),
    Column("key", Text, nullable=False, index=True),
    Column("block", Text, index=True),
)

directory_terms = Table(
    "directory_terms",
    metadata,
    _key(),
    _to("directory_entries", "entry", index=True),
    Column("post", Text, nullable=False),
    Column("body", Text),
    Column("since", _DAY),
    Column("until", _DAY),
)

users = Table(
    "users",
    metadata,
    _key(),
    Column("name", Text, nullable=False, comment="As judgements are signed"),
    Column("key", Text, nullable=False, unique=True, comment="The name folded: no case, compatible forms made one"),
    Column("role", String(16), nullable=False, comment="reader, annotator or admin"),
    Column("password", Text, nullable=False, comment="Hashed by argon2id, with its salt and costs"),
    Column("added", _TIME, nullable=False, comment="UTC, ISO 8601"),
)

sessions = Table(
    "sessions",
    metadata,
    _key(),
    Column("sha256", String(64), nullable=False, unique=True, comment="Of the secret in the cookie"),
    _to("users", "user", index=True),
    Column("begun", _TIME, nullable=False, comment="UTC, ISO 8601"),
    Column("until", _TIME, nullable=False, comment="UTC, ISO 8601"),
)

tokens = Table(
    "tokens",
    metadata,
    _key(),
    Column("prefix", String(16), nullable=False, unique=True, comment="How it begins, to know it again"),
    Column("sha256", String(64), nullable=False, unique=True, comment="Of the whole token"),
    _to("users", "user", index=True),
    Column("scopes", Text, nullable=False, comment="JSON: what it allows: read, correct, export, admin"),
    Column("made", _TIME, nullable=False, comment="UTC, ISO 8601"),
    Column("until", _TIME, nullable=False, comment="UTC, ISO 8601"),
)

signing_keys = Table(
    "signing_keys",
    metadata,
    _key(),
    Column("key", String(64), nullable=False, comment="Signs the cookies of sessions; the newest one counts"),
    Column("made", _TIME, nullable=False, comment="UTC, ISO 8601"),
)

sign_ins = Table(
    "sign_ins",
    metadata,
    _key(),
    Column("name_sha256", String(64), nullable=False, index=True, comment="Of the name that was given, folded"),
    Column("from_sha256", String(64), nullable=False, index=True, comment="Of the address it came from"),
    Column("time", _TIME, nullable=False, index=True, comment="UTC, ISO 8601; failures are kept for a quarter hour"),
)

saved_searches = Table(
    "saved_searches",
    metadata,
    _key(),
    Column("id", String(20), nullable=False, unique=True, comment="se_ and 16 hex digits; it stays when renamed"),
    Column("name", Text, nullable=False, comment="As a person named it"),
    Column("key", Text, nullable=False, comment="The name folded: no case, no marks on letters"),
    Column("asked", Text, nullable=False, comment="JSON: the filters by name, and the order"),
    Column("saved", _TIME, nullable=False, comment="UTC, ISO 8601"),
    Column("user", _Number, ForeignKey("users.number"), comment="Whose it is; of nobody where there are no users"),
    Column("feed_sha256", String(64), unique=True, comment="Of the secret in the address of its feed"),
    UniqueConstraint("user", "key"),
)
