"""A record that cannot be used says why and what to do; nothing is lost by it."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from harbour import harbour_readout
from postgres_server import free_port
from sayso.errors import (
    DamagedRecord,
    NoRecord,
    NoServer,
    OtherVersion,
    RecordError,
    RecordFull,
    UsageError,
)
from sayso.record.backing_up import back_up
from sayso.record.integrity import check_record, rebuild_index
from sayso.record.opening import Record, open_record
from sayso.record.reading_back import readouts
from sayso.record.searching.filters import Filters
from sayso.record.searching.search import search
from sayso.record.writing import write_readout

pytest_plugins = ("records",)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A record in SQLite with one article."""
    path = tmp_path / "sayso.db"
    with open_record(path, create=True) as record, record.writing() as connection:
        write_readout(connection, harbour_readout())
    return path


def faults(record: Record) -> list[str]:
    return [check.name for check in check_record(record) if not check.ok]


def test_a_record_is_made_once_and_opened_again(place: str) -> None:
    with pytest.raises(NoRecord, match="begin one with"):
        open_record(place)
    for _ in range(2):
        with open_record(place, create=True) as record:
            assert faults(record) == []
    with open_record(place) as record:
        assert list(readouts(record)) == []


def test_a_record_of_a_newer_sayso_is_left_alone(place: str) -> None:
    with open_record(place, create=True) as record, record.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    for create in (False, True):
        with pytest.raises(OtherVersion, match="made by a newer Sayso"):
            open_record(place, create=create)


def test_an_unfinished_schema_is_due_and_told(place: str) -> None:
    with open_record(place, create=True) as record, record.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    with open_record(place, migrating=False) as record:
        check, file = check_record(record)
        assert file.ok
    assert not check.ok
    assert check.found.endswith("due: 0002, 0003, 0004, 0005, 0006, 0007, 0008")


def test_another_database_is_no_record(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE birds (name TEXT)")
    connection.close()
    with pytest.raises(NoRecord, match="not a record of Sayso"):
        open_record(other, create=True)
    text = tmp_path / "text.db"
    text.write_text("This is no database at all, and long enough to be sure of it." * 20)
    with pytest.raises(NoRecord, match="not a record of Sayso"):
        open_record(text, create=True)
    assert text.read_text().startswith("This is")
    with pytest.raises(NoRecord, match="a folder"):
        open_record(tmp_path)
    with pytest.raises(NoRecord, match="no record there"):
        open_record(tmp_path / "nowhere.db")
    with pytest.raises(NoRecord, match="cannot be opened"):
        open_record(tmp_path / "no" / "where.db", create=True)


@pytest.mark.parametrize("address", ["mysql://a@b/c", "postgresql://a@b:port/c"])
def test_a_wrong_address_is_told(address: str) -> None:
    with pytest.raises(RecordError, match="address"):
        open_record(address)


def test_a_server_that_is_not_there_is_told_without_the_password() -> None:
    with pytest.raises(NoServer, match="no server answers") as error:
        open_record(f"postgresql://sayso:secret@127.0.0.1:{free_port()}/news")
    assert "secret" not in str(error.value)


def test_a_database_that_is_not_there_is_told(postgres: str) -> None:
    with pytest.raises(NoServer, match="refuses"):
        open_record(postgres.rpartition("/")[0] + "/nowhere", create=True)


def test_a_damaged_file_is_told(path: Path) -> None:
    size = path.stat().st_size
    with path.open("r+b") as file:
        for page in range(4096, size - 4096, 4096):
            file.seek(page)
            file.write(os.urandom(2048))
    with pytest.raises(DamagedRecord, match="go back to a backup"), open_record(path) as record:
        list(readouts(record))
        search(record, Filters(query="jobs"))


@pytest.mark.parametrize(
    ("damage", "named"),
    [
        ("UPDATE articles SET text = replace(text, 'unions', 'onions')", ["texts", "offsets"]),
        ("UPDATE statements SET data = replace(data, '\"start\":', '\"start\":1')", ["offsets"]),
        ("PRAGMA foreign_keys = OFF; DELETE FROM speakers WHERE number = 1", ["references"]),
        ("UPDATE readings SET current = 0", ["versions"]),
        ("DROP TRIGGER statements_changed; UPDATE statements SET content = 'no jobs' WHERE number = 2", ["index"]),
    ],
)
def test_the_doctor_finds_what_is_wrong(path: Path, damage: str, named: list[str]) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(damage)
    connection.close()
    with open_record(path) as record:
        assert faults(record) == named


def test_the_index_can_be_built_again(path: Path) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("INSERT INTO statement_words (statement_words) VALUES ('delete-all')")
    connection.close()
    with open_record(path) as record:
        assert search(record, Filters(query="jobs")) == []
        assert faults(record) == ["index"]
        rebuild_index(record)
        assert faults(record) == []
        assert len(search(record, Filters(query="jobs"))) == 2


def test_damage_is_told_before_a_migration_carries_it_on(path: Path) -> None:
    with open_record(path) as record, record.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
        page = connection.exec_driver_sql("SELECT rootpage FROM sqlite_master WHERE name = 'articles'").scalar_one()
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(os.urandom(2048))
    with open_record(path, migrating=False) as record:
        assert [(check.name, check.ok) for check in check_record(record)] == [("schema", False), ("file", False)]


def test_a_read_only_file_can_be_read_and_not_written(path: Path) -> None:
    path.chmod(0o444)
    path.parent.chmod(0o555)
    script = f"""
from pathlib import Path
from sayso.errors import ReadOnlyRecord
from sayso.record.integrity import check_record
from sayso.record.opening import open_record
from sayso.record.reading_back import readouts
with open_record(Path({str(path)!r})) as record:
    assert len(list(readouts(record))) == 1
    assert all(check.ok for check in check_record(record))
    try:
        with record.writing() as connection:
            connection.exec_driver_sql("DELETE FROM inputs")
    except ReadOnlyRecord as error:
        print(error)
"""
    # Root may write everything: another user must try.
    as_other = ["setpriv", "--reuid=65534", "--clear-groups"] if os.geteuid() == 0 else []
    if as_other:
        for folder in path.parents:
            if not folder.stat().st_mode & 0o005 and str(folder).startswith("/tmp"):
                folder.chmod(folder.stat().st_mode | 0o055)
    try:
        ran = subprocess.run([*as_other, sys.executable, "-c", script], capture_output=True, text=True)
    finally:
        path.parent.chmod(0o755)
    if "Permission denied" in ran.stderr and sys.executable in ran.stderr:
        pytest.skip("another user may not run this Python")
    assert "may not be written" in ran.stdout, ran.stderr


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 1 MB, where this user may mount one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)], capture_output=True)
    if mounted.returncode:
        pytest.skip("this user may not mount a disk")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_is_told_and_nothing_is_lost(small_disk: Path) -> None:
    path = small_disk / "sayso.db"
    with open_record(path, create=True) as record:
        with record.writing() as connection:
            write_readout(connection, harbour_readout())
        filler = small_disk / "filler"
        with pytest.raises(RecordFull, match="make room"):
            for number in range(1000):
                with record.writing() as connection:
                    connection.exec_driver_sql(
                        "INSERT INTO rejected (sha256, model_sha256, item, stage, reason, rejected) "
                        f"VALUES ('{number}', '', 'x', 'page', '{'x' * 20000}', '')"
                    )
        filler.unlink(missing_ok=True)
    subprocess.run(["mount", "-o", "remount,size=8m", str(small_disk)], check=True)
    with open_record(path) as record:
        assert faults(record) == []
        assert len(list(readouts(record))) == 1


def test_a_backup_is_a_record_like_any_other(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    with open_record(path) as record:
        assert back_up(record, copy) == copy.stat().st_size
        with pytest.raises(UsageError, match="there already"):
            back_up(record, copy)
        with pytest.raises(UsageError, match="cannot be written"):
            back_up(record, tmp_path / "no" / "copy.db")
    with open_record(copy) as record:
        assert faults(record) == []
        assert [readout.to_dict() for readout in readouts(record)] == [harbour_readout().to_dict()]
    assert sorted(each.name for each in tmp_path.iterdir() if "copy" in each.name) == ["copy.db"]


def test_a_record_in_postgresql_is_backed_up_by_its_own_tool(postgres_database: str, tmp_path: Path) -> None:
    with open_record(postgres_database, create=True) as record, pytest.raises(UsageError, match="pg_dump"):
        back_up(record, tmp_path / "copy.db")
