"""The articles that Sayso brings along to be tried on."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

FOLDER = "examples"


def examples_folder() -> Path | None:
    """The folder of the examples: of the package, or of the sources it runs from; None where they were left out."""
    package = Path(str(resources.files("sayso")))
    sources = package.parent.parent
    for folder in (package / FOLDER, sources / FOLDER if (sources / "pyproject.toml").is_file() else None):
        if folder is not None and folder.is_dir():
            return folder
    return None
