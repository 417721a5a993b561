"""A trained network as files: ONNX, in float32 or in 8-bit integers, and the manifest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import onnx

from sayso.statements.model import MANIFEST, file_sha256, load_model
from sayso.training.eight_bits import EightBitWriter
from sayso.training.graph import Graph
from sayso.training.network import Network
from sayso.training.peaks import find_peaks
from sayso.training.pretrained import load_tokenizer, special_pieces
from sayso.training.writing import FloatWriter
from sayso.training.written import write_asker, write_reader

FILES = ("reader.onnx", "asker.onnx", "tokenizer.json")
MakeWriter = Callable[[Graph], FloatWriter]


def export(network: Network, folder: Path, *, name: str, thresholds: dict[str, float]) -> None:
    """Writes `network` to `folder` in float32: reader.onnx, asker.onnx, tokenizer.json and the manifest."""
    _export(network, folder, (FloatWriter, FloatWriter), name=name, thresholds=thresholds)


def export_eight_bits(
    network: Network, folder: Path, *, name: str, thresholds: dict[str, float], whole: Path, texts: Sequence[str]
) -> None:
    """Writes `network` to `folder` in 8-bit integers.

    The model in `whole`, the same network in float32, reads `texts` to see how large the numbers between its layers
    are; forty articles of the training corpus are enough.
    """
    reader_peaks, asker_peaks = find_peaks(network, load_model(whole), texts)
    writers = (lambda g: EightBitWriter(g, iter(reader_peaks)), lambda g: EightBitWriter(g, iter(asker_peaks)))
    _export(network, folder, writers, name=name, thresholds=thresholds)


def _export(
    network: Network,
    folder: Path,
    writers: tuple[MakeWriter, MakeWriter],
    *,
    name: str,
    thresholds: dict[str, float],
) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    network.eval()
    onnx.save(write_reader(network.reader, writers[0]), folder / "reader.onnx")
    onnx.save(write_asker(network.asker, writers[1]), folder / "asker.onnx")
    tokenizer = load_tokenizer()
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    kept = {"special": list(special_pieces(tokenizer)[:2]), **thresholds}
    _write_manifest(network, folder, name, kept)


def _write_manifest(network: Network, folder: Path, name: str, kept: dict[str, Any]) -> None:
    files = {file: file_sha256(folder / file) for file in FILES}
    manifest: dict[str, Any] = {
        "name": name,
        "languages": ["en"],
        "sha256": hashlib.sha256("".join(files[file] for file in FILES).encode()).hexdigest(),
        "files": files,
        **kept,
        "transitions": [[round(v, 4) for v in row] for row in network.field.transitions().tolist()],
    }
    (folder / MANIFEST).write_text(json.dumps(manifest) + "\n", "utf8")
