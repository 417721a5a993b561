"""Whoever guesses at passwords is told nothing, does no harm, and waits."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import update

from public_site import PASSWORDS, quick_hashes, record_with_users, sign_in, visited
from sayso.record.accounts import passwords
from sayso.record.accounts.users import set_password
from sayso.record.opening import Record
from sayso.record.schema import sign_ins
from web_site import Elements


@pytest.fixture(autouse=True, scope="module")
def _quick() -> Iterator[None]:
    with quick_hashes():
        yield


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with record_with_users(tmp_path) as record:
        yield record


def test_a_wrong_name_and_a_wrong_password_are_answered_alike(record: Record) -> None:
    with visited(record) as client:
        answers = [sign_in(client, "Rhea", "wrong"), sign_in(client, "Nobody", "wrong"), sign_in(client, "", "")]
    assert {each.status_code for each in answers} == {401}
    assert len({each.text.replace('value="Rhea"', "").replace('value="Nobody"', "") for each in answers[:2]}) == 1
    assert all("set-cookie" not in each.headers for each in answers)
    assert all("wrong" not in Elements(each.text).text for each in answers)


def test_the_same_work_is_done_for_a_name_that_nobody_has(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:

    verified: list[str] = []
    real = passwords._HASHER

    class Counting:
        def verify(self, hashed: str, password: str) -> bool:
            verified.append(hashed)
            return real.verify(hashed, password)

        def hash(self, password: str) -> str:
            return real.hash(password)

    monkeypatch.setattr(passwords, "_HASHER", Counting())
    with visited(record) as client:
        sign_in(client, "Rhea", "wrong")
        sign_in(client, "Nobody", "wrong")
    assert len(verified) == 2


def test_who_guesses_is_made_to_wait_and_told_for_how_long(record: Record) -> None:
    with visited(record) as client:
        for _ in range(5):
            assert sign_in(client, "Rhea", "guess").status_code == 401
        answer = sign_in(client, "Rhea")
        assert answer.status_code == 429
        assert 0 < int(answer.headers["retry-after"]) <= 900
        assert "try again in 15 minutes" in Elements(answer.text).text
        # Others, and she herself from elsewhere, are not kept out.
        assert sign_in(client, "Mina").status_code == 303
    with visited(record, address="192.0.2.8") as elsewhere:
        assert sign_in(elsewhere, "Rhea").status_code == 303
    # It holds when the server is begun again, and for the name however it is written.
    with visited(record) as again:
        assert sign_in(again, "Rhea").status_code == 429
        assert sign_in(again, " RHEA ", PASSWORDS["Rhea"]).status_code == 429
        with record.writing() as connection:
            connection.execute(update(sign_ins).values(time="2020-01-01T00:00:00.000Z"))
        assert sign_in(again, "Rhea").status_code == 303


def test_one_address_cannot_try_many_names(record: Record) -> None:
    with visited(record, address="2001:db8::1") as client:
        for number in range(25):
            assert sign_in(client, f"name{number}", "guess").status_code == 401
        assert sign_in(client, "Rhea").status_code == 429
    with visited(record, address="2001:db8::2") as neighbour:
        assert sign_in(neighbour, "Rhea").status_code == 429
    with visited(record, address="2001:db8:0:1::1") as stranger:
        assert sign_in(stranger, "Rhea").status_code == 303


def test_many_addresses_cannot_try_one_name_without_end(record: Record) -> None:
    for number in range(50):
        with visited(record, address=f"198.51.100.{number}") as client:
            assert sign_in(client, "Rhea", "guess").status_code == 401
    with visited(record, address="203.0.113.1") as client:
        assert sign_in(client, "Rhea").status_code == 429


def test_guesses_at_once_are_no_more_than_guesses_in_a_row(record: Record) -> None:
    statuses: list[int] = []
    with visited(record) as client:

        def guess() -> None:
            statuses.append(sign_in(client, "Rhea", "guess").status_code)

        threads = [threading.Thread(target=guess) for _ in range(12)]
        for each in threads:
            each.start()
        for each in threads:
            each.join()
    assert sorted(statuses) == [401] * 5 + [429] * 7


def test_who_mistypes_and_then_signs_in_begins_anew(record: Record) -> None:
    with visited(record) as client:
        for _ in range(3):
            for _ in range(4):
                sign_in(client, "Rhea", "typo")
            assert sign_in(client, "Rhea").status_code == 303


def test_a_password_is_taken_however_its_letters_are_put_together(record: Record) -> None:
    set_password(record, "Rhea", password="caf\u00e9 au bord du quai")
    with visited(record) as client:
        assert sign_in(client, "Rhea", "cafe\u0301 au bord du quai").status_code == 303
        assert sign_in(client, "Rhea", " caf\u00e9 au bord du quai").status_code == 401


def test_an_endless_password_is_not_hashed(record: Record) -> None:
    with visited(record) as client:
        assert sign_in(client, "Rhea", "x" * 10_000).status_code == 401
        answer = sign_in(client, "Rhea", "x" * 20_000)
    assert answer.status_code == 413
    assert "16 kB" in answer.text


def test_a_cookie_left_on_a_desk_does_not_help_to_guess_the_password(record: Record) -> None:
    form = {"password": "guess", "password_new": "the tide is early now", "password_again": "the tide is early now"}
    with visited(record, by="Rhea") as client:
        for _ in range(5):
            client.post("/account/password", data=form)
        answer = client.post("/account/password", data=form | {"password": PASSWORDS["Rhea"]})
        assert answer.status_code == 429 and "retry-after" in answer.headers
