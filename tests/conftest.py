"""What tests share: the corpora beside the repository, where they are present."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def repository() -> Path:
    return REPOSITORY


@pytest.fixture(scope="session")
def shared() -> Path:
    """The corpora and judges beside the repository; with SAYSO_REQUIRE_SHARED=1 they must be there."""
    folder = REPOSITORY.parent / "shared"
    if not folder.is_dir():
        reason = "the corpora are not beside the repository (../shared)"
        if os.environ.get("SAYSO_REQUIRE_SHARED") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    return folder
