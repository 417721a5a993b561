"""With users, too, whatever is asked is answered as OpenAPI says: with every right, with few, and with none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from harbour import Finder
from public_site import quick_hashes, record_with_users
from sayso.reading import Reader
from sayso.record.accounts.rights import SCOPES, Right
from sayso.record.accounts.tokens import make_token
from sayso.record.opening import Record
from sayso.web.app import make_app, make_routes
from stated import no_grammar

schemathesis = pytest.importorskip("schemathesis", reason="no schemathesis; pip install -e '.[test]'")


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with quick_hashes(), record_with_users(tmp_path) as record:
        yield record


@pytest.mark.parametrize("scopes", [SCOPES, ("read",), ()], ids=["every right", "reading alone", "nobody"])
def test_every_answer_is_one_that_openapi_describes(record: Record, scopes: tuple[Right, ...]) -> None:
    headers = {"host": "127.0.0.1"}
    if scopes:
        headers["authorization"] = f"Bearer {make_token(record, 'Ada', scopes=scopes, days=1)[1]}"
    schema = schemathesis.openapi.from_dict(make_routes(record, users=True).openapi())
    schema.app = make_app(record, load=lambda: Reader(Finder(), no_grammar), users=True)
    # Which texts hold an article no schema can say; and our own header stays when the check drops its own.
    excluded = [schemathesis.checks.CHECKS.get_one(name) for name in ("positive_data_acceptance", "ignored_auth")]
    for operation in [operation.ok() for operation in schema.get_all_operations()]:

        @given(case=operation.as_strategy())
        @settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
        def check(case: schemathesis.Case) -> None:
            answer = case.call_and_validate(headers=headers, excluded_checks=excluded)
            assert scopes or answer.status_code in (401, 405) or case.path == "/healthz"

        check()
