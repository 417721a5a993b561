"""A trained network as files: ONNX, its weights in 8-bit integers, and the manifest."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from sayso.statements.asking import REACH, SPAN_TAGS
from sayso.statements.model import MANIFEST, file_sha256
from sayso.training.network import ASK_WIDTH, Network
from sayso.training.pretrained import load_tokenizer, special_pieces

FILES = ("reader.onnx", "asker.onnx", "tokenizer.json")


def export(network: Network, folder: Path, *, name: str, int8: bool, thresholds: dict[str, float]) -> None:
    """Writes `network` to `folder`: reader.onnx, asker.onnx, tokenizer.json and the manifest.

    With `int8` the weights of matrices and word vectors are quantised (activations as they come, per batch).
    """
    folder.mkdir(parents=True, exist_ok=True)
    torch.backends.mha.set_fastpath_enabled(False)
    network.eval()
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
    columns = 2 * REACH + 1
    asked = torch.ones(2, columns, dtype=torch.long)
    _write(
        network.asker,
        folder / "asker.onnx",
        [torch.zeros(2, columns, ASK_WIDTH), *[asked] * 5],
        ["vectors", "quote", "distance", "cue", "paragraph", "mask"],
        ["emissions", "valid"],
        int8=int8,
    )
    tokenizer = load_tokenizer()
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    _write_manifest(network, folder, name, thresholds, special_pieces(tokenizer)[:2])


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
        quantize_dynamic(raw, file, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
        raw.unlink()
    else:
        raw.replace(file)


def _write_manifest(
    network: Network, folder: Path, name: str, thresholds: dict[str, float], special: tuple[int, int]
) -> None:
    files = {file: file_sha256(folder / file) for file in FILES}
    whole = hashlib.sha256("".join(files[file] for file in FILES).encode()).hexdigest()
    manifest: dict[str, Any] = {
        "name": name,
        "languages": ["en"],
        "sha256": whole,
        "files": files,
        "special": list(special),
        **thresholds,
        "transitions": [[round(v, 4) for v in row] for row in network.field.transitions().tolist()],
    }
    assert len(manifest["transitions"]) == SPAN_TAGS
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1) + "\n", "utf8")
