"""Who speaks to whom stands in PostgreSQL's full-text index beside the words, as it does in SQLite's from the first.

Each word of `facets` becomes a lexeme that begins with a colon (":s12"): no folded text has such a word, nor one that
begins so, and none of them has a place in a text, by which matches are ranked. PostgreSQL writes the whole table anew
for it and makes the index again, while nobody else reads or writes.
"""

from __future__ import annotations

from typing import Final

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def _folded(column: str) -> str:
    # As the first schema folds: see search_index_0001.
    bare = f"regexp_replace(normalize({column}, NFKD), '[\\u0300-\\u036f]', '', 'g')"
    return f"to_tsvector('simple'::regconfig, regexp_replace({bare}, '[^[:alnum:]]+', ' ', 'g'))"


_FACETS: Final = r"array_to_tsvector(string_to_array(regexp_replace(facets, '(\S+)', ':\1', 'g'), ' '))"

POSTGRESQL: Final = (
    # The index goes with its column.
    "ALTER TABLE statements DROP COLUMN words",
    f"""ALTER TABLE statements ADD COLUMN words tsvector GENERATED ALWAYS AS (
        setweight({_folded("content")}, 'A') || setweight({_folded("source")}, 'B') || {_FACETS}
    ) STORED""",
    "CREATE INDEX ix_statements_words ON statements USING gin (words) WHERE live",
)


def upgrade() -> None:
    """Makes the column and its index anew; in SQLite there is nothing to do."""
    connection = op.get_bind()
    for step in POSTGRESQL if connection.dialect.name == "postgresql" else ():
        connection.exec_driver_sql(step)
