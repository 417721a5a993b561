"""Weights in 8-bit integers, a scale for each column of a matrix and each row of a table of vectors.

Only what is stored is quantised: onnxruntime multiplies the scales in once, when it loads the model, and computes in
float32. Quantised activations (dynamic int8) cost up to a point of F1 and, on processors without VNNI, saved no time:
see docs/quality.md.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

# Smaller tensors (biases, norms, the tables of features) stay as they are.
SMALLEST = 16_384


def compress(source: Path, target: Path) -> None:
    """Writes the ONNX model in `source` to `target` with its large weights as int8."""
    model = onnx.load(source)
    graph = model.graph
    tables = {node.input[0] for node in graph.node if node.op_type == "Gather"}
    kept, nodes = [], []
    for weight in graph.initializer:
        values = numpy_helper.to_array(weight)
        if weight.data_type != TensorProto.FLOAT or values.ndim != 2 or values.size < SMALLEST:
            kept.append(weight)
            continue
        name = weight.name
        scale = np.abs(values).max(axis=1 if name in tables else 0, keepdims=True).astype(np.float32) / 127
        scale[scale == 0] = 1
        kept.append(numpy_helper.from_array(np.rint(values / scale).astype(np.int8), f"{name}.int8"))
        kept.append(numpy_helper.from_array(scale, f"{name}.scale"))
        nodes.append(helper.make_node("Cast", [f"{name}.int8"], [f"{name}.float"], to=TensorProto.FLOAT))
        nodes.append(helper.make_node("Mul", [f"{name}.float", f"{name}.scale"], [name]))
    del graph.initializer[:]
    graph.initializer.extend(kept)
    ordered = [*nodes, *graph.node]
    del graph.node[:]
    graph.node.extend(ordered)
    onnx.save(model, target)
