"""`sayso serve` serves this machine and nobody else, says where, and ends when it is interrupted."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from sayso.cli.serve import check_private
from sayso.errors import UsageError
from sayso.record.opening import open_record
from sayso.web.serving import listening

COMMAND = [sys.executable, "-c", "from sayso.cli import main; main()", "serve"]


@contextmanager
def served(*options: str, folder: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A server of its own, with the address that it said."""
    process = subprocess.Popen([*COMMAND, "--port", "0", *options], cwd=folder, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stderr is not None
        line = process.stderr.readline()
        found = re.search(r"http://\S+/", line)
        assert found, line + process.stderr.read()
        yield process, found[0]
    finally:
        process.kill()
        process.wait()
        process.stderr.close()


def ask(address: str, **headers: str) -> tuple[int, str]:
    for _ in range(100):
        try:
            with urlopen(Request(address, headers=headers), timeout=10) as answer:
                return answer.status, answer.read().decode()
        except ConnectionError:
            time.sleep(0.1)
    raise AssertionError("no answer")


def test_it_serves_and_ends_in_order_when_it_is_interrupted(tmp_path: Path) -> None:
    with served(folder=tmp_path) as (process, address):
        assert address.startswith("http://127.0.0.1:")
        status, page = ask(address, Accept="text/html")
        assert status == 200 and "Who said what" in page
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=10) == 0
        assert process.stderr is not None and process.stderr.read() == ""


def test_the_record_of_the_folder_is_shown_where_there_is_one(tmp_path: Path) -> None:
    open_record(tmp_path / "sayso.db", create=True).close()
    with served(folder=tmp_path) as (_, address):
        assert "In the record" in ask(address)[1]


def test_a_record_that_is_not_there_is_said(tmp_path: Path) -> None:
    ran = subprocess.run([*COMMAND, "--record", "none.db"], cwd=tmp_path, capture_output=True, text=True)
    assert ran.returncode == 4
    assert "none.db: no record there" in ran.stderr


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.7", "example.org", "[2001:db8::1]"])
def test_an_address_that_others_can_reach_is_refused(host: str) -> None:
    with pytest.raises(UsageError, match="--public"):
        check_private(host, public=False)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "localhost", "::1", "[::1]"])
def test_an_address_of_this_machine_alone_is_taken(host: str) -> None:
    check_private(host, public=False)


def test_others_are_not_served_as_long_as_there_are_no_users() -> None:
    with pytest.raises(UsageError, match="no users"):
        check_private("127.0.0.1", public=True)


def test_a_port_that_is_taken_is_said() -> None:
    with (
        listening("127.0.0.1", 0) as taken,
        pytest.raises(UsageError, match="give another --port"),
        listening("127.0.0.1", taken.getsockname()[1]),
    ):
        raise AssertionError
