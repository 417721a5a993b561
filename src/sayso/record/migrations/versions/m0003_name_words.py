"""An index of the words of speakers' names: a record soon has hundreds of thousands of them.

SQLite: an FTS5 table with the folded names and their speakers, kept true by triggers. It has a content of its own,
since the rows of speaker_names have no lasting numbers. PostgreSQL: an index over the folded names.
"""

from __future__ import annotations

from typing import Final

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# A folded name is words and blanks: it is a phrase of FTS5 once it stands in quotes.
_REMOVED: Final = """DELETE FROM name_words WHERE rowid IN (
    SELECT rowid FROM name_words WHERE name_words MATCH '"' || old.key || '"'
    AND speaker = old.speaker AND key = old.key
);"""
_ADDED: Final = "INSERT INTO name_words (key, speaker) VALUES (new.key, new.speaker);"

SQLITE: Final = (
    "CREATE VIRTUAL TABLE name_words USING fts5(key, speaker UNINDEXED, tokenize='unicode61 remove_diacritics 0')",
    "INSERT INTO name_words (key, speaker) SELECT key, speaker FROM speaker_names",
    f"CREATE TRIGGER names_added AFTER INSERT ON speaker_names BEGIN {_ADDED} END",
    f"CREATE TRIGGER names_removed AFTER DELETE ON speaker_names BEGIN {_REMOVED} END",
    f"CREATE TRIGGER names_changed AFTER UPDATE OF key, speaker ON speaker_names BEGIN {_REMOVED} {_ADDED} END",
)
POSTGRESQL: Final = (
    "CREATE INDEX ix_speaker_names_words ON speaker_names USING gin (to_tsvector('simple'::regconfig, key))",
)


def upgrade() -> None:
    """Builds the index and fills it."""
    connection = op.get_bind()
    for step in SQLITE if connection.dialect.name == "sqlite" else POSTGRESQL:
        connection.exec_driver_sql(step)
