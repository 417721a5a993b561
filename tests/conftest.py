"""What tests share: the corpora beside the repository, where they are present."""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path

import pytest

from sayso.language.grammar import Grammarian

REPOSITORY = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def repository() -> Path:
    return REPOSITORY


@pytest.fixture(scope="session")
def grammarian() -> Grammarian:
    return Grammarian.load()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of corpora and judges beside the repository; a test that asks for it skips without it."""
    folder = REPOSITORY.parent / "shared"
    if not folder.is_dir():
        pytest.skip("no ../shared: the corpora are not beside the repository")
    return folder


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.CallInfo[None], None]:
    """With SAYSO_REQUIRE_SHARED=1, a test skipped for want of ../shared has failed."""
    outcome = yield
    report = outcome.get_result()  # type: ignore[attr-defined]
    if report.skipped and "../shared" in str(report.longrepr) and os.environ.get("SAYSO_REQUIRE_SHARED") == "1":
        report.outcome = "failed"
