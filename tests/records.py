"""Fixtures of records, on both engines. Test files ask for them by pytest_plugins = ("records",)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from postgres_server import ADDRESS, find_programs, running_server
from sayso.record.opening import Record, open_record

numbers = count(1)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL server: the one that SAYSO_POSTGRES names, or one of our own."""
    if address := os.environ.get(ADDRESS):
        yield address
    elif find_programs() is None:
        if os.environ.get("SAYSO_REQUIRE_POSTGRES") == "1":
            pytest.fail("PostgreSQL is required here, and is not installed")
        pytest.skip("no PostgreSQL; install Debian's package postgresql")
    else:
        with running_server() as address:
            yield address


@pytest.fixture
def postgres_database(postgres: str) -> Iterator[str]:
    """The address of a new, empty database."""
    name = f"record_{os.getpid()}_{next(numbers)}"
    server = create_engine(postgres.replace("postgresql:", "postgresql+pg8000:"), isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    yield postgres.rpartition("/")[0] + f"/{name}"
    with server.connect() as connection:
        connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
    server.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a record may be made, on each engine in turn."""
    if request.param == "sqlite":
        return str(tmp_path / "sayso.db")
    return str(request.getfixturevalue("postgres_database"))


@pytest.fixture
def record(place: str) -> Iterator[Record]:
    """An empty record, on each engine in turn."""
    with open_record(place, create=True) as record:
        yield record
