"""Whatever OpenAPI allows to be asked, and what it does not, is answered as OpenAPI says: never by a failure."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings

from harbour import Finder, harbour_readout
from sayso.reading import Reader
from sayso.record.opening import Record, open_record
from sayso.record.writing import write_readout
from sayso.web.app import make_app
from stated import no_grammar

schemathesis = pytest.importorskip("schemathesis", reason="no schemathesis; pip install -e '.[test]'")
HERE = {"host": "127.0.0.1"}


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with open_record(tmp_path_factory.mktemp("schema") / "sayso.db", create=True) as record:
        with record.writing() as connection:
            write_readout(connection, harbour_readout())
        yield record


def test_every_answer_is_one_that_openapi_describes(record: Record) -> None:
    app = make_app(record, load=lambda: Reader(Finder(), no_grammar))
    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", app, headers=HERE)
    # Which texts hold an article no schema can say: that a valid request is refused is no failure.
    refused = schemathesis.checks.CHECKS.get_one("positive_data_acceptance")
    operations = [operation.ok() for operation in schema.get_all_operations()]
    assert len(operations) > 10
    for operation in operations:

        @given(case=operation.as_strategy())
        @settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
        def check(case: schemathesis.Case) -> None:
            case.call_and_validate(headers=HERE, excluded_checks=[refused])

        check()
