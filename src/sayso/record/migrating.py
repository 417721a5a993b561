"""Bringing a record's schema up to this version of Sayso."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from sayso.record.schema import VERSION


def schema_version(connection: Connection) -> str | None:
    """The version of the schema that a database has; None where it holds no record."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def known_versions() -> list[str]:
    """The versions of the schema that this Sayso knows, oldest first; the last one is `schema.VERSION`."""
    names = (path.name for path in (Path(__file__).parent / "migrations" / "versions").glob("m[0-9]*_*.py"))
    return sorted(name[1:5] for name in names)


def migrate(connection: Connection) -> None:
    """Do the migrations that are due, in the connection's transaction: all of them or none."""
    # Imported here, since Alembic takes a fifth of a second and most commands find nothing due.
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    command.upgrade(config, VERSION)
