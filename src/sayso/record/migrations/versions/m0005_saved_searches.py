"""Searches that are kept under a name, and indexes for listing speakers and for the surest statements first."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Builds the table and the indexes."""
    op.create_table(
        "saved_searches",
        sa.Column("number", NUMBER, nullable=False),
        sa.Column("id", sa.String(length=20), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("asked", sa.Text(), nullable=False),
        sa.Column("saved", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_saved_searches")),
        sa.UniqueConstraint("id", name=op.f("uq_saved_searches_id")),
        sa.UniqueConstraint("key", name=op.f("uq_saved_searches_key")),
    )
    op.drop_index("ix_statements_speaker_said", table_name="statements")
    _index_live("ix_statements_spoken", "speaker", "said_to", "said_from", "article")
    _index_live("ix_statements_sure", "confidence")
    # Splits are few among all that was joined.
    op.create_index("ix_judgements_kind", "judgements", ["kind"])


def _index_live(name: str, *columns: str) -> None:
    op.create_index(
        name, "statements", list(columns), postgresql_where=sa.text("live"), sqlite_where=sa.text("live = 1")
    )
