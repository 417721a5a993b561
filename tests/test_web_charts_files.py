"""The files of others that charts need: unchanged, of known licences, and small enough."""

from __future__ import annotations

import gzip
import hashlib
import re
from importlib import resources
from pathlib import Path

import sayso.web

STATIC = Path(str(resources.files(sayso.web).joinpath("static")))
VENDOR = STATIC / "vendor"
LIGHT = 500_000
"""Bytes that the files of the heaviest page may have, gzipped (issue 5)."""


def listed() -> dict[str, str]:
    """The SHA-256 of each file, as VENDORED.md has it."""
    return dict(
        re.findall(r"^\| `([^`]+)` .*\| `([0-9a-f]{64})` \|$", (VENDOR / "VENDORED.md").read_text("utf-8"), re.M)
    )


def test_every_file_is_the_one_that_was_taken() -> None:
    files = {each.name: hashlib.sha256(each.read_bytes()).hexdigest() for each in VENDOR.iterdir()}
    del files["VENDORED.md"]
    known = {name: sha for name, sha in listed().items() if not name.endswith(".tgz")}
    assert files == known


def test_every_library_has_its_licence_beside_it() -> None:
    licences = {each.name.removeprefix("LICENSE.") for each in VENDOR.glob("LICENSE.*")}
    assert {"echarts", "zrender", "d3", "cytoscape"} <= licences
    assert (VENDOR / "NOTICE.echarts").is_file()


def test_no_page_is_heavy() -> None:
    # All of them together are more than any page has: the network's has no chart, and charts no network.
    weight = sum(
        len(gzip.compress(each.read_bytes()))
        for each in STATIC.rglob("*")
        if each.suffix in {".js", ".mjs", ".css", ".svg"}
    )
    assert weight < LIGHT


def test_a_page_fetches_the_libraries_only_where_it_draws() -> None:
    for each in STATIC.glob("*.js"):
        for line in each.read_text("utf-8").splitlines():
            if "vendor/" in line:
                assert "await import(" in line, f"{each.name}: {line}"
