"""Layers computed in 8-bit integers: weights rounded once, vectors as they come, by the range of those at hand.

On processors with AVX2 the product of a layer takes half the time that it takes in float32. What rounding costs is
kept small in three ways, measured in docs/quality.md:

- *Smoothing* (Xiao and others 2023, "SmoothQuant"): where a place of the vectors runs to large numbers, it is divided
  by a factor and its weights are multiplied by it, so that all places share one range well.
- A few hidden units of a feed-forward layer have outputs ten times as large as all others, whose range they would
  spoil; these few are computed in float32 beside the rest (as in Dettmers and others 2022, "LLM.int8()").
- AVX2 adds up pairs of products in 16 bits, which overflow where two large weights of one sign meet. Weights are scaled
  so that no such pair can, in place of giving up a bit of each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
import torch

from sayso.training.graph import Array, Graph
from sayso.training.writing import FloatWriter, matrix

# How far smoothing goes: 0 leaves the vectors alone, 1 gives all places of them the same range.
SMOOTHING: Final = 0.7
# Hidden units of a feed-forward layer that are computed in float32.
APART: Final = 16
# A place that is never used would divide by nothing.
_LEAST: Final = 1e-4


class EightBitWriter(FloatWriter):
    """Writes layers whose products are of 8-bit integers.

    `peaks` are the largest numbers, by place, in the inputs of the layers in the order in which they are written, as
    `peaks.py` finds them.
    """

    def __init__(self, graph: Graph, peaks: Iterator[Array]) -> None:
        super().__init__(graph)
        self.peaks = peaks

    def linear(self, vectors: str, weight: Array, bias: Array) -> str:
        """`vectors` times `weight` (width in, width out), and `bias`."""
        return self._rounded(vectors, weight, bias, next(self.peaks))

    def products(self, vectors: str, weights: Sequence[tuple[Array, Array]]) -> list[str]:
        """Several linear layers of the same input, which is rounded once for all."""
        together = np.concatenate([weight for weight, _ in weights], axis=1)
        bias = np.concatenate([bias for _, bias in weights])
        return self.graph.split(self.linear(vectors, together, bias), [weight.shape[1] for weight, _ in weights])

    def feed_forward(self, vectors: str, wide: torch.nn.Linear, back: torch.nn.Linear) -> str:
        """Two linear layers and a GELU between them; the units of the largest outputs are computed apart."""
        (inward, inner_bias), (outward, bias) = matrix(wide), matrix(back)
        peaks, inner_peaks = next(self.peaks), next(self.peaks)
        order = np.argsort(-inner_peaks * np.linalg.norm(outward, axis=1), kind="stable")
        few, most = np.sort(order[:APART]), np.sort(order[APART:])
        hidden = self.gelu(self._rounded(vectors, inward[:, most], inner_bias[most], peaks))
        rounded = self._rounded(hidden, outward[most], bias, inner_peaks[most])
        exact = self.gelu(super().linear(vectors, inward[:, few], inner_bias[few]))
        apart = self.graph.apply("MatMul", exact, self.graph.constant(outward[few]))
        return self.graph.apply("Add", rounded, apart)

    def rows(self, table: torch.Tensor, numbers: str) -> str:
        """The rows of `table` that `numbers` names, each rounded by a scale of its own."""
        values = table.detach().numpy()
        scale = np.maximum(np.abs(values).max(axis=1, keepdims=True) / 127, _LEAST / 127)
        rows, scales = (
            super(EightBitWriter, self).rows(torch.from_numpy(each), numbers)
            for each in (np.rint(values / scale).astype(np.int8), scale)
        )
        return self.graph.apply("Mul", self.graph.apply("Cast", rows, to=1), scales)

    def _rounded(self, vectors: str, weight: Array, bias: Array, peaks: Array) -> str:
        factor = smoothing(peaks, weight)
        rounded, scale = round_weights(weight * factor[:, None])
        smooth = self.graph.apply("Mul", vectors, self.graph.constant(1 / factor))
        zero = np.zeros(scale.shape, dtype=np.int8)
        constants = [self.graph.constant(each) for each in (rounded, scale, zero, bias)]
        return self.graph.contributed("DynamicQuantizeMatMul", smooth, *constants)


def smoothing(peaks: Array, weight: Array) -> Array:
    """The factor (width in) by which each place of the vectors is divided and its weights are multiplied."""
    large = np.maximum(peaks, _LEAST) ** SMOOTHING
    factor = large / np.maximum(np.abs(weight).max(axis=1), _LEAST) ** (1 - SMOOTHING)
    return (factor / np.exp(np.log(factor).mean())).astype(np.float32)


def round_weights(weight: Array) -> tuple[Array, Array]:
    """Weights (width in, width out) as 8-bit integers, and the scale of each column.

    The two weights of each pair of rows that has one sign come to 128 at most: times 255, that is less than 2 ** 15.
    """
    even = np.vstack([weight, np.zeros((len(weight) % 2, weight.shape[1]), weight.dtype)])
    pairs = [np.maximum(sign * even, 0).reshape(-1, 2, weight.shape[1]).sum(axis=1) for sign in (1, -1)]
    # 127 and not 128: rounding may add half a unit to each of the two.
    scale = np.maximum(np.max(pairs, axis=(0, 1)) / 127, np.float32(_LEAST / 127)).astype(np.float32)
    return np.rint(weight / scale).astype(np.int8), scale
