"""The site lets nobody in who should not be there, and says to browsers what it never does."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient
from starlette.types import Message

from sayso.web.app import make_routes
from sayso.web.headers import HEADERS
from sayso.web.uploads import Limited
from web_site import HERE, site

TEXT = {"text": "The harbour council met on Monday. Okafor said the lamp would be lit again before the winter."}


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with site() as client:
        yield client


@pytest.mark.parametrize(
    "path", ["/", "/help", "/nothing", "/static/site.css", "/healthz", "/api/v1/openapi.json", "/api/v1/nothing"]
)
def test_every_answer_has_the_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert {name: headers[name] for name in HEADERS} == HEADERS


def test_no_style_or_script_is_allowed_but_the_sites_own_files(client: TestClient) -> None:
    policy = dict(part.split(" ", 1) for part in client.get("/").headers["content-security-policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"


def test_a_refused_request_has_the_headers_too(client: TestClient) -> None:
    for answer in (
        client.get("/", headers={"host": "evil.example"}),
        client.post("/read", data=TEXT, headers={"sec-fetch-site": "cross-site"}),
        client.post("/read", content=b"x", headers={"content-length": str(10**9)}),
    ):
        assert answer.status_code >= 400
        assert answer.headers["content-security-policy"] == HEADERS["Content-Security-Policy"]


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "LOCALHOST:1", "[::1]:8000"])
def test_the_site_answers_to_its_own_names(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "[::1", "127.0.0.1@evil.example"])
def test_the_site_does_not_answer_to_other_names(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"sec-fetch-site": "same-origin"}, 200),
        ({"sec-fetch-site": "none"}, 200),
        ({"origin": HERE}, 200),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"sec-fetch-site": "cross-site", "origin": HERE}, 403),
        ({"origin": "http://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": "http://127.0.0.1:9000"}, 403),
    ],
)
def test_forms_of_other_sites_are_turned_away(client: TestClient, headers: dict[str, str], status: int) -> None:
    assert client.post("/read", data=TEXT, headers=headers).status_code == status
    assert client.post("/api/v1/read", json=TEXT, headers=headers).status_code == status


def test_a_link_from_another_site_may_be_followed(client: TestClient) -> None:
    assert client.get("/", headers={"sec-fetch-site": "cross-site"}).status_code == 200


def test_what_says_that_it_is_too_large_is_not_read() -> None:
    with site() as client:
        answer = client.post("/read", content=b"x", headers={"content-length": str(17 * 2**20)})
    assert answer.status_code == 413
    assert "16 MB" in answer.text


def test_what_is_too_large_and_does_not_say_so_is_cut_off() -> None:
    with TestClient(Limited(make_routes(), largest=1000), base_url=HERE) as client:
        answer = client.post("/api/v1/read", content=(b" " * 100 for _ in range(20)))
        assert answer.status_code == 413
        assert answer.headers["content-type"] == "application/problem+json"


def test_what_comes_too_slowly_is_cut_off() -> None:
    sent: list[Message] = []

    async def receive() -> Message:
        await asyncio.sleep(10)
        raise AssertionError("nobody waits that long")

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "method": "POST",
        "path": "/api/v1/read",
        "raw_path": b"/api/v1/read",
        "query_string": b"",
        "headers": [(b"content-type", b"application/json")],
        "server": ("127.0.0.1", 80),
        "scheme": "http",
        "root_path": "",
        "http_version": "1.1",
    }
    asyncio.run(Limited(make_routes(), slowest=0.05)(scope, receive, send))
    assert sent[0]["status"] == 408
