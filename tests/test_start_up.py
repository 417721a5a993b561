"""`sayso --help` is there at once: what commands need is imported by them."""

from __future__ import annotations

import subprocess
import sys

CODE = "import sys; from sayso.cli import main\ntry: main()\nfinally: print(*sys.modules, file=sys.stderr)"
HEAVY = {"rich", "sqlalchemy", "alembic", "numpy", "onnxruntime", "sayso.readout", "sayso.record.opening"}


def test_help_imports_no_library_of_any_command() -> None:
    done = subprocess.run([sys.executable, "-c", CODE, "--help"], capture_output=True, text=True, check=True)
    assert "Who said what" in done.stdout
    assert not HEAVY & set(done.stderr.split())
