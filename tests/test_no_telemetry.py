"""Nothing is sent to anybody, and nothing that could tell one user from another is written."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

READ = "import sayso; assert sayso.read_text('“We wait,” Ana Reyes said on Friday.', plain=True).statements"


@pytest.mark.parametrize("module", ["sayso.statements.model", "sayso.statements"])
def test_the_runtime_is_told_to_report_nothing_before_it_is_loaded(module: str) -> None:
    code = f"import sys, os, {module}; assert 'onnxruntime' in sys.modules; print(os.environ['ORT_DISABLE_TELEMETRY'])"
    done = subprocess.run([sys.executable, "-c", code], env=_bare(), capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "1"


def test_reading_leaves_no_identifier_in_the_user_s_folders(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", READ], env=_bare(HOME=str(tmp_path)), check=True)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def _bare(**more: str) -> dict[str, str]:
    # Where tests run, the runtime is silent by itself: what tells it so is taken away.
    told = ("CI", "ORT_", "GITHUB_", "TF_BUILD", "XDG_")
    return {name: value for name, value in os.environ.items() if not name.startswith(told)} | more
