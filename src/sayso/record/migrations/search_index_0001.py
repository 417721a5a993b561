"""The full-text index of the first schema, in the words of each engine.

SQLite: FTS5 tables over the view of live statements (external content: no text is stored twice), kept true by
triggers. `statement_words` folds case and marks on letters; `statement_parts` holds all runs of three characters
and is asked by LIKE, for which it needs no positions. PostgreSQL: a generated tsvector (weight A the content, B the
source) made of words that were folded alike, and trigrams.
"""

from __future__ import annotations

from typing import Final

SQLITE: Final = (
    "CREATE VIEW live_statements AS SELECT number, content, source, facets FROM statements WHERE live",
    """CREATE VIRTUAL TABLE statement_words USING fts5(
        content, source, facets, content='live_statements', content_rowid='number',
        tokenize="unicode61 remove_diacritics 2"
    )""",
    """CREATE VIRTUAL TABLE statement_parts USING fts5(
        content, content='live_statements', content_rowid='number', tokenize='trigram', detail=none
    )""",
    """CREATE TRIGGER statements_added AFTER INSERT ON statements WHEN new.live BEGIN
        INSERT INTO statement_words (rowid, content, source, facets)
            VALUES (new.number, new.content, new.source, new.facets);
        INSERT INTO statement_parts (rowid, content) VALUES (new.number, new.content);
    END""",
    """CREATE TRIGGER statements_removed AFTER DELETE ON statements WHEN old.live BEGIN
        INSERT INTO statement_words (statement_words, rowid, content, source, facets)
            VALUES ('delete', old.number, old.content, old.source, old.facets);
        INSERT INTO statement_parts (statement_parts, rowid, content) VALUES ('delete', old.number, old.content);
    END""",
    # One trigger, since the old words must go before the new ones come.
    """CREATE TRIGGER statements_changed AFTER UPDATE OF live, content, source, facets ON statements BEGIN
        INSERT INTO statement_words (statement_words, rowid, content, source, facets)
            SELECT 'delete', old.number, old.content, old.source, old.facets WHERE old.live;
        INSERT INTO statement_parts (statement_parts, rowid, content)
            SELECT 'delete', old.number, old.content WHERE old.live;
        INSERT INTO statement_words (rowid, content, source, facets)
            SELECT new.number, new.content, new.source, new.facets WHERE new.live;
        INSERT INTO statement_parts (rowid, content) SELECT new.number, new.content WHERE new.live;
    END""",
)


def _folded(column: str) -> str:
    # Letters taken apart, their marks (U+0300 to U+036F) dropped, and all that is no letter or digit a blank.
    bare = f"regexp_replace(normalize({column}, NFKD), '[\\u0300-\\u036f]', '', 'g')"
    return f"to_tsvector('simple'::regconfig, regexp_replace({bare}, '[^[:alnum:]]+', ' ', 'g'))"


POSTGRESQL: Final = (
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    f"""ALTER TABLE statements ADD COLUMN words tsvector GENERATED ALWAYS AS (
        setweight({_folded("content")}, 'A') || setweight({_folded("source")}, 'B')
    ) STORED""",
    "CREATE INDEX ix_statements_words ON statements USING gin (words) WHERE live",
    "CREATE INDEX ix_statements_parts ON statements USING gin (content gin_trgm_ops) WHERE live",
)
