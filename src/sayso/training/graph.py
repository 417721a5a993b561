"""ONNX graphs, written operator by operator.

Written out rather than traced, because onnxruntime has better operators for an encoder than a trace comes to: attention
in one step, and products of 8-bit integers that take their scale from the vectors at hand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

Array = npt.NDArray[Any]
# The standard's version, and that of the file format, which every onnxruntime since 1.17 reads.
OPSET: Final = 17
FORMAT: Final = 9
# Operators that onnxruntime adds to the standard.
CONTRIBUTED: Final = "com.microsoft"


@dataclass(slots=True)
class Graph:
    """A graph in the making. Names of values are what its operators are joined by."""

    nodes: list[onnx.NodeProto] = field(default_factory=list)
    constants: list[onnx.TensorProto] = field(default_factory=list)

    def constant(self, values: Array | torch.Tensor) -> str:
        """The name of a new constant."""
        array = values.detach().numpy() if isinstance(values, torch.Tensor) else values
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def apply(self, operator: str, *inputs: str, **attributes: Any) -> str:
        """The name of what the operator of the standard makes of `inputs`."""
        return self._add(operator, inputs, attributes)

    def contributed(self, operator: str, *inputs: str, **attributes: Any) -> str:
        """The name of what an operator of onnxruntime's own makes of `inputs`."""
        return self._add(operator, inputs, {**attributes, "domain": CONTRIBUTED})

    def _add(self, operator: str, inputs: tuple[str, ...], attributes: Mapping[str, Any]) -> str:
        out = f"v{len(self.nodes)}"
        self.nodes.append(helper.make_node(operator, list(inputs), [out], **attributes))
        return out

    def reshape(self, value: str, *shape: int) -> str:
        """The name of a value in another shape; 0 keeps the size of an axis."""
        return self.apply("Reshape", value, self.constant(np.array(shape, dtype=np.int64)))

    def split(self, value: str, sizes: Sequence[int]) -> list[str]:
        """The names of the parts, of these sizes, of a value's last axis."""
        parts = [f"v{len(self.nodes)}.{number}" for number in range(len(sizes))]
        sized = self.constant(np.array(sizes, dtype=np.int64))
        self.nodes.append(helper.make_node("Split", [value, sized], parts, axis=-1))
        return parts

    def model(
        self, name: str, inputs: Mapping[str, tuple[int, list[str | int]]], outputs: Mapping[str, str]
    ) -> onnx.ModelProto:
        """The finished model: `inputs` by name are ONNX element types and shapes, `outputs` names of float values."""
        ends = [helper.make_node("Identity", [value], [each]) for each, value in outputs.items()]
        graph = helper.make_graph(
            [*self.nodes, *ends],
            name,
            [helper.make_tensor_value_info(each, kind, shape) for each, (kind, shape) in inputs.items()],
            [helper.make_tensor_value_info(each, TensorProto.FLOAT, None) for each in outputs],
            self.constants,
        )
        versions = [helper.make_opsetid("", OPSET), helper.make_opsetid(CONTRIBUTED, 1)]
        model = helper.make_model(graph, opset_imports=versions, producer_name="sayso")
        model.ir_version = FORMAT
        return model
