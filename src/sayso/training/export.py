"""A trained network as files: ONNX, its weights in 8-bit integers, and the manifest."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import torch

from sayso.statements.asking import NEAR
from sayso.statements.model import MANIFEST, file_sha256
from sayso.training.compress import compress
from sayso.training.network import ASK_WIDTH, Network
from sayso.training.pretrained import load_tokenizer, special_pieces

FILES = ("reader.onnx", "asker.onnx", "tokenizer.json")


def export(network: Network, folder: Path, *, name: str, int8: bool, thresholds: dict[str, float]) -> None:
    """Writes `network` to `folder`: reader.onnx, asker.onnx, tokenizer.json and the manifest.

    With `int8` the weights of the reader are kept in 8 bits (see `compress`); the asker is small and stays as it is.
    """
    folder.mkdir(parents=True, exist_ok=True)
    torch.backends.mha.set_fastpath_enabled(False)
    network.eval()
    # Attention written out makes an ONNX graph that onnxruntime runs an eighth faster than the fused one taken apart.
    network.reader.bert.set_attn_implementation("eager")
    length = 16
    whole = torch.ones(2, length, dtype=torch.long)
    _write(
        network.reader,
        folder / "reader.onnx",
        [whole] * 5,
        ["ids", "mask", "case", "quote", "start"],
        ["vectors", "scores"],
        int8=int8,
    )
    # The asker's attention is traced at one length: that of the questions asked in reading.
    columns = 2 * NEAR + 1
    asked = torch.ones(2, columns, dtype=torch.long)
    _write(
        network.asker,
        folder / "asker.onnx",
        [torch.zeros(2, columns, ASK_WIDTH), *[asked] * 5],
        ["vectors", "quote", "distance", "cue", "paragraph", "mask"],
        ["emissions", "valid"],
        int8=False,
    )
    tokenizer = load_tokenizer()
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    kept = {"special": list(special_pieces(tokenizer)[:2]), **thresholds}
    _write_manifest(network, folder, name, kept)


def _write(
    module: torch.nn.Module,
    file: Path,
    inputs: list[torch.Tensor],
    names: list[str],
    outputs: list[str],
    *,
    int8: bool,
) -> None:
    axes = {n: {0: "batch", 1: "length"} for n in (*names, *outputs) if n != "valid"} | (
        {"valid": {0: "batch"}} if "valid" in outputs else {}
    )
    raw = file.with_suffix(".float.onnx")
    torch.onnx.export(
        module,
        tuple(inputs),
        str(raw),
        input_names=names,
        output_names=outputs,
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )
    if int8:
        compress(raw, file)
        raw.unlink()
    else:
        raw.replace(file)


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
