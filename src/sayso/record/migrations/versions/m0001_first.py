"""The first schema: articles, readings, statements, speakers, judgements, a directory, and their index."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from sayso.record.migrations import search_index_0001

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Builds the tables and the full-text index."""
    op.create_table(
        "articles",
        sa.Column("number", NUMBER, nullable=False),
        sa.Column("id", sa.String(length=20), nullable=False),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("current", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("outlet", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("day", sa.String(length=10), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("text_sha256", sa.String(length=64), nullable=False),
        sa.Column("added", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_articles")),
        sa.UniqueConstraint("id", name=op.f("uq_articles_id")),
    )
    op.create_index(op.f("ix_articles_day"), "articles", ["day"])
    op.create_index(op.f("ix_articles_outlet"), "articles", ["outlet"])
    op.create_index(op.f("ix_articles_place"), "articles", ["place"])
    op.create_index(op.f("ix_articles_text_sha256"), "articles", ["text_sha256"])
    op.create_table(
        "directory_entries",
        sa.Column("number", NUMBER, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("dataset", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("wikidata", sa.String(length=20), nullable=True),
        sa.Column("born", sa.String(length=10), nullable=True),
        sa.Column("died", sa.String(length=10), nullable=True),
        sa.Column("data", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_directory_entries")),
        sa.UniqueConstraint("id", name=op.f("uq_directory_entries_id")),
    )
    op.create_index(op.f("ix_directory_entries_wikidata"), "directory_entries", ["wikidata"])
    op.create_table(
        "rejected",
        sa.Column("number", NUMBER, nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("model_sha256", sa.String(length=64), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("stage", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("path", sa.Text(), nullable=True),
        sa.Column("page", sa.Text(), nullable=True),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("rejected", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_rejected")),
        sa.UniqueConstraint("sha256", name=op.f("uq_rejected_sha256")),
    )
    op.create_index(op.f("ix_rejected_path"), "rejected", ["path"])
    op.create_table(
        "article_agencies",
        sa.Column("article", NUMBER, nullable=False),
        sa.Column("agency", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.number"], name=op.f("fk_article_agencies_article")),
        sa.PrimaryKeyConstraint("article", "agency", name=op.f("pk_article_agencies")),
    )
    op.create_index("ix_article_agencies_agency", "article_agencies", ["agency"])
    op.create_table(
        "directory_names",
        sa.Column("entry", NUMBER, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["entry"], ["directory_entries.number"], name=op.f("fk_directory_names_entry")),
        sa.PrimaryKeyConstraint("entry", "name", name=op.f("pk_directory_names")),
    )
    op.create_index(op.f("ix_directory_names_key"), "directory_names", ["key"])
    op.create_table(
        "directory_terms",
        sa.Column("number", NUMBER, nullable=False),
        sa.Column("entry", NUMBER, nullable=False),
        sa.Column("post", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=True),
        sa.Column("since", sa.String(length=10), nullable=True),
        sa.Column("until", sa.String(length=10), nullable=True),
        sa.ForeignKeyConstraint(["entry"], ["directory_entries.number"], name=op.f("fk_directory_terms_entry")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_directory_terms")),
    )
    op.create_index(op.f("ix_directory_terms_entry"), "directory_terms", ["entry"])
    op.create_table(
        "judgements",
        sa.Column("number", NUMBER, nullable=False),
        sa.Column("time", sa.String(length=32), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("target", sa.String(length=40), nullable=False),
        sa.Column("article", NUMBER, nullable=True),
        sa.Column("quote", sa.Text(), nullable=True),
        sa.Column("prefix", sa.Text(), nullable=True),
        sa.Column("suffix", sa.Text(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column("text_sha256", sa.String(length=64), nullable=True),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.Column("why", sa.Text(), server_default="", nullable=False),
        sa.Column("undoes", NUMBER, nullable=True),
        sa.Column("unfit", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["article"], ["articles.number"], name=op.f("fk_judgements_article")),
        sa.ForeignKeyConstraint(["undoes"], ["judgements.number"], name=op.f("fk_judgements_undoes")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_judgements")),
    )
    op.create_index(op.f("ix_judgements_article"), "judgements", ["article"])
    op.create_index(op.f("ix_judgements_target"), "judgements", ["target"])
    op.create_index(op.f("ix_judgements_undoes"), "judgements", ["undoes"])
    op.create_table(
        "readings",
        sa.Column("number", NUMBER, nullable=False),
        sa.Column("article", NUMBER, nullable=False),
        sa.Column("model", sa.Text(), server_default="", nullable=False),
        sa.Column("model_sha256", sa.String(length=64), server_default="", nullable=False),
        sa.Column("sayso", sa.Text(), nullable=False),
        sa.Column("current", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("read", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.number"], name=op.f("fk_readings_article")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_readings")),
        sa.UniqueConstraint(
            "article", "model", "model_sha256", "sayso", name=op.f("uq_readings_article_model_model_sha256_sayso")
        ),
    )
    op.create_index(op.f("ix_readings_article"), "readings", ["article"])
    op.create_table(
        "speakers",
        sa.Column("number", NUMBER, nullable=False),
        sa.Column("id", sa.String(length=20), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("merged_into", NUMBER, nullable=True),
        sa.Column("stands_for", NUMBER, nullable=False),
        sa.Column("entry", NUMBER, nullable=True),
        sa.Column("founded", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["entry"], ["directory_entries.number"], name=op.f("fk_speakers_entry")),
        sa.ForeignKeyConstraint(["merged_into"], ["speakers.number"], name=op.f("fk_speakers_merged_into")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_speakers")),
        sa.UniqueConstraint("id", name=op.f("uq_speakers_id")),
    )
    op.create_index(op.f("ix_speakers_key"), "speakers", ["key"])
    op.create_index(op.f("ix_speakers_merged_into"), "speakers", ["merged_into"])
    op.create_index(op.f("ix_speakers_stands_for"), "speakers", ["stands_for"])
    op.create_table(
        "inputs",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("model_sha256", sa.String(length=64), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("reading", NUMBER, nullable=True),
        sa.Column("added", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["reading"], ["readings.number"], name=op.f("fk_inputs_reading")),
        sa.PrimaryKeyConstraint("sha256", "model_sha256", name=op.f("pk_inputs")),
    )
    op.create_table(
        "mentioned",
        sa.Column("number", NUMBER, nullable=False),
        sa.Column("reading", NUMBER, nullable=False),
        sa.Column("id", sa.String(length=20), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("mentions", sa.Text(), nullable=False),
        sa.Column("speaker", NUMBER, nullable=True),
        sa.ForeignKeyConstraint(["reading"], ["readings.number"], name=op.f("fk_mentioned_reading")),
        sa.ForeignKeyConstraint(["speaker"], ["speakers.number"], name=op.f("fk_mentioned_speaker")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_mentioned")),
        sa.UniqueConstraint("reading", "id", name=op.f("uq_mentioned_reading_id")),
    )
    op.create_index(op.f("ix_mentioned_speaker"), "mentioned", ["speaker"])
    op.create_table(
        "speaker_names",
        sa.Column("speaker", NUMBER, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("article", NUMBER, nullable=True),
        sa.ForeignKeyConstraint(["article"], ["articles.number"], name=op.f("fk_speaker_names_article")),
        sa.ForeignKeyConstraint(["speaker"], ["speakers.number"], name=op.f("fk_speaker_names_speaker")),
        sa.PrimaryKeyConstraint("speaker", "name", name=op.f("pk_speaker_names")),
    )
    op.create_index(op.f("ix_speaker_names_key"), "speaker_names", ["key"])
    op.create_table(
        "speaker_roles",
        sa.Column("number", NUMBER, nullable=False),
        sa.Column("speaker", NUMBER, nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("article", NUMBER, nullable=False),
        sa.Column("day", sa.String(length=10), nullable=True),
        sa.ForeignKeyConstraint(["article"], ["articles.number"], name=op.f("fk_speaker_roles_article")),
        sa.ForeignKeyConstraint(["speaker"], ["speakers.number"], name=op.f("fk_speaker_roles_speaker")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_speaker_roles")),
        sa.UniqueConstraint(
            "speaker", "kind", "value", "article", name=op.f("uq_speaker_roles_speaker_kind_value_article")
        ),
    )
    op.create_index(op.f("ix_speaker_roles_speaker"), "speaker_roles", ["speaker"])
    op.create_table(
        "statements",
        sa.Column("number", NUMBER, nullable=False),
        sa.Column("reading", NUMBER, nullable=False),
        sa.Column("article", NUMBER, nullable=False),
        sa.Column("live", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("said_from", sa.String(length=10), nullable=True),
        sa.Column("said_to", sa.String(length=10), nullable=True),
        sa.Column("speaker", NUMBER, nullable=True),
        sa.Column("confidence", sa.Float(), nullable=True),
        sa.Column("form", sa.String(length=16), nullable=False),
        sa.Column("act", sa.String(length=16), nullable=True),
        sa.Column("mode", sa.String(length=16), nullable=True),
        sa.Column("polarity", sa.String(length=16), nullable=True),
        sa.Column("channel", sa.Text(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("speaker_name", sa.Text(), nullable=True),
        sa.Column("speaker_kind", sa.String(length=16), nullable=True),
        sa.Column("speaker_role", sa.Text(), nullable=True),
        sa.Column("medium", sa.Text(), nullable=True),
        sa.Column("edtf", sa.Text(), nullable=True),
        sa.Column("within", sa.String(length=40), nullable=True),
        sa.Column("corrected", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("flags", sa.Text(), nullable=True),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("cue", sa.Text(), nullable=False),
        sa.Column("addressee", sa.Text(), nullable=True),
        sa.Column("facets", sa.Text(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("model_sha256", sa.String(length=64), nullable=False),
        sa.Column("text_sha256", sa.String(length=64), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.number"], name=op.f("fk_statements_article")),
        sa.ForeignKeyConstraint(["reading"], ["readings.number"], name=op.f("fk_statements_reading")),
        sa.ForeignKeyConstraint(["speaker"], ["speakers.number"], name=op.f("fk_statements_speaker")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_statements")),
        sa.UniqueConstraint("reading", "id", name=op.f("uq_statements_reading_id")),
    )
    op.create_index(op.f("ix_statements_article"), "statements", ["article"])
    op.create_index("ix_statements_id", "statements", ["id"])
    op.create_index(op.f("ix_statements_reading"), "statements", ["reading"])
    op.create_index(
        "ix_statements_said",
        "statements",
        ["said_to"],
        postgresql_where=sa.text("live"),
        sqlite_where=sa.text("live = 1"),
    )
    op.create_index(
        "ix_statements_speaker_said",
        "statements",
        ["speaker", "said_to"],
        postgresql_where=sa.text("live"),
        sqlite_where=sa.text("live = 1"),
    )
    op.create_table(
        "addressees",
        sa.Column("statement", NUMBER, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("speaker", NUMBER, nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["speaker"], ["speakers.number"], name=op.f("fk_addressees_speaker")),
        sa.ForeignKeyConstraint(["statement"], ["statements.number"], name=op.f("fk_addressees_statement")),
        sa.PrimaryKeyConstraint("statement", "place", name=op.f("pk_addressees")),
    )
    op.create_index(op.f("ix_addressees_speaker"), "addressees", ["speaker"])
    engine = op.get_bind().dialect.name
    for step in search_index_0001.SQLITE if engine == "sqlite" else search_index_0001.POSTGRESQL:
        op.get_bind().exec_driver_sql(step)
