"""The HTTP API reads, refuses with reasons, and says in OpenAPI what everything means."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from harbour import article_of, harbour_readout
from sayso.web.api.readout_model import ReadoutModel
from sayso.web.app import make_routes
from web_site import site

TEXT = article_of("Okafor")


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with site() as client:
        yield client


def test_a_date_that_is_none_is_refused(client: TestClient) -> None:
    answer = client.post("/api/v1/read", json={"text": TEXT, "published": "2024-13-45"})
    assert answer.status_code == 422
    assert '"2024-13-45" is no date' in answer.text.replace('\\"', '"')


def test_a_text_goes_in_and_its_readout_comes_out(client: TestClient) -> None:
    readout = client.post("/api/v1/read", json={"text": TEXT, "published": "2024-03-05", "byline": ["A. Reyes"]}).json()
    assert readout["format"] == "sayso/1"
    assert readout["article"]["published"] == "2024-03-05"
    (statement,) = readout["statements"]
    span = statement["content"][0]
    assert readout["article"]["text"][span["start"] : span["end"]] == span["text"]


def test_a_page_goes_in_too(client: TestClient) -> None:
    html = f"<html><body><article><h1>Lamp</h1><p>{TEXT}</p></article></body></html>"
    readout = client.post("/api/v1/read", json={"html": html, "url": "https://harbour.example/lamp"}).json()
    assert readout["article"]["url"] == "https://harbour.example/lamp"
    assert readout["statements"]


def test_doubtful_statements_can_be_left_out(client: TestClient) -> None:
    assert client.post("/api/v1/read?min_confidence=0.95", json={"text": TEXT}).json()["statements"] == []


@pytest.mark.parametrize(
    ("body", "query", "says"),
    [
        ({}, "", 'give either "text" or "html"'),
        ({"text": "x", "html": "y"}, "", 'give either "text" or "html"'),
        ({"html": "y", "plain": True}, "", '"plain" goes with "text" alone'),
        ({"txt": "x"}, "", "txt: "),
        ({"text": 5}, "", "text: "),
        ({"text": "  "}, "", ""),
        ({"text": "x"}, "?min_confidence=2", "min_confidence: "),
        ([], "", ""),
    ],
)
def test_what_is_not_as_it_should_be_is_refused_with_the_reason(
    client: TestClient, body: Any, query: str, says: str
) -> None:
    answer = client.post(f"/api/v1/read{query}", json=body)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == 422 and problem["title"] and says in problem["detail"]
    assert "value error" not in problem["detail"]


def test_what_is_not_json_is_refused(client: TestClient) -> None:
    answer = client.post("/api/v1/read", content=b"{", headers={"content-type": "application/json"})
    assert answer.status_code == 422
    assert "JSON" in answer.json()["detail"]


def test_errors_of_the_api_are_never_pages(client: TestClient) -> None:
    for answer in (client.get("/api/v1/nothing"), client.get("/api/v1/read"), client.get("/nothing.json")):
        assert answer.headers["content-type"] == "application/problem+json"
    assert client.get("/nothing").headers["content-type"].startswith("text/html")
    assert client.get("/nothing", headers={"accept": "*/*"}).headers["content-type"] == "application/problem+json"


def test_health_readiness_and_versions_are_told(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"status": "ok"}
    assert client.get("/readyz").json() == {"status": "ready"}
    versions = client.get("/-/versions").json()
    assert versions["model"] == "made-up-1" and versions["model_sha256"] == "0" * 64


def test_openapi_describes_a_readout_as_it_is() -> None:
    model = ReadoutModel.model_validate(harbour_readout().to_dict())
    assert model.model_dump(by_alias=True) == harbour_readout().to_dict()


def test_openapi_says_what_every_path_and_field_of_a_request_means() -> None:
    api = make_routes().openapi()
    for path, methods in api["paths"].items():
        for method, operation in methods.items():
            assert operation.get("description"), f"{method} {path}"
            for parameter in operation.get("parameters", ()):
                assert parameter.get("description") or parameter["in"] == "path", f"{path} {parameter['name']}"
    assert api["info"]["description"]
    assert "ProblemModel" in api["components"]["schemas"]


def test_no_path_of_the_api_is_undescribed_and_no_reference_leads_nowhere() -> None:
    api = make_routes().openapi()
    known = set(api["components"]["schemas"])

    def references(values: Any) -> Iterator[str]:
        if isinstance(values, dict):
            for name, value in values.items():
                if name == "$ref":
                    yield value.rpartition("/")[2]
                yield from references(value)
        elif isinstance(values, list):
            for value in values:
                yield from references(value)

    assert set(references(api)) <= known
