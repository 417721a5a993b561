"""The largest numbers in the inputs of a network's layers, found by reading texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper

from sayso.statements.candidates import find_candidates
from sayso.statements.model import StatementModel
from sayso.statements.runtime import onnxruntime
from sayso.statements.tokens import tokenize
from sayso.training.graph import Array, Graph
from sayso.training.network import Network
from sayso.training.writing import FloatWriter
from sayso.training.written import write_asker, write_reader


class Probe(FloatWriter):
    """Writes layers in float32 and notes the names of their inputs; those of one input count once."""

    def __init__(self, graph: Graph) -> None:
        super().__init__(graph)
        self.inputs: list[str] = []

    def linear(self, vectors: str, weight: Array, bias: Array) -> str:
        """`vectors` times `weight` (width in, width out), and `bias`."""
        if vectors not in self.inputs[-1:]:
            self.inputs.append(vectors)
        return super().linear(vectors, weight, bias)


class Watched:
    """A session that also keeps the largest absolute number of each place of each probed input."""

    def __init__(self, model: onnx.ModelProto, inputs: Sequence[str]) -> None:
        self.outputs = [each.name for each in model.graph.output]
        model.graph.output.extend(helper.make_tensor_value_info(each, TensorProto.FLOAT, None) for each in inputs)
        self.session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
        self.peaks: list[Array] = []

    def run(self, names: None, feed: dict[str, Any]) -> list[Array]:
        """The model's own outputs."""
        found = self.session.run(names, feed)
        seen = [np.abs(each).reshape(-1, each.shape[-1]).max(axis=0) for each in found[len(self.outputs) :]]
        self.peaks = [np.maximum(*pair) for pair in zip(self.peaks, seen, strict=True)] if self.peaks else seen
        return found[: len(self.outputs)]


def find_peaks(network: Network, model: StatementModel, texts: Sequence[str]) -> tuple[list[Array], list[Array]]:
    """The peaks of reader and asker, in the order of their layers; `model` is the network's in float32."""
    probes: list[Probe] = []

    def probe(graph: Graph) -> Probe:
        probes.append(Probe(graph))
        return probes[-1]

    reader, asker = write_reader(network.reader, probe), write_asker(network.asker, probe)
    watched = [Watched(each, probed.inputs) for each, probed in zip((reader, asker), probes, strict=True)]
    watching = replace(model, reader=watched[0], asker=watched[1])
    for text in texts:
        find_candidates(tokenize(text, model.tokenizer), watching)
    return watched[0].peaks, watched[1].peaks
