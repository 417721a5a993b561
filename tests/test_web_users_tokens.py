"""Programs show tokens, which are good for some things, for some time, and until they are revoked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import update

from public_site import quick_hashes, record_with_users, visited
from sayso.record.accounts.tokens import make_token, revoke_token
from sayso.record.accounts.users import remove_user, set_role
from sayso.record.judgements.history import history
from sayso.record.opening import Record
from sayso.record.schema import tokens
from web_site import Elements

CORRECTION = {"act": "directive", "why": "she asks"}


@pytest.fixture(autouse=True, scope="module")
def _quick() -> Iterator[None]:
    with quick_hashes():
        yield


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with record_with_users(tmp_path) as record:
        yield record


@pytest.mark.parametrize(
    "path", ["/api/v1/search", "/api/v1/openapi.json", "/search.json", "/-/versions", "/readyz", "/api/v1/x"]
)
def test_a_program_that_shows_no_token_is_asked_for_one(record: Record, path: str) -> None:
    with visited(record) as client:
        answer = client.get(path)
    assert answer.status_code == 401
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["www-authenticate"] == 'Bearer realm="sayso"'
    assert "harbour" not in answer.text


@pytest.mark.parametrize(
    ("scopes", "allowed"),
    [
        (["read"], {"read"}),
        (["export"], {"export"}),
        (["correct"], {"correct"}),
        (["admin"], {"admin"}),
        (["read", "export", "correct", "admin"], {"read", "export", "correct", "admin"}),
    ],
)
def test_a_token_is_good_for_its_scopes_alone(record: Record, scopes: list, allowed: set[str]) -> None:  # type: ignore[type-arg]
    _, secret = make_token(record, "Ada", scopes=scopes, days=1)
    with visited(record, token=secret) as client:
        answers = {
            "read": client.get("/api/v1/search"),
            "export": client.get("/api/v1/exports/jsonl"),
            "correct": client.post("/api/v1/statements/st_sale/corrections", json=CORRECTION),
            "admin": client.get("/users.json"),
        }
        assert {right for right, answer in answers.items() if answer.status_code == 200} == allowed
        for right in set(answers) - allowed:
            assert answers[right].status_code == 403
            asked = answers[right].headers["www-authenticate"]
            assert asked == f'Bearer realm="sayso", error="insufficient_scope", scope="{right}"'
            assert answers[right].json()["detail"].count(right) == 1
        # No token is enough to change a password or to make another token.
        for path in ("/account", "/account.json"):
            assert client.get(path).status_code == 403
        assert client.post("/account/tokens", data={"scope": "read", "days": "9"}).status_code == 403


def test_a_token_signs_with_its_users_name_and_allows_no_more_than_the_role(record: Record) -> None:
    _, secret = make_token(record, "Mina", scopes=["correct"], days=1)
    with visited(record, token=secret) as client:
        client.post("/api/v1/statements/st_sale/corrections", json=CORRECTION | {"by": "Ada"})
        assert [each.who for each in history(record, "st_sale")] == ["Mina"]
        set_role(record, "Mina", role="reader")
        assert client.post("/api/v1/statements/st_sale/corrections", json=CORRECTION).status_code == 403


@pytest.mark.parametrize("how", ["expired", "revoked", "user removed", "made up", "half", "empty"])
def test_a_token_that_is_none_any_more_is_refused(record: Record, how: str) -> None:
    made, secret = make_token(record, "Rhea", scopes=["read"], days=1)
    match how:
        case "expired":
            with record.writing() as connection:
                connection.execute(update(tokens).values(until="2020-01-01T00:00:00.000Z"))
        case "revoked":
            revoke_token(record, made.prefix)
        case "user removed":
            remove_user(record, "Rhea")
        case "made up":
            secret = secret[:-3] + "xyz"
        case "half":
            secret = made.prefix
        case "empty":
            secret = ""
    with visited(record) as client:
        answer = client.get("/api/v1/search", headers={"authorization": f"Bearer {secret}"})
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == 'Bearer realm="sayso", error="invalid_token"'
    assert "unknown, revoked or expired" in answer.json()["detail"]


def test_a_user_makes_and_revokes_tokens_and_sees_each_once(record: Record) -> None:
    with visited(record, by="Mina") as client:
        page = client.post("/account/tokens", data={"scope": ["read", "correct"], "days": "30"})
        secret = next(word for word in Elements(page.text).text.split() if word.startswith("sayso_") and len(word) > 40)
        prefix = "_".join(secret.split("_")[:2])
        assert secret not in client.get("/account").text and prefix in client.get("/account").text
        (token,) = client.get("/account.json").json()["tokens"]
        assert (token["prefix"], token["scopes"]) == (prefix, ["read", "correct"])
        with visited(record, token=secret) as program:
            assert program.get("/api/v1/search").status_code == 200
            client.post(f"/account/tokens/{prefix}/revoke")
            assert program.get("/api/v1/search").status_code == 401


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"days": "9"}, "What is the token for"),
        ({"scope": "admin", "days": "9"}, "does not allow admin"),
        ({"scope": "read", "days": "0"}, "1 to 366 days"),
        ({"scope": "read", "days": "9999999999999"}, "1 to 366 days"),
        ({"scope": "all", "days": "9"}, "no scope"),
    ],
)
def test_a_token_that_cannot_be_made_is_told(record: Record, form: dict[str, str], said: str) -> None:
    with visited(record, by="Mina") as client:
        answer = client.post("/account/tokens", data=form)
        assert answer.status_code == 422 and said in Elements(answer.text).text


def test_nobody_revokes_the_token_of_another(record: Record) -> None:
    made, secret = make_token(record, "Ada", scopes=["read"], days=1)
    with visited(record, by="Mina") as client:
        assert client.post(f"/account/tokens/{made.prefix}/revoke").status_code == 404
    with visited(record, token=secret) as program:
        assert program.get("/api/v1/search").status_code == 200


def test_openapi_says_what_each_request_needs(record: Record) -> None:
    with visited(record, by="Rhea") as client:
        made = client.get("/api/v1/openapi.json").json()
    schemes = made["components"]["securitySchemes"]
    assert schemes["token"]["scheme"] == "bearer" and schemes["session"]["in"] == "cookie"
    needs = {
        (path, method): operation["security"][0]["token"]
        for path, item in made["paths"].items()
        for method, operation in item.items()
        if "security" in operation
    }
    assert needs["/api/v1/search", "get"] == ["read"]
    assert needs["/api/v1/exports/{format}", "get"] == ["export"]
    assert needs["/api/v1/statements/{id}/corrections", "post"] == ["correct"]
    assert needs["/api/v1/read", "post"] == ["read"]
    assert {path for path in made["paths"] if (path, "get") not in needs and (path, "post") not in needs} == {
        "/healthz"
    }
    assert "401" in made["paths"]["/api/v1/search"]["get"]["responses"]
