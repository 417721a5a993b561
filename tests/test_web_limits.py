"""Whatever is sent, however much, however slowly and by however many at once, is answered, and keeps nobody out."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx2
import pytest

from browsing import opened
from harbour import Finder, bare, harbour_readout, readout_of
from sayso.pages.page import Page
from sayso.reading import Reader
from sayso.readout import Readout
from sayso.record.judgements.history import history
from sayso.record.opening import Record, open_record
from sayso.record.writing import write_readout
from sayso.web import patience
from sayso.web.app import make_app, make_routes
from sayso.web.uploads import Limited
from stated import no_grammar
from web_site import PAGE, Elements, site


def load() -> Reader:
    return Reader(Finder(), no_grammar)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "sayso.db", create=True) as record:
        with record.writing() as connection:
            write_readout(connection, harbour_readout())
        yield record


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with pytest.MonkeyPatch.context() as patch, opened(make_app(load=load)) as address:
        patch.setattr(patience, "HEAD", 0.5)
        yield address


def connected(address: str) -> socket.socket:
    there = urlsplit(address)
    assert there.hostname is not None
    return socket.create_connection((there.hostname, there.port or 80), timeout=10)


class Skimmer:
    """Stands for a reader: looks at the length of a page and reads none of it."""

    def read(self, page: Page) -> Readout:
        return readout_of(bare(f"Of {len(page.content)} characters."))


def test_ten_megabytes_can_be_pasted() -> None:
    text = "The tide came in and the tide went out again, as it does.\n" * 180_000
    assert len(text) > 10_000_000
    with site(load=Skimmer) as client:  # type: ignore[arg-type]
        for form in ({"data": {"text": text}}, {"files": {"text": (None, text)}}):
            answer = client.post("/read", **form)  # type: ignore[arg-type]
            assert answer.status_code == 200
            assert f"Of {len(text)} characters." in Elements(answer.text).text


def test_more_than_sixteen_megabytes_are_not_taken_and_the_way_out_is_told() -> None:
    with site(load=Skimmer) as client:  # type: ignore[arg-type]
        answer = client.post("/read", data={"text": "x" * (17 * 2**20)})
    assert answer.status_code == 413
    assert "Over 16 MB at once; send fewer files, or use: sayso read" in Elements(answer.text).text


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4),
        ("a.docx", b"PK\x03\x04" + bytes(range(256)) * 4),
        ("a.txt", bytes(range(256)) * 20),
        ("a.html", b"\x1f\x8b\x08\x00" + b"x" * 50),
        ("a.jsonl", b"[1, 2, 3]\nnot json\n{}\n"),
        ("a.html.gz", b"not gzip at all"),
        ("empty.txt", b""),
        ("../../etc/passwd", b"\x00" * 100),
    ],
)
def test_a_file_of_the_wrong_type_is_named_with_the_reason(name: str, content: bytes) -> None:
    with site() as client:
        answer = client.post("/read", files={"files": (name, content)})
        assert answer.status_code == 422
        (rejected, *_) = client.post("/read.json", files={"files": (name, content)}).json()["rejected"]
    shown = Elements(answer.text).text
    assert rejected["item"] in shown and rejected["reason"] in shown
    assert rejected["item"].partition(".")[0] in name


def test_a_small_file_that_grows_large_is_not_unpacked_whole() -> None:
    bomb = gzip.compress(b"<p>" + b"a" * 200_000_000, compresslevel=1)
    assert len(bomb) < 2_000_000
    with site() as client:
        begun = time.perf_counter()
        answer = client.post("/read.json", files={"files": ("a.html.gz", bomb)})
        assert time.perf_counter() - begun < 30
    assert answer.json()["readouts"] == []
    assert "MB" in answer.json()["rejected"][0]["reason"]


def test_too_many_files_at_once_are_told() -> None:
    with site() as client:
        answer = client.post("/read", files=[("files", (f"{n}.txt", b"x")) for n in range(60)])
    assert answer.status_code == 400
    assert "50" in answer.text


def test_a_connection_that_says_nothing_is_ended(address: str) -> None:
    with connected(address) as silent:
        assert silent.recv(1) == b""


def test_a_head_that_comes_a_letter_at_a_time_is_cut_off(address: str) -> None:
    with connected(address) as slow:
        begun = time.monotonic()
        with pytest.raises(OSError):
            for letter in b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n" + b"X-Slow: x\r\n" * 1000:
                slow.sendall(bytes([letter]))
                time.sleep(0.02)
        assert time.monotonic() - begun < 5


def test_so_is_the_second_head_on_a_connection(address: str) -> None:
    whole = b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    with connected(address) as slow:
        for _ in range(2):
            slow.sendall(whole)
            said = slow.recv(4096)
            while b'{"status":"ok"}' not in said:
                said += slow.recv(4096)
            assert said.startswith(b"HTTP/1.1 200")
        slow.sendall(whole[:20])
        begun = time.monotonic()
        assert slow.recv(1) == b""
        assert time.monotonic() - begun < 5


def test_who_waits_between_two_requests_is_not_cut_off(address: str) -> None:
    with httpx2.Client(base_url=address) as client:
        assert client.get("/healthz").status_code == 200
        time.sleep(1)
        assert client.get("/healthz").status_code == 200


def test_a_body_that_comes_slowly_is_cut_off_with_the_reason() -> None:
    with opened(Limited(make_routes(load=load), slowest=0.3)) as address, connected(address) as slow:
        slow.sendall(
            b"POST /api/v1/read HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            b'Content-Length: 1000\r\n\r\n{"text":'
        )
        said = slow.recv(4096)
        assert said.startswith(b"HTTP/1.1 408")
        assert b"had not come in" in said or b"had not come in" in slow.recv(4096)


def test_while_some_send_slowly_others_are_answered(address: str) -> None:
    slow = [connected(address) for _ in range(50)]
    try:
        for each in slow:
            each.sendall(b"POST /read HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\nx")
        assert httpx2.get(f"{address}/", headers=PAGE, timeout=10).status_code == 200
    finally:
        for each in slow:
            each.close()


@pytest.mark.parametrize("query", ["about=%3B%20", "since=yesterday", "query=(", "act=nonsense"])
def test_a_file_of_a_search_that_is_nonsense_is_refused_and_not_begun(record: Record, query: str) -> None:
    with site(record) as client:
        for path in ("/search.csv", "/api/v1/exports/jsonl"):
            assert client.get(f"{path}?{query}").status_code in (400, 422)


def test_of_two_who_correct_at_once_both_are_kept_or_one_is_told_of_the_other(record: Record) -> None:
    answers: list[httpx2.Response] = []
    gate = threading.Barrier(2)
    with opened(make_app(record, load=load)) as address:

        def correct(name: str, act: str) -> None:
            gate.wait()
            form = {"act": act, "by": name, "why": "I heard it"}
            answers.append(httpx2.post(f"{address}/statements/st_sale/correct", data=form, headers=PAGE, timeout=30))

        pair = [threading.Thread(target=correct, args=each) for each in (("Mina", "directive"), ("Owen", "commissive"))]
        for each in pair:
            each.start()
        for each in pair:
            each.join()
    (first, *others) = history(record, "st_sale")
    assert others == [] and first.holds
    assert sorted(answer.status_code for answer in answers) == [303, 409]
    told = Elements(next(answer.text for answer in answers if answer.status_code == 409)).text
    assert first.who in told and first.after["act"] in told


def test_of_many_who_press_the_same_button_at_once_one_judgement_is_made(record: Record) -> None:
    gate = threading.Barrier(6)
    statuses: list[int] = []
    with opened(make_app(record, load=load)) as address:

        def withdraw() -> None:
            gate.wait()
            form = {"by": "Mina", "why": "not one"}
            statuses.append(
                httpx2.post(f"{address}/statements/st_price/withdraw", data=form, headers=PAGE, timeout=30).status_code
            )

        presses = [threading.Thread(target=withdraw) for _ in range(6)]
        for each in presses:
            each.start()
        for each in presses:
            each.join()
    assert len([each for each in history(record, "st_price") if each.holds]) == 1
    assert set(statuses) <= {303, 422}
