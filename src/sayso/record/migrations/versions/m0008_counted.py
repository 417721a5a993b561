"""Indexes that hold all that is counted of what a search finds, or of a speaker: no long row is read for it."""

from __future__ import annotations

from typing import Final

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_COUNTED: Final = ("form", "act", "polarity", "channel")


def upgrade() -> None:
    """Builds them: a million statements take some ten seconds."""
    op.drop_index("ix_statements_spoken", table_name="statements")
    _index_live("ix_statements_spoken", "speaker", "said_to", "said_from", "article", *_COUNTED)
    if op.get_bind().dialect.name == "sqlite":
        # PostgreSQL keeps its long texts apart from the rows.
        _index_live("ix_statements_counted", "number", "article", "speaker", "said_to", *_COUNTED)
        op.create_index("ix_articles_counted", "articles", ["number", "outlet", "language"])


def _index_live(name: str, *columns: str) -> None:
    op.create_index(
        name, "statements", list(columns), postgresql_where=sa.text("live"), sqlite_where=sa.text("live = 1")
    )
