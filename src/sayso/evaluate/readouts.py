"""Readouts written before, to be scored without reading the articles again."""

from __future__ import annotations

import json
from pathlib import Path

from sayso.errors import InputError
from sayso.evaluate.score import ReadoutValues


def load_readouts(folder: Path) -> dict[str, ReadoutValues]:
    """The readouts in `folder` (NAME.json, as `sayso read --out` writes them), by name.

    Raises InputError where there is none, or where a file is not a readout.
    """
    readouts = {path.stem: _load(path) for path in sorted(folder.glob("*.json"))}
    if not readouts:
        raise InputError(f"{folder}: no readouts; write them with `sayso read --out {folder} ...`")
    return readouts


def _load(path: Path) -> ReadoutValues:
    try:
        values = json.loads(path.read_text("utf8"))
    except ValueError as error:
        raise InputError(f"{path}: not JSON ({error}); write it again with `sayso read --out`") from error
    if not (isinstance(values, dict) and {"article", "statements"} <= values.keys()):
        raise InputError(f"{path}: not a readout; expected an object with article and statements")
    return values
