"""A session is kept in a signed cookie: nobody else can use it, make one up, or keep it longer than it is meant."""

from __future__ import annotations

import base64
import hashlib
import json
import time
from collections.abc import Iterator
from http.cookies import SimpleCookie
from pathlib import Path

import pytest
from itsdangerous import Signer
from sqlalchemy import delete, select, update
from starlette.testclient import TestClient

from public_site import PASSWORDS, quick_hashes, record_with_users, sign_in, visited
from sayso.record.accounts.keys import renew_key
from sayso.record.accounts.sessions import user_of_session
from sayso.record.accounts.tokens import make_token
from sayso.record.accounts.users import remove_user, set_password, set_role
from sayso.record.judgements.history import history
from sayso.record.opening import Record
from sayso.record.schema import sessions, signing_keys
from web_site import Elements, site

CORRECTION = {"act": "directive", "why": "she asks"}


@pytest.fixture(autouse=True, scope="module")
def _quick() -> Iterator[None]:
    with quick_hashes():
        yield


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with record_with_users(tmp_path) as record:
        yield record


def cookie_of(client: TestClient) -> str:
    value = client.cookies.get("sayso_session")
    assert value is not None
    return value


def stolen(client: TestClient, cookie: str) -> int:
    """What somebody else gets who shows this cookie, and no other."""
    return client.get("/search.json", headers={"cookie": f"sayso_session={cookie}".encode("latin-1")}).status_code


def test_the_cookie_is_out_of_reach_of_scripts_and_of_other_sites(record: Record) -> None:
    with visited(record) as client:
        given = SimpleCookie(sign_in(client, "Rhea").headers["set-cookie"])["sayso_session"]
    assert given["httponly"] and given["samesite"] == "lax" and given["path"] == "/"
    assert given["domain"] == "" and not given["secure"]
    assert given["max-age"] == str(12 * 3600)


def test_over_https_the_cookie_is_for_https_and_for_this_host_alone(record: Record) -> None:
    with visited(record, https=True) as client:
        given = SimpleCookie(sign_in(client, "Rhea").headers["set-cookie"])["__Host-sayso_session"]
        assert given["secure"] and given["path"] == "/" and given["domain"] == ""
        assert client.get("/search").url.path == "/search"
        # One for plain http, which any site of the same domain could have set, is not taken.
        plain = {"cookie": f"sayso_session={given.value}"}
        client.cookies.clear()
        assert client.get("/search.json", headers=plain).status_code == 401


def test_who_signs_out_has_no_session_any_more_not_even_with_the_old_cookie(record: Record) -> None:
    with visited(record, by="Rhea") as client, visited(record) as thief:
        cookie = cookie_of(client)
        assert stolen(thief, cookie) == 200
        answer = client.post("/sign-out", follow_redirects=False)
        assert answer.headers["location"] == "/sign-in" and "Max-Age=0" in answer.headers["set-cookie"]
        assert stolen(thief, cookie) == 401


def test_a_session_ends_after_twelve_hours(record: Record) -> None:
    with visited(record, by="Rhea") as client:
        with record.writing() as connection:
            connection.execute(update(sessions).values(until="2020-01-01T00:00:00.000Z"))
        assert client.get("/search.json").status_code == 401
        assert sign_in(client, "Rhea").status_code == 303
    with record.reading() as connection:
        assert len(connection.execute(select(sessions)).all()) == 1


def test_a_session_ends_when_the_password_is_changed(record: Record) -> None:
    with visited(record, by="Rhea") as client:
        set_password(record, "Rhea", password="the tide is early now")
        assert client.get("/search.json").status_code == 401
        assert sign_in(client, "Rhea").status_code == 401
        assert sign_in(client, "Rhea", "the tide is early now").status_code == 303


def test_a_session_ends_when_the_user_is_removed(record: Record) -> None:
    with visited(record, by="Rhea") as client:
        remove_user(record, "Rhea")
        assert client.get("/search.json").status_code == 401


def test_another_role_holds_from_the_next_request_on(record: Record) -> None:
    with visited(record, by="Mina") as client:
        set_role(record, "Mina", role="reader")
        assert client.post("/statements/st_sale/correct", data=CORRECTION).status_code == 403


def test_all_sessions_end_when_the_key_is_renewed(record: Record) -> None:
    with visited(record, by="Rhea") as client:
        assert renew_key(record) == 1
        assert client.get("/search.json").status_code == 401


def test_a_session_outlives_the_server(record: Record) -> None:
    with visited(record, by="Rhea") as client:
        cookie = cookie_of(client)
    with visited(record) as another:
        assert stolen(another, cookie) == 200


def test_a_forged_cookie_opens_nothing(record: Record) -> None:
    with visited(record, by="Ada") as client, visited(record) as thief:
        cookie = cookie_of(client)
        secret, _, signature = cookie.rpartition(".")
        with record.reading() as connection:
            (hashed,) = connection.execute(select(sessions.c.sha256)).one()
        forged = [
            "",
            ".",
            secret,
            f"{secret}.",
            f"{secret}.{signature[:-2]}AA",
            f"x{cookie}",
            Signer("another key", salt=b"sayso.session").sign(secret).decode(),
            Signer(hashed).sign(hashed).decode(),
            base64.b64encode(json.dumps({"name": "Ada", "role": "admin"}).encode()).decode() + f".{signature}",
            "1.1",
            "\u00c4\u00d6",
            "a" * 5000,
        ]
        assert [stolen(thief, each) for each in forged] == [401] * len(forged)
        assert stolen(thief, cookie) == 200


def test_who_knows_the_key_cannot_make_a_session_of_it(record: Record) -> None:
    with visited(record, by="Ada"), record.reading() as connection:
        (key,) = connection.execute(select(signing_keys.c.key)).one()
    signer = Signer(key, salt=b"sayso.session", key_derivation="hmac", digest_method=hashlib.sha256)
    assert user_of_session(record, signer.sign("made up").decode()) is None


def test_the_record_keeps_no_secret_that_could_be_shown(record: Record) -> None:
    with visited(record, by="Rhea") as client:
        cookie = cookie_of(client)
    _, token = make_token(record, "Rhea", scopes=["read"], days=1)
    assert record.path is not None
    with record.writing() as connection:
        connection.exec_driver_sql("SELECT 1")
    held = b"".join(each.read_bytes() for each in record.path.parent.iterdir())
    for secret in (cookie.rpartition(".")[0], token, token.split("_", 2)[2], PASSWORDS["Rhea"]):
        assert secret.encode() not in held


def test_a_session_is_not_the_one_that_an_attacker_brought_along(record: Record) -> None:
    with visited(record, by="Mina") as client:
        before = cookie_of(client)
        sign_in(client, "Rhea")
        assert cookie_of(client) != before


@pytest.mark.parametrize(
    "onward",
    ["//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "/\t/evil.example", "", "x"],
)
def test_signing_in_leads_to_no_other_site(record: Record, onward: str) -> None:
    with visited(record) as client:
        assert sign_in(client, "Rhea", onward=onward).headers["location"] == "/"
        page = client.get("/sign-in", params={"next": onward}).text
        assert {"name": "next", "value": "/", "type": "hidden"} in Elements(page).of("input")


@pytest.mark.parametrize(
    "headers", [{"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"}, {"origin": "http://evil.example"}]
)
def test_a_form_of_another_site_is_turned_away_though_the_cookie_came_along(
    record: Record, headers: dict[str, str]
) -> None:
    with visited(record, by="Ada") as client:
        forms = (
            ("/statements/st_sale/correct", CORRECTION),
            ("/users", {"name": "Evil", "role": "admin", "password_new": "under the old bridge"}),
            ("/account/tokens", {"scope": "admin", "days": "9"}),
            ("/sign-out", {}),
            ("/sign-in", {"name": "Rhea", "password": PASSWORDS["Rhea"]}),
        )
        for path, form in forms:
            assert client.post(path, data=form, headers=headers, follow_redirects=False).status_code == 403
        assert client.get("/search.json").status_code == 200
        assert len(client.get("/users.json").json()["users"]) == 3
    assert history(record, "st_sale") == []


def test_another_host_is_not_answered_though_the_cookie_came_along(record: Record) -> None:
    with visited(record, by="Ada") as client:
        for host in ("evil.example", "127.0.0.1.evil.example", ""):
            answer = client.get("/users", headers={"host": host})
            assert answer.status_code == 421 and "Rhea" not in answer.text


def test_a_page_of_a_user_is_kept_by_no_cache(record: Record) -> None:
    with visited(record, by="Rhea") as client:
        assert client.get("/account").headers["cache-control"] == "no-store"
        assert client.get("/").headers["cache-control"] == "no-store"
        assert client.get("/api/v1/search").headers["cache-control"] == "private, no-cache"
        assert client.get("/sign-in").headers["cache-control"] == "no-store"


def test_without_public_there_are_no_users_and_no_cookies(record: Record) -> None:
    with site(record) as client:
        for path in ("/sign-in", "/account", "/users"):
            assert client.get(path).status_code == 404
        answer = client.get("/search")
        assert answer.status_code == 200 and "set-cookie" not in answer.headers and "Sign out" not in answer.text
        assert "securitySchemes" not in client.get("/api/v1/openapi.json").text
        assert "Your name" in client.get("/statements/st_sale").text


def test_knowing_a_user_again_costs_little(record: Record) -> None:
    with visited(record, by="Rhea") as client:
        cookie = cookie_of(client)
    begun = time.perf_counter()
    for _ in range(50):
        assert user_of_session(record, cookie) is not None
    assert (time.perf_counter() - begun) / 50 < 0.02
    with record.writing() as connection:
        connection.execute(delete(sessions))
    assert user_of_session(record, cookie) is None
