"""Which statements a judgement holds for, the blocks that names are compared in, and affiliations of speakers."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Builds the table and adds the columns."""
    op.create_table(
        "judged",
        sa.Column("judgement", NUMBER, nullable=False),
        sa.Column("statement", NUMBER, nullable=False),
        sa.Column("replaced", sa.Text(), nullable=False),
        sa.Column("holds", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.ForeignKeyConstraint(["judgement"], ["judgements.number"], name=op.f("fk_judged_judgement")),
        sa.ForeignKeyConstraint(["statement"], ["statements.number"], name=op.f("fk_judged_statement")),
        sa.PrimaryKeyConstraint("judgement", "statement", name=op.f("pk_judged")),
    )
    op.create_index(op.f("ix_judged_statement"), "judged", ["statement"])
    op.add_column("mentioned", sa.Column("affiliation", sa.Text(), nullable=True))
    for table in ("speaker_names", "directory_names"):
        op.add_column(table, sa.Column("block", sa.Text(), nullable=True))
        op.create_index(op.f(f"ix_{table}_block"), table, ["block"])
