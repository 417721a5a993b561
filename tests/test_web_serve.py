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

import httpx2
import pytest

from sayso.cli.serve import check_private, check_public, check_users
from sayso.errors import NoRecord, UsageError
from sayso.record.accounts.users import add_user
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
        check_private(host, only_public=[])


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "localhost", "::1", "[::1]"])
def test_an_address_of_this_machine_alone_is_taken(host: str) -> None:
    check_private(host, only_public=[])


def test_others_are_not_served_as_long_as_there_are_no_users(tmp_path: Path) -> None:
    open_record(tmp_path / "sayso.db", create=True).close()
    ran = subprocess.run([*COMMAND, "--public"], cwd=tmp_path, capture_output=True, text=True)
    assert ran.returncode == 2
    assert ran.stderr.strip().endswith(
        "sayso.db has no users yet, so nobody could sign in; add one with: sayso user add"
    )
    with pytest.raises(NoRecord, match="kept in a record"):
        check_users(None)


def test_users_are_served_once_there_are_some(tmp_path: Path) -> None:
    with open_record(tmp_path / "sayso.db", create=True) as record:
        add_user(record, "Mina", role="reader", password="seven grey gulls flying")
    with served("--public", "--name", "news.example.org", folder=tmp_path) as (_, address):
        status, page = ask(address, Accept="text/html")
        assert status == 200 and "<h1>Sign in</h1>" in page
        assert ask(address, Accept="text/html", Host="news.example.org")[0] == 200


@pytest.mark.parametrize("believed", [False, True])
def test_where_a_request_came_from_is_believed_of_a_proxy_that_was_named_alone(tmp_path: Path, believed: bool) -> None:
    with open_record(tmp_path / "sayso.db", create=True) as record:
        add_user(record, "Mina", role="reader", password="seven grey gulls flying")
    named = ("--proxy-headers", "127.0.0.1") if believed else ()
    with (
        served("--public", *named, folder=tmp_path) as (_, address),
        httpx2.Client(base_url=address, timeout=60) as client,
    ):

        def sign_in(password: str, number: int) -> httpx2.Response:
            claimed = {"X-Forwarded-For": f"203.0.113.{number}", "X-Forwarded-Proto": "https"}
            return client.post("/sign-in", data={"name": "Mina", "password": password}, headers=claimed)

        assert ("Secure" in sign_in("seven grey gulls flying", 0).headers["set-cookie"]) is believed
        guesses = [sign_in("guess", number).status_code for number in range(1, 7)]
        assert guesses == [401] * 5 + [401 if believed else 429]


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "[::]"])
def test_who_listens_everywhere_says_under_which_name(host: str) -> None:
    with pytest.raises(UsageError, match="--name HOST"):
        check_public(host, names=[], proxies=[])
    check_public(host, names=["news.example.org"], proxies=[])


@pytest.mark.parametrize("name", ["https://news.example.org", "news.example.org:443", "", "*", "*.example.org", "a b"])
def test_a_name_that_is_no_host_is_told(name: str) -> None:
    with pytest.raises(UsageError, match="no name of a host"):
        check_public("127.0.0.1", names=[name], proxies=[])


@pytest.mark.parametrize("proxy", ["*", "proxy", "0.0.0.0/0", "::/0", ""])
def test_only_a_proxy_of_a_known_address_is_believed(proxy: str) -> None:
    with pytest.raises(UsageError, match="--proxy-headers"):
        check_public("127.0.0.1", names=[], proxies=[proxy])
    check_public("127.0.0.1", names=[], proxies=["127.0.0.1", "10.0.0.0/24", "::1"])


def test_what_goes_with_public_is_refused_without_it() -> None:
    for options in (["--name", "news.example.org"], ["--https"], ["--proxy-headers", "127.0.0.1"]):
        ran = subprocess.run([*COMMAND, *options], capture_output=True, text=True)
        assert ran.returncode == 2 and "go with --public" in ran.stderr


def test_a_port_that_is_taken_is_said() -> None:
    with (
        listening("127.0.0.1", 0) as taken,
        pytest.raises(UsageError, match="give another --port"),
        listening("127.0.0.1", taken.getsockname()[1]),
    ):
        raise AssertionError
