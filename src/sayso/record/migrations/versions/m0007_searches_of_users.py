"""Saved searches of a user's own, each with a feed whose address is a secret."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Adds the columns; two users may give two searches one name."""
    with op.batch_alter_table("saved_searches") as table:
        table.add_column(sa.Column("user", NUMBER, nullable=True))
        table.add_column(sa.Column("feed_sha256", sa.String(length=64), nullable=True))
        table.drop_constraint("uq_saved_searches_key", type_="unique")
        table.create_foreign_key(op.f("fk_saved_searches_user"), "users", ["user"], ["number"])
        table.create_unique_constraint(op.f("uq_saved_searches_feed_sha256"), ["feed_sha256"])
        table.create_unique_constraint(op.f("uq_saved_searches_user_key"), ["user", "key"])
