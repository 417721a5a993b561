"""The statement model on disk: two ONNX networks, a tokenizer and a manifest, run by onnxruntime on the CPU."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from sayso.errors import ModelError
from sayso.statements.cues import Floats
from sayso.statements.runtime import onnxruntime
from sayso.statements.tokens import Ints

DEFAULT = "sayso-en-1"
MANIFEST = "model.json"
# What is computed of as many questions stays in a processor's cache: a fifth faster than 32 at a time.
_QUESTIONS = 8


@dataclass(frozen=True, slots=True)
class StatementModel:
    """A loaded model. `manifest` holds its name, languages, thresholds, and the transitions between span tags."""

    name: str
    sha256: str
    tokenizer: Tokenizer
    reader: onnxruntime.InferenceSession
    asker: onnxruntime.InferenceSession
    transitions: Floats
    manifest: Mapping[str, Any]

    def read(self, windows: Mapping[str, Ints]) -> tuple[Floats, Floats]:
        """Vectors (batch, length, width) and tag scores (batch, length, 9) of framed windows of one length."""
        vectors, scores = self.reader.run(None, dict(windows))
        return vectors, scores

    def ask(self, questions: Mapping[str, Ints | Floats]) -> tuple[Floats, Floats]:
        """Span tag scores (cues, length, 5) and the cues' own scores (cues,)."""
        cues = len(questions["cue"])
        answers = [
            self.asker.run(None, {name: rows[first : first + _QUESTIONS] for name, rows in questions.items()})
            for first in range(0, cues, _QUESTIONS)
        ]
        emissions, valid = (np.concatenate(parts) for parts in zip(*answers, strict=True))
        return emissions, valid


def default_folder() -> Path:
    """Where the installed package keeps the model it ships."""
    return Path(str(resources.files("sayso"))) / "models" / DEFAULT


def load_model(folder: Path | None = None, *, threads: int = 0) -> StatementModel:
    """The model in `folder` (the shipped one by default), on `threads` threads (0: as many as there are cores).

    Raises ModelError where a file is missing or is not the one the manifest names.
    """
    folder = folder or default_folder()
    manifest = read_manifest(folder)
    for name, digest in manifest["files"].items():
        if file_sha256(folder / name) != digest:
            raise ModelError(f"{folder / name}: not the file that {MANIFEST} names; install Sayso again")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    try:
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        reader, asker = (
            onnxruntime.InferenceSession(str(folder / name), options, providers=["CPUExecutionProvider"])
            for name in ("reader.onnx", "asker.onnx")
        )
    except Exception as error:  # onnxruntime and tokenizers raise exceptions of no common base
        raise ModelError(f"{folder}: the model does not load ({error}); install Sayso again") from error
    return StatementModel(
        name=manifest["name"],
        sha256=manifest["sha256"],
        tokenizer=tokenizer,
        reader=reader,
        asker=asker,
        transitions=np.array(manifest["transitions"], dtype=np.float32),
        manifest=manifest,
    )


def read_manifest(folder: Path) -> dict[str, Any]:
    """The model's manifest; raises ModelError where there is none or it is damaged."""
    try:
        manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text("utf8"))
    except OSError as error:
        raise ModelError(
            f"{folder}: no statement model there ({error.strerror}); install Sayso again or give a folder"
        ) from None
    except ValueError as error:
        raise ModelError(f"{folder / MANIFEST}: damaged ({error}); install Sayso again") from None
    return manifest


def file_sha256(path: Path) -> str:
    """SHA-256 of a file in hex, "" where it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
