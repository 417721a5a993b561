"""What Alembic runs: the migrations that are due, on the connection handed over by `record.migrating`."""

from alembic import context

from sayso.record.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite too rolls back what it has begun to build, and we begin the transaction ourselves.
    transactional_ddl=True,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
